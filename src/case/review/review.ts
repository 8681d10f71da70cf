import type { Language } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import type { FindingHead } from '../findings/finding-head.ts';
import { lastFindings } from '../findings/last-findings.ts';
import { titles } from '../findings/titles.ts';
import { type Context, withProtected, withStore } from '../opening/context.ts';
import { placesOf } from '../opening/places.ts';
import { everDone } from '../opening/steps.ts';
import { clusterIndex, decisions, type ReviewItem, type ReviewReason } from './cluster-index.ts';
import { type PastDecision, pastDecisions } from './decide-cluster.ts';
import { fieldLabel, slotLabel } from './field-label.ts';
import { type Agreement, type FieldRow, fieldRows, type NamePair, namePairs } from './field-rows.ts';
import { type ReadEntity, readEntities } from './read-cluster.ts';
import { type WhatFollows, whatFollows } from './what-follows.ts';

/** What waits for a person, and what persons have decided. */
export interface ReviewQueue {
  readonly items: readonly ReviewItem[];
  /** Questions that wait; what lists have joined is open to question and waits for nobody. */
  readonly open: number;
  readonly decisions: readonly PastDecision[];
  /** True where decisions were taken since the findings were last computed. */
  readonly stale: boolean;
}

/** A record of a column: what kind it is and where it stands. */
export interface RecordAt {
  readonly record: string;
  readonly title: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly locator: string;
  readonly grade: string;
}

/** One question laid out: records as columns, fields as rows. It holds names: it is the row that proves. */
export interface Cluster extends ReviewItem {
  readonly columns: readonly {
    readonly entity: string;
    readonly pseudonym: string;
    readonly records: number;
    readonly at: readonly RecordAt[];
  }[];
  readonly rows: readonly (FieldRow & { readonly label: string | null })[];
  readonly names: readonly NamePair[];
  readonly follows: WhatFollows;
}

const decisionsShown = 50;

/** The questions in order of consequence, and the latest decisions. Nothing is computed anew. */
export async function reviewQueue(context: Context): Promise<ReviewQueue> {
  const items = await reviewItems(context);
  return {
    items,
    open: items.filter(({ decision, reason }) => decision === null && reason !== 'shared_list').length,
    decisions: pastDecisions(context.ledger.entries).slice(0, decisionsShown),
    stale: ['stale', 'unrun'].includes((await lastFindings(context)).state),
  };
}

/** What the last run left to ask, and the findings it is asked beside. */
interface Asked {
  readonly items: readonly ReviewItem[];
  readonly findings: readonly FindingHead[];
}

/** Read once for each run: a decision changes what was said of a question, not the question. */
async function askedOf(context: Context): Promise<Asked> {
  const before = context.found.get('review');
  if (before !== undefined) return before.value as Asked;
  const { findings } = await lastFindings(context);
  const items = await withStore(context, async (store) =>
    (await everDone(store, 'resolve')) ? clusterIndex(store, findings) : [],
  );
  const value: Asked = { items, findings };
  context.found.set('review', { head: context.ledger.head, value });
  return value;
}

/** The questions as the case was last run, each with what was said of it since; none where it never was. */
async function reviewItems(context: Context): Promise<readonly ReviewItem[]> {
  const { items } = await askedOf(context);
  const decided = decisions(context.ledger.entries);
  return items.map((item) => ({ ...item, decision: decided(item.entities) }));
}

/** One question by its id. */
export async function reviewItem(context: Context, id: string): Promise<ReviewItem> {
  const item = (await reviewItems(context)).find((one) => one.id === id);
  if (item !== undefined) return item;
  throw new Error('this question is no longer open: its records were joined or parted when the case was last run');
}

/** One question with everything that is written on each side. */
export async function reviewCluster(context: Context, id: string, language: Language): Promise<Cluster> {
  const item = await reviewItem(context, id);
  return withProtected(context, (store) => clusterOf(context, store, item, language));
}

async function clusterOf(context: Context, store: Database, item: ReviewItem, language: Language): Promise<Cluster> {
  const entities = await readEntities(store, item.entities, item.reason === 'shared_list' ? 'listed' : 'member');
  const names = namePairs(entities);
  const at = await recordsAt(context, language);
  return {
    ...item,
    columns: entities.map((one, place) => ({
      entity: one.entity,
      pseudonym: item.pseudonyms[place] ?? one.pseudonym,
      records: one.records,
      at: at(one),
    })),
    rows: fieldRows(entities, names).map((row) => labelled(row, language)),
    names,
    follows: whatFollows((await askedOf(context)).findings, item.entities),
  };
}

/** Fields gathered from several columns: no one form's heading names them. */
const ownWords = [
  'name',
  'birth',
  'document',
  'organisation',
  'place',
  'day',
  'as',
  'account',
  'badge',
  'contact',
  'phone',
  'address',
];

function labelled(row: FieldRow, language: Language): Cluster['rows'][number] {
  const spoken = (value: string) => (row.field === 'as' ? slotLabel(value, language) : value);
  const cells = row.cells.map((cell) => cell.map(({ value, records }) => ({ value: spoken(value), records })));
  return { ...row, cells, label: ownWords.includes(row.field) ? null : fieldLabel(row.field, language) };
}

async function recordsAt(context: Context, language: Language): Promise<(entity: ReadEntity) => RecordAt[]> {
  const place = placesOf(context.ledger.entries);
  const title = await titles(language);
  return ({ mentions }) =>
    mentions.map(({ record, type }) => {
      const { file, sheet, row, locator, grade } = place(record);
      return { record, title: title(type), file, sheet, row, locator, grade };
    });
}

/** Every open question of one reason in which nothing conflicts: what may be decided together, each laid out. */
export async function reviewAlike(
  context: Context,
  reason: ReviewReason,
  language: Language,
  most = 40,
): Promise<{ clusters: readonly Cluster[]; more: number; conflicting: number }> {
  const open = (await reviewItems(context)).filter((item) => item.reason === reason && item.decision === null);
  return withProtected(context, async (store) => {
    const laidOut: Cluster[] = [];
    for (const item of open.slice(0, most)) laidOut.push(await clusterOf(context, store, item, language));
    const clusters = laidOut.filter(({ rows }) => rows.every(({ agreement }) => !doubtful.includes(agreement)));
    return { clusters, more: open.length - laidOut.length, conflicting: laidOut.length - clusters.length };
  });
}

const doubtful: readonly Agreement[] = ['conflict', 'similar'];
