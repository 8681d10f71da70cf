import { columnIndex } from '../reading/column-name.ts';
import type { MergedArea } from '../reading/merged-areas.ts';
import type { Source } from '../reading/source.ts';
import type { ZipEntry } from '../reading/zip-directory.ts';
import { entryText } from '../reading/zip-entry.ts';
import { attribute } from '../xml/xml-text.ts';

const mostAreas = 1_000_000;
const longestTag = 1000;

/** The cells of a sheet that go on over rows. They are written behind its rows, so the sheet is passed over once without being read. */
export async function xlsxMerges(source: Source, entry: ZipEntry): Promise<MergedArea[]> {
  const areas: MergedArea[] = [];
  let rest = '';
  for await (const chunk of entryText(source, entry)) {
    const text = rest + chunk;
    if (text.includes('mergeCell'))
      for (const [tag] of text.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*>/g)) areas.push(...areaOf(tag));
    if (areas.length > mostAreas) break;
    const last = text.lastIndexOf('<');
    rest = last < 0 || text.includes('>', last) ? '' : text.slice(last, last + longestTag);
  }
  return areas;
}

function areaOf(tag: string): MergedArea[] {
  const [, first = '', from = '', to = ''] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i.exec(attribute(tag, 'ref') ?? '') ?? [];
  return Number(to) > Number(from) ? [{ column: columnIndex(first), from: Number(from), to: Number(to) }] : [];
}
