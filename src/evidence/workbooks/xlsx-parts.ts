import { EvidenceError } from '../reading/evidence-error.ts';
import type { Source } from '../reading/source.ts';
import type { ZipEntry } from '../reading/zip-directory.ts';
import { entryText } from '../reading/zip-entry.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { attribute, detached, localName } from '../xml/xml-text.ts';

const mostStrings = 256 * 1024 * 1024;

export interface SheetPart {
  readonly name: string;
  readonly hidden: 'no' | 'yes' | 'deeply';
  /** Undefined: the workbook names the sheet but does not hold it. */
  readonly entry: ZipEntry | undefined;
}

/** What a workbook says once for all its sheets. */
export interface XlsxParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  /** Shared texts, by number. */
  readonly strings: readonly string[];
}

export const workbookEntry = (zip: readonly ZipEntry[]): ZipEntry | undefined =>
  zip.find(({ name }) => /^\/?xl[/\\]workbook\d*\.xml$/i.test(name));

export async function openXlsx(source: Source, zip: readonly ZipEntry[]): Promise<XlsxParts> {
  const book = workbookEntry(zip);
  const part = (name: string): ZipEntry | undefined => zip.find((entry) => sameName(entry.name, name));
  if (book === undefined)
    throw new EvidenceError(`${source.fileName}: is a workbook without its main part; ask for the file again`);
  const { sheets, date1904 } = await workbookOf(source, book);
  if (sheets.length === 0)
    throw new EvidenceError(`${source.fileName}: is a workbook without a sheet; ask for the file again`);
  const links = part('xl/_rels/workbook.xml.rels') ?? zip.find(({ name }) => /workbook\d*\.xml\.rels$/i.test(name));
  const targets = links === undefined ? new Map<string, string>() : await targetsOf(source, links);
  const styles = part('xl/styles.xml');
  const texts = part('xl/sharedStrings.xml');
  return {
    date1904,
    sheets: sheets.map(({ name, hidden, id }) => ({ name, hidden, entry: part(pathOf(targets.get(id) ?? '')) })),
    formats: styles === undefined ? [] : await formatsOf(source, styles),
    strings: texts === undefined ? [] : await stringsOf(source, texts),
  };
}

const sameName = (left: string, right: string): boolean =>
  left.replaceAll('\\', '/').replace(/^\//, '').toLowerCase() === right.toLowerCase();

/** Targets stand relative to `xl/` or from the root of the archive. */
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

interface NamedSheet {
  readonly name: string;
  readonly hidden: SheetPart['hidden'];
  readonly id: string;
}

async function workbookOf(source: Source, entry: ZipEntry): Promise<{ sheets: NamedSheet[]; date1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let date1904 = false;
  await scanned(source, entry, (name, attributes) => {
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute(attributes, 'state');
    sheets.push({
      name: attribute(attributes, 'name') ?? `sheet ${sheets.length + 1}`,
      hidden: state === 'veryHidden' ? 'deeply' : state === 'hidden' ? 'yes' : 'no',
      id: /\b[\w-]+:id\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '',
    });
  });
  return { sheets, date1904 };
}

async function targetsOf(source: Source, entry: ZipEntry): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await scanned(source, entry, (name, attributes) => {
    if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
  });
  return targets;
}

async function formatsOf(source: Source, entry: ZipEntry): Promise<string[]> {
  const { default: library } = await import('@e965/xlsx').then((found) => ({
    default: found.SSF as { get_table(): Record<number, string> },
  }));
  const named = new Map<number, string>(
    Object.entries(library.get_table()).map(([id, format]) => [Number(id), format]),
  );
  const formats: string[] = [];
  let inCells = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'numFmt')
      named.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    if (name === 'cellXfs') inCells = true;
    if (name === 'xf' && inCells) formats.push(named.get(Number(attribute(attributes, 'numFmtId'))) ?? 'General');
  };
  await scanned(source, entry, open, (name) => {
    if (name === 'cellXfs') inCells = false;
  });
  return formats;
}

/** Rich text is its pieces joined; reading aids of East Asian texts (`rPh`) are no part of it. */
async function stringsOf(source: Source, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  let [text, size, inText, aids] = ['', 0, false, 0];
  const open = (name: string): void => {
    if (name === 'si') text = '';
    else if (name === 'rPh') aids++;
    else if (name === 't') inText = aids === 0;
  };
  const close = (name: string): void => {
    if (name === 't') inText = false;
    else if (name === 'rPh') aids--;
    else if (name === 'si') {
      size += text.length;
      if (size > mostStrings)
        throw new EvidenceError(
          `${source.fileName}: holds more than 256 MB of different texts; save it as CSV and add that`,
        );
      strings.push(unescaped(detached(text)));
    }
  };
  await scanned(source, entry, open, close, (part) => {
    if (inText) text += part;
  });
  return strings;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function scanned(
  source: Source,
  entry: ZipEntry,
  open: (name: string, attributes: string) => void,
  close: (name: string) => void = () => {},
  text: (text: string) => void = () => {},
): Promise<void> {
  const scanner = new XmlScanner(`${source.fileName}!${entry.name}`, {
    open: (name, attributes) => open(localName(name), attributes),
    close: (name) => close(localName(name)),
    text,
  });
  for await (const chunk of entryText(source, entry)) scanner.write(chunk);
  scanner.end();
}
