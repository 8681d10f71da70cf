import { EvidenceError } from '../reading/evidence-error.ts';
import { HeldRows } from '../reading/held-rows.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from '../reading/reading.ts';
import { companiesOf } from './egrul-companies.ts';
import { type EgrulTable, egrulTables, organisationOf } from './egrul-tables.ts';
import { looksLikeXml } from './xml-kind.ts';
import type { XmlElement } from './xml-tree.ts';

const because = 'it is XML with the elements of an extract from the Russian register (СвЮЛ)';

/** ЕГРЮЛ and ЕГРИП as the tax service exports them: every organisation yields a row about itself and rows for its officers, owners, activities, address. */
export const egrulReader: Reader = {
  name: 'egrul',
  mediaType: 'application/xml',
  extensions: ['xml'],
  recognises: (sample) => (looksLikeXml(sample) && /<(?:\w+:)?(?:СвЮЛ|СвИП)[\s>]/.test(sample.text) ? because : null),
  async read(sample): Promise<Reading> {
    const { notes, held } = await overview(sample);
    const filled = [...held].filter(([, rows]) => rows?.length !== 0);
    const units = filled.map(([table, rows], at) => tableUnit(sample, table, at + 1, rows));
    return { reader: 'egrul', mediaType: 'application/xml', encoding: sample.encoding.label, because, units, notes };
  },
};

/** Rows that may be held from the first look on, so that an extract of usual size is read once and not once for each table. */
const mostHeld = 500_000;

/** Null: of this table there are too many. */
type Held = Map<EgrulTable, HeldRows | null>;

/** One look at the whole file before any row: what is cut off or refused is known at once, and what no table takes is said. */
async function overview({ source, encoding }: Sample): Promise<{ notes: Note[]; held: Held }> {
  const leftOut = new Map<string, number>();
  const taken = new Set(egrulTables.flatMap(({ parts }) => parts));
  const held: Held = new Map(egrulTables.map((table) => [table, new HeldRows(table.columns.length)]));
  let companies = 0;
  for await (const some of companiesOf(source, encoding, taken, leftOut)) {
    companies += some.length;
    hold(some, held);
  }
  if (companies === 0)
    throw new EvidenceError(`${source.fileName}: names not one organisation; there is nothing to read as records`);
  return { notes: leftOutNotes(leftOut), held };
}

function hold(companies: readonly XmlElement[], held: Held): void {
  for (const company of companies) {
    const about = organisationOf(company);
    for (const [table, rows] of held)
      if (rows !== null) for (const [node, cells] of table.rows(company, about)) rows.add(node.ordinal, cells);
  }
  const lengths = [...held.values()].map((rows) => rows?.length ?? 0);
  if (lengths.reduce((sum, length) => sum + length, 0) <= mostHeld) return;
  const [longest] = [...held].find(([, rows]) => rows?.length === Math.max(...lengths)) ?? [];
  if (longest !== undefined) held.set(longest, null);
}

function leftOutNotes(leftOut: ReadonlyMap<string, number>): Note[] {
  if (leftOut.size === 0) return [];
  const parts = [...leftOut].map(([name, count]) => `${name} (${count})`).join(', ');
  return [{ severity: 'note', because: `parts of the register that no table takes were left in the file: ${parts}` }];
}

function tableUnit(sample: Sample, table: EgrulTable, index: number, held: HeldRows | null): Unit {
  return {
    ...{ index, name: table.name, hidden: false, kind: 'objects', columns: [...table.columns] },
    locator: (place) => `x${place}`,
    batches: () => held?.batches(sample.source.signal) ?? tableBatches(sample, table),
  };
}

async function* tableBatches({ source, encoding }: Sample, table: EgrulTable): AsyncGenerator<Batch> {
  let batch: Batch = { places: [], rows: [] };
  for await (const companies of companiesOf(source, encoding, new Set(table.parts)))
    for (const company of companies)
      for (const [node, cells] of table.rows(company, organisationOf(company))) {
        batch.places.push(node.ordinal);
        batch.rows.push([...cells]);
        if (batch.rows.length < rowsPerBatch) continue;
        yield batch;
        batch = { places: [], rows: [] };
      }
  if (batch.rows.length > 0) yield batch;
}
