import { readFileSync } from 'node:fs';
import type { Unit } from '../../evidence/index.ts';
import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { dropScratch, makeScratch } from '../tables/scratch-table.ts';
import { TableSink } from '../tables/table-sink.ts';
import { ContentHash } from '../values/content-hash.ts';
import { GrowingNumbers } from '../values/growing-numbers.ts';
import { IdentityTable } from '../values/identity-table.ts';
import type { RecordState } from './record-state.ts';

const repeatedKeys = readFileSync(new URL('./repeated-keys.sql', import.meta.url), 'utf8');

/** A key that several records say. */
export interface RepeatedKey {
  readonly times: number;
  /** Where its first rows stand, and in how many it stands. */
  readonly locators: readonly string[];
  readonly rows: number;
}

/** The repeated keys of a type; of very many the first are told, and the rest counted. */
export interface RepeatedKeys {
  readonly type: RecordType;
  readonly keys: readonly RepeatedKey[];
  readonly untold: number;
}

/** Numbers that say of one record its type, the two halves of its key's hash, its unit and the place of its row. */
const width = 5;

/** So many wait in memory; more go where the database keeps them, on the disk once it must. */
const mostWaiting = 65_536;

/** Hashes are grouped in passes of about so many, as records that say the same are. */
const perPass = 4_000_000;

const table = 'met_key';
const integers = ['type', 'high', 'low', 'unit', 'place'].map((name) => ({ name, type: 'INTEGER' as const }));

/** Where keys go that no longer fit in memory; empty until then. To be made before the transaction that writes to it. */
export const makeKeys = (store: Database): Promise<void> => makeScratch(store, table, integers);

export const openKeys = (store: Database): Promise<TableSink> => TableSink.open(store, `temp.main.${table}`, integers);

/** Finds records of one exhibit that say the same key. A person is compared by what is written: each row makes its own mention. */
export class KeyBook {
  readonly #sink: TableSink;
  readonly #most: number;
  readonly #types: RecordType[] = [];
  readonly #units = new Map<number, Unit>();
  readonly #waiting = new GrowingNumbers();
  #size = 0;
  readonly #hash = new ContentHash();

  constructor(sink: TableSink, most = mostWaiting) {
    this.#sink = sink;
    this.#most = most;
  }

  /** `place` is that of the record's row in its unit. */
  note(type: RecordType, state: RecordState, header: string | null, unit: Unit, place: number): void {
    if (type.key.length === 0 || !this.#readKey(type, state, header)) return;
    if (this.#size === this.#most) this.#handOver();
    this.#units.set(unit.index, unit);
    const at = this.#size++ * width;
    this.#waiting.set(at, this.#numberOf(type));
    this.#waiting.set(at + 1, this.#hash.high);
    this.#waiting.set(at + 2, this.#hash.low);
    this.#waiting.set(at + 3, unit.index);
    this.#waiting.set(at + 4, place);
  }

  /** To be asked before the tables are closed. */
  close(): void {
    if (this.#sink.total > 0 || this.#saysOneTwice()) this.#handOver();
  }

  /** Every key that is said more than once, in the order in which its repetition was met. To be asked once all is in the tables. */
  async repeated(store: Database): Promise<RepeatedKeys[]> {
    if (this.#sink.total === 0) return [];
    const passes = Math.ceil(this.#sink.total / perPass);
    const found: Found[] = [];
    for (let pass = 0; pass < passes; pass++) found.push(...(await store.rows<Found>(repeatedKeys, [passes, pass])));
    await dropScratch(store, table);
    const byType = Map.groupBy(found, ({ type }) => type);
    return [...byType].map(([type, ofType]) => {
      const total = ofType.reduce((sum, { rank, total }) => sum + (rank === 1 ? total : 0), 0);
      const keys = ofType.sort((a, b) => a.again - b.again).map((one) => this.#told(one));
      return { type: this.#types[type]!, keys, untold: total - keys.length };
    });
  }

  #told({ times, rows, first_rows }: Found): RepeatedKey {
    const locators = first_rows.split(' ').map((row) => {
      const [unit = 0, place = 0] = row.split(':').map(Number);
      return this.#units.get(unit)?.locator(place) ?? '';
    });
    return { times, rows, locators };
  }

  #numberOf(type: RecordType): number {
    const known = this.#types.indexOf(type);
    return known < 0 ? this.#types.push(type) - 1 : known;
  }

  #saysOneTwice(): boolean {
    const met = new IdentityTable();
    for (let at = 0; at < this.#size * width; at += width) {
      const [high, low] = [this.#waiting.at(at + 1), this.#waiting.at(at + 2)];
      if (met.find(high, low) >= 0) return true;
      met.add(high, low);
    }
    return false;
  }

  #handOver(): void {
    for (let at = 0; at < this.#size * width; at += width)
      this.#sink.add(Array.from({ length: width }, (_, i) => this.#waiting.at(at + i) | 0));
    this.#size = 0;
  }

  /** False where a part of the key is not said. */
  #readKey(type: RecordType, state: RecordState, header: string | null): boolean {
    this.#hash.start();
    this.#hash.text(type.id);
    for (const name of type.key) {
      const mention = state.mentions.get(name);
      const said =
        mention?.hash ?? (name === type.header?.column ? header : (state.values.get(name) ?? saidOf(state, name)));
      if (said === null) return false;
      this.#hash.text(String(said));
    }
    return true;
  }
}

interface Found {
  readonly [column: string]: string | number;
  readonly type: number;
  readonly again: number;
  readonly times: number;
  readonly rows: number;
  readonly first_rows: string;
  /** Its place among those of its type that one pass found, and how many these are. */
  readonly rank: number;
  readonly total: number;
}

const saidOf = ({ days, numbers }: RecordState, name: string): number | null =>
  days.get(name) ?? numbers.get(name) ?? null;
