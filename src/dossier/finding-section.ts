import type { Bar, Finding } from '../findings/index.ts';
import { barReason, cannotTellReason, rivalReason, toldOf } from './bar-reason.ts';
import { counted } from './counted.ts';
import type { Block, Head, PublishedFinding, Section, Sentence } from './dossier.ts';
import { condition, gateReason, whyNotHigher } from './gate-words.ts';
import { list, type Pen, periodText, plain, prose, resting, section, tail, word } from './page.ts';
import type { Phrase } from './phrases.ts';
import { type Side, sideOf } from './side-of.ts';
import { headline, peopleOf } from './story.ts';

/** One finding: who acts, reasons for and against, what could not be told, rivals, and how the level came about. */
export function findingSection(pen: Pen, finding: Finding, n: number): Section {
  const { say } = pen;
  const id = `finding-${n}`;
  const level = say(`level_${finding.level}`);
  const reasons = (side: Side) => finding.bars.filter((bar) => sideOf(bar) === side).map((bar) => reason(pen, bar));
  const part = (key: Phrase, blocks: readonly Block[]) => section(`${id}-${key}`, say(key), blocks);
  const optional = (key: Phrase, side: Side) => (reasons(side).length > 0 ? [part(key, [list(reasons(side))])] : []);
  return section(
    id,
    `${say('finding', { n })}: ${headline(pen, finding)}`,
    [prose(plain(`${say('level')}: ${level}. ${say(`means_${finding.level}`)}`), ...heldBack(pen, finding))],
    [
      part('parties', [parties(pen, finding)]),
      part('reasonsFor', [orNone(pen, reasons('for'))]),
      part('reasonsAgainst', against(pen, finding)),
      ...optional('explained', 'explained'),
      ...optional('context', 'context'),
      part('cannotTell', [
        orNone(
          pen,
          finding.cannotTell.map((one) => unsettled(pen, one)),
        ),
      ]),
      part('rivals', [prose(plain(say('rivalsIntro'))), orNone(pen, rivals(pen, finding), true)]),
      part('gates', [gates(pen, finding), list(robustness(pen, finding))]),
    ],
    level,
  );
}

const orNone = (pen: Pen, items: Parameters<typeof list>[0], ordered = false): Block =>
  items.length > 0 ? list(items, ordered) : prose(plain(pen.say('none')));

function heldBack(pen: Pen, finding: Finding): readonly Sentence[] {
  const above = whyNotHigher(pen, finding);
  return above ? [plain(pen.say('whyNot', { level: pen.say(`level_${above.level}`), because: above.because }))] : [];
}

/** What speaks against, the strongest first. A text on it that no indicator here bears stands before the list. */
function against(pen: Pen, finding: Finding): readonly Block[] {
  const bars = finding.bars
    .filter((bar) => sideOf(bar) === 'against')
    .toSorted((a, b) => a.ratio.value - b.ratio.value || (a.indicator < b.indicator ? -1 : 1));
  const { strongestContrary: text } = finding;
  const told = text === null || bars.some(({ indicator }) => text.startsWith(`${indicator}:`));
  const opening = told ? [] : [prose(plain(pen.say('contrary', { text })))];
  const items = bars.map((bar) => reason(pen, bar));
  return opening.length > 0 && items.length === 0 ? opening : [...opening, orNone(pen, items)];
}

function parties(pen: Pen, finding: Finding): Block {
  const { say, language } = pen;
  const rows = finding.roles.map((holder) => ({
    cells: [
      word(pen, holder.role),
      pen.who(holder.entity, holder.role),
      say('ofPeople', { k: holder.members, people: counted(language, holder.of, 'personOf') }),
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

function reason(pen: Pen, bar: Bar): Sentence {
  const explained = bar.explainedBy === null ? '' : ` ${pen.say('explainedBy', { x: pen.titleOf(bar.explainedBy) })}`;
  const text = `${barReason(pen, bar, pen.unitOf(bar.indicator))}${explained}`;
  const records = bar.cited.map((one) => one.recordId);
  const mark = sideOf(bar) === 'against' && bar.strength !== 'X' ? null : pen.say(`strength_${bar.strength}`);
  return { ...resting(pen, text, records), head: headOf(pen, bar.indicator, mark) };
}

/** A rule by its title; the code stands small beside it, and alone where the rule has no title. */
export function headOf(pen: Pen, indicator: string, mark: string | null): Head {
  const title = pen.titleOf(indicator);
  return { title, code: title === indicator ? null : indicator, mark };
}

function unsettled(pen: Pen, { indicator, because, wouldSettle }: Finding['cannotTell'][number]): Sentence {
  const settles = tail(pen.inWords(indicator, wouldSettle));
  const text = pen.say('wouldSettle', { because: capital(cannotTellReason(pen, indicator, because)), settles });
  return plain(`${text}.`, headOf(pen, indicator, null));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rivals = (pen: Pen, finding: Finding) =>
  finding.rivals
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, title, because }) =>
      plain(`${capital(tail(rivalReason(pen, id, because)))}.`, {
        title: pen.inWords(id, title),
        code: null,
        mark: null,
      }),
    );

function gates(pen: Pen, finding: Finding): Block {
  const { say } = pen;
  const rows = finding.gates.map((gate) => ({
    cells: [
      say(`level_${gate.level}`),
      condition(pen, gate),
      say(gate.passed ? 'passed' : 'notPassed'),
      gateReason(pen, gate, (id) => pen.originOf(id)),
    ],
    cites: [],
  }));
  const columns = [say('level'), say('gate'), say('result'), say('reason')];
  return { kind: 'table', caption: say('gates'), columns, numeric: [], rows };
}

function robustness(pen: Pen, finding: Finding): readonly Sentence[] {
  const { say, language } = pen;
  const { tried, expected } = finding.byChance;
  const levelOf = (level: Finding['level']) => say(`level_${level}`);
  const [falls, n] = [
    finding.withoutOrigin.filter(({ level }) => level !== finding.level),
    finding.withoutOrigin.length,
  ];
  return [
    ...(n > 0 && falls.length === 0 ? [plain(say('withoutAny', { n, level: levelOf(finding.level) }))] : []),
    ...falls.map(({ origin, level }) =>
      plain(say('withoutOrigin', { origin: pen.originOf(origin), level: levelOf(level) })),
    ),
    plain(say('looseLevel', { level: levelOf(finding.looseLevel) })),
    plain(say('byChance', { tried, expected: about(language, expected) })),
    ...(finding.seeAlso.length > 0 ? [plain(say('seeAlso', { n: finding.seeAlso.length }))] : []),
    plain(say('caveat', { text: tail(pen.inWords(finding.typology, finding.caveat)) })),
  ];
}

/** `11`; only where it is less than one, a tenth says something. */
const about = (language: Pen['language'], n: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: n < 1 ? 1 : 0 }).format(n);

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
      const { indicator } = bar;
      const [title, because] = [pen.titleOf(indicator), toldOf(bar.because).example ?? ''];
      return side ? [{ indicator, title, side, because, cites: pen.cite(bar.cited.map((one) => one.recordId)) }] : [];
    }),
  };
}
