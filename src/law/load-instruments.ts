import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { roles } from '../findings/index.ts';
import { checks, type Element, type Instrument } from './instrument.ts';

type Said = Record<string, unknown>;
const shipped = fileURLToPath(new URL('../../instruments', import.meta.url));
const day = /^\d{4}-\d{2}-\d{2}$/;
const fields = [
  'id',
  'title',
  'addressee',
  'summary',
  'verified',
  'verification',
  'source',
  'in_force',
  'elements',
  'exemptions',
  'notes',
  'kind',
];
const elementFields = ['id', 'question', 'shows', 'settles', 'of', 'roles', 'with', 'since', 'after', 'before'];

/** Every instrument of a folder, by file name; the shipped ones unless another folder is given. */
export function loadInstruments(folder: string = shipped): readonly Instrument[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort();
  return names.map((name) => parseInstrument(readFileSync(join(folder, name), 'utf8'), name));
}

/** Reads one instrument; refuses what it does not know, naming the file, the element and the field. */
export function parseInstrument(text: string, file: string): Instrument {
  const said = record(parse(text), file);
  known(said, fields, file);
  const id = word(said, 'id', file);
  if (`${id}.yml` !== file) throw new Error(`${file}: expected the id to be the file name, found "${id}"`);
  const verified = said.verified === true;
  const title = record(said.title, `${file}: title`);
  const inForce = record(said.in_force, `${file}: in_force`);
  return {
    ...{
      id,
      verified,
      title: { en: word(title, 'en', file), ru: word(title, 'ru', file), ko: word(title, 'ko', file) },
    },
    kind: oneOf(['duty', 'ground'] as const, said.kind ?? 'duty', `${file}: kind`),
    addressee: word(said, 'addressee', file),
    summary: word(said, 'summary', file),
    verification: verified ? '' : word(said, 'verification', file),
    source: word(said, 'source', file),
    inForce: {
      from: dated(inForce, 'from', file) ?? refuse(`${file}: in_force has no "from"`),
      to: dated(inForce, 'to', file),
    },
    elements: list(said, 'elements', file).map((one) => element(one, file)),
    exemptions: list(said, 'exemptions', file).map((one) => element(one, file)),
    notes: list(said, 'notes', file).map((note) =>
      typeof note === 'string' ? note : refuse(`${file}: a note is not a sentence`),
    ),
  };
}

function element(given: unknown, file: string): Element {
  const said = record(given, `${file}: element`);
  const id = word(said, 'id', file);
  const place = `${file}: ${id}`;
  known(said, elementFields, place);
  return {
    ...{ id, question: word(said, 'question', place), settles: word(said, 'settles', place) },
    shows: oneOf(checks, said.shows, place),
    with: said.with === undefined ? null : oneOf(checks, said.with, place),
    of: list(said, 'of', place).map(String),
    roles: list(said, 'roles', place).map((role) => oneOf(roles, role, place)),
    since: dated(said, 'since', place),
    after: dated(said, 'after', place),
    before: dated(said, 'before', place),
  };
}

function refuse(because: string): never {
  throw new Error(because);
}

function record(value: unknown, place: string): Said {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(`${place}: expected fields such as "id: …"`);
  return value as Said;
}

function known(said: Said, allowed: readonly string[], place: string): void {
  const stranger = Object.keys(said).find((field) => !allowed.includes(field));
  if (stranger) refuse(`${place}: unknown field "${stranger}"; known are ${allowed.join(', ')}`);
}

function word(said: Said, field: string, place: string): string {
  const value = said[field];
  return typeof value === 'string' && value !== ''
    ? value
    : refuse(`${place}: expected words in "${field}", found ${JSON.stringify(value)}`);
}

function list(said: Said, field: string, place: string): readonly unknown[] {
  const value = said[field] ?? [];
  return Array.isArray(value) ? value : refuse(`${place}: expected a list in "${field}"`);
}

function dated(said: Said, field: string, place: string): string | null {
  const value = said[field] ?? null;
  if (value === null) return null;
  return typeof value === 'string' && day.test(value)
    ? value
    : refuse(`${place}: expected a date such as 2017-09-11 in "${field}", found ${JSON.stringify(value)}`);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, place: string): T {
  return (
    allowed.find((one) => one === value) ?? refuse(`${place}: unknown "${value}"; known are ${allowed.join(', ')}`)
  );
}
