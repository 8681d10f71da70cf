import type { Chosen } from './choose-headings.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { UnitClues } from './unit-clues.ts';

/** Where another column gives the rest, what was taken for the whole is only its part: a surname beside a given name, a date beside a time. */
export function chooseNarrower({ columns }: UnitClues, chosen: Map<string, Chosen>): void {
  for (const [name, found] of [...chosen]) {
    const { column, part, source } = found.field;
    if (source.kind !== 'column') continue;
    const cells = columns[source.index];
    if (part === 'full' && chosen.has(`${column}.given`) && !chosen.has(`${column}.surname`) && isOneWord(cells))
      narrow(chosen, name, found, 'surname');
    if (part === null && chosen.has(`${name}.time`) && !chosen.has(`${name}.date`) && !isTimed(cells))
      narrow(chosen, name, found, 'date');
  }
}

function narrow(chosen: Map<string, Chosen>, name: string, found: Chosen, part: string): void {
  const { column } = found.field;
  chosen.delete(name);
  chosen.set(`${column}.${part}`, { ...found, field: { ...found.field, part } });
}

const isOneWord = (cells: ColumnProfile | undefined): boolean =>
  [...(cells?.texts ?? [])].every((text) => !/\s/.test(text.trim()));

const isTimed = (cells: ColumnProfile | undefined): boolean =>
  [...(cells?.texts ?? [])].some((text) => /\d:\d\d/.test(text));
