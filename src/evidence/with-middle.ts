import { open } from 'node:fs/promises';
import type { Batch, Middle, Unit } from './reading/reading.ts';

/**
 * A unit that can be read from its middle, whatever its format: what its format cannot skip is read once, page by page into a file, and
 * found there again. Somebody who asks for a place waits until the reading has come so far, and no longer.
 */
export function withMiddle(unit: Unit, path: string): Unit {
  if (unit.middle) return unit;
  let pages: PageFile | null = null;
  const begun = () => {
    pages ??= new PageFile(unit, path);
    return pages;
  };
  const middle: Middle = { from: (place) => begun().from(place), lastPlace: async () => begun().lastPlace };
  return { ...unit, middle };
}

interface Page {
  readonly last: number;
  readonly offset: number;
  readonly bytes: number;
}

class PageFile {
  readonly #path: string;
  readonly #pages: Page[] = [];
  readonly #filling: Promise<void>;
  #over: { failed: unknown } | 'done' | null = null;
  #wake: () => void = () => undefined;
  #more: Promise<void> = Promise.resolve();

  constructor(unit: Unit, path: string) {
    this.#path = path;
    this.#expectMore();
    this.#filling = this.#fill(unit);
  }

  /** Null while the unit is still being read. */
  get lastPlace(): number | null {
    return this.#over === 'done' ? (this.#pages.at(-1)?.last ?? 0) : null;
  }

  async *from(place: number): AsyncGenerator<Batch> {
    for (let at = 0; ; at++) {
      while (at < this.#pages.length && (this.#pages[at]?.last ?? 0) < place) at++;
      while (at >= this.#pages.length && this.#over === null) {
        await this.#more;
        while (at < this.#pages.length && (this.#pages[at]?.last ?? 0) < place) at++;
      }
      if (this.#over !== null && this.#over !== 'done') throw this.#over.failed;
      const page = this.#pages[at];
      if (page === undefined) return void (await this.#filling);
      const { places, rows } = await this.#read(page);
      const first = places.findIndex((one) => one >= place);
      yield { places: places.slice(first), rows: rows.slice(first) };
    }
  }

  async #fill(unit: Unit): Promise<void> {
    try {
      await this.#write(unit);
      this.#over = 'done';
    } catch (failed) {
      this.#over = { failed };
    }
    this.#tell();
  }

  async #write(unit: Unit): Promise<void> {
    const file = await open(this.#path, 'w', 0o600);
    try {
      let offset = 0;
      for await (const batch of unit.batches()) {
        const bytes = Buffer.from(JSON.stringify(batch));
        await file.write(bytes, 0, bytes.length, offset);
        this.#pages.push({ last: batch.places.at(-1) ?? 0, offset, bytes: bytes.length });
        offset += bytes.length;
        this.#tell();
      }
    } finally {
      await file.close();
    }
  }

  /** Opened for the one page: nobody says when the last has been read, so no file stays open until then. */
  async #read({ offset, bytes }: Page): Promise<Batch> {
    const file = await open(this.#path, 'r');
    try {
      const into = Buffer.alloc(bytes);
      await file.read(into, 0, bytes, offset);
      return JSON.parse(into.toString('utf8')) as Batch;
    } finally {
      await file.close();
    }
  }

  #tell(): void {
    const wake = this.#wake;
    this.#expectMore();
    wake();
  }

  #expectMore(): void {
    this.#more = new Promise((resolve) => (this.#wake = resolve));
  }
}
