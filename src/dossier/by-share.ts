/** A sign with whom it holds for: `all 34 people`. */
interface Sign {
  readonly title: string;
  readonly share: string;
}

/** Signs told together where they hold for the same: `all 34 people: practice on arrival, block intake; 2 of 3 cohorts: taken in between terms`. */
export const byShare = (signs: readonly Sign[]): string =>
  [...Map.groupBy(signs, ({ share }) => share)]
    .map(([share, same]) => `${share}: ${same.map(({ title }) => lower(title)).join(', ')}`)
    .join('; ');

/** A title inside a sentence; an abbreviation keeps its capitals. */
const lower = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
