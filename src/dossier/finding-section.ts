import type { Bar, Finding } from '../findings/index.ts';
import type { Block, PublishedFinding, Section } from './dossier.ts';
import { cited, list, type Pen, periodText, plain, prose, section, tail, word } from './page.ts';
import type { Phrase } from './phrases.ts';

export type Side = 'for' | 'against' | 'explained' | 'context';

/** Which way an indicator speaks for one arrangement; null where it was judged and says nothing. */
export function sideOf(bar: Bar): Side | null {
  if (bar.explainedBy !== null) return 'explained';
  if (bar.strength === 'C') return 'context';
  if (bar.strength === 'X' || bar.ratio.value < 1) return 'against';
  return bar.ratio.value > 1 || bar.hits > 0 ? 'for' : null;
}

/** One finding: who acts, reasons for and against, what could not be told, rivals, and how the level came about. */
export function findingSection(pen: Pen, finding: Finding, n: number, titleOf: (indicator: string) => string): Section {
  const { say } = pen;
  const id = `finding-${n}`;
  const level = say(`level_${finding.level}`);
  const reasons = (side: Side) =>
    finding.bars.filter((bar) => sideOf(bar) === side).map((bar) => reason(pen, bar, titleOf));
  const part = (key: Phrase, blocks: readonly Block[]) => section(`${id}-${key}`, say(key), blocks);
  const optional = (key: Phrase, side: Side) => (reasons(side).length > 0 ? [part(key, [list(reasons(side))])] : []);
  return section(
    id,
    `${say('finding', { n })}: ${namesOf(pen, finding)}`,
    [prose(headline(pen, finding), plain(`${say('level')}: ${level}. ${say(`means_${finding.level}`)}`))],
    [
      part('parties', [parties(pen, finding)]),
      part('reasonsFor', [orNone(pen, reasons('for'))]),
      part('reasonsAgainst', [...contrary(pen, finding), orNone(pen, reasons('against'))]),
      ...optional('explained', 'explained'),
      ...optional('context', 'context'),
      part('cannotTell', [
        orNone(
          pen,
          finding.cannotTell.map((one) => plain(unsettled(pen, one, titleOf))),
        ),
      ]),
      part('rivals', [prose(plain(say('rivalsIntro'))), orNone(pen, rivals(finding), true)]),
      part('gates', [gates(pen, finding), list(robustness(pen, finding))]),
    ],
    level,
  );
}

const orNone = (pen: Pen, items: Parameters<typeof list>[0], ordered = false): Block =>
  items.length > 0 ? list(items, ordered) : prose(plain(pen.say('none')));

const namesOf = (pen: Pen, finding: Finding): string =>
  [...new Set(finding.roles.map((role) => pen.who(role.entity, role.role)))].slice(0, 3).join(', ') || finding.id;

function headline(pen: Pen, finding: Finding) {
  const people = peopleOf(finding);
  const text = pen.say('headline', { who: namesOf(pen, finding), people, cohorts: finding.cohorts.length });
  return cited(text, pen.cite(finding.cohorts.flatMap((cohort) => cohort.members.map((member) => member.record))));
}

export const peopleOf = (finding: Finding): number =>
  new Set(finding.cohorts.flatMap((cohort) => cohort.members.map((member) => member.person))).size;

function parties(pen: Pen, finding: Finding): Block {
  const { say } = pen;
  const rows = finding.roles.map((holder) => ({
    cells: [
      word(pen, holder.role),
      pen.who(holder.entity, holder.role),
      say('ofPeople', { k: holder.members, n: holder.of }),
      periodText(holder.from, holder.to),
    ],
    cites: pen.cite(holder.records),
  }));
  return {
    kind: 'table',
    caption: say('parties'),
    columns: [say('role'), say('who'), say('tied'), say('period')],
    numeric: [],
    rows,
  };
}

function reason(pen: Pen, bar: Bar, titleOf: (indicator: string) => string) {
  const { say } = pen;
  const strength = say(`strength_${bar.strength}`);
  const counts = { k: bar.hits, n: bar.judged, pk: bar.peerHits, pn: bar.peerJudged };
  const text = say('barCount', { title: titleOf(bar.indicator), strength, ...counts, because: tail(bar.because) });
  const explained = bar.explainedBy === null ? '' : ` ${say('explainedBy', { x: titleOf(bar.explainedBy) })}`;
  return cited(text + explained, pen.cite(bar.cited.map((one) => one.recordId)));
}

const contrary = (pen: Pen, { strongestContrary }: Finding): readonly Block[] =>
  strongestContrary === null ? [] : [prose(plain(pen.say('contrary', { text: strongestContrary })))];

function unsettled(pen: Pen, one: Finding['cannotTell'][number], titleOf: (indicator: string) => string): string {
  return `${titleOf(one.indicator)}: ${pen.say('wouldSettle', { because: tail(one.because), settles: one.wouldSettle })}`;
}

const rivals = (finding: Finding) =>
  finding.rivals
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((rival) => plain(`${rival.title}: ${tail(rival.because)}.`));

function gates({ say }: Pen, finding: Finding): Block {
  const rows = finding.gates.map((gate) => ({
    cells: [say(`level_${gate.level}`), gate.gate, say(gate.passed ? 'passed' : 'notPassed'), gate.because],
    cites: [],
  }));
  return {
    kind: 'table',
    caption: say('gates'),
    columns: [say('level'), say('gate'), say('result'), say('reason')],
    numeric: [],
    rows,
  };
}

function robustness({ say }: Pen, finding: Finding) {
  const { tried, expected } = finding.byChance;
  const levelOf = (level: Finding['level']) => say(`level_${level}`);
  return [
    ...finding.withoutOrigin.map(({ origin, level }) => plain(say('withoutOrigin', { origin, level: levelOf(level) }))),
    plain(say('looseLevel', { level: levelOf(finding.looseLevel) })),
    plain(say('byChance', { tried, expected: Number(expected.toFixed(2)) })),
    ...(finding.seeAlso.length > 0 ? [plain(say('seeAlso', { ids: finding.seeAlso.join(', ') }))] : []),
    plain(say('caveat', { text: tail(finding.caveat) })),
  ];
}

/** The finding as data: no posterior, no prior, no ratio, no entity id of a person. */
export function publishedFinding(pen: Pen, finding: Finding): PublishedFinding {
  const { id, level, typology } = finding;
  return {
    ...{ id, level, typology, people: peopleOf(finding), cohorts: finding.cohorts.length },
    roles: finding.roles.map(({ role, entity, members, of, records }) => ({
      role,
      who: pen.who(entity, role),
      members,
      of,
      cites: pen.cite(records),
    })),
    reasons: finding.bars.flatMap((bar) => {
      const side = sideOf(bar);
      const { indicator, because } = bar;
      return side ? [{ indicator, side, because, cites: pen.cite(bar.cited.map((one) => one.recordId)) }] : [];
    }),
  };
}
