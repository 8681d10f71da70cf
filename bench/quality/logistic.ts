export interface Labelled {
  readonly features: readonly number[];
  readonly real: boolean;
}

/** A ridge logistic regression on standardised features, by plain gradient descent; gives back the score of a new case. */
export function fitted(all: readonly Labelled[]): (features: readonly number[]) => number {
  const width = all[0]?.features.length ?? 0;
  const middle = columns(all, width, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const spread = columns(
    all,
    width,
    (values, n) =>
      Math.sqrt(values.reduce((sum, value) => sum + (value - (middle[n] ?? 0)) ** 2, 0) / values.length) || 1,
  );
  const scaled = (features: readonly number[]) =>
    features.map((value, n) => (value - (middle[n] ?? 0)) / (spread[n] ?? 1));
  const cases = all.map(({ features, real }) => ({ x: scaled(features), y: Number(real) }));
  const weights = Array.from({ length: width }, () => 0);
  let bias = 0;
  const said = (x: readonly number[]) =>
    1 / (1 + Math.exp(-(bias + x.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0))));
  for (let turn = 0; turn < 400; turn++) {
    const errors = cases.map(({ x, y }) => said(x) - y);
    for (let n = 0; n < width; n++)
      weights[n] =
        (weights[n] ?? 0) -
        0.5 *
          (cases.reduce((sum, { x }, at) => sum + (errors[at] ?? 0) * (x[n] ?? 0), 0) / cases.length +
            0.01 * (weights[n] ?? 0));
    bias -= 0.5 * (errors.reduce((sum, error) => sum + error, 0) / cases.length);
  }
  return (features) => said(scaled(features));
}

const columns = (
  all: readonly Labelled[],
  width: number,
  of: (values: readonly number[], n: number) => number,
): number[] =>
  Array.from({ length: width }, (_, n) =>
    of(
      all.map(({ features }) => features[n] ?? 0),
      n,
    ),
  );

/** The chance that a guilty case scores above an innocent one; ties count half. */
export function aucOf(all: readonly { readonly score: number; readonly real: boolean }[]): number | null {
  const [real, not] = [all.filter(({ real }) => real), all.filter(({ real }) => !real)];
  if (real.length === 0 || not.length === 0) return null;
  const won = real.reduce(
    (sum, a) => sum + not.reduce((inner, b) => inner + (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0), 0),
    0,
  );
  return won / (real.length * not.length);
}
