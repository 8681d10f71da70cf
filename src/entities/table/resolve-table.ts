import { acrossScripts } from './across-scripts.ts';
import { blockKeys } from './block-keys.ts';
import { candidateRules } from './block-rule.ts';
import { laterMates } from './blocks.ts';
import { type Blocking, chooseRules, type RuleReport } from './choose-rules.ts';
import { type Clusters, clusterRows } from './cluster-rows.ts';
import { type ColumnComparison, compareColumn } from './column-comparison.ts';
import { type FoldedColumn, foldColumn } from './folded-column.ts';
import { chanceLevels, firstModel, learnModel, type Patterns, patternOf } from './learn-model.ts';
import { bitsOf, leastLikely, type MatchModel, probabilityOf, weigher } from './match-model.ts';
import { readTable, type Table } from './read-table.ts';
import type { TableSpec } from './table-spec.ts';
import { Texts } from './texts.ts';
import { Watch, type Watched } from './watch.ts';
import { WeighedPairs } from './weighed-pairs.ts';

/** A table resolved: which rows are one entity, by which pairs, and everything the outcome rests on. */
export interface ResolvedTable {
  readonly report: TableReport;
  /** `unique_id`, `cluster_id`: the cluster is called by the first id in it. */
  clusters(): Generator<readonly [string, string]>;
  /** Heading first, then the pairs that are likely enough to be looked at, the surest first, each with the level of every column. */
  pairs(): Generator<readonly (string | number)[]>;
}

export interface TableReport {
  readonly rows: number;
  readonly clusters: number;
  readonly comparedPairs: number;
  readonly joinedPairs: number;
  readonly heldApart: number;
  readonly certainty: number;
  /** Of all pairs of the table, the share that is of one entity, as learnt: where each pair begins. */
  readonly prior: number;
  readonly rules: readonly RuleReport[];
  readonly refused: readonly string[];
  readonly foundShare: number;
  readonly columns: readonly ColumnReport[];
}

export interface ColumnReport {
  readonly column: string;
  /** Bits for each level, before how rare the shared value is. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface ResolveOptions extends Watched {
  /** Is told of every pair that is compared: for measuring. */
  readonly onPair?: (a: string, b: string) => void;
}

/** Pairs to learn from, about. */
const patternPairs = 500_000;

/** Says which rows of one table are one entity, from the table alone. Its order, and how often it is run, change nothing. */
export async function resolveTable(
  path: string,
  spec: TableSpec,
  options: ResolveOptions = {},
): Promise<ResolvedTable> {
  const watch = new Watch(options);
  const table = await readTable(path, spec, watch);
  const rows = table.ids.length;
  const texts = new Texts();
  const columns: FoldedColumn[] = [];
  for (const column of table.columns) columns.push(await foldColumn(column, texts, watch));
  const comparisons = comparisonsOf(columns, texts);
  const chance = await chanceLevels(comparisons, rows, watch);
  const first = firstModel(comparisons, chance, rows);
  const rules = candidateRules(columns.map((column) => blockKeys(column, texts)));
  const blocking = await chooseRules(rules, first, rows, spec.pairsPerRow, watch);
  const model = await learn(first, chance, blocking, rows, watch);
  const { pairs, compared } = await weighPairs(table, model, blocking, watch, options.onPair);
  const clusters = await clusterRows(rows, pairs, model, bitsOf(spec.certainty), watch);
  return resolved({ table, spec, model, blocking, pairs, clusters, compared });
}

function comparisonsOf(columns: readonly FoldedColumn[], all: Texts): ColumnComparison[] {
  const across = acrossScripts(
    columns.filter(({ spec }) => ['surname', 'given_name', 'person_name'].includes(spec.kind)),
  );
  return columns.map((column) => compareColumn(column, { all, other: otherPart(column, columns), across }));
}

/** Given names and surnames are looked for in each other's column. */
function otherPart({ spec }: FoldedColumn, columns: readonly FoldedColumn[]): FoldedColumn | undefined {
  const other = spec.kind === 'given_name' ? 'surname' : spec.kind === 'surname' ? 'given_name' : null;
  return columns.find((column) => column.spec.kind === other);
}

