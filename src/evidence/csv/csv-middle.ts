import { Doubts } from '../reading/doubts.ts';
import type { Encoding } from '../reading/encoding.ts';
import { indexLines, type LineIndex, markEvery } from '../reading/line-index.ts';
import type { Batch, Middle } from '../reading/reading.ts';
import type { Source } from '../reading/source.ts';
import { utf8Chunks } from '../reading/utf8-chunks.ts';
import type { Dialect } from './csv-dialect.ts';
import { CsvSplitter } from './csv-splitter.ts';

/** A window is some hundred rows: more need not be decoded for it. */
const stretch = 64 * 1024;

/**
 * A table as text, read from its middle. The place of a row is its line, and line ends are found by bytes at the speed of the disk; in every
 * encoding but UTF-16 that byte is nothing else. Where cells are quoted a line may begin inside one: there the rows are cut once from
 * the beginning, and only lines on which a row begins are marked.
 */
export function csvMiddle(source: Source, encoding: Encoding, dialect: Dialect): Middle {
  let known: Promise<LineIndex> | null = null;
  const index = () => {
    known ??= lineIndex(source, encoding, dialect).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    lastPlace: async () => (await index()).lastLine,
    async *from(place) {
      const { line, offset } = (await index()).before(place);
      for await (const { places, rows } of cut(source, encoding, dialect, { line, offset }, stretch)) {
        const first = places.findIndex((at) => at >= place && !(dialect.declared && at === 1));
        if (first >= 0) yield { places: places.slice(first), rows: rows.slice(first) };
      }
    },
  };
}

async function lineIndex(source: Source, encoding: Encoding, dialect: Dialect): Promise<LineIndex> {
  const lineEnd = dialect.lineEnd.charCodeAt(0);
  const plain = await indexLines(source, encoding.skip, lineEnd);
  if (!plain.hasQuotes) return plain;
  const marks: number[] = [];
  let lastLine = 0;
  for await (const { places } of cut(source, encoding, dialect, { line: 1, offset: encoding.skip })) {
    for (const place of places) if (place >= (marks.at(-1) ?? 1) + markEvery) marks.push(place);
    lastLine = places.at(-1) ?? lastLine;
  }
  return { ...(await indexLines(source, encoding.skip, lineEnd, marks)), lastLine };
}

async function* cut(
  source: Source,
  encoding: Encoding,
  dialect: Dialect,
  { line, offset }: { line: number; offset: number },
  stretch?: number,
): AsyncGenerator<Batch> {
  const { fileName } = source;
  const splitter = new CsvSplitter({ ...dialect, fileName, doubts: new Doubts([], fileName), firstLine: line });
  for await (const chunk of utf8Chunks(source, encoding, offset, stretch)) {
    splitter.add(chunk);
    if (splitter.waiting > 0) yield splitter.take();
  }
  splitter.finish();
  yield splitter.take();
}
