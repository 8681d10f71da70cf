import { readFileSync } from 'node:fs';
import type { Finding, Role } from '../../findings/index.ts';
import { decimalText, kopecks, noCurrency } from '../../flows/index.ts';
import type { Database, Row } from '../../store/index.ts';
import type { Label } from '../findings/labels.ts';

/** How surely something is known: two independent origins, one, or worked out from a doubtful link. */
export type LineStyle = 'two_origins' | 'one_origin' | 'inferred';

/** What a line stands for: a role, a documented tie, payments, a place of work. */
export interface Tie {
  readonly what: 'role' | 'tie' | 'payment' | 'place';
  /** The role, the kind of tie, or the class of payment. */
  readonly kind: string;
  readonly records: number;
  readonly members: readonly [number, number] | null;
  /** A sum of one currency, decimal with two places. */
  readonly amount: { readonly value: string; readonly currency: string } | null;
}

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  /** person, org, site, account …, or `cohort`: workers are drawn as the cohort they came in, never one by one. */
  readonly kind: string;
  readonly roles: readonly Role[];
  /** 0 the arrangement's own cohorts, 1 its parties, 2 what is tied to these. */
  readonly step: 0 | 1 | 2;
  /** People of a cohort. */
  readonly people: number | null;
}

/** All that ties two nodes, in one line that opens into its rows. */
export interface NetworkEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ties: readonly Tie[];
  readonly records: number;
  readonly origins: number;
  readonly line: LineStyle;
  readonly day_from: string | null;
  readonly day_to: string | null;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** What is tied as well, but not drawn: counted by kind. */
  readonly rest: readonly { readonly kind: string; readonly nodes: number }[];
  readonly restRecords: number;
}

/** One kind of tie between two nodes, as the query gives it. */
export interface TieRow extends Row {
  a: string;
  b: string;
  what: string;
  kind: string;
  day_from: string | null;
  day_to: string | null;
  link_p: number;
  k: number | null;
  n: number | null;
  cur: string | null;
  amount: string | null;
  records: string[];
  origins: string[] | null;
}

const sql = readFileSync(new URL('./network-ties.sql', import.meta.url), 'utf8');

/** Reads what lies within two steps of a finding. */
export function tiesOf(store: Database, finding: Finding): Promise<TieRow[]> {
  const drawn = finding.cohorts.flatMap(({ id, members }) => members.map(({ person }) => [person, id] as const));
  return store.rows<TieRow>(sql, [
    drawn.map(([person]) => person),
    drawn.map(([, cohort]) => cohort),
    finding.cohorts.map(({ id }) => id),
    [...new Set(finding.roles.map(({ entity }) => entity))],
  ]);
}

const mostNodes = 40;

/**
 * The network of a finding, two steps wide: its cohorts and parties, then what is tied to them, the best tied first, up to `most`; the rest is
 * counted. Answers with the records behind each line apart, since a line may rest on thousands.
 */
export function networkOf(
  finding: Finding,
  found: readonly TieRow[],
  label: (entity: string) => Label,
  most = mostNodes,
): Network & { readonly recordsOf: ReadonlyMap<string, readonly string[]> } {
  const own = ownNodes(finding, label);
  const { rows, crowds } = gatherCrowds(found, own, (id) => label(id).kind);
  const others = rankOthers(rows, own).map((id) => otherNode(id, label, crowds.get(id) ?? null));
  const nodes = [...own.values(), ...others].slice(0, most);
  const drawn = new Set(nodes.map(({ id }) => id));
  const left = [...own.values(), ...others].slice(most);
  const lines = Map.groupBy(
    rows.filter(({ a, b }) => drawn.has(a) && drawn.has(b)),
    lineId,
  );
  const edges = [...lines].map(([id, ties]) => edgeOf(id, ties));
  return {
    nodes,
    edges,
    rest: [...Map.groupBy(left, ({ kind }) => kind)].map(([kind, all]) => ({ kind, nodes: all.length })),
    restRecords: rows
      .filter(({ a, b }) => !drawn.has(a) || !drawn.has(b))
      .reduce((sum, { records }) => sum + records.length, 0),
    recordsOf: new Map([...lines].map(([id, ties]) => [id, [...new Set(ties.flatMap(({ records }) => records))]])),
  };
}

function otherNode(id: string, label: (entity: string) => Label, people: number | null): NetworkNode {
  if (people !== null) return { id, label: '', kind: 'people', roles: [], step: 2, people };
  if (id.startsWith('coh-')) return { id, label: '', kind: 'cohort', roles: [], step: 2, people };
  const { text, kind } = label(id);
  return { id, label: text, kind, roles: [], step: 2, people };
}

