import type { Chance } from './chance.ts';
import { clock } from './days.ts';
import type { Column, Layout } from './layout.ts';
import { nameStocks } from './name-stock.ts';
import { type Org, orgName } from './organisation.ts';
import type { Written } from './paper.ts';
import { initialsOf, latinFromRussian, type Person } from './person.ts';

export type Cell = string | number | { readonly day: string } | null;

const dotted = (day: string): string => day.split('-').reverse().join('.');

/** A clerk who mistypes a surname once copies it from there on: the slip hangs on the book and the person. */
function slip(book: Chance, person: Person, name: string): string {
  const chance = book.fork(`slip/${person.id}`);
  if (!chance.happens(0.02)) return name;
  const at = chance.between(1, Math.max(1, name.indexOf(' ') - 2));
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

function personName(person: Person, { field }: Column, layout: Layout, book: Chance): string {
  const latin = field.latinOnly
    ? book.fork('latin').happens(0.3) && person.nation !== 'RU'
      ? latinFromRussian(person.russian)
      : person.latin
    : null;
  const written = latin ?? foreignName(person, layout) ?? (field.short ? initialsOf(person.russian) : person.russian);
  const typed = slip(book, person, written);
  return layout.names === 'capitals' ? typed.toUpperCase() : typed;
}

const foreignName = (person: Person, { language }: Layout): string | null =>
  language === 'ru' ? null : language === 'ko' && person.hangul ? person.hangul : person.latin;

const capital = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

/** A firm as a translator writes it: its own letters, one for one. */
function firmName(org: Org, { language, spelling }: Layout): string {
  if (language === 'ru') return orgName(org, spelling);
  const latin = latinFromRussian(org.core).split(' ').map(capital).join(' ');
  return `${org.form === 'ООО' ? 'LLC ' : ''}"${latin}"`;
}

const foreigners = new Set(['representative', 'proxy']);

function besidePerson(person: Person, column: Column, layout: Layout): Cell {
  if (column.part === 'born') return writeDay(person.born, layout);
  if (column.part === 'papers') return person.passport;
  if (column.part === 'citizenship') return nameStocks[person.nation]?.citizenship.ru ?? null;
  if (column.part === 'latin') return person.latin;
  if (column.part === 'ogrn') return null;
  if (foreigners.has(column.field.slot)) return person.passport;
  return person.nation === 'RU' ? person.inn : null;
}

const besideOrg = (org: Org, { part }: Column): Cell => (part === 'tag' ? org.inn : part === 'ogrn' ? org.ogrn : null);

function writeDay(day: string, layout: Layout): Cell {
  if (layout.container === 'workbook') return { day };
  return layout.dates === 'iso' ? day : dotted(day);
}

function writeMoment(day: string, minute: number, second: number, layout: Layout): string {
  return `${layout.dates === 'iso' ? day : dotted(day)} ${clock(minute, second)}`;
}

/** What this office writes in this column for this value. */
export function writeCell(value: Written | undefined, column: Column, layout: Layout, book: Chance): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return column.part === 'itself' ? value : null;
  if ('who' in value)
    return column.part === 'itself'
      ? personName(value.who, column, layout, book)
      : besidePerson(value.who, column, layout);
  if ('firm' in value) return column.part === 'itself' ? firmName(value.firm, layout) : besideOrg(value.firm, column);
  if ('minute' in value) return writeMoment(value.day, value.minute, value.second, layout);
  return writeDay(value.day, layout);
}
