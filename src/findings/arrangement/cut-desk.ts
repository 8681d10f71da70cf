import type { Database } from '../../store/index.ts';
import type { Finding } from '../finding.ts';
import type { Expression, Measures } from '../indicator/expression.ts';
import type { Indicator, Outcome } from '../indicator/indicator.ts';
import { outcomeOf, parameterValues } from '../indicator/judge.ts';
import { fillReason } from '../indicator/reason.ts';
import { withRule } from '../indicator/rule-session.ts';
import { citedOutcomes } from '../indicator/run-indicators.ts';
import { schemaOf } from '../stages/stage-text.ts';
import { citableSubjects } from './citable.ts';
import { byLevel, type DetectRequest } from './detect.ts';
import { readCaseOutcomes, toFindings, weighArrangements } from './find-arrangements.ts';
import { type Hit, readHits } from './hit.ts';
import { firesBy } from './hits-without.ts';
import type { SubjectOutcomes } from './subject-outcomes.ts';
import type { CaseOutcomes } from './tally.ts';
import type { Typology } from './typology.ts';

type Values = Readonly<Record<string, number>>;

/** Opens the store for one piece of work: only where evidence has to be read. */
export type Lend = <T>(work: (store: Database) => Promise<T>) => Promise<T>;

/** What other values of an indicator's cuts make of the case. */
export interface Recut {
  /** Subjects per outcome code. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Under the strict clustering, which is the one that levels come from. */
  readonly findings: readonly Finding[];
}

/** How a measure that a cut is compared with is spread over the subjects: bins of equal width over the parameter's range. */
export interface Spread {
  readonly measure: string;
  readonly bins: readonly number[];
  /** Subjects below and above the range. */
  readonly below: number;
  readonly above: number;
}

/** What each typology weighs, the same for the cuts of every indicator: read it once for a case and hand it to each desk. */
export type CutMaterials = readonly (readonly [CaseOutcomes, Typology])[];

/** Reads what is weighed. Needs a case on which `detect` has run. */
export async function cutMaterials({ store, catalogue, typologies }: DetectRequest): Promise<CutMaterials> {
  const read = new Map<number, Promise<CaseOutcomes>>();
  const material = (sureLink: number) => {
    const known = read.get(sureLink) ?? readCaseOutcomes(store, { clustering: 'strict', catalogue, sureLink });
    read.set(sureLink, known);
    return known;
  };
  return Promise.all(typologies.map(async (one) => [await material(one.parameters.sure_link.value), one] as const));
}

interface Measured {
  readonly subject: string;
  readonly measures: Measures;
}

/**
 * An indicator's stored measures, held in memory so that a moved cut is judged and weighed again at once. Nothing is written: the case stays
 * as it was. Only evidence that no one has asked for yet, or that the cut itself enters, is read from the store.
 */
export class CutDesk {
  readonly indicator: Indicator;
  readonly #measured: readonly Measured[];
  readonly #materials: CutMaterials;
  readonly #caseKey: string;
  readonly #citable: ReadonlySet<string>;
  readonly #seen: Map<string, Hit>;

  private constructor(indicator: Indicator, measured: readonly Measured[], materials: CutMaterials, caseKey: string) {
    this.indicator = indicator;
    this.#measured = measured;
    this.#materials = materials;
    this.#caseKey = caseKey;
    this.#citable = new Set(materials.flatMap(([{ graph }]) => [...citableSubjects(graph)]));
    this.#seen = new Map(materials[0]?.[0].hits.get(indicator.id) ?? []);
  }

  /** Reads what is stored of an indicator, by id or code. */
  static async open(request: DetectRequest, said: string, materials: CutMaterials): Promise<CutDesk> {
    const { store, catalogue, caseKey } = request;
    const indicator = catalogue.find(({ id, code }) => id === said || code === said);
    if (indicator === undefined) throw new Error(`there is no indicator "${said}"`);
    const rows = await store.rows<{ subject: string; measures: string }>(
      "select subject, measures from custody.measure where clustering = 'strict' and indicator = $1 order by subject",
      [indicator.id],
    );
    const measured = rows.map(({ subject, measures }) => ({ subject, measures: JSON.parse(measures) as Measures }));
    return new CutDesk(indicator, measured, materials, caseKey);
  }

  /** Judges and weighs again with other values of the cuts; what is not said keeps the file's own value. */
  async at(lend: Lend, changed: Values): Promise<Recut> {
    const parameters = parameterValues(this.indicator, changed);
    const judged = new Map<string, Judged>();
    const outcomes = Object.fromEntries(this.indicator.outcomes.map(({ code }) => [code, 0]));
    for (const { subject, measures } of this.#measured) {
      const outcome = outcomeOf(this.indicator, measures, parameters);
      outcomes[outcome.code] = (outcomes[outcome.code] ?? 0) + 1;
      judged.set(subject, { outcome, measures });
    }
    const hits = stillWithout(this.indicator, await this.#hits(lend, judged, parameters), parameters);
    const again = outcomesAgain(this.indicator, judged, parameters);
    const findings = this.#materials.flatMap(([material, typology]) => {
      const changedMaterial = {
        ...material,
        hits: new Map(material.hits).set(this.indicator.id, hits),
        outcomes: material.outcomes.map((one) => (one.indicator === this.indicator ? again : one)),
      };
      const strict = weighArrangements(changedMaterial, typology);
      return toFindings(strict, strict, this.#caseKey);
    });
    return { outcomes, findings: findings.sort(byLevel) };
  }

