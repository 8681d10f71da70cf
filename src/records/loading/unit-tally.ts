import type { NonRow } from '../sheets/row-kind.ts';

export interface UnitReport {
  readonly unit: string;
  /** Physical rows read. rows = rows that became records + rejects + nonRows. */
  readonly rows: number;
  readonly records: Readonly<Record<string, number>>;
  readonly recordRows: number;
  readonly rejects: number;
  /** Cells and further records that were kept aside from rows that became a record. */
  readonly partial: number;
  readonly nonRows: number;
  readonly nonRowKinds: Readonly<Partial<Record<NonRow, number>>>;
}

/** Counts what became of the rows of a unit. */
export class UnitTally {
  rows = 0;
  recordRows = 0;
  rejects = 0;
  partial = 0;
  readonly #unit: string;
  readonly #records = new Map<string, number>();
  readonly #nonRows: Partial<Record<NonRow, number>> = {};

  constructor(unit: string) {
    this.#unit = unit;
  }

  skip(kind: NonRow): void {
    this.#nonRows[kind] = (this.#nonRows[kind] ?? 0) + 1;
  }

  record(type: string): void {
    this.#records.set(type, (this.#records.get(type) ?? 0) + 1);
  }

  /** Throws where a row was lost between the file and the report. */
  report(): UnitReport {
    const { rows, recordRows, rejects, partial } = this;
    const nonRows = Object.values(this.#nonRows).reduce((sum, count) => sum + count, 0);
    if (rows !== recordRows + rejects + nonRows)
      throw new Error(
        `${this.#unit}: ${rows} rows came in, ${recordRows} became records, ${rejects} were kept aside and ${nonRows} are no rows: they do not add up`,
      );
    const records = Object.fromEntries(this.#records);
    return { unit: this.#unit, rows, records, recordRows, rejects, partial, nonRows, nonRowKinds: this.#nonRows };
  }
}