async function learn(
  first: MatchModel,
  chance: readonly number[][],
  blocking: Blocking,
  rows: number,
  watch: Watch,
): Promise<MatchModel> {
  const every = Math.max(1, Math.floor(blocking.expectedPairs / patternPairs));
  const patterns: Patterns = new Map();
  const mates = laterMates(blocking.rules, rows);
  for (let row = 0; row < rows; row += every) {
    await watch.step('learning weights', row, rows);
    for (const mate of mates(row)) {
      const pattern = patternOf(first, row, mate);
      patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
    }
  }
  return learnModel(first, chance, patterns, every, rows);
}

async function weighPairs(
  table: Table,
  model: MatchModel,
  blocking: Blocking,
  watch: Watch,
  onPair?: ResolveOptions['onPair'],
) {
  const rows = table.ids.length;
  const pairs = new WeighedPairs();
  const weigh = weigher(model, leastLikely);
  const mates = laterMates(blocking.rules, rows);
  let compared = 0;
  for (let row = 0; row < rows; row++) {
    if (row % 64 === 0) await watch.step('comparing pairs', row, rows);
    for (const mate of mates(row)) {
      compared += 1;
      const weight = weigh(row, mate);
      if (weight !== null) pairs.add(row, mate, weight);
      onPair?.(table.ids[row]!, table.ids[mate]!);
    }
  }
  return { pairs, compared };
}

interface Parts {
  readonly table: Table;
  readonly spec: TableSpec;
  readonly model: MatchModel;
  readonly blocking: Blocking;
  readonly pairs: WeighedPairs;
  readonly clusters: Clusters;
  readonly compared: number;
}

function resolved(parts: Parts): ResolvedTable {
  const { table, clusters } = parts;
  return {
    report: reportOf(parts),
    *clusters() {
      for (const [row, id] of table.ids.entries()) yield [id, table.ids[clusters.of(row)]!];
    },
    pairs: () => describePairs(parts),
  };
}

function* describePairs({ table, model, pairs, clusters }: Parts): Generator<readonly (string | number)[]> {
  yield [
    'unique_id_l',
    'unique_id_r',
    'match_weight',
    'match_probability',
    'joined',
    ...model.comparisons.map(({ column }) => column.spec.name),
  ];
  for (const i of pairs.heaviestFirst()) {
    const { a, b, weight } = pairs.at(i);
    const levels = model.comparisons.map((comparison) => comparison.levels[comparison.level(a, b)]!);
    const joined = clusters.of(a) === clusters.of(b) ? 'yes' : 'no';
    yield [
      table.ids[a]!,
      table.ids[b]!,
      (weight / 100).toFixed(2),
      probabilityOf(weight).toFixed(6),
      joined,
      ...levels,
    ];
  }
}

function reportOf({ table, spec, model, blocking, pairs, clusters, compared }: Parts): TableReport {
  let [found, joined] = [0, 0];
  for (let row = 0; row < table.ids.length; row++) if (clusters.of(row) === row) found += 1;
  for (let i = 0; i < pairs.size; i++) if (clusters.of(pairs.at(i).a) === clusters.of(pairs.at(i).b)) joined += 1;
  return {
    rows: table.ids.length,
    clusters: found,
    comparedPairs: compared,
    joinedPairs: joined,
    heldApart: clusters.heldApart,
    certainty: spec.certainty,
    prior: 2 ** (model.prior / 100),
    rules: blocking.used,
    refused: blocking.refused,
    foundShare: blocking.foundShare,
    columns: model.comparisons.map((comparison, c) => columnReport(comparison, model.weights[c]!)),
  };
}

const columnReport = ({ column, levels }: ColumnComparison, weights: Int32Array): ColumnReport => ({
  column: column.spec.name,
  weights: Object.fromEntries(levels.slice(1).map((level, i) => [level, weights[i + 1]! / 100])),
});
