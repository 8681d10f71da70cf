import type { Encoding } from './encoding.ts';
import { EvidenceError } from './evidence-error.ts';
import type { Source } from './source.ts';
import { utf8Chunks } from './utf8-chunks.ts';

const longestLine = 64 * 1024 * 1024;

export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a text, streamed, some at a time, without their line ends. */
export async function* textLines(source: Source, encoding: Encoding): AsyncGenerator<TextLine[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let line = 0;
  for await (const chunk of utf8Chunks(source, encoding)) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end > 0) {
      const lines = linesOf(Buffer.concat([...rest, chunk.subarray(0, end - 1)]), line + 1);
      line += lines.length;
      yield lines;
      rest = [];
      restBytes = 0;
    }
    rest.push(chunk.subarray(end));
    restBytes += chunk.length - end;
    if (restBytes > longestLine)
      throw new EvidenceError(
        `${source.fileName}:${line + 1}: this line is longer than 64 MB; check that the lines of the file end`,
      );
  }
  if (restBytes > 0) yield linesOf(Buffer.concat(rest), line + 1);
}

function linesOf(bytes: Buffer, first: number): TextLine[] {
  const texts = bytes.toString('utf8').split('\n');
  return texts.map((text, at) => ({ line: first + at, text: text.endsWith('\r') ? text.slice(0, -1) : text }));
}
