import type { Interval } from './interval.ts';
import type { summary } from './summary.ts';

type Summary = ReturnType<typeof summary> & { readonly failed: readonly string[] };
type Cell = string | number | null;

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const rate = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
const within = ({ value, low, high }: Interval, shown: (value: number | null) => string = share): string =>
  value === null ? '–' : `${shown(value)} (${shown(low)}–${shown(high)})`;
const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, n]) => `${word} ${n}`)
    .join(', ');

function table(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [heads, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = heads.map((_, n) => Math.max(...all.map((row) => (row[n] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = all;
  return [`\n## ${title}\n`, line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

type Parted = Summary['byScheme'];
const parts = (title: string, by: Parted): string =>
  table(
    title,
    ['', 'plants', 'recall at review', 'people found', 'levels'],
    Object.entries(by).map(([name, { plants, recall, byPeople, levels }]) => [
      ...[name, plants, within(recall), within(byPeople), told(levels)],
    ]),
  );

const worldsBy = (title: string, by: Summary['bySize']): string =>
  table(
    title,
    ['', 'worlds', 'recall at review', 'innocent cohorts raised per 1,000'],
    Object.entries(by).map(([name, one]) => [
      ...[name, one.worlds, within(one.recall), within(one.falsePerThousand, rate)],
    ]),
  );

function deciders(found: Summary): string {
  const rows = Object.entries(found.deciders).map(([name, { recall, falsePerThousand, precisionAt }]) => [
    ...[name, within(recall), within(falsePerThousand, rate)],
    ...Object.values(precisionAt).map(share),
  ]);
  const heads = ['what raises a cohort', 'recall', 'innocent cohorts raised per 1,000'];
  return table('Found and falsely raised', [...heads, 'precision at 5 %', 'at 1 %', 'at 0.1 %'], rows);
}

function stages(found: Summary): string {
  const own = found.deciders['review or above'];
  const rows = Object.entries(found.stages).map(([name, { recall, byPeople, falsePerThousand }]) => [
    ...[name, within(recall), within(byPeople), within(falsePerThousand, rate)],
  ]);
  if (!own || rows.length === 0) return '';
  const first = ['as it is', within(own.recall), '', within(own.falsePerThousand, rate)];
  return table('Stages', ['', 'recall at review', 'people found', 'false per 1,000'], [first, ...rows]);
}

function calibration({ calibration: { all, surfaced } }: Summary): string {
  const rows = Object.entries({ 'all candidates': all, surfaced }).map(([name, one]) => [
    ...[name, one?.candidates ?? 0],
    ...(one
      ? [one.baseRate, one.brierSkill, one.logLoss, one.logLossOfBaseRate, one.slope, one.ece].map((figure) =>
          within(figure),
        )
      : []),
    one?.atNinety
      ? `${share(one.atNinety.claimed)} / ${within(one.atNinety.actual)} of ${one.atNinety.candidates}`
      : '–',
  ]);
  const heads = ['', 'n', 'base rate', 'Brier skill', 'log loss', 'of base rate', 'slope', 'ECE'];
  return table('Calibration', [...heads, 'claimed / actual at p ≥ 0.9'], rows);
}

/** The numbers as a person reads them. */
export function tables(found: Summary): string {
  const { whoIsWho, evidence, pieces, deletion } = found;
  return [
    `# Quality: a ${found.note}`,
    `\n${found.worlds} worlds, ${found.records} records, ${found.arrangements} arrangements, ${found.innocentCohorts} innocent cohorts; intervals of 95 % by resampling worlds.`,
    deciders(found),
    `\nInnocent kinds raised at review or above: ${told(found.falseKinds) || 'none'}.`,
    parts('By scheme', found.byScheme),
    parts('By care', found.byCare),
    worldsBy('By what is missing', found.byMissing),
    worldsBy('By size', found.bySize),
    stages(found),
    table(
      'Roles of matched arrangements',
      ['', 'precision', 'recall', 'F1'],
      Object.entries(found.roles).map(([role, one]) => [
        role,
        within(one.precision),
        within(one.recall),
        within(one.f1),
      ]),
    ),
    table(
      'Who is who, pieces and evidence',
      ['', ''],
      [
        ['pairs of mentions joined that are one: precision', within(whoIsWho.precision)],
        ['pairs that are one and were joined, not split: recall', within(whoIsWho.recall)],
        ['further pieces per arrangement', within(pieces.splitsPerPlant)],
        ['candidates that swallow a second arrangement, per 100 arrangements', within(pieces.mergesPerHundred, rate)],
        ['cited rows that are of the plant', within(evidence.precision)],
        ['rows of the plant that are cited', within(evidence.recall)],
        ['findings lowered when their rows are deleted', `${within(deletion.lowered)} of ${deletion.tried} worlds`],
      ],
    ),
    calibration(found),
    ...(found.failed.length > 0 ? [`\nFailed: ${found.failed.join('; ')}`] : []),
  ].join('\n');
}
