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

function personName(person: Person, column: Column, layout: Layout, book: Chance): string {
  const { field, part } = column;
  const latin = field.latinOnly
    ? book.fork('latin').happens(0.3) && person.nation !== 'RU'
      ? latinFromRussian(person.russian)
      : person.latin
    : null;
  const written = latin ?? foreignName(person, layout) ?? (field.short ? initialsOf(person.russian) : person.russian);
  const typed = slip(book, person, written);
  if (part === 'surname' || part === 'given') return halfOf(typed, part, person, written === person.latin);
  if (layout.names === 'surname in capitals') return withCapitalSurname(typed);
  return layout.names === 'capitals' ? typed.toUpperCase() : typed;
}

/** Russian offices write the surname first; some passports write it last. */
function halfOf(name: string, part: 'surname' | 'given', { nation }: Person, asInPassport: boolean): string {
  const words = name.split(' ');
  const last = asInPassport && nameStocks[nation]?.passportOrder === 'surname last';
  const surname = (last ? words.at(-1) : words[0]) ?? '';
  return part === 'surname' ? surname : (last ? words.slice(0, -1) : words.slice(1)).join(' ');
}

function withCapitalSurname(name: string): string {
  const [surname = '', ...given] = name.split(' ');
  return [surname.toUpperCase(), ...given].join(' ');
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

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

function dayText(day: string, { dates, language }: Layout): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'ko') return `${year}.${month}.${date}.`;
  if (dates === 'iso') return day;
  if (dates === 'short') return `${date}.${month}.${year.slice(2)}`;
  if (dates === 'slashed') return `${date}/${month}/${year}`;
  if (dates === 'in words' && language === 'ru') return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year} г.`;
  return dotted(day);
}

const writeDay = (day: string, layout: Layout): Cell =>
  layout.container === 'workbook' ? { day } : dayText(day, layout);

type Moment = { readonly day: string; readonly minute: number; readonly second: number };

function writeMoment({ day, minute, second }: Moment, { part }: Column, layout: Layout): string {
  const [date, time] = [layout.dates === 'iso' ? day : dotted(day), clock(minute, second)];
  if (part === 'date') return date;
  return part === 'time' ? time : `${date} ${time}`;
}

/** Sums of people: in whole roubles, with kopecks, in groups of three digits. Workbooks keep numbers. */
function writeSum(value: number, { sums, container }: Layout): Cell {
  if (container === 'workbook' || sums === 'plain') return value;
  const whole = String(Math.floor(value));
  const cents = `,${String(Math.round((value - Math.floor(value)) * 100)).padStart(2, '0')}`;
  return (sums === 'spaced' ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0') : whole) + cents;
}

const isMain = ({ part }: Column): boolean => ['itself', 'surname', 'given', 'date', 'time'].includes(part);

/** What this office writes in this column for this value. */
export function writeCell(value: Written | undefined, column: Column, layout: Layout, book: Chance): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') {
    if (column.part !== 'itself') return null;
    return typeof value === 'number' && column.field.kind === 'sum' ? writeSum(value, layout) : value;
  }
  if ('who' in value)
    return isMain(column) ? personName(value.who, column, layout, book) : besidePerson(value.who, column, layout);
  if ('firm' in value) return isMain(column) ? firmName(value.firm, layout) : besideOrg(value.firm, column);
  if ('minute' in value) return writeMoment(value, column, layout);
  return writeDay(value.day, layout);
}