  /** How the measure behind a cut is spread, or null where the cut is compared with no single measure. */
  spread(cut: string, bins = 30): Spread | null {
    const measure = this.indicator.outcomes
      .map(({ condition }) => measureBeside(condition, cut))
      .find((name) => name !== null);
    const parameter = this.indicator.parameters.find(({ name }) => name === cut);
    if (measure === undefined || measure === null || parameter === undefined) return null;
    const [from, to] = parameter.range;
    const counts = Array.from({ length: bins }, () => 0);
    let [below, above] = [0, 0];
    for (const { measures } of this.#measured) {
      const value = measures[measure] ?? null;
      if (value === null || Number.isNaN(Number(value))) continue;
      if (Number(value) < from) below += 1;
      else if (Number(value) > to) above += 1;
      else {
        const bin = Math.min(bins - 1, Math.floor(((Number(value) - from) / (to - from)) * bins));
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    }
    return { measure, bins: counts, below, above };
  }

  async #hits(lend: Lend, judged: ReadonlyMap<string, Judged>, parameters: Values): Promise<ReadonlyMap<string, Hit>> {
    const codes = citedOutcomes(this.indicator);
    const telling = [...judged]
      .filter(([subject, { outcome }]) => codes.includes(outcome.code) && this.#citable.has(subject))
      .map(([subject]) => subject);
    if (this.indicator.evidence === null) return new Map();
    if (cutsInEvidence(this.indicator).length > 0) return hitsOf(lend, this.indicator, telling, parameters);
    const unseen = telling.filter((subject) => !this.#seen.has(subject));
    for (const [subject, hit] of await hitsOf(lend, this.indicator, unseen, parameters)) this.#seen.set(subject, hit);
    return new Map(
      telling.flatMap((subject) => (this.#seen.has(subject) ? [[subject, this.#seen.get(subject) as Hit]] : [])),
    );
  }
}

interface Judged {
  readonly outcome: Outcome;
  readonly measures: Measures;
}

/** Which of the hits the rule still finds without an origin, with these values of its cuts. */
function stillWithout(
  indicator: Indicator,
  hits: ReadonlyMap<string, Hit>,
  parameters: Values,
): ReadonlyMap<string, Hit> {
  return new Map(
    [...hits].map(([subject, hit]) => [
      subject,
      hit.without.size === 0
        ? hit
        : {
            ...hit,
            without: new Map([...hit.without].filter(([, measures]) => firesBy(indicator, measures, parameters))),
          },
    ]),
  );
}

function outcomesAgain(indicator: Indicator, judged: ReadonlyMap<string, Judged>, parameters: Values): SubjectOutcomes {
  return {
    indicator,
    of: (subject) => judged.get(subject)?.outcome ?? null,
    reason: (subject) => {
      const found = judged.get(subject);
      return found === undefined ? null : fillReason(found.outcome.reason, found.measures, parameters);
    },
  };
}

/** The cuts that the evidence itself reads: which rows show a hit then hangs on them. */
function cutsInEvidence({ evidence, parameters }: Indicator): string[] {
  const text = evidence?.text ?? '';
  return parameters
    .filter(({ name, kind }) => kind === 'cut' && new RegExp(`\\b${name}\\b`).test(text))
    .map(({ name }) => name);
}

/** Gathers evidence for some subjects into a table that goes again. */
async function hitsOf(
  lend: Lend,
  indicator: Indicator,
  subjects: readonly string[],
  parameters: Values,
): Promise<ReadonlyMap<string, Hit>> {
  if (subjects.length === 0 || indicator.evidence === null) return new Map();
  const { evidence } = indicator;
  const rule = { indicator, schema: schemaOf('strict'), parameters };
  const gather = async (store: Database) => {
    await store.run('create or replace temp table fired as select unnest($1) as subject order by 1', [[...subjects]]);
    await store.run(
      `create or replace temp table recut_evidence as
       select distinct 'strict' as clustering, '${indicator.id}' as indicator, subject, record_type, record_id, part
       from (${evidence.text}) where record_id is not null`,
    );
    const hits = await readHits(store, 'strict', 'temp.recut_evidence');
    await store.run('drop table temp.fired; drop table temp.recut_evidence');
    return hits.get(indicator.id) ?? new Map<string, Hit>();
  };
  return lend((store) => withRule(store, rule, () => gather(store)));
}

/** The measure that a cut is compared with, where it stands alone on the other side. */
function measureBeside(condition: Expression | null, cut: string): string | null {
  if (condition === null) return null;
  if (condition.kind === 'and' || condition.kind === 'or')
    return measureBeside(condition.left, cut) ?? measureBeside(condition.right, cut);
  if (condition.kind === 'not') return measureBeside(condition.of, cut);
  if (condition.kind !== 'compare') return null;
  const { left, right } = condition;
  if (right.kind === 'cut' && right.name === cut && left.kind === 'measure') return left.name;
  return left.kind === 'cut' && left.name === cut && right.kind === 'measure' ? right.name : null;
}
