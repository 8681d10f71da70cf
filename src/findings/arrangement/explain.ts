import type { Bar, Finding } from '../finding.ts';

/** A finding told line by line: what it is, why, what speaks against it, what could not be told. Ids only, no names. */
export function explain(finding: Finding): string[] {
  const people = finding.cohorts.reduce((sum, cohort) => sum + cohort.members.length, 0);
  return [
    `${finding.id} · ${finding.typology} · level ${finding.level} (loose clustering: ${finding.looseLevel})`,
    `${finding.cohorts.length} cohorts, ${people} people`,
    ...finding.roles.map(({ role, entity, members, of }) => `  ${role}: ${entity}, ${members} of ${of}`),
    'For:',
    ...lines(finding.bars.filter(({ ratio }) => ratio.value > 1).map(barLine)),
    'Against:',
    ...lines(finding.bars.filter(({ ratio, strength }) => ratio.value < 1 || strength === 'X').map(barLine)),
    'Explained, and not counted:',
    ...lines(
      finding.bars
        .filter(({ explainedBy }) => explainedBy !== null)
        .map((bar) => `${barLine(bar)} [${bar.explainedBy}]`),
    ),
    'Could not be told:',
    ...lines(
      finding.cannotTell.map(
        ({ indicator, because, wouldSettle }) => `${indicator}: ${because}. Would settle it: ${wouldSettle}`,
      ),
    ),
    'Gates:',
    ...finding.gates.map(
      ({ level, gate, passed, because }) => `  ${passed ? 'passed' : 'not passed'} · ${level}: ${gate} (${because})`,
    ),
    'Without one origin:',
    ...lines(finding.withoutOrigin.map(({ origin, level, p }) => `${origin}: ${level}, ${p.toFixed(3)}`)),
    'Other explanations:',
    ...lines(finding.rivals.map(({ title, score, because }) => `${title}: ${score.toFixed(3)}; ${because}`)),
    `Score ${finding.p.toFixed(3)}, from ${finding.low.toFixed(3)} to ${finding.high.toFixed(3)}. ${finding.caveat}`,
    `By chance: ${finding.byChance.tried} bars were tried in this case; ${finding.byChance.expected} would speak for something among peers alone.`,
  ];
}

function barLine({ indicator, strength, ratio, because }: Bar): string {
  return `${indicator} (${strength}, ratio ${ratio.value.toFixed(2)}): ${because}`;
}

function lines(texts: readonly string[]): string[] {
  return texts.length === 0 ? ['  nothing'] : texts.map((text) => `  ${text}`);
}
