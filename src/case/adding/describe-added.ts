import type { Resolution } from '../../entities/index.ts';
import { describePlace } from '../../evidence/index.ts';
import type { UnitReport } from '../../records/index.ts';
import { counted } from '../opening/counted.ts';
import { textTable } from '../opening/text-table.ts';
import type { AddReport, FileReport } from './file-report.ts';

/** What each file was taken for, why, how many rows, and what was left over: as an archivist would report it. What waits for a person stands last. */
export function describeAdded(report: AddReport): string {
  const table = report.files.length > 1 ? [...accounts(report.files), ''] : [];
  const files = [...table, ...report.files.flatMap(describeFile)];
  return [...files, ...summary(report)].join('\n');
}

/** How many files became records, and every one of them that did not or that lost a row, by name. */
function summary({ files, passedOver, doubts, needsPerson }: AddReport): string[] {
  const mapped = files.some(({ mappingFile }) => mappingFile !== undefined);
  const waiting = [...files.filter((file) => file.needsPerson).flatMap(waits), ...passedOver, ...doubts];
  return [
    ...(files.length > 1 ? ['', `${counted(files.length, 'file')}: ${fates(files)}.`] : []),
    ...(needsPerson ? ['', 'This needs a person:', ...waiting.map((line) => `  ${line}`)] : []),
    ...(mapped
      ? [
          '',
          'Where a column was taken for something else than it is, correct its mapping and add the file again with --mapping.',
        ]
      : []),
  ];
}

function fates(files: readonly FileReport[]): string {
  const fated = Map.groupBy(files, fate);
  return [...fated].map(([name, { length }]) => `${length} ${name}`).join(', ');
}

function fate({ loaded, already, exhibit, needsPerson, leftOut, changed }: FileReport): string {
  if (already) return 'in the case already';
  if (loaded !== null) return 'read';
  if (changed !== undefined) return 'held back as a changed version';
  if (exhibit !== null) return 'kept and not read';
  if (leftOut) return 'left out';
  return needsPerson ? 'not kept' : 'opened as archives';
}

function waits({ file, loaded, because, questions = [] }: FileReport): string[] {
  const aside = loaded?.units.reduce((sum, unit) => sum + unit.rejects + unit.partial, 0) ?? 0;
  const keptAside =
    aside > 0
      ? [
          `${aside === 1 ? 'one row or cell was' : `${counted(aside, 'row or cell', 'rows or cells')} were`} kept aside; ${aside === 1 ? 'its place stands' : 'their places stand'} above`,
        ]
      : [];
  const unread = because.find((one) => one.startsWith('not ')) ?? because.at(-1) ?? '';
  const why = [...keptAside, ...questions];
  return (why.length > 0 ? why : [unread]).map((one) => (one.startsWith(file) ? one : `${file}: ${one}`));
}

/** One line per file: the rows that came in, and what became of every one of them. */
function accounts(files: readonly FileReport[]): string[] {
  const head = ['file', 'taken for', 'rows', 'records of', 'kept aside', 'no rows of data', 'unread', 'in the balance'];
  const rows = files.map((file) => {
    const { rows: read, recordRows, rejects, nonRows } = sumOf(file);
    const unread = file.unread ?? 0;
    const rows = read + unread;
    const types = [...new Set(file.loaded?.units.flatMap((unit) => Object.keys(unit.records)) ?? [])];
    return [
      file.file,
      types.join(' + ') || '—',
      rows,
      recordRows,
      rejects,
      nonRows,
      unread,
      rows - recordRows - rejects - nonRows - unread,
    ];
  });
  return textTable(head, rows, [48, 44, 9, 10, 10, 15, 7, 14]);
}

const sumOf = ({ loaded }: FileReport) => {
  const sum = (count: (unit: UnitReport) => number) =>
    (loaded?.units ?? []).reduce((all, unit) => all + count(unit), 0);
  return {
    ...{ rows: sum((unit) => unit.rows), recordRows: sum((unit) => unit.recordRows) },
    ...{ rejects: sum((unit) => unit.rejects), nonRows: sum((unit) => unit.nonRows) },
  };
};

function describeFile(file: FileReport): string[] {
  const units = file.loaded?.units.map((unit) => {
    const taken = Object.entries(unit.records)
      .map(([type, n]) => `${n} ${type}`)
      .join(', ');
    const aside = `${unit.rejects > 0 ? `, ${unit.rejects} kept aside` : ''}${unit.partial > 0 ? `, ${counted(unit.partial, 'cell')} kept aside` : ''}`;
    const sheet = withoutName(file.file, unit.unit);
    return `    ${sheet === '' ? '' : `${sheet}: `}${counted(unit.rows, 'row')} → ${taken || 'no records'}${aside}${unit.nonRows > 0 ? `, ${unit.nonRows} no rows of data (${kindsOf(unit)})` : ''}`;
  });
  return [
    `${file.file}${file.exhibit ? `  ${file.exhibit}` : ''}`,
    ...(units ?? []),
    ...file.because.map((because) => `    · ${withoutName(file.file, because)}`),
    ...doubtful(file).map((because) => `    ! ${because}`),
    ...(file.mappingFile ? [`    mapping: ${file.mappingFile}`] : []),
  ];
}

/** A refusal, and a list within a text, names its file; below that name it need not stand again. */
export const withoutName = (file: string, because: string): string =>
  because.startsWith(`${file}: `) || because.startsWith(`${file}, `) ? because.slice(file.length + 2) : because;

/** Headings, blank lines, totals and signatures, each counted. */
const kindsOf = ({ nonRowKinds }: UnitReport): string =>
  Object.entries(nonRowKinds)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');

/** What was kept aside, each with the place it stands at, and what of the rows nobody read. */
function doubtful({ file, loaded }: FileReport): string[] {
  if (loaded === null) return [];
  const kept = loaded.units.reduce((sum, unit) => sum + unit.rejects + unit.partial, 0);
  const shown = loaded.rejects.map(({ unit, locator, reason }) => {
    const place = describePlace(file, { name: unit, index: 1 }, locator);
    return `${place}: ${reason}`;
  });
  const more = kept > shown.length ? [`${kept - shown.length} more kept aside`] : [];
  return [...shown, ...more, ...loaded.notes];
}

/** Who is who, in numbers, and the contradictions that somebody has to look at. */
export function describeResolved({ mentions, entities, looseEntities, conflicts }: Resolution): string {
  const sum = `${counted(mentions, 'mention')}: ${counted(entities, 'entity', 'entities')} under the strict clustering, ${looseEntities.toLocaleString('en')} under the loose one`;
  return [sum, ...conflicts.map(({ left, right, because }) => `  ${left} · ${right}: ${because}`)].join('\n');
}
