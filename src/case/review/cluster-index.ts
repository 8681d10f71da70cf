import { type Conflict, inForce, judgements, listed, type Resolution } from '../../entities/index.ts';
import type { Database, LedgerEntry } from '../../store/index.ts';
import type { FindingHead } from '../findings/finding-head.ts';

/**
 * Why two entities may be one, as far as the machine can say. `number_conflict`: a number joins what something else keeps apart;
 * `shared_list`: they are taken for one already, since two lists that share many full names are about the same people.
 */
export type ReviewReason = 'name_birth' | 'name_context' | 'number_conflict' | 'shared_list' | 'other';

export type Decision = 'same' | 'different' | 'split' | 'unsure';

/** A question for a person: entities that may be one. Ids and pseudonyms only; what they are called stands in `Cluster`. */
export interface ReviewItem {
  readonly id: string;
  readonly kind: string;
  readonly reason: ReviewReason;
  readonly entities: readonly string[];
  readonly pseudonyms: readonly string[];
  /** Findings in which one of them has a part, as F-1. */
  readonly findings: readonly string[];
  readonly decision: Decision | null;
}

interface Grouped {
  readonly id: string;
  readonly kind: string;
  readonly entities: readonly string[];
  readonly pseudonyms: readonly string[];
  readonly bases: readonly string[];
}

const openGroups = `
  with part as (
    select m.loose_entity_id as id, m.entity_id as entity,
           list(distinct m.link_basis order by m.link_basis) filter (where m.link_basis in ('name_birth', 'name_context')) as bases
    from custody.member m group by 1, 2
  )
  select p.id, min(e.kind) as kind, list(p.entity order by p.entity) as entities, list(e.pseudonym order by p.entity) as pseudonyms,
         list_distinct(flatten(list(coalesce(p.bases, [])))) as bases
  from part p join custody.entity e on e.entity_id = p.entity
  group by p.id having count(*) > 1 order by p.id`;

/**
 * The clusters that wait for a person, of most consequence first: those that touch a finding, then those that rest on least; last what lists have
 * joined already, which is open to question but waits for nobody. Read from the
 * clustering as last computed, so that deciding one question does not move the next; what was decided of them is told by `decisions`.
 */
export async function clusterIndex(store: Database, findings: readonly FindingHead[]): Promise<readonly ReviewItem[]> {
  const groups = (await store.rows(openGroups)) as unknown as Grouped[];
  const places = placesOfEntities(findings);
  const joined = await joinedByLists(store);
  return [...groups.map((group) => itemOf(group, reasonOf(group))), ...(await conflicting(store)), ...joined]
    .map((item) => ({ ...item, findings: [...new Set(item.entities.flatMap((entity) => places.get(entity) ?? []))] }))
    .sort(byConsequence);
}

const itemOf = ({ id, kind, entities, pseudonyms }: Grouped, reason: ReviewReason): ReviewItem => ({
  ...{ id, kind, reason, entities, pseudonyms },
  ...{ findings: [], decision: null },
});

function reasonOf({ bases }: Grouped): ReviewReason {
  if (bases.includes('name_context')) return 'name_context';
  return bases.includes('name_birth') ? 'name_birth' : 'other';
}

/** What lists alone have joined: each part that something surer made one stands beside the others. */
async function joinedByLists(store: Database): Promise<ReviewItem[]> {
  await store.run(`create table if not exists ${listed}`);
  const groups = (await store.rows(
    `with part as (select distinct whole_id, entity_id from custody.listed)
     select 'l-' || whole_id as id, e.kind, list(p.entity_id order by p.entity_id) as entities,
            list(e.pseudonym order by p.entity_id) as pseudonyms, [] as bases
     from part p join custody.entity e on e.entity_id = p.whole_id group by whole_id, e.kind having count(*) > 1 order by 1`,
  )) as unknown as Grouped[];
  const lettered = ({ pseudonyms, ...rest }: Grouped): Grouped => ({
    ...rest,
    pseudonyms: pseudonyms.map((one, at) => `${one} ${String.fromCharCode(65 + at)}`),
  });
  return groups.map((group) => itemOf(lettered(group), 'shared_list'));
}

