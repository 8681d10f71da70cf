import { parseDay } from '../values/parse-date.ts';
import type { Choosing, Chosen } from './chosen.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { UnitClues } from './unit-clues.ts';

/** A day under «Срок действия» beside the day of issue is its last. */
const areDays = (cells: ColumnProfile | undefined): boolean =>
  (cells?.distinct ?? 0) > 0 && [...(cells?.texts ?? [])].every((text) => parseDay(text) !== null);

/** Where another column gives the rest, what was taken for the whole is only its part: a surname beside a given name, a date beside a time. */
export function chooseNarrower({ columns }: UnitClues, chosen: Map<string, Chosen>): void {
  for (const [name, found] of [...chosen]) {
    const { column, part, source } = found.field;
    if (source.kind !== 'column') continue;
    const cells = columns[source.index];
    if (part === 'full' && chosen.has(`${column}.given`) && !chosen.has(`${column}.surname`) && isOneWord(cells))
      narrow(chosen, name, found, 'surname');
    if (
      part === 'full' &&
      headsGiven(source.heading) &&
      !chosen.has(`${column}.given`) &&
      isGivenBeside(chosen, found, columns)
    )
      narrow(chosen, name, found, 'given');
    if (part === null && chosen.has(`${name}.from`) && !chosen.has(`${name}.to`) && areDays(cells))
      narrow(chosen, name, found, 'to');
    if (part === null && chosen.has(`${name}.time`) && !chosen.has(`${name}.date`) && !isTimed(cells))
      narrow(chosen, name, found, 'date');
  }
}

/** «Дата посещения» of days alone: the one column of clock times that nothing reads is when on that day. */
export function chooseClock({ type, clues: { headings, columns }, chosen, used }: Choosing): void {
  const clocks = columns.flatMap((cells, index) =>
    !used.has(index) && headings[index] !== '' && cells.fits(isClock, 0.9) ? [index] : [],
  );
  const [index] = clocks;
  if (clocks.length !== 1 || index === undefined) return;
  for (const { name } of type.columns.filter((column) => column.type === 'moment')) {
    const [whole, date] = [chosen.get(name), chosen.get(`${name}.date`)];
    const source = (whole ?? date)?.field.source;
    if (source?.kind !== 'column' || chosen.has(`${name}.time`) || isTimed(columns[source.index])) continue;
    if (whole !== undefined) narrow(chosen, name, whole, 'date');
    const heading = headings[index] ?? '';
    chosen.set(`${name}.time`, {
      field: { column: name, part: 'time', source: { kind: 'column', heading, index }, cut: null },
      score: 0.6,
      because: `"${heading}" is ${name}.time: "${source.heading}" holds days, and its cells are clock times`,
    });
    used.add(index);
    return;
  }
}

const isClock = (text: string): boolean => /^\d{1,2}:\d{2}(:\d{2})?$/.test(text.trim());

/** «Имя» beside «Фамилия»: what hardly ever repeats the surname (Ан, Анна) is not the whole name. */
function isGivenBeside(chosen: ReadonlyMap<string, Chosen>, { field }: Chosen, columns: UnitClues['columns']): boolean {
  const surname = (chosen.get(`${field.column}.surname`) ?? chosen.get(`${field.column}.latin_surname`))?.field.source;
  if (surname?.kind !== 'column' || field.source.kind !== 'column') return false;
  const names = columns[field.source.index]?.cells ?? [];
  const family = columns[surname.index]?.cells ?? [];
  const repeats = names.filter((name, i) => name !== null && family[i] && name.includes(family[i] ?? '')).length;
  return repeats <= names.length * 0.1;
}

const headsGiven = (heading: string): boolean =>
  /имя|имена|(?<![a-z])im(?![a-z])|imya|imena|given|first|forename|name|이름/iu.test(heading);

function narrow(chosen: Map<string, Chosen>, name: string, found: Chosen, part: string): void {
  const { column } = found.field;
  const narrowed = `${column}.${part}`;
  const because = found.because.replace(` is ${name}:`, ` is ${narrowed}:`);
  chosen.delete(name);
  chosen.set(narrowed, { ...found, field: { ...found.field, part }, because });
}

const isOneWord = (cells: ColumnProfile | undefined): boolean =>
  [...(cells?.texts ?? [])].every((text) => !/\s/.test(text.trim()));

const isTimed = (cells: ColumnProfile | undefined): boolean =>
  [...(cells?.texts ?? [])].some((text) => /\d:\d\d/.test(text));
