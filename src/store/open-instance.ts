import { chmod, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface DatabaseOptions {
  /** A file, or in memory when absent. */
  readonly path?: string;
  /** Folder for spilled data: always one inside the case. */
  readonly temp: string;
  /** Other database files, by the name under which they are seen. */
  readonly attach?: Record<string, string>;
  readonly readOnly?: boolean;
  readonly memory?: string;
  readonly threads?: number;
  /** Bytes of the files that are about to be read into it. */
  readonly coming?: number;
  /** Most that may be spilled to `temp`. */
  readonly spill?: string;
}

/**
 * Below a file there can be no folder: INSTALL fails before it reaches for the network. With a folder inside `temp`, which a hardened
 * database may still use, `install httpfs` went on to download.
 */
const nowhere = join(process.execPath, 'no-extensions');

/** How many databases in memory this process has opened. */
let inMemory = 0;

/**
 * A hardened database may still use its own temporary folder, so that folder holds nothing but what it spilled; and two databases that spill into
 * one folder write over each other's files, which have the same names.
 */
function spillFolder({ temp, path }: DatabaseOptions): string {
  return join(temp, 'spill', path === undefined ? `memory-${++inMemory}` : basename(path).replaceAll(':', ''));
}

/** Always from the cache: two instances made on one file silently lost committed rows. */
export async function openInstance(options: DatabaseOptions): Promise<DuckDBInstance> {
  const path = options.path ?? ':memory:';
  const spill = spillFolder(options);
  await mkdir(spill, { recursive: true });
  const settings = {
    access_mode: options.readOnly ? 'READ_ONLY' : 'AUTOMATIC',
    threads: String(options.threads ?? availableParallelism()),
    memory_limit: options.memory ?? '3GB',
    temp_directory: spill,
    max_temp_directory_size: options.spill ?? '40GB',
    extension_directory: nowhere,
    custom_extension_repository: nowhere,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
    // Elder engines kept three kilobytes on how many values a column holds, for each column of each table that is still empty.
    storage_compatibility_version: 'v1.1.0',
  };
  const opened = await DuckDBInstance.fromCache(path, settings).catch((error: Error) => {
    throw new Error(`cannot open the database ${path}: ${problem(error.message)}`, { cause: error });
  });
  if (options.path !== undefined && !options.readOnly) await closeToOthers(path);
  return opened;
}

/** The engine makes its files for everybody to read. One that another account made is left to it. */
const closeToOthers = (file: string): Promise<void> => chmod(file, 0o600).catch(() => undefined);

/** Makes another database file visible as `name`; it stays so until the last that opened this database closes it. */
export async function attach(
  connection: DuckDBConnection,
  name: string,
  file: string,
  readOnly: boolean,
): Promise<void> {
  const source = `'${file.replaceAll("'", "''")}' as "${name.replaceAll('"', '""')}"`;
  await connection.run(`attach if not exists ${source}${readOnly ? ' (read_only)' : ''}`).catch((error: Error) => {
    throw new Error(`cannot open the database ${file} as ${name}: ${problem(error.message)}`, { cause: error });
  });
  if (!readOnly) await closeToOthers(file);
}

function problem(message: string): string {
  if (/Could not set lock|Conflicting lock/i.test(message)) return 'another process has it open; close that one first';
  if (/handle conflict/i.test(message)) return 'it is open in this process already; close that one first';
  if (/different configuration/i.test(message))
    return 'it is open in this process already, with other settings; close that one first';
  if (/not a valid DuckDB|serializ|magic bytes|checksum/i.test(message))
    return 'it is damaged or no database; delete it and run "tributary rebuild", the exhibits and the ledger are the truth';
  return message;
}
