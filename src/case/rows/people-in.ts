import { join } from 'node:path';
import { foldName } from '@tributary/names';
import type { Listed } from '../../entities/index.ts';
import { describePlace, type Reading, readExhibit, type Unit } from '../../evidence/index.ts';
import {
  createProtectedTables,
  createTables,
  guessMapping,
  loadExhibit,
  type Mapping,
  parseRecordId,
  personRows,
} from '../../records/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { mentionPlaces } from '../opening/mention-places.ts';

/** A person as one sheet of a file writes one, with every row that does so alike. */
interface ListedRow extends Omit<Listed, 'spots'> {
  readonly sheet: number;
}

/**
 * The people a file names, each with the rows it does so at. A form that is known is read as a case would read it; any other table by its
 * column of names, and so are rows that a form keeps aside: nobody is lost for what else a row lacks.
 */
export async function peopleIn(path: string, file: string, temp: string, signal?: AbortSignal): Promise<Listed[]> {
  const reading = await readExhibit(path, file, signal ? { signal } : {});
  const { mapping } = await guessMapping(reading, file);
  const asForm = mapping.units.length === 0 ? [] : await rowsOfForm(file, reading, mapping, temp, signal);
  const rows = new Map(asForm.map((row) => [`${row.places[0]} ${row.name}`, row]));
  const names = new Set(asForm.map(({ sheet, name }) => `${sheet} ${foldName(name)}`));
  for (const unit of reading.units)
    for (const { place: row, ...person } of await personRows(unit)) {
      if (names.has(`${unit.index} ${foldName(person.name)}`)) continue;
      const place = describePlace(file, unit, unit.locator(row));
      // A form that knows one column of names has read a part of this one.
      for (const [key, known] of rows)
        if (known.places.includes(place) && ` ${person.name} `.includes(` ${known.name} `)) rows.delete(key);
      rows.set(`${place} ${person.name}`, { ...person, sheet: unit.index, places: [place] });
    }
  if (rows.size === 0)
    throw new Error(
      `${file}: no column of names was found in it; give that column a heading such as "ФИО", "name" or "이름", and one person to a row`,
    );
  return onePerPerson([...rows.values()]);
}

async function rowsOfForm(
  file: string,
  reading: Reading,
  mapping: Mapping,
  temp: string,
  signal?: AbortSignal,
): Promise<ListedRow[]> {
  const store = await openDatabase({ temp: join(temp, 'store') });
  const protectedStore = await openDatabase({ temp: join(temp, 'names') });
  try {
    await store.transaction(() => store.run(createTables()));
    await protectedStore.transaction(() => protectedStore.run(createProtectedTables()));
    const exhibit = { exhibitId: '0'.repeat(16), sha256: '0'.repeat(64), fileName: file, originId: 'o', grade: 'F6' };
    await loadExhibit({ store, protectedStore, exhibit, reading, mapping, ...(signal && { signal }) });
    return await mentioned(store, protectedStore, file, reading.units);
  } finally {
    await store.close();
    await protectedStore.close();
  }
}

/** The people of a form as it writes them, each at the rows where it does. */
async function mentioned(
  store: Database,
  protectedStore: Database,
  file: string,
  units: readonly Unit[],
): Promise<ListedRow[]> {
  const mentions = await store.rows<{ mention_id: string }>(
    `select mention_id from custody.mention where kind = 'person' and "column" = 'person' order by rowid`,
  );
  const locators = await locatorsByMention(store);
  const values = await protectedStore.rows<{ mention_id: string; part: string; value: string }>(
    `select mention as mention_id, part, value from mention_value where part in ('full', 'latin', 'document')
     union all select mention, kind, value from trait where kind = 'birth' and value is not null order by 1, 2, 3`,
  );
  const parts = Map.groupBy(values, ({ mention_id }) => mention_id);
  return mentions.flatMap(({ mention_id }) => {
    const said = new Map((parts.get(mention_id) ?? []).map(({ part, value }) => [part, value]));
    const name = said.get('full') ?? said.get('latin');
    if (name === undefined) return [];
    const person = { name, birth: said.get('birth') ?? null, document: said.get('document') ?? null };
    const sheets = Map.groupBy(locators.get(mention_id) ?? [''], (locator) =>
      Number(/^s(\d+)r/.exec(locator)?.[1] ?? 1),
    );
    return [...sheets].map(([sheet, at]) => {
      const unit = units.find(({ index }) => index === sheet);
      const places = at.map((locator) => (unit ? describePlace(file, unit, locator) : `${file}:${locator}`));
      return { ...person, sheet, places };
    });
  });
}

/** Where each mention of a person stands, the first row first. */
async function locatorsByMention(store: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for await (const batch of mentionPlaces(store))
    for (const { record, slot, mention } of batch) {
      const locator = slot === 'person' ? parseRecordId(record)?.locator : undefined;
      if (locator === undefined) continue;
      const known = found.get(mention);
      if (known === undefined) found.set(mention, [locator]);
      else if (known.at(-1) !== locator) known.push(locator);
    }
  return found;
}

/**
 * A list with a sheet for every month names one person on each. One document is one person; without one, the same name on
 * several sheets is, and the same name twice on one sheet is two.
 */
function onePerPerson(rows: readonly ListedRow[]): Listed[] {
  const people = new Map<string, Listed & { places: string[]; spots: { unit: number; row: number }[] }>();
  const times = new Map<string, number>();
  for (const { name, birth, document, sheet, places } of rows) {
    const said = document ?? `${name} ${birth ?? ''}`;
    const nth = document ? 0 : (times.get(`${sheet} ${said}`) ?? 0);
    times.set(`${sheet} ${said}`, nth + 1);
    const spots = places.map((place) => ({ unit: sheet, row: Number(/(\d+)$/.exec(place)?.[1] ?? 1) }));
    const known = people.get(`${said} ${nth}`);
    known?.places.push(...places);
    known?.spots.push(...spots);
    if (!known) people.set(`${said} ${nth}`, { name, birth, document, places: [...places], spots });
  }
  return [...people.values()];
}
