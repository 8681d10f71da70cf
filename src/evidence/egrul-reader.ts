import { companiesOf } from './egrul-companies.ts';
import { type EgrulTable, egrulTables } from './egrul-tables.ts';
import { EvidenceError } from './evidence-error.ts';
import type { Reader, Sample } from './reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from './reading.ts';
import { looksLikeXml } from './xml-kind.ts';

const because = 'it is XML with the elements of an extract from the Russian register (СвЮЛ)';

/** ЕГРЮЛ and ЕГРИП as the tax service exports them: every organisation yields a row about itself and rows for its officers, owners, activities, address. */
export const egrulReader: Reader = {
  name: 'egrul',
  mediaType: 'application/xml',
  extensions: ['xml'],
  recognises: (sample) => (looksLikeXml(sample) && /<(?:\w+:)?(?:СвЮЛ|СвИП)[\s>]/.test(sample.text) ? because : null),
  async read(sample): Promise<Reading> {
    const notes = await overview(sample);
    const units = egrulTables.map((table, at) => tableUnit(sample, table, at + 1));
    return { reader: 'egrul', mediaType: 'application/xml', encoding: sample.encoding.label, because, units, notes };
  },
};

/** One look at the whole file before any row: what is cut off or refused is known at once, and what no table takes is said. */
async function overview({ source, encoding }: Sample): Promise<Note[]> {
  const leftOut = new Map<string, number>();
  let companies = 0;
  for await (const some of companiesOf(source, encoding, new Set(), leftOut)) companies += some.length;
  if (companies === 0)
    throw new EvidenceError(`${source.fileName}: names not one organisation; there is nothing to read as records`);
  const taken = new Set(egrulTables.flatMap(({ parts }) => parts));
  const others = [...leftOut].filter(([name]) => !taken.has(name)).map(([name, count]) => `${name} (${count})`);
  if (others.length === 0) return [];
  return [
    {
      severity: 'note',
      because: `parts of the register that no table takes were left in the file: ${others.join(', ')}`,
    },
  ];
}

function tableUnit(sample: Sample, table: EgrulTable, index: number): Unit {
  return {
    ...{ index, name: table.name, hidden: false, kind: 'objects', columns: [...table.columns] },
    locator: (place) => `x${place}`,
    batches: () => tableBatches(sample, table),
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
