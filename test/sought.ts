import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PatternFinder } from './find-patterns.ts';

/** A value that must stand nowhere, in every form in which a program might have written it. */
export interface Sought {
  readonly field: string;
  readonly value: string;
  readonly patterns: readonly (readonly [form: string, bytes: Buffer])[];
}

/** Every form of the values of an identity; numbers also without their separators, dates also as Russians write them. */
export function soughtIn(identity: ReadonlyMap<string, readonly string[]>): Sought[] {
  return [...identity].flatMap(([field, values]) =>
    values.flatMap(spellings).map((value) => ({ field, value, patterns: patternsOf(value) })),
  );
}

function spellings(value: string): string[] {
  const digits = value.replace(/\D/g, '');
  const [, year, month, day] = value.match(/^(\d{4})-(\d\d)-(\d\d)$/) ?? [];
  if (year)
    return [
      value,
      `${day}.${month}.${year}`,
      `${month}/${day}/${year}`,
      `${day}/${month}/${year}`,
      `${year}${month}${day}`,
    ];
  if (digits.length >= 6) return [...new Set([value, digits, value.replaceAll('-', ' '), digits.slice(-7)])];
  const glued = value.replaceAll(' ', '');
  return [
    ...new Set([
      value,
      glued,
      value.replaceAll(' ', '-'),
      value.replaceAll(' ', '_'),
      value.split(' ').reverse().join(' '),
    ]),
  ];
}

const title = (text: string) => text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());

function patternsOf(value: string): [string, Buffer][] {
  const written = [value, value.toUpperCase(), value.toLowerCase(), title(value)];
  const texts = new Set(
    written.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKD')]),
  );
  const found = new Map<string, [string, Buffer]>();
  for (const text of texts)
    for (const [form, bytes] of encodings(text))
      if (bytes.length >= 6) found.set(bytes.toString('latin1'), [form, bytes]);
  return [...found.values()];
}

function encodings(text: string): [string, Buffer][] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const units = [...Array(text.length).keys()].map((i) => text.charCodeAt(i));
  const escaped = (hex: (unit: number) => string) =>
    units.map((unit) => (unit < 128 ? String.fromCharCode(unit) : hex(unit))).join('');
  const ascii: [string, string][] = [
    ['percent', encodeURIComponent(text)],
    ['percent, lower', encodeURIComponent(text).toLowerCase()],
    ['JSON escapes', escaped((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)],
    ['JSON escapes, upper', escaped((unit) => `\\u${unit.toString(16).padStart(4, '0').toUpperCase()}`)],
    ['HTML, decimal', escaped((unit) => `&#${unit};`)],
    ['HTML, hex', escaped((unit) => `&#x${unit.toString(16)};`)],
    ['hex', utf8.toString('hex')],
  ];
  return [
    ['UTF-8', utf8],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['windows-1251', windows1251(text)],
    ...ascii.map(([form, said]): [string, Buffer] => [form, Buffer.from(said)]),
    ...base64(utf8),
  ];
}

const cyrillic: Readonly<Record<string, number>> = { Ё: 0xa8, ё: 0xb8 };

function windows1251(text: string): Buffer {
  const bytes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : (cyrillic[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x350 : -1));
  });
  return bytes.includes(-1) ? Buffer.alloc(0) : Buffer.from(bytes);
}

/** Base64 of a longer text holds ours in one of three phases; the letters that its neighbours decide are cut off. */
function base64(bytes: Buffer): [string, Buffer][] {
  return [0, 1, 2].flatMap((phase) => {
    const said = Buffer.concat([Buffer.alloc(phase), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const sure = said.slice(phase === 0 ? 0 : phase + 1, Math.floor(((phase + bytes.length) * 8) / 6));
    return sure.length < 8 ? [] : [[`base64, phase ${phase}`, Buffer.from(sure)] as [string, Buffer]];
  });
}

const finders = new WeakMap<readonly Sought[], PatternFinder>();

function finderOf(sought: readonly Sought[]): PatternFinder {
  const finder = finders.get(sought) ?? new PatternFinder(patternsIn(sought).map(({ bytes }) => bytes));
  finders.set(sought, finder);
  return finder;
}

const patternsIn = (sought: readonly Sought[]): { said: string; bytes: Buffer }[] =>
  sought.flatMap(({ field, patterns }) => patterns.map(([form, bytes]) => ({ said: `${field} as ${form}`, bytes })));

/** Which values stand in some bytes, and how they were written; never the value itself, since a failing test is printed. */
export function foundIn(bytes: Buffer, sought: readonly Sought[]): string[] {
  const found = finderOf(sought).foundIn(bytes);
  return found.size === 0 ? [] : patternsIn(sought).flatMap(({ said }, at) => (found.has(at) ? [said] : []));
}

/** Every plain file under some folders. */
export const filesUnder = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );

/** Every file in which a value stands, its own name included. */
export const filesSaying = (files: readonly string[], sought: readonly Sought[]): string[] =>
  files.flatMap((path) => {
    const found = [
      ...foundIn(readFileSync(path), sought),
      ...foundIn(Buffer.from(path), sought).map((one) => `name: ${one}`),
    ];
    return found.length === 0 ? [] : [`${path}: ${found.join(', ')}`];
  });
