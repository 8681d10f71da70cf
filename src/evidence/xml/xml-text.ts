const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Words of which each letter is numbered, as some programs write whatever is not ASCII: letters of the basic plane, none of them a mark of XML. */
const numberedWords = /(?:&#(?:[1-9]\d{2,3}|[1-4]\d{4}|5[0-4]\d{3});){1,200}/g;

function lettersOf(word: string): string {
  const codes: number[] = [];
  let code = 0;
  for (let at = 2; at < word.length; at++) {
    const digit = word.charCodeAt(at) - 48;
    if (digit <= 9) code = code * 10 + digit;
    else {
      codes.push(code);
      code = 0;
      at += 2;
    }
  }
  return String.fromCharCode(...codes);
}

/** The five entities that XML knows by itself and numbered characters; anything else stays as written, since nothing can define it. */
export function decodedEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(numberedWords, lettersOf)
    .replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (written, decimal, hex, name) => {
      if (name !== undefined) return known[name] ?? written;
      return character(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
    });
}

/** A lone surrogate or a NUL is no character: it shows as U+FFFD. */
const character = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);

/** One attribute of a tag, or null. */
export function attribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name);
  for (; at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 32) continue;
    const found = valueBehind(attributes, at + name.length);
    if (found !== null) return decodedEntities(found);
  }
  return null;
}

function valueBehind(attributes: string, from: number): string | null {
  let at = from;
  while (attributes.charCodeAt(at) <= 32) at++;
  if (attributes[at] !== '=') return null;
  at++;
  while (attributes.charCodeAt(at) <= 32) at++;
  const quote = attributes[at];
  if (quote !== '"' && quote !== "'") return null;
  const end = attributes.indexOf(quote, at + 1);
  return end === -1 ? null : attributes.slice(at + 1, end);
}

/** All attributes in the order in which they are written. */
export function* attributesOf(attributes: string): Generator<readonly [name: string, value: string]> {
  for (const [, name = '', double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    yield [name, decodedEntities(double ?? single ?? '')];
}

/** The name without its prefix: producers choose prefixes as they like. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A text of its own, so that a kept cell does not hold the whole chunk it was cut from in memory. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** A cell as every reader gives it: text without halves of characters, or null. */
export function cellOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : detached(trimmed.toWellFormed().replaceAll('\0', '\uFFFD'));
}
