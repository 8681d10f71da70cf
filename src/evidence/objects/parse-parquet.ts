import { open } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { EvidenceError } from '../reading/evidence-error.ts';
import { plainNumber } from '../reading/plain-number.ts';

const largestHead = 64 * 1024 * 1024;
const mostColumns = 5000;

export interface ParquetHead {
  readonly columns: string[];
  /** Rows of each group, in order. */
  readonly groups: number[];
}

/** What a Parquet file holds, before any row is read. */
export async function parseParquetHead({ path, size }: { path: string; size: number }): Promise<ParquetHead> {
  return withFile(path, size, async (file) => {
    const head = await headOf(file);
    const groups = head.row_groups.map(({ num_rows }) => Number(num_rows));
    if (groups.some((rows) => !Number.isSafeInteger(rows) || rows < 0))
      throw new EvidenceError('claims an impossible number of rows; ask for the file again');
    return { columns: columnsOf(head), groups };
  });
}

export interface ParquetWindow {
  readonly path: string;
  readonly size: number;
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
}

export async function parseParquetRows({ path, size, columns, from, to }: ParquetWindow): Promise<(string | null)[][]> {
  const { parquetReadObjects } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  return withFile(path, size, async (file) => {
    const metadata = await headOf(file);
    const objects = await parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd: to });
    return objects.map((object) => columns.map((name) => textOf(object[name])));
  });
}

async function headOf(file: AsyncBuffer): Promise<FileMetaData> {
  const { parquetMetadataAsync } = await import('hyparquet');
  const end = new DataView(await file.slice(file.byteLength - 8));
  if (end.getUint32(0, true) > Math.min(largestHead, file.byteLength))
    throw new EvidenceError('is a Parquet file that is cut off or damaged; ask for the file again');
  return parquetMetadataAsync(file);
}

/** The top level of the schema: what is nested comes as JSON in one cell. */
function columnsOf({ schema }: FileMetaData): string[] {
  const columns: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let n = 0; n < children; n++) skip();
  };
  while (at < schema.length && columns.length < mostColumns) {
    columns.push(schema[at]?.name ?? '');
    skip();
  }
  return columns;
}

async function withFile<T>(path: string, size: number, work: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    return await work({
      byteLength: size,
      async slice(start, end = size) {
        const length = Math.max(0, Math.min(end, size) - start);
        const into = Buffer.alloc(length);
        await handle.read(into, 0, length, start);
        return into.buffer.slice(into.byteOffset, into.byteOffset + length) as ArrayBuffer;
      },
    });
  } finally {
    await handle.close();
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex') || null;
  return typeof value === 'object' ? JSON.stringify(value, plainJson).toWellFormed() : String(value);
}

function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.000Z$/, 'Z');
}

const plainJson = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
