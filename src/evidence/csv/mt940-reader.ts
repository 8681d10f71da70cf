import { inBatches, type Placed } from '../reading/document-units.ts';
import type { Reader } from '../reading/reader.ts';
import type { Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { detailsOf, type StatementLine, statementLines } from './mt940-statement.ts';

const largest = 64 * 1024 * 1024;
const because = 'its lines begin with the fields of a SWIFT customer statement (:20:, :25:, :61:)';
const columns = [
  ...['Value date', 'Payer', 'ИНН плательщика', 'Payer account', 'Payee', 'ИНН получателя', 'Payee account'],
  ...['Amount', 'Currency', 'Payment purpose', 'Payment no'],
];

/** A bank's statement of one account as SWIFT has it (MT940, MT942): a row for each movement, with both sides, at the line of its details. */
export const mt940Reader: Reader = {
  name: 'mt940',
  mediaType: 'application/x-mt940',
  extensions: ['txt', 'sta', 'mt940', '940', 'swi'],
  recognises: ({ isBinary, text }) =>
    !isBinary && /^:20:/m.test(text) && /^:25:/m.test(text) && /^:61:\d{6}/m.test(text) ? because : null,
  async read({ source, encoding }): Promise<Reading> {
    const bytes = (await wholeOf(source, largest)).subarray(encoding.skip);
    const text = new TextDecoder(encoding.label).decode(bytes).toWellFormed().replaceAll('\0', '\uFFFD');
    const placed = statementLines(text.split(/\r\n|\n|\r/)).map((line): Placed => [line.line, rowOf(line)]);
    return {
      ...{ reader: 'mt940', mediaType: mt940Reader.mediaType, encoding: encoding.label, because, notes: [] },
      units: [
        {
          ...{ index: 1, name: 'bank statement', hidden: false, kind: 'objects', columns },
          locator: (place) => `s1r${place}`,
          batches: () => inBatches(placed, source.signal),
        },
      ],
    };
  },
};

function rowOf({ account, currency, day, isCredit, amount, reference, details }: StatementLine): (string | null)[] {
  const other = detailsOf(details ?? '');
  const [own, theirs] = [
    [null, null, account],
    [other.party, other.inn, other.account],
  ];
  return [day, ...(isCredit ? [...theirs, ...own] : [...own, ...theirs]), amount, currency, other.purpose, reference];
}
