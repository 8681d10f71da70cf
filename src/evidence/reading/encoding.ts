import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { analyse } from 'chardet';
import { russianFit } from './russian-fit.ts';
import type { Source } from './source.ts';

/** What the bytes of a text are, and how we know. `sure` is false where statistics decided. */
export interface Encoding {
  readonly label: string;
  /** Bytes of a byte order mark to leave out. */
  readonly skip: number;
  readonly sure: boolean;
  readonly because: string;
}

const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const;

/** Never by name: the mark at the beginning, then the shape of the bytes, then letters counted. */
export function encodingOf(source: Pick<Source, 'head' | 'spread'>): Encoding {
  const { head } = source;
  const shaped = byMark(head) ?? byZeros(head) ?? byUtf8([head, ...source.spread]);
  return shaped ?? byDeclaration(head) ?? asked(sampleOf(source));
}

/** The head of the file as text, for recognising. */
export function headText(source: Pick<Source, 'head'>, encoding: Encoding): string {
  return new TextDecoder(encoding.label).decode(source.head.subarray(encoding.skip), { stream: true });
}

function byMark(head: Buffer): Encoding | null {
  const mark = (label: string, skip: number): Encoding => ({
    label,
    skip,
    sure: true,
    because: `a ${label} byte order mark`,
  });
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return mark('utf-8', 3);
  if (head[0] === 0xff && head[1] === 0xfe && !(head[2] === 0 && head[3] === 0 && head.length > 4))
    return mark('utf-16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return mark('utf-16be', 2);
  return null;
}

/** What XML, pages and the exchange text of banks say of themselves. Asked after UTF-8, because many a file still declares what it was before somebody saved it anew. */
function byDeclaration(head: Buffer): Encoding | null {
  const start = head.toString('latin1', 0, 2048);
  const said =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']|^\s*<[\s\S]*?<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(
      start,
    );
  const label = (said?.[1] ?? said?.[2] ?? ofBankExchange(start))?.toLowerCase();
  if (label === undefined || /^(utf|unicode|us-ascii)/.test(label) || !decodable(label)) return null;
  return { label: new TextDecoder(label).encoding, skip: 0, sure: true, because: `it says so itself: ${label}` };
}

/** «Кодировка=DOS» or «=Windows» in a file that begins 1CClientBankExchange: the key is nine letters in whatever encoding, the value ASCII. */
function ofBankExchange(start: string): string | undefined {
  if (!/^\s*1CClientBankExchange\s/i.test(start)) return undefined;
  const said = /^[^=\r\n]{9}=(DOS|Windows)\s*$/im.exec(start)?.[1];
  return said === undefined ? undefined : said.toLowerCase() === 'dos' ? 'ibm866' : 'windows-1251';
}

