/** A beta distribution of a rate: `hits` and `misses` as if that many had been seen. */
export interface Beta {
  readonly hits: number;
  readonly misses: number;
}

/** Probabilities of 0 … n hits among n, when the rate itself varies from group to group as `beta` says. */
export function betaBinomial(n: number, beta: Beta): number[] {
  const found = [noHit(n, beta)];
  for (let k = 0; k < n; k += 1) {
    const last = found[k] ?? 0;
    found.push((last * (n - k) * (beta.hits + k)) / ((k + 1) * (beta.misses + n - k - 1)));
  }
  return found;
}

function noHit(n: number, { hits, misses }: Beta): number {
  let product = 1;
  for (let i = 0; i < n; i += 1) product *= (misses + i) / (hits + misses + i);
  return product;
}

/**
 * How much more k hits of n are to be expected of a guilty arrangement than of its peers. Never falls as k rises,
 * and never speaks for guilt where the share of hits is not above the peers' own.
 */
export function hitRatios(n: number, guilty: Beta, peers: Beta): number[] {
  const expected = peers.hits / (peers.hits + peers.misses);
  const innocent = betaBinomial(n, peers);
  let greatest = 0;
  return betaBinomial(n, guilty).map((p, k) => {
    const ratio = p / Math.max(innocent[k] ?? 0, Number.MIN_VALUE);
    greatest = Math.max(greatest, k <= n * expected ? Math.min(ratio, 1) : ratio);
    return greatest;
  });
}
