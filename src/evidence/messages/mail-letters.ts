import { EvidenceError } from '../reading/evidence-error.ts';
import { chunksOf, type Source } from '../reading/source.ts';

const longestLetter = 128 * 1024 * 1024;
const fromLine = /^From \S.{0,200}\d{4}\s*$/;

export const looksLikeMailbox = (text: string): boolean => fromLine.test(text.slice(0, 400).split(/\r?\n/, 1)[0] ?? '');

/** A letter begins with lines `Name: value`, and among them are those that every program writes. */
export function looksLikeLetter(text: string): boolean {
  const head = text.slice(0, 32_768).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = new Set<string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$)/.exec(line) ?? [];
    if (name === undefined) return false;
    names.add(name.toLowerCase());
  }
  const said = (...wanted: string[]): boolean => wanted.some((name) => names.has(name));
  return (
    said('from', 'sender', 'return-path', 'received') &&
    said('date', 'message-id', 'mime-version', 'received') &&
    names.size > 2
  );
}

/** The letters of a mailbox, one by one, or the one letter of a file. `>From` inside a letter is `From` again. */
export async function* lettersOf(source: Source, isMailbox: boolean): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  let blank = true;
  for await (const chunk of chunksOf(source)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let end = bytes.indexOf(10, at); end !== -1; end = bytes.indexOf(10, at)) {
      const line = bytes.subarray(at, end + 1);
      at = end + 1;
      if (
        isMailbox &&
        blank &&
        line.length < 300 &&
        line[0] === 70 &&
        fromLine.test(line.toString('latin1').trimEnd())
      ) {
        if (size > 0) yield Buffer.concat(open);
        [open, size] = [[], 0];
      } else {
        const plain =
          isMailbox && line[0] === 62 && /^>+From /.test(line.toString('latin1', 0, 20)) ? line.subarray(1) : line;
        open.push(plain);
        size += plain.length;
      }
      blank = line.length <= 2 && line.toString('latin1').trim() === '';
      if (size > longestLetter) throw tooLong(source);
    }
    rest = bytes.subarray(at);
    if (rest.length > longestLetter) throw tooLong(source);
  }
  open.push(rest);
  if (size + rest.length > 0) yield Buffer.concat(open);
}

const tooLong = (source: Source): EvidenceError =>
  new EvidenceError(`${source.fileName}: holds a letter longer than 128 MB; save its attachments and add those`);
