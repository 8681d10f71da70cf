import type { Bar, Finding, Level, Role, Strength } from '../findings/index.ts';
import { type Flow, totals } from '../flows/index.ts';
import type { Assessment, JudgedElement } from '../law/index.ts';
import { actors, type Label } from './actors.ts';
import { barReason, cannotTellReason, rivalReason } from './bar-reason.ts';
import { citations } from './citations.ts';
import type { EvidenceEntry, Place, Sentence } from './dossier.ts';
import { condition, gateReason, whyNotHigher } from './gate-words.ts';
import { type Pen, tail, word } from './page.ts';
import { type Language, phrases } from './phrases.ts';
import { type Side, sideOf } from './side-of.ts';
import { type Headlined, headline, story } from './story.ts';
import type { Unit } from './unit.ts';

/** What one finding is told from, for a reader inside the case. */
export interface ArgumentInput {
  readonly finding: Finding;
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
  readonly language: Language;
  label(entity: string): Label;
  place(record: string): Place;
  titleOf(id: string): string;
  unitOf(indicator: string): Unit;
  /** A sentence of an indicator in the reader's language. */
  inWords(indicator: string, sentence: string): string;
  /** What an origin is called; its id where nobody said. */
  originOf(origin: string): string;
}

/** Positions in the list of evidence, the first few; `rows` counts all. */
export interface Cites {
  readonly cites: number[];
  readonly rows: number;
}

export interface Spoken extends Cites {
  readonly text: string;
  readonly head: Sentence['head'];
  readonly standing: Sentence['standing'];
}

/** One finding in words, every sentence with the rows behind it: what a person reads beside the source. Inside the case only. */
export interface Argument {
  readonly story: Spoken[];
  readonly notHigher: string | null;
  readonly parties: (Cites & {
    role: Role;
    entity: string;
    who: string;
    kind: 'org' | 'person';
    members: number;
    of: number;
    from: string | null;
    to: string | null;
  })[];
  readonly reasons: (Cites & {
    indicator: string;
    family: string;
    title: string;
    side: Side;
    strength: Strength;
    hits: number;
    judged: number;
    peerHits: number;
    peerJudged: number;
    ratio: { value: number; low: number; high: number };
    counts: boolean;
    text: string;
    explainedBy: { indicator: string; title: string } | null;
    origins: string[];
  })[];
  readonly cannotTell: { indicator: string; title: string; because: string; wouldSettle: string }[];
  readonly withoutOrigin: { origin: string; level: Level }[];
  readonly rivals: { id: string; title: string; score: number; because: string }[];
  readonly gates: { level: Level; gate: string; passed: boolean; because: string }[];
  readonly money: (Cites & {
    kind: string;
    code: string | null;
    from: string;
    to: string;
    low: string;
    high: string;
    currency: string;
    basis: Flow['basis'];
    people: number;
    personMonths: number;
  })[];
  readonly law: {
    instrument: string;
    title: string;
    on: string;
    inForce: boolean;
    kind: Assessment['kind'];
    summary: string;
    source: string;
    verified: boolean;
    elements: (Cites & {
      id: string;
      question: string;
      state: string;
      because: string;
      missing: string | null;
      exemption: boolean;
    })[];
  }[];
  readonly evidence: { record: string; cited: { indicator: string; part: string }[] }[];
  readonly caveat: string;
}

/** How many rows a sentence opens; the rest are counted, and read in the list of one rule. */
const opened = 24;
const order: readonly Side[] = ['for', 'against', 'explained', 'context'];

