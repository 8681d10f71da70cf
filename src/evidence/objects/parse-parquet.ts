import { open } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData, SchemaElement } from 'hyparquet';
import { EvidenceError } from '../reading/evidence-error.ts';
import { decimalsAsStored, parquetTexts } from './parquet-text.ts';

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
    return { columns: columnsOf(head).map(({ name }) => name), groups };
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
    const head = await headOf(file);
    const texts = new Map(columnsOf(head).map((column) => [column.name, parquetTexts(column)]));
    const metadata = { ...head, schema: decimalsAsStored(head.schema, columnsOf(head)) };
    const asked = { file, metadata, compressors, rowStart: from, rowEnd: to, utf8: false };
    const objects = await parquetReadObjects(asked);
    return objects.map((object) => columns.map((name) => texts.get(name)?.(object[name]) ?? null));
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
function columnsOf({ schema }: FileMetaData): SchemaElement[] {
  const columns: SchemaElement[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let n = 0; n < children; n++) skip();
  };
  for (let column = schema[at]; column !== undefined && columns.length < mostColumns; column = schema[at]) {
    columns.push(column);
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
