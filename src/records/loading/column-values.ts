/** What one column of the record being written says; the number tells which record it was said of. */
interface ColumnValue<T> {
  value: T;
  record: number;
}

/**
 * One value per column of the record being written. A million records use the same few places over and over: starting the
 * next record empties them all by counting on, and a writer asks for its place once.
 */
export class ColumnValues<T> {
  readonly #places = new Map<string, ColumnValue<T | undefined>>();
  #record = 1;

  clear(): void {
    this.#record++;
  }

  /** A writer of the column, to be made once. */
  writer(column: string): (value: T) => void {
    const place = this.#place(column);
    return (value) => {
      place.value = value;
      place.record = this.#record;
    };
  }

  set(column: string, value: T): void {
    const place = this.#place(column);
    place.value = value;
    place.record = this.#record;
  }

  get(column: string): T | undefined {
    const place = this.#places.get(column);
    return place !== undefined && place.record === this.#record ? place.value : undefined;
  }

  /** Columns and values of this record, in the order in which the columns were first met. */
  *[Symbol.iterator](): Generator<[string, T]> {
    for (const [column, { value, record }] of this.#places) if (record === this.#record) yield [column, value as T];
  }

  *values(): Generator<T> {
    for (const [, value] of this) yield value;
  }

  #place(column: string): ColumnValue<T | undefined> {
    let place = this.#places.get(column);
    if (place === undefined) {
      place = { value: undefined, record: 0 };
      this.#places.set(column, place);
    }
    return place;
  }
}
