import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatabaseOptions } from './open-instance.ts';

/** Of files that are about to be read so many bytes may become a table that is worth sharing. */
const worthSharing = 64 * 1024 * 1024;
/** The engine shares work out by stretches of so many rows: where no table has two, a second thread would only be handed things. */
const stretch = 122_880;

/**
 * With how many threads an open database is best asked: those it was given, else one while all its tables are short, all there are when one is
 * not or is about to be. Rows are counted and not bytes: what is derived lies beside the records, and after `detect` the file is three times as large.
 */
export async function usefulThreads(
  connection: DuckDBConnection,
  { path, threads, coming = 0 }: DatabaseOptions,
): Promise<number> {
  if (threads !== undefined) return threads;
  if (path === undefined || coming >= worthSharing) return availableParallelism();
  return (await longestTable(connection)) > stretch ? availableParallelism() : 1;
}

async function longestTable(connection: DuckDBConnection): Promise<number> {
  const found = await connection.runAndReadAll('select coalesce(max(estimated_size), 0) from duckdb_tables()');
  return Number(found.getRows()[0]?.[0] ?? 0);
}
