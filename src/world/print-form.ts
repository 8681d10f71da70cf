import type { Chance } from './chance.ts';
import type { Layout } from './layout.ts';
import { objectPlace, printJson, printXml } from './print-objects.ts';
import { printPdf } from './print-pdf.ts';
import { printText } from './print-text.ts';
import { printTranscript } from './print-transcript.ts';
import { printWorkbook } from './print-workbook.ts';
import type { Sheet } from './sheet.ts';

/** Where the n-th line of a sheet stands in the file that was made of it: a physical row, in JSON the pointer to the object, or a place where there are no rows. */
type PlaceOf = (sheet: Sheet, n: number) => number | string;

export interface Printed {
  readonly bytes: Uint8Array;
  readonly placeOf: PlaceOf;
}

const row: PlaceOf = ({ above }, n) => above.length + 2 + n;
const object: PlaceOf = (_, n) => objectPlace(n);

export const extensionOf = ({ container, delimiter }: Layout): string =>
  container === 'workbook'
    ? 'xlsx'
    : container === 'text'
      ? delimiter === '\t'
        ? 'txt'
        : 'csv'
      : container === 'transcript'
        ? 'transcript.csv'
        : container;

/** A file with the same bytes on every run. Only workbooks hold several sheets. */
export function printForm(sheets: readonly [Sheet, ...Sheet[]], layout: Layout, chance: Chance): Printed {
  const [sheet] = sheets;
  if (layout.container === 'workbook') return { bytes: printWorkbook(sheets), placeOf: row };
  if (layout.container === 'xml') return { bytes: printXml(sheet, layout, chance), placeOf: object };
  if (layout.container === 'json') {
    const { bytes, list } = printJson(sheet, chance);
    return { bytes, placeOf: (_, n) => `/${list}/${n}` };
  }
  if (layout.container === 'transcript')
    return { bytes: printTranscript(sheet, `${layout.file}.jpg`, chance), placeOf: object };
  if (layout.container === 'pdf') {
    const { bytes, places } = printPdf(sheet, chance.between(24, 48));
    return { bytes, placeOf: (_, n) => places[n] ?? '' };
  }
  return { bytes: printText(sheet, layout), placeOf: row };
}