/** Tells one finding. Rows are numbered as the argument walks: reasons first, each from its first row on. */
export function argumentOf(input: ArgumentInput): Argument {
  const { finding, flows, law } = input;
  const numbered = citations((record) => input.place(record));
  const pen = penOf(input, (records) => numbered.cite(records));
  const kept = keptRows(numbered.entries);
  const reasons = reasonsOf(pen, finding, kept.of);
  const parts = {
    parties: finding.roles.map((holder) => party(pen, input, holder, kept.of)),
    story: story(pen, { finding, flows, law }).map(({ cites, ...said }) => ({ ...said, ...kept.of(cites) })),
    money: moneyOf(pen, finding, flows, kept.of),
    law: law.filter((one) => one.finding === finding.id).map((one) => provision(pen, one, kept.of)),
  };
  return {
    ...{ ...parts, reasons, ...weighed(pen, finding), caveat: pen.inWords(finding.typology, finding.caveat) },
    notHigher: notHigher(pen, finding),
    evidence: kept.list(partsPlayed(finding)),
  };
}

/** The headline of a finding alone, for a list of them. */
export const headlineOf = (input: PenInput & { readonly finding: Headlined }): string =>
  headline(
    penOf(input, () => []),
    input.finding,
  );

type PenInput = Pick<ArgumentInput, 'language' | 'label' | 'titleOf' | 'unitOf' | 'inWords' | 'originOf'>;

function penOf(input: PenInput, cite: Pen['cite']): Pen {
  const say = phrases(input.language);
  return {
    ...{ say, cite, language: input.language },
    who: actors(
      (entity) => input.label(entity),
      say,
      (role) => word({ say, language: input.language }, role),
    ),
    isPerson: (entity) => input.label(entity).kind === 'person',
    titleOf: (id) => input.titleOf(id),
    unitOf: (indicator) => input.unitOf(indicator),
    inWords: (indicator, sentence) => input.inWords(indicator, sentence),
    originOf: (origin) => input.originOf(origin),
  };
}

type Keep = (numbers: readonly number[]) => Cites;

/** The rows that sentences open, in the order in which they first do. */
function keptRows(entries: () => readonly EvidenceEntry[]) {
  const positions = new Map<number, number>();
  const position = (n: number): number => {
    if (!positions.has(n)) positions.set(n, positions.size);
    return positions.get(n) ?? 0;
  };
  const of: Keep = (numbers) => ({ cites: numbers.slice(0, opened).map(position), rows: numbers.length });
  const list = (played: ReadonlyMap<string, { indicator: string; part: string }[]>) => {
    const all = entries();
    return [...positions.keys()].map((n) => {
      const records = all[n - 1]?.records ?? [];
      const cited = records.flatMap((record) => played.get(record) ?? []);
      const record = records.find((one) => played.has(one)) ?? records[0] ?? '';
      return { record, cited };
    });
  };
  return { of, list };
}

/** Which rule cites a record, and as what. */
function partsPlayed({ bars }: Finding): ReadonlyMap<string, { indicator: string; part: string }[]> {
  const played = new Map<string, Map<string, { indicator: string; part: string }>>();
  for (const { indicator, cited } of bars)
    for (const { recordId, part } of cited) {
      const known = played.get(recordId) ?? new Map();
      played.set(recordId, known.set(`${indicator} ${part}`, { indicator, part }));
    }
  return new Map([...played].map(([record, parts]) => [record, [...parts.values()]]));
}

function reasonsOf(pen: Pen, finding: Finding, keep: Keep): Argument['reasons'] {
  const sided = finding.bars.flatMap((bar) => {
    const side = sideOf(bar);
    return side === null ? [] : [{ bar, side }];
  });
  return sided
    .sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side) || strongestFirst(a.bar, b.bar))
    .map(({ bar, side }) => reason(pen, bar, side, keep));
}

const strongestFirst = (a: Bar, b: Bar): number =>
  'SMWCX'.indexOf(a.strength) - 'SMWCX'.indexOf(b.strength) ||
  b.ratio.value - a.ratio.value ||
  (a.indicator < b.indicator ? -1 : 1);

