import { type Bar, type Finding, levels } from '../findings/index.ts';
import type { Explanation } from './explain.ts';
import { describe } from './places.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The findings as a list: what needs a look first. Candidates on which nothing fired are counted, not listed. */
export function describeFindings(findings: readonly Finding[]): string {
  const said = findings.filter(({ level }) => level !== 'none');
  const lines = said.map((finding, i) => `F-${i + 1}  ${finding.level.padEnd(11)} ${headline(finding)}`);
  const quiet = findings.length - said.length;
  const rest = quiet > 0 ? [`${plural(quiet, 'other candidate')}: nothing fired`] : [];
  return [...lines, ...rest, 'Levels come from a truth table; scores are elicited and uncalibrated.'].join('\n');
}

/** What an arrangement is about in one line: people counted, never named. */
export function headline(finding: Finding): string {
  const people = new Set(finding.cohorts.flatMap((cohort) => cohort.members.map(({ person }) => person))).size;
  const strong = finding.bars.filter((bar) => bar.strength === 'S' && !bar.explainedBy).map((bar) => bar.indicator);
  return `${plural(people, 'person', 'people')} in ${plural(finding.cohorts.length, 'cohort')}; ${strong.length > 0 ? strong.join(', ') : 'no strong sign'}`;
}

/** A finding to the row: reasons for, reasons against, what could not be told, what would change the level. */
export function describeExplanation({ finding, labels, evidence }: Explanation): string {
  const roles = finding.roles.map(
    (held) => `  ${held.role}: ${labels[held.entity]?.text ?? held.entity} (${held.members} of ${held.of})`,
  );
  const bars = evidence.flatMap(({ bar, shown, more }) => [
    reason(bar),
    ...shown.map(
      ({ place, part, cells }) =>
        `      ${part}: ${describe(place)}${cells ? `: ${cells.filter(Boolean).join(' | ')}` : ''}`,
    ),
    ...(more > 0 ? [`      and ${plural(more, 'more row')}`] : []),
  ]);
  const missing = finding.cannotTell.map(
    ({ indicator, because, wouldSettle }) => `  ${indicator}: ${because}. Would settle it: ${wouldSettle}`,
  );
  const gates = finding.gates.map(
    ({ level, gate, passed, because }) => `  ${passed ? 'passed' : 'not passed'}  ${level}: ${gate} (${because})`,
  );
  return [
    `${finding.id}  ${finding.level} (under the loose clustering: ${finding.looseLevel})`,
    headline(finding),
    ...['', 'Who', ...roles],
    ...['', 'Why', ...bars],
    ...['', 'Could not be told', ...(missing.length > 0 ? missing : ['  nothing'])],
    ...['', 'Gates', ...gates],
    ...['', finding.caveat],
  ].join('\n');
}

const reason = (bar: Bar): string =>
  `  ${bar.strength}  ${bar.indicator} (${bar.hits} of ${bar.judged} judged): ${bar.because}${bar.explainedBy ? ` [explained by ${bar.explainedBy}]` : ''}`;

/** The highest level among findings, for one line. */
export const highest = (findings: readonly Finding[]): string =>
  levels[Math.max(0, ...findings.map(({ level }) => levels.indexOf(level)))] ?? 'none';
