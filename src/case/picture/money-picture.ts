import { type Flow, kopecks, type Party, type Total, totals } from '../../flows/index.ts';

/** An end of a flow. `returned` marks a second drawing of a party that money comes back to: a Sankey runs one way. */
export interface MoneyNode {
  readonly id: string;
  readonly party: Party;
  readonly returned: boolean;
}

/** An amount between two ends: drawn as wide as `high`, filled as far as `low`. */
export interface MoneyLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Total['kind'];
  readonly code: string | null;
  readonly low: string;
  readonly high: string;
  readonly basis: Total['basis'];
  readonly workers: number;
  readonly workerMonths: number;
  /** Months as year × 12 + month − 1. */
  readonly month_from: number | null;
  readonly month_to: number | null;
  readonly records: number;
  /** False for what stays within one party, or is the same money seen twice: in the table, not in the picture. */
  readonly drawn: boolean;
}

/** The money of one currency. Sums never mix currencies. */
export interface MoneyPicture {
  readonly currency: string;
  readonly nodes: readonly MoneyNode[];
  readonly links: readonly MoneyLink[];
}

/** What a witness says, beside the sums and never in them. */
export interface MoneyClaim {
  readonly id: string;
  readonly from: Party;
  readonly to: Party;
  readonly code: string | null;
  readonly low: string;
  readonly high: string;
  readonly currency: string;
  readonly because: string;
}

export interface MoneyPictures {
  readonly currencies: readonly MoneyPicture[];
  readonly claims: readonly MoneyClaim[];
}

/** Pay that was handed out and what was left are parts of the gross, which is drawn: to draw them too would count them twice. */
const withinGross: readonly Total['kind'][] = ['paid', 'left'];

/** The flows of one finding as ends and links, by currency; the records behind each link apart. */
export function moneyPictures(
  flows: readonly Flow[],
): MoneyPictures & { readonly recordsOf: ReadonlyMap<string, readonly string[]> } {
  const sums = totals(flows);
  const claims = flows.filter(({ basis }) => basis === 'attributed');
  const recordsOf = new Map<string, readonly string[]>();
  for (const sum of sums) recordsOf.set(linkId(sum), sum.records);
  for (const [at, claim] of claims.entries()) recordsOf.set(`claim ${at}`, claim.records);
  return {
    currencies: [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, own]) => pictureOf(currency, own)),
    claims: claims.map(({ from_role: from, to_role: to, code, low, high, currency, because }, at) => ({
      ...{ id: `claim ${at}`, from, to, code, low, high, currency, because },
    })),
    recordsOf,
  };
}

const linkId = ({ from_role, to_role, kind, code, currency, basis }: Total): string =>
  [from_role, to_role, kind, code ?? '', currency, basis].join(' ');

function pictureOf(currency: string, sums: readonly Total[]): MoneyPicture {
  const drawable = (sum: Total) =>
    sum.from_role !== sum.to_role && !withinGross.includes(sum.kind) && kopecks(sum.high) > 0n;
  const paths = new OneWay();
  const links = sums.toSorted(byAmount).map((sum) => {
    const { from_role, to_role, kind, code, low, high, basis, workers, workerMonths, from, to, records } = sum;
    const drawn = drawable(sum);
    const ends = drawn ? paths.through(from_role, to_role) : { from: from_role, to: to_role };
    return {
      id: linkId(sum),
      ...ends,
      kind,
      code,
      low,
      high,
      basis,
      workers,
      workerMonths,
      month_from: from,
      month_to: to,
      records: records.length,
      drawn,
    };
  });
  const ends = new Set(links.filter(({ drawn }) => drawn).flatMap(({ from, to }) => [from, to]));
  const nodes = [...ends].map((id): MoneyNode => {
    const [party = '', again] = id.split(' ');
    return { id, party: party as Party, returned: again !== undefined };
  });
  return { currency, nodes, links };
}

function byAmount(a: Total, b: Total): number {
  const difference = kopecks(b.high) - kopecks(a.high);
  return difference === 0n ? (linkId(a) < linkId(b) ? -1 : 1) : Number(difference > 0n ? 1 : -1);
}

/** Keeps links running one way: what would close a circle ends at a second drawing of its end, `host again`. */
class OneWay {
  readonly #onward = new Map<string, Set<string>>();

  through(from: string, to: string): { from: string; to: string } {
    const end = this.#reaches(to, from) ? `${to} again` : to;
    this.#onward.set(from, (this.#onward.get(from) ?? new Set()).add(end));
    return { from, to: end };
  }

  #reaches(start: string, goal: string, seen = new Set<string>()): boolean {
    if (start === goal) return true;
    seen.add(start);
    return [...(this.#onward.get(start) ?? [])].some((next) => !seen.has(next) && this.#reaches(next, goal, seen));
  }
}