function reason(pen: Pen, bar: Bar, side: Side, keep: Keep): Argument['reasons'][number] {
  const { indicator, family, strength, hits, judged, peerHits, peerJudged, ratio, counts, explainedBy } = bar;
  return {
    ...{ indicator, family, side, strength, hits, judged, peerHits, peerJudged, counts },
    title: pen.titleOf(indicator),
    ratio: { ...ratio },
    text: barReason(pen, bar, pen.unitOf(indicator)),
    explainedBy: explainedBy === null ? null : { indicator: explainedBy, title: pen.titleOf(explainedBy) },
    origins: bar.origins.map((origin) => pen.originOf(origin)),
    ...keep(pen.cite(bar.cited.map(({ recordId }) => recordId))),
  };
}

function party(
  pen: Pen,
  input: ArgumentInput,
  holder: Finding['roles'][number],
  keep: Keep,
): Argument['parties'][number] {
  const { role, entity, members, of, from, to, records } = holder;
  const { kind } = input.label(entity);
  return { ...{ role, entity, members, of, from, to, kind }, who: pen.who(entity, role), ...keep(pen.cite(records)) };
}

function weighed(pen: Pen, finding: Finding): Pick<Argument, 'cannotTell' | 'withoutOrigin' | 'rivals' | 'gates'> {
  const originOf = (id: string) => pen.originOf(id);
  return {
    cannotTell: finding.cannotTell.map(({ indicator, because, wouldSettle }) => ({
      ...{ indicator, title: pen.titleOf(indicator) },
      because: cannotTellReason(pen, indicator, because),
      wouldSettle: tail(pen.inWords(indicator, wouldSettle)),
    })),
    withoutOrigin: finding.withoutOrigin.map(({ origin, level }) => ({ origin: pen.originOf(origin), level })),
    rivals: finding.rivals
      .map(({ id, title, score, because }) => ({
        ...{ id, score, title: pen.inWords(id, title), because: rivalReason(pen, id, because) },
      }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    gates: finding.gates.map((gate) => ({
      level: gate.level,
      gate: condition(pen, gate),
      passed: gate.passed,
      because: gateReason(pen, gate, originOf),
    })),
  };
}

function notHigher(pen: Pen, finding: Finding): string | null {
  const above = whyNotHigher(pen, finding);
  return above && pen.say('whyNot', { level: pen.say(`level_${above.level}`), because: above.because });
}

function moneyOf(pen: Pen, finding: Finding, flows: readonly Flow[], keep: Keep): Argument['money'] {
  const mine = flows.filter((flow) => flow.finding === finding.id);
  const claimed = mine
    .filter(({ basis }) => basis === 'attributed')
    .map((flow) => ({ ...flow, workers: 0, workerMonths: 0 }));
  return [...totals(mine), ...claimed].map((sum) => ({
    kind: word(pen, sum.kind),
    code: sum.code === null ? null : word(pen, sum.code === 'other' ? 'otherPurpose' : sum.code),
    from: word(pen, sum.from_role),
    to: word(pen, sum.to_role),
    ...{ low: sum.low, high: sum.high, currency: sum.currency, basis: sum.basis },
    ...{ people: sum.workers, personMonths: sum.workerMonths, ...keep(pen.cite(sum.records)) },
  }));
}

function provision(pen: Pen, one: Assessment, keep: Keep): Argument['law'][number] {
  const { instrument, on, inForce, kind, summary, source, verified } = one;
  const judged = (exemption: boolean) => (element: JudgedElement) => {
    const { id, question, state, because, missing, records } = element;
    const said = (text: string) => pen.inWords(instrument, text);
    return {
      ...{ id, state, because: said(because), exemption, question: said(question) },
      ...{ missing: missing === null ? null : said(missing), ...keep(pen.cite(records)) },
    };
  };
  return {
    ...{
      instrument,
      on,
      inForce,
      kind,
      source,
      verified,
      summary: pen.inWords(instrument, summary),
      title: one.title[pen.language],
    },
    elements: [...one.elements.map(judged(false)), ...one.exemptions.map(judged(true))],
  };
}