const crowd = 3;

/** People whom one party pays, or who pay it, and of whom nothing else is known here, are drawn as one: they are many, and likely workers or students. */
function gatherCrowds(
  rows: readonly TieRow[],
  own: ReadonlyMap<string, NetworkNode>,
  kindOf: (id: string) => string,
): { rows: readonly TieRow[]; crowds: ReadonlyMap<string, number> } {
  const ties = new Map<string, Set<string>>();
  for (const { a, b, what } of rows)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (!own.has(one))
        ties.set(one, (ties.get(one) ?? new Set()).add(what === 'payment' ? `${other}~${one === a}` : 'else'));
  const alone = [...ties].filter(
    ([id, of]) => of.size === 1 && !of.has('else') && ['person', 'account'].includes(kindOf(id)),
  );
  const groups = [...Map.groupBy(alone, ([, of]) => `people~${[...of][0]}`)].filter(([, all]) => all.length >= crowd);
  const groupOf = new Map(groups.flatMap(([group, all]) => all.map(([id]) => [id, group] as const)));
  return {
    rows: rows.map((row) => ({ ...row, a: groupOf.get(row.a) ?? row.a, b: groupOf.get(row.b) ?? row.b })),
    crowds: new Map(groups.map(([group, all]) => [group, all.length])),
  };
}

/** Payments have a direction; what else ties two is one line whichever way it is written. */
function lineId({ a, b, what }: TieRow): string {
  const [first, second] = what === 'payment' || a < b ? [a, b] : [b, a];
  return `${first} ${second} ${what === 'payment' ? 'payment' : 'tie'}`;
}

function edgeOf(id: string, ties: readonly TieRow[]): NetworkEdge {
  const [from = '', to = ''] = id.split(' ');
  const origins = new Set(ties.flatMap((tie) => tie.origins ?? [])).size;
  const days = (all: readonly (string | null)[]) => all.filter((day) => day !== null).sort();
  return {
    ...{ id, from, to, origins, line: lineStyle(Math.max(...ties.map((tie) => tie.link_p)), origins) },
    ties: [...Map.groupBy(ties, ({ what, kind, cur }) => `${what}~${kind}~${cur}`).values()].map(tieOf),
    records: new Set(ties.flatMap(({ records }) => records)).size,
    day_from: days(ties.map((tie) => tie.day_from))[0] ?? null,
    day_to: days(ties.map((tie) => tie.day_to)).at(-1) ?? null,
  };
}

function tieOf(same: readonly TieRow[]): Tie {
  const { what, kind, k, n, amount, cur } = same[0] as TieRow;
  const total = same.reduce((sum, tie) => sum + kopecks(tie.amount ?? '0'), 0n);
  return {
    ...{ what: what as Tie['what'], kind, records: new Set(same.flatMap(({ records }) => records)).size },
    members: k === null || n === null ? null : [k, n],
    amount: amount === null ? null : { value: decimalText(total), currency: cur ?? noCurrency },
  };
}

const sureLink = 0.95;

/** A doubtful link is inferred however many files repeat it. */
export function lineStyle(linkP: number, origins: number): LineStyle {
  if (linkP < sureLink) return 'inferred';
  return origins > 1 ? 'two_origins' : 'one_origin';
}

function ownNodes({ cohorts, roles }: Finding, label: (entity: string) => Label): ReadonlyMap<string, NetworkNode> {
  const found = new Map<string, NetworkNode>();
  for (const { id, members } of cohorts)
    found.set(id, { id, label: '', kind: 'cohort', roles: [], step: 0, people: members.length });
  for (const [entity, held] of Map.groupBy(roles, ({ entity }) => entity)) {
    const { text, kind } = label(entity);
    found.set(entity, {
      id: entity,
      label: text,
      kind,
      roles: [...new Set(held.map(({ role }) => role))],
      step: 1,
      people: null,
    });
  }
  return found;
}

/** Those who are tied to most of the arrangement first, then by records; the id decides the rest. */
function rankOthers(rows: readonly TieRow[], own: ReadonlyMap<string, NetworkNode>): string[] {
  const seen = new Map<string, { ties: Set<string>; records: number }>();
  for (const { a, b, records } of rows)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (own.has(one) || !own.has(other)) continue;
      const known = seen.get(one) ?? { ties: new Set<string>(), records: 0 };
      known.ties.add(other);
      seen.set(one, { ties: known.ties, records: known.records + records.length });
    }
  return [...seen]
    .sort(([a, x], [b, y]) => y.ties.size - x.ties.size || y.records - x.records || (a < b ? -1 : 1))
    .map(([id]) => id);
}
