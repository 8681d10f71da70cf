type Row = readonly (string | number)[];

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const chosen = (n: number): number => (n * (n - 1)) / 2;

/** Blocking recall, and precision, recall and F1 of pairs above the certainty and of clusters, pair by pair. */
export async function pairScores(
  truth: ReadonlyMap<string, string>,
  clusters: readonly (readonly [string, string])[],
  pairs: Iterable<Row>,
  again: (onPair: (a: string, b: string) => void) => Promise<unknown>,
) {
  const truePairs = [...Map.groupBy(truth.values(), (who) => who).values()].reduce(
    (sum, rows) => sum + chosen(rows.length),
    0,
  );
  const same = (a: string, b: string): boolean => truth.get(a) === truth.get(b);
  let compared = 0;
  await again((a, b) => {
    if (same(a, b)) compared += 1;
  });
  const surest = { said: 0, right: 0 };
  for (const [a, b, , probability] of pairs) {
    if (!(Number(probability) >= 0.95)) continue;
    surest.said += 1;
    if (same(String(a), String(b))) surest.right += 1;
  }
  return {
    true_pairs: truePairs,
    blocking_recall: round(compared / truePairs),
    pairs: scores(surest, truePairs),
    clusters_by_pair: scores(clusterPairs(clusters, truth), truePairs),
  };
}

function clusterPairs(clusters: readonly (readonly [string, string])[], truth: ReadonlyMap<string, string>) {
  const counts = { said: 0, right: 0 };
  for (const rows of Map.groupBy(clusters, ([, cluster]) => cluster).values()) {
    counts.said += chosen(rows.length);
    for (const who of Map.groupBy(rows, ([id]) => truth.get(id)).values()) counts.right += chosen(who.length);
  }
  return counts;
}

function scores({ said, right }: { said: number; right: number }, truePairs: number) {
  const [precision, recall] = [right / Math.max(1, said), right / Math.max(1, truePairs)];
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / Math.max(1e-9, precision + recall)),
  };
}
