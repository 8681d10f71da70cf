import type { Database } from '../../store/index.ts';
import type { Indicator, Outcome } from '../indicator/indicator.ts';
import type { Clustering } from '../stages/stage-text.ts';
import type { CaseGraph } from './case-graph.ts';

/** What one indicator said of every subject: outcome positions, packed for people, who are many. */
export interface SubjectOutcomes {
  readonly indicator: Indicator;
  /** The outcome of a subject, or null where the indicator has none for it. */
  of(subject: string): Outcome | null;
  /** The sentence that went with it; kept where something fired, explains or could not be told. */
  reason(subject: string): string | null;
}

/** Position of every person who is in a cohort. */
function peopleOf(graph: CaseGraph): Map<string, number> {
  const found = new Map<string, number>();
  for (const cohort of graph.cohorts)
    for (const { person } of cohort.members) if (!found.has(person)) found.set(person, found.size);
  return found;
}

/** Reads stored outcomes of a clustering; people outside every cohort are left out. */
export async function readOutcomes(
  store: Database,
  request: { clustering: Clustering; graph: CaseGraph; catalogue: readonly Indicator[] },
): Promise<SubjectOutcomes[]> {
  const people = peopleOf(request.graph);
  const found = new Map(request.catalogue.map((indicator) => [indicator.id, new Packed(indicator, people)]));
  const sql = `select indicator, subject, outcome, case when ${telling(request.catalogue)} then reason end
    from custody.measure where clustering = '${request.clustering}'`;
  for await (const rows of store.batches(sql))
    for (const [indicator, subject, outcome, reason] of rows)
      found.get(String(indicator))?.set(String(subject), String(outcome), typeof reason === 'string' ? reason : null);
  return [...found.values()];
}

function telling(catalogue: readonly Indicator[]): string {
  const codes = catalogue.flatMap(({ id, outcomes }) =>
    outcomes.filter(({ effect }) => effect !== 'quiet').map(({ code }) => `'${id}/${code}'`),
  );
  return codes.length === 0 ? 'false' : `indicator || '/' || outcome in (${codes.join(', ')})`;
}

class Packed implements SubjectOutcomes {
  readonly indicator: Indicator;
  private readonly people: ReadonlyMap<string, number>;
  private readonly ofPeople: Uint8Array;
  private readonly ofOthers = new Map<string, number>();
  private readonly reasons = new Map<string, string>();
  /** Of people who could not be judged, who are many, the place of their sentence among the few that there are. */
  private readonly untold: Uint16Array;
  private readonly sentences: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(indicator: Indicator, people: ReadonlyMap<string, number>) {
    this.indicator = indicator;
    this.people = people;
    this.ofPeople = new Uint8Array(indicator.subject === 'person' ? people.size : 0);
    this.untold = new Uint16Array(this.ofPeople.length);
  }

  set(subject: string, code: string, reason: string | null): void {
    const place = 1 + this.indicator.outcomes.findIndex((outcome) => outcome.code === code);
    const at = this.people.get(subject);
    if (this.indicator.subject !== 'person') this.ofOthers.set(subject, place);
    else if (at !== undefined) this.ofPeople[at] = place;
    if (reason === null) return;
    if (at !== undefined && this.indicator.outcomes[place - 1]?.effect === 'cannot_tell')
      this.untold[at] = this.sentence(reason);
    else this.reasons.set(subject, reason);
  }

  private sentence(reason: string): number {
    const known = this.places.get(reason);
    if (known !== undefined) return known;
    const place = Math.min(this.sentences.push(reason), 65_535);
    this.places.set(reason, place);
    return place;
  }

  of(subject: string): Outcome | null {
    const at = this.people.get(subject);
    const place =
      this.indicator.subject !== 'person' ? this.ofOthers.get(subject) : at === undefined ? 0 : this.ofPeople[at];
    return this.indicator.outcomes[(place ?? 0) - 1] ?? null;
  }

  reason(subject: string): string | null {
    const place = this.untold[this.people.get(subject) ?? -1] ?? 0;
    return this.reasons.get(subject) ?? this.sentences[place - 1] ?? null;
  }
}
