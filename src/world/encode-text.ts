import type { Habits } from './habits.ts';

type Encoding = Habits['encoding'];

/** A letter-to-byte table by asking the decoder what each of the 256 bytes means. */
const tableOf = (label: string): ReadonlyMap<string, number> =>
  new Map(
    [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, n) => n))].map((letter, n) => [letter, n]),
  );

const tables = { 'windows-1251': tableOf('windows-1251'), 'koi8-r': tableOf('koi8-r'), ibm866: tableOf('ibm866') };

/** Old encodings lack some letters: quotation marks and dashes are flattened, the rest comes out as offices see it, `?`. */
const PLAINER: Readonly<Record<string, string>> = { '«': '"', '»': '"', '№': 'N', '–': '-', '\u00A0': ' ' };

export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  if (encoding === 'utf-8' || encoding === 'utf-8-bom')
    return new TextEncoder().encode(`${encoding === 'utf-8-bom' ? '\uFEFF' : ''}${text}`);
  const table = tables[encoding];
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? table.get(PLAINER[letter] ?? '?') ?? 0x3f));
}
