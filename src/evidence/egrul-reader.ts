import { inBatches } from './document-units.ts';
import { companiesOf } from './egrul-companies.ts';
import { type EgrulTable, egrulTables } from './egrul-tables.ts';
import { EvidenceError } from './evidence-error.ts';
import type { Reader, Sample } from './reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from './reading.ts';
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
    const { notes, kept } = await overview(sample);
    const filled = egrulTables.filter((table) => kept === null || kept.get(table)?.length);
    const units = filled.map((table, at) => tableUnit(sample, table, at + 1, kept));
    return { reader: 'egrul', mediaType: 'application/xml', encoding: sample.encoding.label, because, units, notes };
  },
};

/** Rows that may be held from the first look on, so that an extract of usual size is read once and not once for each table. */
const mostKept = 250_000;

type Placed = [place: number, cells: (string | null)[]];
type Kept = ReadonlyMap<EgrulTable, Placed[]> | null;

/** One look at the whole file before any row: what is cut off or refused is known at once, and what no table takes is said. */
async function overview({ source, encoding }: Sample): Promise<{ notes: Note[]; kept: Kept }> {
  const leftOut = new Map<string, number>();
  const taken = new Set(egrulTables.flatMap(({ parts }) => parts));
  const kept = new Map(egrulTables.map((table): [EgrulTable, Placed[]] => [table, []]));
  let [companies, rows] = [0, 0];
  for await (const some of companiesOf(source, encoding, taken, leftOut)) {
    companies += some.length;
    if (rows <= mostKept) rows = keep(some, kept);
    if (rows > mostKept) kept.clear();
  }
  if (companies === 0)
    throw new EvidenceError(`${source.fileName}: names not one organisation; there is nothing to read as records`);
  return { notes: leftOutNotes(leftOut), kept: rows > mostKept ? null : kept };
}

/** Returns how many rows are held by now. */
function keep(companies: readonly XmlElement[], kept: Map<EgrulTable, Placed[]>): number {
  let rows = 0;
  for (const [table, held] of kept) {
    for (const company of companies)
      for (const [node, cells] of table.rows(company)) held.push([node.ordinal, [...cells]]);
    rows += held.length;
  }
  return rows;
}

function leftOutNotes(leftOut: ReadonlyMap<string, number>): Note[] {
  if (leftOut.size === 0) return [];
  const parts = [...leftOut].map(([name, count]) => `${name} (${count})`).join(', ');
  return [{ severity: 'note', because: `parts of the register that no table takes were left in the file: ${parts}` }];
}

function tableUnit(sample: Sample, table: EgrulTable, index: number, kept: Kept): Unit {
  const held = kept?.get(table);
  return {
    ...{ index, name: table.name, hidden: false, kind: 'objects', columns: [...table.columns] },
    locator: (place) => `x${place}`,
    batches: () => (held ? inBatches(held, sample.source.signal) : tableBatches(sample, table)),
  };
}

async function* tableBatches({ source, encoding }: Sample, table: EgrulTable): AsyncGenerator<Batch> {
  let batch: Batch = { places: [], rows: [] };
  for await (const companies of companiesOf(source, encoding, new Set(table.parts)))
    for (const company of companies)
      for (const [node, cells] of table.rows(company)) {
        batch.places.push(node.ordinal);
        batch.rows.push([...cells]);
        if (batch.rows.length < rowsPerBatch) continue;
        yield batch;
        batch = { places: [], rows: [] };
      }
  if (batch.rows.length > 0) yield batch;
}