/** Line ends, digits and separators of UTF-16 have a zero byte always on the same side. */
function byZeros(head: Buffer): Encoding | null {
  const sides = [0, 0];
  const length = Math.min(head.length, 65536) & ~1;
  for (let i = 0; i < length; i++) if (head[i] === 0) sides[i & 1] = (sides[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  const label = odd > even * 8 ? 'utf-16le' : even > odd * 8 ? 'utf-16be' : null;
  if (label === null || even + odd < length * 0.04) return null;
  const because = `no byte order mark, but every ${label === 'utf-16le' ? 'second' : 'first'} byte of a pair is often zero: ${label}`;
  return { label, skip: 0, sure: false, because };
}

function byUtf8(samples: readonly Buffer[]): Encoding | null {
  const utf8 = (because: string, sure: boolean): Encoding => ({ label: 'utf-8', skip: 0, sure, because });
  if (samples.every((sample) => isAscii(sample))) return utf8('plain ASCII as far as looked', true);
  if (samples.every((sample) => isUtf8(wholeCharacters(sample)))) return utf8('valid UTF-8', true);
  const text = samples.map((sample) => new TextDecoder().decode(wholeCharacters(sample))).join('');
  const bad = counted(text, (code) => code === 0xfffd);
  const good = counted(text, isLetterOfItsOwn) - bad;
  if (good < bad * 20) return ofTwoEncodings(text);
  return utf8(`UTF-8 but for ${bad} damaged places among ${good} letters`, false);
}

/** Two files that were put together: no line of another encoding is whole in UTF-8, so a few that are tell enough. */
function ofTwoEncodings(text: string): Encoding | null {
  const lines = text.split('\n').filter((line) => counted(line, isLetterOfItsOwn) > 1);
  const whole = lines.filter((line) => !line.includes('\uFFFD')).length;
  if (whole < 3 || whole < lines.length / 10) return null;
  const because = `of ${lines.length} lines with letters beyond ASCII ${whole} are UTF-8 and the others are not: two encodings in one file; save it in one and add that`;
  return { label: 'utf-8', skip: 0, sure: false, because };
}

/** By code: samples are long, and a text of each character for itself would cost more than all else. */
function counted(text: string, is: (code: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (is(text.charCodeAt(at))) count++;
  return count;
}

/** Outside ASCII; of two halves of one character the first. */
const isLetterOfItsOwn = (code: number): boolean => code > 0x7f && (code & 0xfc00) !== 0xdc00;

/** Cut the broken character at each end of a piece taken from the middle of a file. */
function wholeCharacters(sample: Buffer): Buffer {
  let from = 0;
  while (from < 3 && ((sample[from] ?? 0) & 0xc0) === 0x80) from++;
  let to = sample.length;
  for (let back = 1; back <= 3 && back <= sample.length; back++) {
    const byte = sample[sample.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needs > back) to = sample.length - back;
    break;
  }
  return sample.subarray(from, to);
}

function sampleOf(source: Pick<Source, 'head' | 'spread'>): Buffer {
  return Buffer.concat([source.head.subarray(0, 65536), ...source.spread]);
}

const answers = new Map<string, Encoding>();

/** Letters are counted once, however often a file is asked on its way in: whether it is a folder, whether it is sealed, what it holds. */
function asked(sample: Buffer): Encoding {
  const key = createHash('sha1').update(sample).digest('base64');
  const answer = answers.get(key) ?? byLetters(sample);
  if (answers.size < 10_000) answers.set(key, answer);
  return answer;
}

/**
 * Short files fool a detector that counts bytes (a five-line payroll in windows-1251 comes out as Greek), so what it says is checked
 * against how Russian and Korean look once decoded, and the better-looking reading wins.
 */
function byLetters(sample: Buffer): Encoding {
  const korean = hangulShare(sample);
  if (korean > 0.9)
    return guess('euc-kr', `${Math.round(korean * 100)} % of its letters are Hangul when read as EUC-KR`);
  const fits = cyrillic.map((label) => ({ label, fit: russianFit(new TextDecoder(label).decode(sample)) }));
  const best = fits.reduce((left, right) => (right.fit > left.fit ? right : left));
  if (best.fit > 0)
    return guess(
      best.label,
      `read as ${best.label} its letters and word shapes look Russian, as ${others(best.label)} they do not`,
    );
  return byDetector(sample);
}

const others = (label: string): string => cyrillic.filter((other) => other !== label).join(', ');

function byDetector(sample: Buffer): Encoding {
  for (const { name, confidence } of analyse(sample)) {
    const label = name.toLowerCase();
    if (!label.startsWith('utf') && decodable(label))
      return guess(label, `not UTF-8; the letter statistics fit ${name} best (${confidence} of 100)`);
  }
  return guess('windows-1252', 'not UTF-8 and nothing fits well; read as windows-1252 so that every byte shows');
}

function decodable(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0;
  } catch {
    return false;
  }
}

const guess = (label: string, because: string): Encoding => ({ label, skip: 0, sure: false, because });

/** windows-1251 Russian read as EUC-KR gives Chinese characters and damage; Korean gives Hangul. */
export function hangulShare(sample: Buffer): number {
  const text = new TextDecoder('euc-kr').decode(sample);
  const all = counted(text, isLetterOfItsOwn);
  return all === 0 ? 0 : counted(text, (code) => code >= 0xac00 && code <= 0xd7a3) / all;
}
