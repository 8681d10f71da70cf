import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Database, openDatabase } from '../store/index.ts';
import type { Chance } from './chance.ts';
import { dayNumber, daysBetween } from './days.ts';
import { formBook } from './form-book.ts';
import { type Column, type Layout, streamLayout } from './layout.ts';
import { orgName } from './organisation.ts';
import type { Paper, Written } from './paper.ts';
import { bornPerson, initialsOf } from './person.ts';
import type { Site } from './society.ts';
import { writeCell } from './write-cell.ts';

/** How many others pass each gate, and for how long it was watched. */
export interface Multitude {
  readonly perSite: number;
  readonly from: string;
  readonly to: string;
}

export interface Streaming {
  readonly out: string;
  readonly seed: number;
  readonly chance: Chance;
  readonly sites: readonly Site[];
  /** Gate rows of the story: they stand among those of everyone else. */
  readonly papers: readonly Paper[];
  readonly multitude: Multitude;
  readonly progress?: (what: string, done: number, total: number) => void;
}

const everyoneElse = readFileSync(new URL('./multitude.sql', import.meta.url), 'utf8');
const BEARERS = 4000;
/** What a gate writes of everybody, beside the moment. */
const TOLD = ['direction', 'gate', 'badge', 'person', 'escort', 'contractor'];

/**
 * Gate logs of a large world, one Parquet file per gate: everyone else is counted out in the database, a gate at a time, so that memory does
 * not grow with the world; truth says row by row who passed.
 */
export async function streamGates(streaming: Streaming): Promise<{ rows: number; paths: string[] }> {
  const temp = join(streaming.out, 'while-writing');
  const database = await openDatabase({ temp, memory: '1GB', threads: 2 });
  try {
    await prepare(database, streaming);
    const bySite = Map.groupBy(streaming.papers, ({ part }) => part);
    const written = { rows: 0, paths: [] as string[] };
    for (const [at, site] of streaming.sites.entries()) {
      streaming.progress?.('writing gates', at, streaming.sites.length);
      const { path, rows } = await streamGate(database, streaming, site, at, bySite.get(site.id) ?? []);
      written.rows += rows;
      written.paths.push(path);
    }
    return written;
  } finally {
    await database.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** Numbers mixed by whole-number steps, the same in any database on any machine; and names for the multitude. */
async function prepare(database: Database, { chance }: Streaming): Promise<void> {
  await database.run(`
    create macro step(x) as (((x & 2147483647) * 1103515245 + 12345) & 2147483647);
    create macro mix(x) as step(xor(step(x), step(x) >> 13));
    create table bearer (number bigint, name varchar);
    create table told (moment bigint, direction varchar, gate varchar, badge varchar, person varchar, escort varchar, contractor varchar, entity varchar, plant varchar);
  `);
  const names = Array.from({ length: BEARERS }, (_, n) => {
    const some = chance.fork(`multitude/${n}`);
    const nation = some.pick(['RU', 'RU', 'UZ', 'TJ', 'VN', 'CN']);
    return initialsOf(bornPerson(some, `m${n}`, { nation, ages: [20, 60], trades: ['рабочий'] }).russian);
  });
  const appender = await database.appender('bearer', [
    { name: 'number', type: 'BIGINT' },
    { name: 'name', type: 'VARCHAR' },
  ]);
  await appender.add([names.map((_, n) => n), names]);
  await appender.close();
}

async function streamGate(
  database: Database,
  { out, seed, chance, multitude }: Streaming,
  site: Site,
  number: number,
  papers: readonly Paper[],
): Promise<{ path: string; rows: number }> {
  const form = formBook.get('gate');
  if (!form) throw new Error('forms.yml has no form "gate"');
  const hand = chance.fork(`keeper/site-${site.id}`);
  const layout = streamLayout(hand, form);
  await tell(database, papers, layout, hand);
  const values: Record<string, number> = {
    ...{ site: number + 1, workers: multitude.perSite, first: dayNumber(multitude.from), seed: seed % 1_000_000 },
    days: daysBetween(multitude.from, multitude.to) + 1,
  };
  const contractor = quoted(orgName(site.builder, layout.spelling));
  const others = everyoneElse
    .replace('$contractor', () => contractor)
    .replace(/\$(\w+)/g, (_, name: string) => String(values[name]));
  await database.run(`create or replace table event as
    with every as (
      select moment, ${TOLD.join(', ')}, entity, cast(null as varchar) as plant from (${others})
      union all
      select make_timestamp(moment * 1000000), ${TOLD.join(', ')}, entity, plant from told
    )
    select row_number() over () as row, * from (select * from every order by moment, badge, direction)`);
  const path = `obekty/${site.slug}/${layout.file}-${site.id}.parquet`;
  await copy(
    database,
    join(out, 'evidence', path),
    asHeaded(layout, site, hand.fork('events').between(10_000, 400_000)),
  );
  await copy(
    database,
    join(out, 'truth', 'streams', path),
    `select '${path}' as path, row, 'person' as slot, entity, plant from event`,
  );
  const [counted] = await database.rows<{ n: number }>('select cast(count(*) as integer) as n from event');
  return { path, rows: counted?.n ?? 0 };
}

/** Lays the rows of the story beside the others, in the words of this gate. */
async function tell(database: Database, papers: readonly Paper[], layout: Layout, hand: Chance): Promise<void> {
  await database.run('delete from told');
  const column = (slot: string): Column | undefined =>
    layout.columns.find(({ field, part }) => field.slot === slot && part === 'itself');
  const cell = (paper: Paper, slot: string): string | null => {
    const found = column(slot);
    const written = found ? writeCell(paper.cells[slot], found, layout, hand) : null;
    return written === null ? null : String(written);
  };
  const appender = await database.appender('told', [
    { name: 'moment', type: 'BIGINT' },
    ...[...TOLD, 'entity', 'plant'].map((name) => ({ name, type: 'VARCHAR' as const })),
  ]);
  await appender.add([
    papers.map(({ cells }) => secondOf(cells.at)),
    ...TOLD.map((slot) => papers.map((paper) => cell(paper, slot))),
    papers.map(({ cells }) => whoIs(cells.person)),
    papers.map(({ plant }) => plant),
  ]);
  await appender.close();
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const heading = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function secondOf(written: Written | undefined): number {
  if (!written || typeof written !== 'object' || !('minute' in written)) throw new Error('a gate row has a moment');
  return dayNumber(written.day) * 86_400 + written.minute * 60 + written.second;
}

const whoIs = (written: Written | undefined): string | null =>
  written && typeof written === 'object' && 'who' in written ? written.who.id : null;

/** The columns of this gate under its own headings. */
function asHeaded(layout: Layout, site: Site, counted: number): string {
  const kept = layout.columns.filter(({ part }) => part === 'itself');
  const columns = kept.map(({ field, head }) => {
    const value =
      field.slot === 'event'
        ? `${counted} + row`
        : field.slot === 'site'
          ? quoted(site.name)
          : field.slot === 'at'
            ? 'moment'
            : field.slot;
    return `${value} as ${heading(head)}`;
  });
  return `select ${columns.join(', ')} from event`;
}

async function copy(database: Database, path: string, query: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await database.run(`copy (${query}) to ${quoted(path)} (format parquet)`);
}
