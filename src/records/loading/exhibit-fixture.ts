import { tmpdir } from 'node:os';
import { after } from 'node:test';
import type { Reading, Unit } from '../../evidence/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { guessMapping } from '../guess/guess-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { createProtectedTables, createTables } from '../tables/ddl.ts';
import { type ExhibitFacts, type LoadReport, type LoadRequest, loadExhibit } from './load-exhibit.ts';

/** A table as a reader gives it, from lines whose cells are parted by `|`; an empty cell says nothing. */
export function tableReading(text: string, name = 'Лист1'): Reading {
  const rows = text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim() || null));
  const unit: Unit = {
    ...{ index: 1, name, hidden: false, kind: 'table', columns: null, locator: (place: number) => `s1r${place}` },
    batches: async function* () {
      yield { places: rows.map((_, i) => i + 1), rows };
    },
  };
  return { reader: 'fixture', mediaType: 'text/csv', encoding: null, because: 'a test', units: [unit], notes: [] };
}

/** Running text as a reader gives it: a passage between empty lines. */
export function proseReading(text: string): Reading {
  const passages = text.trim().split(/\n\s*\n/);
  const unit = {
    ...{ index: 1, name: 'письмо.txt', hidden: false, kind: 'passages' as const, columns: ['line', 'text'] },
    locator: (place: number) => `q${place}`,
    batches: async function* () {
      yield { places: passages.map((_, i) => i + 1), rows: passages.map((one, i) => [String(i), one]) };
    },
  };
  return { reader: 'text', mediaType: 'text/plain', encoding: null, because: 'a test', units: [unit], notes: [] };
}

/** A workbook of such tables: one sheet per entry, in order. */
export function workbookReading(sheets: Readonly<Record<string, string>>): Reading {
  const readings = Object.entries(sheets).map(([name, text]) => tableReading(text, name));
  const units = readings.flatMap((reading, i) =>
    reading.units.map((unit) => ({ ...unit, index: i + 1, locator: (place: number) => `s${i + 1}r${place}` })),
  );
  return { reader: 'fixture', mediaType: 'text/csv', encoding: null, because: 'a test', units, notes: [] };
}

export interface OpenStores {
  readonly store: Database;
  readonly protectedStore: Database;
  load(
    reading: Reading,
    fileName?: string,
    facts?: Partial<ExhibitFacts> & Pick<LoadRequest, 'mostShelved'>,
    mapping?: Mapping,
  ): Promise<LoadReport>;
  close(): Promise<void>;
}

type Pair = Pick<OpenStores, 'store' | 'protectedStore'>;

/** Databases that are lent to one test after another: to make a hundred tables and fill the shipped ones takes longer than most tests. */
const opened: Pair[] = [];
const idle: Pair[] = [];
let made = 0;

async function openPair(): Promise<Pair> {
  const [temp, nth] = [tmpdir(), ++made];
  const store = await openDatabase({ temp, path: `:memory:store${nth}` });
  const pair = { store, protectedStore: await openDatabase({ temp, path: `:memory:protected${nth}` }) };
  opened.push(pair);
  await pair.store.transaction(() => pair.store.run(createTables()));
  await pair.protectedStore.transaction(() => pair.protectedStore.run(createProtectedTables()));
  return pair;
}

/** Here and not where they are opened: a hook set while a test runs would close them after that test. */
after(async () => {
  for (const { store, protectedStore } of opened) {
    await store.close();
    await protectedStore.close();
  }
});

/** Takes out everything but what comes with the program. */
async function empty(database: Database): Promise<void> {
  const filled = await database.rows<{ schema: string; name: string; shipped: boolean }>(
    `select t.schema_name as schema, t.table_name as name, t.schema_name = 'ref' as shipped
     from duckdb_tables() t where t.estimated_size > 0 and not t.temporary`,
  );
  const emptied = filled.map(({ schema, name, shipped }) =>
    shipped ? `delete from ${schema}.${name} where exhibit_id <> 'shipped'` : `truncate ${schema}.${name}`,
  );
  if (emptied.length > 0) await database.run(emptied.join(';\n'));
}

/** Two empty databases in memory, and the whole way from a reading to records. */
export async function openStores(): Promise<OpenStores> {
  const pair = idle.pop() ?? (await openPair());
  const { store, protectedStore } = pair;
  return {
    ...pair,
    async load(reading, fileName = 'table.csv', { mostShelved, ...facts } = {}, mapping) {
      const taken = mapping ?? (await guessMapping(reading, fileName)).mapping;
      const exhibit = {
        exhibitId: '9f2c0a1b7e44d210',
        sha256: '9f2c0a1b7e44d210',
        fileName,
        originId: 'o-1',
        grade: 'B2',
        ...facts,
      };
      return loadExhibit({ store, protectedStore, exhibit, reading, mapping: taken, mostShelved });
    },
    async close() {
      await empty(store);
      await empty(protectedStore);
      idle.push(pair);
    },
  };
}
