import { createHash } from 'node:crypto';
import type { Reading } from '../../evidence/index.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { foldText } from '../words/fold-text.ts';

/** The headings of every sheet, hashed: two files of one shape are forms of one office. Null where a file has no headings. */
export async function shapeOf(reading: Reading): Promise<string | null> {
  const sheets: string[] = [];
  for (const unit of reading.units) {
    const head = await readSheetHead(unit);
    if (head === null) continue;
    const headings = head.headings.map(foldText).filter((heading) => heading !== '');
    if (headings.length > 1) sheets.push(headings.join('|'));
  }
  // Sheets of one form (a month each) count once.
  const forms = [...new Set(sheets)];
  return forms.length === 0 ? null : createHash('sha256').update(forms.join('\n')).digest('hex').slice(0, 16);
}
