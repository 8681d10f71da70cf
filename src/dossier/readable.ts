const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
};

/** Hashes and record ids: sixteen hexadecimal signs or more with digits among them are nobody's name. */
const digest = /\b(?=[a-f]*\d[a-f]*\d)[0-9a-f]{16,64}\b/g;

/** The names of short elements are words of HTML, and two of them, `li` and `p`, are a surname and an initial as well. */
const elements =
  /<\/?(?:a|b|i|p|q|s|u|br|dd|dl|dt|em|h[1-6]|hr|li|ol|td|th|tr|ul|bdi|bdo|col|del|dfn|div|img|ins|kbd|map|nav|pre|sub|sup|svg|var|wbr)(?![\p{L}\p{N}-])/giu;

/**
 * What a reader, a search engine or a script could read in a file: its text with tags taken for spaces, with tags taken for
 * nothing (a name cut by `<b>`), with its attributes, and with escapes of HTML and JSON undone.
 */
export function readable(text: string): readonly string[] {
  const bare = text.replace(digest, ' ');
  const views = [bare.replace(elements, '<'), bare.replace(/<[^>]*>/g, ' '), bare.replace(/<[^>]*>/g, '')];
  return [...new Set(views.map((view) => escapes(entities(view))))];
}

function entities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (whole, hex: string) => character(Number.parseInt(hex, 16)) ?? whole)
    .replace(/&#(\d{1,7});?/g, (whole, digits: string) => character(Number(digits)) ?? whole)
    .replace(/&(\w{2,6});/g, (whole, name: string) => named[name] ?? whole);
}

const escapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ');

const character = (code: number): string | null => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null);
