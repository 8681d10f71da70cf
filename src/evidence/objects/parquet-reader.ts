import { EvidenceError } from '../reading/evidence-error.ts';
import { streamedUnit } from '../reading/objects-unit.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader } from '../reading/reader.ts';
import { type Batch, type Reading, rowsPerBatch } from '../reading/reading.ts';
import type { Source } from '../reading/source.ts';
import type { ParquetHead } from './parse-parquet.ts';

const mediaType = 'application/vnd.apache.parquet';
const because = 'it begins and ends with the mark of Parquet';
/** Rows unpacked at a time: within one group of the file. */
const window = 65_536;

/** Parquet, as databases and analysts export it: one unit, read in stretches, so that the size does not matter. */
export const parquetReader: Reader = {
  name: 'parquet',
  mediaType,
  extensions: ['parquet', 'pq'],
  recognises: ({ source }) => (source.head.toString('latin1', 0, 4) === 'PAR1' ? because : null),
  async read({ source }): Promise<Reading> {
    if (source.size < 12)
      throw new EvidenceError(`${source.fileName}: is a Parquet file that is cut off; ask for the file again`);
    const { path, size, fileName, signal } = source;
    const head = await parseApart(fileName, 'parquetHead', { path, size }, signal);
    const unit = streamedUnit(fileName, head.columns, () => groupBatches(source, head));
    return { reader: 'parquet', mediaType, encoding: null, because, units: [unit], notes: [] };
  },
};

async function* groupBatches(
  { path, size, fileName, signal }: Source,
  { columns, groups }: ParquetHead,
): AsyncGenerator<Batch> {
  let start = 0;
  for (const rows of groups) {
    for (let from = start; from < start + rows; from += window) {
      const to = Math.min(from + window, start + rows);
      const found = await parseApart(fileName, 'parquetRows', { path, size, columns, from, to }, signal);
      if (found.length < to - from)
        throw new EvidenceError(
          `${fileName}:${from + found.length + 1}: claims ${to - from} rows here and holds ${found.length}; ask for the file again`,
        );
      for (let at = 0; at < found.length; at += rowsPerBatch)
        yield batchOf(found.slice(at, at + rowsPerBatch), from + at);
    }
    start += rows;
  }
}

const batchOf = (rows: (string | null)[][], before: number): Batch => ({
  places: rows.map((_, at) => before + at + 1),
  rows,
});