/** What a shared number joins and a birth date or another number keeps apart; where a person has judged already, nothing is asked. */
async function conflicting(store: Database): Promise<ReviewItem[]> {
  const [step] = await store.rows<{ report: string }>("select report from custody.step where step = 'resolve'");
  const conflicts = step === undefined ? [] : (JSON.parse(step.report) as Resolution).conflicts;
  const asked = conflicts.filter(({ because }) => !because.includes('judgement'));
  const bearer = await bearersOf(store, asked);
  const found = asked.flatMap(({ left, right }) => itemOfPair(bearer.get(left), bearer.get(right)));
  return [...new Map(found.map((item) => [item.id, item])).values()];
}

interface Bearer {
  readonly mention: string;
  readonly entity: string;
  readonly kind: string;
  readonly pseudonym: string;
}

/** The entity of every mention in a conflict. */
async function bearersOf(store: Database, conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, Bearer>> {
  if (conflicts.length === 0) return new Map();
  const rows = await store.rows(
    `select m.mention_id as mention, m.entity_id as entity, e.kind, e.pseudonym
     from custody.member m join custody.entity e using (entity_id) where m.mention_id in (select unnest($1))`,
    [conflicts.flatMap(({ left, right }) => [left, right])],
  );
  return new Map((rows as unknown as Bearer[]).map((row) => [row.mention, row]));
}

function itemOfPair(left: Bearer | undefined, right: Bearer | undefined): ReviewItem[] {
  if (left === undefined || right === undefined || left.entity === right.entity) return [];
  const [one, other] = left.entity < right.entity ? [left, right] : [right, left];
  const entities = [one.entity, other.entity];
  const pseudonyms = [one.pseudonym, other.pseudonym];
  const id = `x-${one.entity}-${other.entity}`;
  return [itemOf({ id, kind: one.kind, entities, pseudonyms, bases: [] }, 'number_conflict')];
}

/** For each entity the findings it has a part in: as a member of a cohort or as the holder of a role. */
export function placesOfEntities(findings: readonly FindingHead[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [at, { level, cohorts, roles }] of findings.entries()) {
    if (level === 'none') continue;
    const entities = [
      ...cohorts.flatMap(({ members }) => members.map(({ person }) => person)),
      ...roles.map(({ entity }) => entity),
    ];
    for (const entity of new Set(entities)) found.set(entity, [...(found.get(entity) ?? []), `F-${at + 1}`]);
  }
  return found;
}

/** What a person has said so far of a set of entities; null where a pair is still open. */
export function decisions(entries: readonly LedgerEntry[]): (entities: readonly string[]) => Decision | null {
  const standing = inForce(judgements(entries)).filter(({ verdict }) => verdict !== 'withdrawn');
  const byMention = new Map<string, typeof standing>();
  for (const one of standing)
    for (const mention of [one.left, one.right]) byMention.set(mention, [...(byMention.get(mention) ?? []), one]);
  return (entities) => {
    const mentions = new Set(entities.map((entity) => entity.replace(/^e-/, 'm-')));
    const about = [...mentions].flatMap((mention) => byMention.get(mention) ?? []);
    const within = about.filter(({ left, right }) => mentions.has(left) && mentions.has(right));
    const spoken = new Set(within.flatMap(({ left, right }) => [left, right]));
    if (spoken.size < mentions.size) return null;
    const verdicts = new Set(within.map(({ verdict }) => verdict));
    if (verdicts.has('unsure')) return 'unsure';
    if (verdicts.size > 1) return 'split';
    return verdicts.has('same') ? 'same' : 'different';
  };
}

const doubt: readonly ReviewReason[] = ['number_conflict', 'name_context', 'name_birth', 'other', 'shared_list'];

function byConsequence(a: ReviewItem, b: ReviewItem): number {
  return (
    Number(a.reason === 'shared_list') - Number(b.reason === 'shared_list') ||
    Math.sign(b.findings.length) - Math.sign(a.findings.length) ||
    b.findings.length - a.findings.length ||
    doubt.indexOf(a.reason) - doubt.indexOf(b.reason) ||
    (a.id < b.id ? -1 : 1)
  );
}
