import { parseApart } from '../reading/parse-apart.ts';
import type { ReadOptions } from '../reading/reading.ts';
import { openSource, wholeOf } from '../reading/source.ts';
import type { PageOfWords } from './parse-pdf.ts';
import { largestPdf } from './pdf-reader.ts';

/**
 * A page of a kept PDF as its words where they stand, in points from the top left; `line` is what a locator counts: `p12r5` is the
 * words of page 12 whose line is 5. What a page draws beside its text is not told.
 */
export async function documentPage(
  path: string,
  fileName: string,
  page: number,
  options: ReadOptions = {},
): Promise<PageOfWords> {
  const bytes = await wholeOf(await openSource(path, fileName, options), largestPdf);
  return parseApart(fileName, 'pdfPage', { bytes, page }, options.signal);
}
