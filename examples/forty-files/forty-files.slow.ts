// Forty files of a leaked disk, added by one command: every file is recognised or says why not, columns are right, no row is lost.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { AddReport, OriginProposal } from '../../src/case/index.ts';
import { parseMapping } from '../../src/records/index.ts';
import { fieldName } from '../../src/records/mapping/mapping.ts';
import { tributary } from '../../test/command-line.ts';
import { scratch } from '../../test/invented-evidence.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const dir = join(folder, 'case');

interface Truth {
  readonly files: readonly { path: string; types: string[]; records: number; columns: string[] }[];
}
const truth = parse(readFileSync(join(here, 'truth.yml'), 'utf8')) as Truth;
let report: AddReport;
let said = '';
/** A file of the disk, or the only file that came out of it. */
const reportOf = (path: string) =>
  report.files.find(({ file, loaded }) => file === path && loaded !== null) ??
  report.files.find(({ file }) => file.startsWith(`${path}/`)) ??
  report.files.find(({ file }) => file === path);

before(async () => {
  assert.equal((await tributary('init', dir)).code, 0);
  const added = await tributary('add', dir, join(here, 'disk'), '--json');
  assert.equal(added.code, 3, added.err);
  report = JSON.parse(added.out) as AddReport;
  said = (await tributary('add', join(await second(), 'case'), join(here, 'disk'))).out;
});

async function second(): Promise<string> {
  const other = join(folder, 'second');
  assert.equal((await tributary('init', join(other, 'case'))).code, 0);
  return other;
}

test('every file is taken for what it is, or says why it is not read', () => {
  for (const { path, types } of truth.files) {
    const found = reportOf(path);
    const taken = new Set(found?.loaded?.units.flatMap(({ records }) => Object.keys(records)) ?? []);
    if (types.length === 0) assert.ok(found?.loaded === null && found.because.length > 0, path);
    else for (const type of types) assert.ok(taken.has(type), `${path}: ${type} is not among ${[...taken].join(', ')}`);
  }
});

test('at least 95 of 100 columns are what they are, before any hand has corrected them', () => {
  const wrong: string[] = [];
  let columns = 0;
  for (const { path, columns: of } of truth.files) {
    const mapping = reportOf(path)?.mapping;
    const fields = mapping
      ? parseMapping(mapping, path).units.flatMap(({ records }) => records.flatMap((one) => one.fields))
      : [];
    for (const line of of) {
      const [heading = '', field = ''] = line.split(' = ');
      columns++;
      const read = fields
        .filter(
          ({ source }) =>
            source.kind === 'column' && (source.heading === heading || source.heading.endsWith(` ${heading}`)),
        )
        .map(fieldName);
      if (field === '-' ? read.length > 0 : !read.some((name) => name === field || alike.has(`${field} ${name}`)))
        wrong.push(`${path}: "${heading}" is ${field}, read as ${read.join(', ') || 'nothing'}`);
    }
  }
  console.log(
    `# columns right: ${columns - wrong.length} of ${columns} (${((100 * (columns - wrong.length)) / columns).toFixed(1)} %)`,
  );
  assert.ok(wrong.length <= 0.05 * columns, wrong.join('\n'));
});

/** One thing under two names: a party that may be a person or a firm, the whole of a period and its only day. */
const alike = new Set([
  'holder.full holder.org_name',
  'span span.from',
  'span.from span',
  'person.full person.latin',
  'person.latin person.full',
  'hours mark',
]);

test('rows in are records, rows kept aside and rows that are none: nothing is lost in any file', () => {
  for (const { file, loaded } of report.files)
    for (const { unit, rows, recordRows, rejects, nonRows } of loaded?.units ?? [])
      assert.equal(rows, recordRows + rejects + nonRows, `${file} ${unit}`);
  for (const { path, records } of truth.files) {
    const units = reportOf(path)?.loaded?.units ?? [];
    const made = units.reduce((sum, unit) => sum + unit.recordRows, 0);
    const kept = units.reduce((sum, unit) => sum + Math.max(...Object.values(unit.records), 0), 0);
    assert.ok(made === records || kept === records, `${path}: ${records} rows are records, ${made} were read`);
  }
});

test('the order, its scan and its translation, and the copied register, are proposed as one origin each', async () => {
  const proposals = JSON.parse((await tributary('origins', dir, '--json')).out) as OriginProposal[];
  const pairs = proposals.map(({ leftFile, rightFile }) => [leftFile, rightFile].sort().join(' = '));
  for (const wanted of [
    'Приказы/Приказ 112-ин.docx = Приказы/скан приказа 112.pdf',
    'Приказы/order_112_translation.csv = Приказы/Приказ 112-ин.docx',
    'Практика/справки КОПИЯ.xlsx = Практика/справки.csv',
  ])
    assert.ok(pairs.includes(wanted), `${wanted} is not among\n${pairs.join('\n')}`);
});

test('the report is the one that was looked at', () => {
  const path = join(here, 'expected', 'report.txt');
  const beside = join(here, 'expected', 'report.found.txt');
  if (existsSync(path) && readFileSync(path, 'utf8') === said) return rmSync(beside, { force: true });
  writeFileSync(existsSync(path) ? beside : path, said);
  assert.ok(
    !existsSync(beside),
    `the report differs from expected/report.txt: what was found is beside it in ${beside}`,
  );
});
