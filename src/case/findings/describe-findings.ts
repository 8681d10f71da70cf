import { type Bar, type Finding, levels } from '../../findings/index.ts';
import { counted } from '../opening/counted.ts';
import { describe } from '../opening/places.ts';
import type { Explanation, Part } from './explain.ts';

/** The findings as a list: what needs a look first. Candidates on which nothing fired are counted, not listed. */
export function describeFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return nothingToWeigh;
  const said = findings.filter(({ level }) => level !== 'none');
  const lines = said.flatMap((finding, i) => [
    `F-${i + 1}  ${finding.level.padEnd(11)} ${headline(finding)}`,
    ...heldBack(finding),
  ]);
  const quiet = findings.length - said.length;
  const rest = quiet > 0 ? [`${counted(quiet, said.length > 0 ? 'other candidate' : 'candidate')}: nothing fired`] : [];
  const next = said.length === 0 ? [nothingFired] : [];
  return [...lines, ...rest, ...next, 'Levels come from a truth table; scores are elicited and uncalibrated.'].join(
    '\n',
  );
}

const nothingFired =
  'That clears nobody: "tributary explain" with F-1, the first of them, says what could not be told and what would settle it.';

const nothingToWeigh =
  'No finding: no order, visa batch or roster in this material groups people whom parties could be tied to. The dossier says what the material does show, and what would settle it.';

/** What keeps a finding from review, one line for each condition that it does not meet. */
const heldBack = ({ level, gates }: Finding): string[] =>
  level === 'observe'
    ? gates
        .filter((gate) => gate.level === 'review' && !gate.passed)
        .map(({ gate }) => `     not at review, since it fails: ${gate}`)
    : [];

/** What an arrangement is about in one line: people counted, never named. */
export function headline(finding: Finding): string {
  const people = new Set(finding.cohorts.flatMap((cohort) => cohort.members.map(({ person }) => person))).size;
  const strong = finding.bars.filter((bar) => bar.strength === 'S' && !bar.explainedBy).map((bar) => bar.indicator);
  return `${counted(people, 'person', 'people')} in ${counted(finding.cohorts.length, 'cohort')}; ${strong.length > 0 ? strong.join(', ') : 'no strong sign'}`;
}

/** A finding to the row: who, reasons for and against, what could not be told, what would change the level. */
export function describeExplanation({ finding, labels, titles, evidence }: Explanation): string {
  const called = (code: string) => (titles[code] && titles[code] !== code ? `${titles[code]} (${code})` : code);
  const side = (ours: Side) => evidence.filter(({ bar }) => sideOf(bar) === ours).flatMap((one) => reason(one, called));
  const missing = finding.cannotTell.map(
    ({ indicator, because, wouldSettle }) =>
      `  ${called(indicator)}: ${because}.\n      Would settle it: ${wouldSettle}`,
  );
  const gates = finding.gates.map(
    ({ level, gate, passed, because }) => `  ${passed ? 'passed    ' : 'not passed'}  ${level}: ${gate} (${because})`,
  );
  return [
    'INTERNAL: the rows below hold names. Not for sharing; the dossier is what leaves.',
    '',
    `${finding.id}  ${finding.level} (under the loose clustering: ${finding.looseLevel})`,
    headline(finding),
    ...titled('Who acts in it', who(finding, labels)),
    ...titled(`Reasons for (${strengths})`, side('for')),
    ...titled('Reasons against', side('against')),
    ...titled('Explained, and not counted', side('explained')),
    ...titled('Context, never counted', side('context')),
    ...titled('Could not be told', missing),
    ...titled(`How the level was reached (${strengths})`, gates),
    ...['', finding.caveat],
  ].join('\n');
}

const strengths = 'S strong, M moderate, W weak';

const titled = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['  nothing']),
];

/** Parties by role; organisations by name, a person by the pseudonym of the case. */
const who = (finding: Finding, labels: Explanation['labels']): readonly string[] =>
  finding.roles.map((held) => {
    const days = held.from ? `, ${held.from} to ${held.to ?? '…'}` : '';
    return `  ${held.role.padEnd(12)} ${labels[held.entity]?.text ?? held.entity}: ${held.members} of ${counted(held.of, 'person', 'people')}${days}`;
  });

type Side = 'for' | 'against' | 'explained' | 'context';

function sideOf({ explainedBy, strength, ratio, hits }: Bar): Side | null {
  if (explainedBy !== null) return 'explained';
  if (strength === 'X' || ratio.value < 1) return 'against';
  if (strength === 'C') return hits > 0 ? 'context' : null;
  return 'for';
}

function reason({ bar, parts }: Explanation['evidence'][number], called: (code: string) => string): readonly string[] {
  const explained = bar.explainedBy ? ` [explained by ${called(bar.explainedBy)}]` : '';
  return [`  ${bar.strength}  ${called(bar.indicator)}${explained}`, `      ${bar.because}`, ...parts.flatMap(rows)];
}

const rows = ({ part, shown, more }: Part): readonly string[] => [
  `      ${part.replaceAll('_', ' ')}:`,
  ...shown.map(
    ({ place, cells }) => `        ${describe(place)}${cells ? `: ${cells.filter(Boolean).join(' | ')}` : ''}`,
  ),
  ...(more > 0 ? [`        and ${more.toLocaleString('en')} more`] : []),
];

/** The highest level among findings, for one line. */
export const highest = (findings: readonly Finding[]): string =>
  levels[Math.max(0, ...findings.map(({ level }) => levels.indexOf(level)))] ?? 'none';
