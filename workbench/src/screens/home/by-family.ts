import type { FindingCard } from '../../../../src/server/api.ts';

type Reason = FindingCard['reasons'][number];

/** The reasons of one family: the strongest, and how many stand behind it. */
export interface OfFamily {
  readonly first: Reason;
  readonly more: number;
}

const strength = ({ strength }: Reason): number => 'SMWCX'.indexOf(strength);
const share = ({ hits, judged }: Reason): number => hits / Math.max(1, judged);
const strongestFirst = (a: Reason, b: Reason): number => strength(a) - strength(b) || share(b) - share(a);

/** What speaks for a finding, family by family, the strongest first: five signs of one kind say less than one of each. */
export function byFamily(reasons: readonly Reason[]): OfFamily[] {
  const families = [...Map.groupBy(reasons, ({ family }) => family).values()].map((all) =>
    all.toSorted(strongestFirst),
  );
  return families
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [{ first, more: rest.length }]))
    .sort((a, b) => strongestFirst(a.first, b.first));
}
