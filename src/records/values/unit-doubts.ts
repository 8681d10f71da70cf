import { describePlace } from '../../evidence/index.ts';

/** How many of each sort are written out; the rest are counted. */
const shown = 5;
const shownDoubts = 20;

interface Tally {
  readonly first: string;
  readonly because: string;
  rows: number;
}

/** What was read with doubt in one unit, each sentence beginning with the place it stands at. */
export class UnitDoubts {
  readonly #fileName: string;
  readonly #unit: { readonly name: string; readonly index: number };
  readonly #said: string[] = [];
  readonly #ragged: string[] = [];
  readonly #unmapped = new Map<string, Tally>();
  #doubts = 0;
  #raggedRows = 0;

  constructor(fileName: string, unit: { readonly name: string; readonly index: number }) {
    this.#fileName = fileName;
    this.#unit = unit;
  }

  say(locator: string, because: string): void {
    this.#doubts++;
    if (this.#said.length < shownDoubts) this.#said.push(`${this.#at(locator)}: ${because}`);
  }

  /** A row whose cells are fewer or more than the headings. */
  ragged(locator: string, because: string): void {
    this.#raggedRows++;
    if (this.#ragged.length < shown) this.#ragged.push(`${this.#at(locator)}: ${because}`);
  }

  /** A word that an enumeration does not know and takes for its `other`, or for what an empty cell would be: said once per word, with how often. */
  unmapped(locator: string, heading: string, value: string, otherwise: string): void {
    const key = `${heading}\n${value}`;
    const known = this.#unmapped.get(key);
    if (known !== undefined) known.rows++;
    else {
      const because = `unmapped value "${value}" in "${heading}" is read as "${otherwise}"`;
      this.#unmapped.set(key, { first: this.#at(locator), because, rows: 1 });
    }
  }

  notes(): string[] {
    const unmapped = [...this.#unmapped.values()];
    return [
      ...this.#ragged,
      ...this.#more(this.#raggedRows - this.#ragged.length, 'rows have fewer or more cells than headings'),
      ...unmapped
        .slice(0, shownDoubts)
        .map(({ first, because, rows }) => `${first}: ${because}${rows > 1 ? ` (${rows} rows)` : ''}`),
      ...this.#more(unmapped.length - shownDoubts, 'unmapped values are read as what is commonest, or as "other"'),
      ...this.#said,
      ...this.#more(this.#doubts - this.#said.length, 'rows are doubtful'),
    ];
  }

  #more(count: number, what: string): string[] {
    return count > 0 ? [`${this.#at('')}: ${count} more ${what}`] : [];
  }

  #at(locator: string): string {
    return describePlace(this.#fileName, this.#unit, locator).replace(/:$/, '');
  }
}
