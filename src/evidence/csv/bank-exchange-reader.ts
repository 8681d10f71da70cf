import { Doubts } from '../reading/doubts.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { streamedUnit } from '../reading/objects-unit.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch } from '../reading/reading.ts';
import { type BankExchange, bankSections, beginsExchange } from './bank-exchange-sections.ts';

const because = 'its first line is 1CClientBankExchange: what a bank client hands to 1C';

/**
 * The exchange text of 1C and bank clients: «Ключ=Значение», one СекцияДокумент … КонецДокумента per payment. Each document is a row with
 * its keys as columns, placed by the line it begins on; what the file says of its accounts is told as notes.
 */
export const bankExchangeReader: Reader = {
  name: 'bank-exchange',
  mediaType: 'text/x-1c-bank-exchange',
  extensions: ['txt', '1c'],
  recognises: (sample) => (!sample.isBinary && beginsExchange(sample.text) ? because : null),
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const notes: Note[] = [];
    const columns = await columnsOf(sample, notes);
    if (columns.length === 0)
      throw new EvidenceError(`${source.fileName}: holds no document of a bank; ask for the file again`);
    const doubts = new Doubts(notes, source.fileName);
    const unit = streamedUnit(source.fileName, columns, () => documentBatches(sample, columns, doubts));
    const { mediaType } = bankExchangeReader;
    return { reader: 'bank-exchange', mediaType, encoding: encoding.label, because, units: [unit], notes };
  },
};

/** The keys of all documents in the order in which they are met; says what stands outside of documents. */
async function columnsOf({ source, encoding }: Sample, notes: Note[]): Promise<string[]> {
  const columns = new Set<string>();
  let ended = false;
  for await (const sections of bankSections(source, encoding, null))
    for (const { kind, line, values } of sections) {
      if (kind === 'document') for (const key of values.keys()) columns.add(key);
      else if (kind === 'end') ended = true;
      else notes.push({ row: line, severity: 'note', because: `${said[kind]}: ${worded(values)}` });
    }
  if (!ended)
    notes.push({
      severity: 'doubt',
      because: 'its last line is not КонецФайла: it may have been cut off; ask for it again',
    });
  return [...columns];
}

const said = { head: 'the file says of itself', account: 'the file says of an account' } as const;

const worded = (values: BankExchange['values']): string =>
  [...values].map(([key, value]) => `${key} ${value ?? '–'}`).join(', ');

async function* documentBatches(
  { source, encoding }: Sample,
  columns: readonly string[],
  doubts: Doubts,
): AsyncGenerator<Batch> {
  doubts.startAgain();
  for await (const sections of bankSections(source, encoding, doubts)) {
    const documents = sections.filter(({ kind }) => kind === 'document');
    for (let from = 0; from < documents.length; from += rowsPerBatch) {
      const some = documents.slice(from, from + rowsPerBatch);
      yield {
        places: some.map(({ line }) => line),
        rows: some.map(({ values }) => columns.map((column) => values.get(column) ?? null)),
      };
    }
  }
  doubts.finish();
}
