import { createHash } from 'node:crypto';
import { createProtectedTables, createTables } from '../../records/index.ts';
import type { CaseFolder, Database } from '../../store/index.ts';
import { contentHash } from './fingerprint.ts';

/** A derived database: what makes all of its tables, and the one of them that bears the note of it. */
interface Derived {
  readonly name: 'store' | 'protected';
  readonly noted: string;
  readonly statements: () => string;
}

const loaded = 'custody.loaded (exhibit_id varchar not null, mark varchar not null)';

const derived: readonly Derived[] = [
  {
    ...{ name: 'store', noted: 'custody.loaded' },
    statements: () => `${createTables()}; create table if not exists ${loaded}`,
  },
  { name: 'protected', noted: 'main.mention_value', statements: createProtectedTables },
];

/**
 * Makes the tables that are not there. What made them is noted at one of them: a database that this program made is written again neither
 * now nor when it closes, and one of another program is emptied first.
 */
export async function makeTables(database: Database, name: Derived['name'], maker = thisProgram()): Promise<void> {
  const one = derived.find((known) => known.name === name)!;
  await discardOther(database, one, maker);
  if ((await noteOf(database, one)) === maker) return;
  // Each statement by itself would wait for the disk.
  await database.transaction(() => database.run(`${one.statements()}; comment on table ${one.noted} is '${maker}'`));
}

/** Databases of a case that this process has looked at, or is looking at. */
const seen = new WeakMap<CaseFolder, Map<string, Promise<void>>>();

/**
 * Empties what another version of the program made: its tables have other columns, or its readers read otherwise, and exhibits and ledger hold
 * all that stood in them. Whatever needs records reads them again, as after a deletion.
 */
export async function discardOthers(folder: CaseFolder, database: Database, names: Derived['name'][]): Promise<void> {
  const before = seen.get(folder) ?? new Map<string, Promise<void>>();
  seen.set(folder, before);
  for (const one of derived.filter(({ name }) => names.includes(name))) {
    const looked = before.get(one.name) ?? discardOther(database, one, thisProgram());
    before.set(one.name, looked);
    await looked.catch((error: unknown) => {
      before.delete(one.name);
      throw error;
    });
  }
}

async function discardOther(database: Database, one: Derived, maker: string): Promise<void> {
  const note = await noteOf(database, one);
  if (note === undefined || note === maker) return;
  const found = await database.rows<{ statement: string }>(
    `select 'drop view ' || name as statement from (select format('{}."{}"."{}"', database_name, schema_name, view_name) as name
       from duckdb_views() where not internal and not temporary and database_name = $1)
     union all select 'drop table ' || name from (select format('{}."{}"."{}"', database_name, schema_name, table_name) as name
       from duckdb_tables() where not internal and not temporary and database_name = $1)`,
    [one.name],
  );
  await database.transaction(() => database.run(found.map(({ statement }) => statement).join(';\n')));
}

/** The note at a database's table: null where its maker left none, undefined where the table is not there. */
async function noteOf(database: Database, { name, noted }: Derived): Promise<string | null | undefined> {
  const [found] = await database.rows<{ comment: string | null }>(
    `select comment from duckdb_tables() where database_name = $1 and schema_name || '.' || table_name = $2`,
    [name, noted],
  );
  return found?.comment;
}

/** What an exhibit's records follow from, its tables included: a database that any of these made otherwise is another program's. */
const readers = ['records', 'names', 'src/records', 'src/evidence'];

const thisProgram = (): string => hashOf([loaded, ...readers.map(contentHash)].join(' '));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
