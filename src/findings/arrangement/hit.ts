import type { Database, Row } from '../../store/index.ts';
import type { Cited } from '../finding.ts';
import type { Measures } from '../indicator/expression.ts';
import { type Clustering, schemaOf, withClustering } from '../stages/stage-text.ts';
import { sqlBeside } from './case-graph.ts';
import { readHitsWithout } from './hits-without.ts';

/** One subject on which an indicator fired, with the records that show it and what they stand on. */
export interface Hit {
  readonly subject: string;
  readonly cited: readonly Cited[];
  /** For each part of the evidence, the origins any of which shows it. */
  readonly parts: readonly ReadonlySet<string>[];
  /** Origins without which the rule was asked again and still fires on the subject, each with what it then measures. */
  readonly without: ReadonlyMap<string, Measures>;
  /** Probability that the records speak of this subject: the weakest part at its best record. */
  readonly linkP: number;
}

/** Records that make the cohort what it is (an order, an invitation, a first visa): they are the subject, not an origin of their own, unless nothing else is cited. */
export const constituting: ReadonlySet<string> = new Set(['enrolment_order', 'enrolment_line', 'invitation', 'visa']);

/** True when every part of the hit is still shown once an origin is taken away, or the rule fires without it by what is left. */
export function survivesWithout(hit: Hit, origin: string): boolean {
  return hit.without.has(origin) || hit.parts.every((origins) => origins.size > 1 || !origins.has(origin));
}

/** The origins a hit stands on. */
export function originsOf(hit: Hit): string[] {
  return [...new Set(hit.parts.flatMap((origins) => [...origins]))].sort();
}

/** A hit without rows: its indicator cites none, so nothing can be taken from it. */
export function bareHit(subject: string): Hit {
  return { subject, cited: [], parts: [], without: new Map(), linkP: 1 };
}

const keptEvidence = 'custody.hit_evidence';

/** Hits by indicator and subject. */
export type Hits = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

/** Reads the evidence of a clustering: what is kept, or another table of its form. */
export async function readHits(store: Database, clustering: Clustering, table = keptEvidence): Promise<Hits> {
  const text = withClustering(sqlBeside('hit-rows', schemaOf(clustering)), clustering).replace(keptEvidence, table);
  const rows = await store.rows(text);
  const still = await stillFiring(store);
  const found = new Map<string, Map<string, Hit>>();
  for (const [indicator, of] of Map.groupBy(rows, (row) => String(row.indicator))) {
    const subjects = Map.groupBy(of, (row) => String(row.subject));
    found.set(
      indicator,
      new Map([...subjects].map(([subject, part]) => [subject, hitOf(subject, part, still(indicator, subject))])),
    );
  }
  return found;
}

/** For a subject of a rule the origins without which it still fires. */
async function stillFiring(store: Database): Promise<(indicator: string, subject: string) => Hit['without']> {
  const found = Map.groupBy(await readHitsWithout(store), ({ indicator, subject }) => `${indicator} ${subject}`);
  return (indicator, subject) =>
    new Map(found.get(`${indicator} ${subject}`)?.map(({ origin, measures }) => [origin, measures]));
}

function hitOf(subject: string, rows: readonly Row[], without: Hit['without']): Hit {
  const parts = [...Map.groupBy(rows, (row) => String(row.part)).values()];
  const telling = parts.filter((part) => part.some((row) => !constituting.has(String(row.record_type))));
  return {
    subject,
    cited: rows.map((row) => ({
      recordType: String(row.record_type),
      recordId: String(row.record_id),
      part: String(row.part),
      subject,
    })),
    parts: (telling.length > 0 ? telling : parts).map((part) => new Set(part.map((row) => String(row.origin)))),
    without,
    linkP: Math.min(1, ...parts.map((part) => Math.max(...part.map((row) => Number(row.link_p))))),
  };
}
