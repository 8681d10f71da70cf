export interface Judged {
  readonly p: number;
  readonly real: boolean;
}

const clipped = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const brier = (all: readonly Judged[], said: (one: Judged) => number): number =>
  mean(all.map((one) => (said(one) - Number(one.real)) ** 2));
const logLoss = (all: readonly Judged[], said: (one: Judged) => number): number =>
  mean(all.map((one) => -Math.log(one.real ? clipped(said(one)) : 1 - clipped(said(one)))));

/** How far claimed probabilities are to be believed, against always saying the base rate. */
export function calibrationOf(all: readonly Judged[]) {
  if (all.length === 0) return null;
  const base = mean(all.map(({ real }) => Number(real)));
  const own = ({ p }: Judged) => p;
  const flat = () => base;
  const sure = all.filter(({ p }) => p >= 0.9);
  return {
    ...{ candidates: all.length, baseRate: base },
    brier: brier(all, own),
    brierSkill: base === 0 || base === 1 ? null : 1 - brier(all, own) / brier(all, flat),
    logLoss: logLoss(all, own),
    logLossOfBaseRate: logLoss(all, flat),
    slope: slopeOf(all),
    ece: eceOf(all),
    atNinety:
      sure.length === 0
        ? null
        : { claimed: mean(sure.map(own)), actual: mean(sure.map(({ real }) => Number(real))), candidates: sure.length },
  };
}

/** Expected calibration error over ten bins of equal width. */
function eceOf(all: readonly Judged[]): number {
  const bins = Map.groupBy(all, ({ p }) => Math.min(9, Math.floor(p * 10)));
  return [...bins.values()].reduce(
    (sum, some) =>
      sum +
      (some.length / all.length) * Math.abs(mean(some.map(({ p }) => p)) - mean(some.map(({ real }) => Number(real)))),
    0,
  );
}

/** Slope of a logistic fit of what is real on the claimed log-odds: 1 is right, below 1 too sure. Null where it cannot be fitted. */
function slopeOf(all: readonly Judged[]): number | null {
  const x = all.map(({ p }) => Math.log(clipped(p) / (1 - clipped(p))));
  const y = all.map(({ real }) => Number(real));
  if (!y.includes(1) || !y.includes(0)) return null;
  let [a, b] = [0, 1];
  for (let turn = 0; turn < 50; turn++) {
    const p = x.map((value) => 1 / (1 + Math.exp(-(a + b * value))));
    const w = p.map((value) => value * (1 - value) + 1e-9);
    const [ga, gb] = [
      y.reduce((sum, value, n) => sum + value - (p[n] ?? 0), 0),
      y.reduce((sum, value, n) => sum + (value - (p[n] ?? 0)) * (x[n] ?? 0), 0),
    ];
    const [haa, hab, hbb] = [
      w.reduce((sum, value) => sum + value, 0),
      w.reduce((sum, value, n) => sum + value * (x[n] ?? 0), 0),
      w.reduce((sum, value, n) => sum + value * (x[n] ?? 0) ** 2, 0),
    ];
    const det = haa * hbb - hab * hab;
    if (Math.abs(det) < 1e-9) return null;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
    if (!Number.isFinite(b) || Math.abs(b) > 1e3) return null;
  }
  return b;
}
