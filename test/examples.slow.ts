// The two examples from files to dossier: what is planted is found, who stands beside it is left alone, every citation leads to a row.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readIncoming } from '../src/case/index.ts';
import { readExhibit } from '../src/evidence/index.ts';
import { type Finding, levels, type Role } from '../src/findings/index.ts';
import { parseRecordId } from '../src/records/index.ts';
import { caseFolder, openDatabase } from '../src/store/index.ts';
import { scratch } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';
import { filesUnder } from './sought.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

interface Walked {
  readonly dir: string;
  readonly findings: readonly Finding[];
  /** Throws what publishing threw. */
  readonly dossier: () => Dossier;
}

interface Dossier {
  readonly evidence: readonly {
    readonly file: string;
    readonly exhibit: string;
    readonly rows: readonly [n: number, sheet: string | null, row: string | number | null, ...records: string[]][];
  }[];
  readonly findings: readonly {
    reasons: readonly { cites: readonly number[] }[];
    roles: readonly { cites: readonly number[] }[];
  }[];
}

type Rows = Readonly<Record<string, readonly number[]>>;
interface Truth {
  readonly arrangements: readonly {
    readonly roles: Readonly<Record<Role, { rows: Rows }>>;
    readonly cohorts?: readonly { people: number; rows: Rows }[];
  }[];
  readonly neighbours?: readonly { id: string; rows: Rows }[];
  readonly ordinary_cohorts?: readonly { id?: string; rows: Rows }[];
}

const walked: Record<string, Walked> = {};
const truthOf = (name: string) => parse(readFileSync(join(examples, name, 'truth.yml'), 'utf8')) as Truth;
const atLeast = (finding: Finding, level: (typeof levels)[number]) =>
  levels.indexOf(finding.level) >= levels.indexOf(level);

before(async () => {
  for (const name of ['founding-case', 'one-witness']) {
    const dir = join(folder, name);
    await startStill(dir, name, await readIncoming(join(examples, name, 'case.yml')));
    const { findings } = await working(dir, (found) => found.detect());
    const published = await working(dir, (found) => found.publish({ language: 'en' })).catch((error: Error) => error);
    const read = (): Dossier => {
      if (published instanceof Error) throw published;
      return JSON.parse(readFileSync(published.json, 'utf8')) as Dossier;
    };
    walked[name] = { dir, findings, dossier: read };
  }
});

/** `university/applications.csv:54`, `…xlsx!Sheet:3`: where a record stands, as the truth of an example writes it. */
async function placesOf(name: string): Promise<(record: string) => string> {
  const paths = new Map<string, { path: string; units: string[] }>();
  for (const path of filesUnder(join(examples, name, 'evidence'))) {
    const sha = createHash('sha256').update(readFileSync(path)).digest('hex');
    const { units } = await readExhibit(path, path);
    paths.set(sha.slice(0, 16), {
      path: relative(join(examples, name, 'evidence'), path),
      units: units.map((unit) => unit.name),
    });
  }
  return (record) => {
    const { exhibitId, locator } = parseRecordId(record) ?? { exhibitId: '', locator: '' };
    const { path = record, units = [] } = paths.get(exhibitId) ?? {};
    const [, sheet, row] = locator.match(/^s(\d+)r(\d+)$/) ?? [];
    return `${path}${sheet && path.endsWith('.xlsx') ? `!${units[Number(sheet) - 1]}` : ''}:${row ?? locator.replace(/^\D+/, '')}`;
  };
}

/** An entity is named after the place where it was first mentioned: `e-<exhibit>-<locator>-<column>`. */
const firstRecord = (entity: string) => entity.replace(/^e-([0-9a-f]{16})-([^-]+)-.*$/, 'enl-$1-$2');

const placesIn = (rows: Rows, only = /./) =>
  Object.entries(rows).flatMap(([at, list]) => (only.test(at) ? list.map((row) => `${at}:${row}`) : []));

test('the founding case: the planted arrangement is found with its thirty-four people', async (t) => {
  const { findings } = walked['founding-case'] as Walked;
  const place = await placesOf('founding-case');
  const [planted] = truthOf('founding-case').arrangements;
  const people = new Set(planted?.cohorts?.flatMap(({ rows }) => placesIn(rows, /order-book/)));
  assert.equal(people.size, 34);
  const membersOf = (finding: Finding) =>
    finding.cohorts.flatMap(({ members }) => members.map(({ record }) => place(record)));
  const found = findings.filter((finding) => membersOf(finding).some((at) => people.has(at)));
  assert.equal(found.length, 1, 'in one piece');
  const [finding] = found as [Finding];
  t.diagnostic(`${finding.id}: ${finding.level}, ${finding.bars.map((bar) => bar.indicator).join(' ')}`);
  assert.ok(atLeast(finding, 'investigate'));
  assert.deepEqual(new Set(membersOf(finding)), people);
});

for (const role of ['office', 'facilitator', 'dispatcher', 'overseer', 'host', 'payer'] as const)
  test(`the founding case: the ${role} is among the roles, by its own rows`, async () => {
    const { findings } = walked['founding-case'] as Walked;
    const place = await placesOf('founding-case');
    const [planted] = truthOf('founding-case').arrangements;
    const rows = new Set(placesIn(planted?.roles[role].rows ?? {}));
    const held = findings
      .filter((finding) => atLeast(finding, 'review'))
      .flatMap((finding) => finding.roles.filter((one) => one.role === role));
    const right = held.filter(
      ({ entity, records }) =>
        rows.has(place(firstRecord(entity))) || records.every((record) => rows.has(place(record))),
    );
    assert.notEqual(right.length, 0, `held by ${held.length}, none of them the planted one`);
  });

test('the founding case: no innocent cohort is attached to a finding at review or above', async () => {
  const { findings } = walked['founding-case'] as Walked;
  const place = await placesOf('founding-case');
  const { neighbours = [], ordinary_cohorts = [] } = truthOf('founding-case');
  const innocent = new Map(
    [...neighbours, ...ordinary_cohorts].flatMap(({ id = 'ordinary', rows }) => placesIn(rows).map((at) => [at, id])),
  );
  for (const finding of findings.filter((one) => atLeast(one, 'review')))
    for (const cohort of finding.cohorts)
      for (const { record } of cohort.members)
        assert.equal(innocent.get(place(record)), undefined, `${place(record)} in ${finding.id}`);
});

/** Every word group of the protected database: names, numbers, addresses, free text, traits save citizenship, which instruments say of States. */
async function keptOfPeople(dir: string): Promise<readonly string[]> {
  const { protected: path, temp } = caseFolder(dir);
  const database = await openDatabase({ path, temp });
  try {
    const rows = await database.rows<{ value: string }>(`select distinct value from (
      select value from mention_value union all select text from text
      union all select value from trait where kind <> 'citizenship' and value is not null
      union all select value from record_trait where "column" <> 'citizenship')`);
    return rows.map(({ value }) => value);
  } finally {
    await database.close();
  }
}

test('the founding case: no protected string stands in a public edition, in any language, and it is the same twice', async () => {
  const { dir, findings } = walked['founding-case'] as Walked;
  const ids = findings.flatMap(({ roles, cohorts, bars }) => [
    ...roles.map(({ entity }) => entity),
    ...cohorts.flatMap(({ members }) => members.flatMap(({ person, record }) => [person, record])),
    ...bars.flatMap(({ cited }) => cited.map(({ recordId }) => recordId)),
  ]);
  const kept = [...(await keptOfPeople(dir)), ...ids].filter(tells).map((one) => one.toLowerCase());
  assert.ok(kept.length > 1000, String(kept.length));
  for (const language of ['ko', 'ru', 'en']) {
    const build = () => working(dir, (found) => found.publish({ language, audience: 'public' }));
    const { html, json } = await build();
    const [page, document] = [html, json].map((path) => readFileSync(path, 'utf8')) as [string, string];
    for (const text of [page, document].map((bytes) => bytes.toLowerCase()))
      assert.deepEqual(
        kept.filter((one) => text.includes(one)),
        [],
      );
    await build();
    assert.deepEqual(
      [html, json].map((path) => readFileSync(path, 'utf8')),
      [page, document],
    );
  }
});

/** A word that is nobody's alone, such as «the state» of an interview or a sum of two digits, tells nothing. */
const tells = (value: string): boolean =>
  /\d/.test(value) ? value.replace(/\D/g, '').length >= 5 : value.trim().length >= 10;

test('one witness: nothing is found above review, and the claims stay claims', () => {
  const { findings, dir, dossier } = walked['one-witness'] as Walked;
  for (const finding of findings) assert.ok(!atLeast(finding, 'investigate'), finding.id);
  dossier();
  const html = readFileSync(join(dir, 'dossiers', 'dossier.html'), 'utf8');
  const plain = html.replace(/[\u00a0\u202f,]/g, '');
  for (const said of ['7200 USD', '2000 USD'])
    assert.ok(plain.includes(said), `an amount as the witness said it: ${said}`);
});

for (const name of ['founding-case', 'one-witness']) {
  test(`${name}: every citation leads to a file, a sheet and a row that are there`, async () => {
    const { dir, dossier: read } = walked[name] as Walked;
    const dossier = read();
    const numbers = new Set(dossier.evidence.flatMap(({ rows }) => rows.map(([n]) => n)));
    for (const { reasons, roles } of dossier.findings)
      for (const n of [...reasons, ...roles].flatMap(({ cites }) => cites)) assert.ok(numbers.has(n), `[${n}]`);
    const html = readFileSync(join(dir, 'dossiers', 'dossier.html'), 'utf8');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), `#${target}`);
    for (const { exhibit, file, rows } of dossier.evidence) {
      const reading = await readExhibit(caseFolder(dir).exhibit(exhibit), file);
      const standing = new Map<string, string>();
      for (const unit of reading.units)
        for await (const { places } of unit.batches())
          for (const at of places) standing.set(unit.locator(at), unit.name);
      for (const [n, sheet, row, ...records] of rows) {
        assert.notEqual(records.length, 0, `[${n}]`);
        const locators = records.map((record) => parseRecordId(record)?.locator ?? '');
        for (const locator of locators) {
          assert.ok(standing.has(locator), `${file}: ${locator}`);
          if (sheet !== null) assert.equal(standing.get(locator), sheet);
        }
        const [, place] = locators[0]?.match(/(\d+)$/) ?? [];
        assert.ok(String(row).includes(place ?? ''), `${file}: ${row} is not ${locators[0]}`);
      }
    }
  });

  test(`${name}: says what it is expected to say, byte for byte`, () => {
    const { dir, findings, dossier } = walked[name] as Walked;
    const said: Record<string, string> = { 'findings.json': `${JSON.stringify(findings.map(told), null, 1)}\n` };
    if (name === 'one-witness' && dossier())
      said['dossier.json'] = withoutHashes(readFileSync(join(dir, 'dossiers', 'dossier.json'), 'utf8'));
    const [expected, actual] = ['expected', 'actual'].map((kind) => join(examples, name, kind)) as [string, string];
    if (name === 'founding-case')
      said['dossier-public.json'] = withoutHashes(readFileSync(join(dir, 'dossiers', 'dossier-public.json'), 'utf8'));
    if (process.env.UPDATE_EXPECTED) return write(expected, said);
    rmSync(actual, { recursive: true, force: true });
    const differing = Object.keys(said).filter(
      (file) => !existsSync(join(expected, file)) || readFileSync(join(expected, file), 'utf8') !== said[file],
    );
    if (differing.length > 0) write(actual, said);
    assert.deepEqual(differing, [], `compare ${expected} with ${actual}; UPDATE_EXPECTED=1 takes the new result`);
  });
}

/** Which ledger and which rules a dossier was made from changes with every rule that is mended, and says nothing about the example. */
const withoutHashes = (text: string): string =>
  text.replace(
    /("ledgerHead": "|"text": "|^ {4}"|Built from the ledger at |(?:indicators|typologies|instruments) )[0-9a-f]{12,}/gm,
    '$1…',
  );

/** What a person compares: level, parties, signs and conditions, without the thousands of records behind them. */
function told({ id, typology, level, looseLevel, roles, cohorts, bars, cannotTell, gates }: Finding) {
  return {
    ...{ id, typology, level, looseLevel },
    roles: roles.map(({ role, members, of, from, to }) => `${role}: ${members} of ${of}, ${from} to ${to}`),
    cohorts: cohorts.map(({ basis, members, from, to }) => `${basis}: ${members.length} people, ${from} to ${to}`),
    signs: bars.map(
      ({ indicator, outcome, strength, hits, judged, explainedBy }) =>
        `${indicator} ${outcome} ${strength}: ${hits} of ${judged}${explainedBy === null ? '' : `, explained by ${explainedBy}`}`,
    ),
    cannotTell: cannotTell.map(({ indicator }) => indicator),
    gates: gates.map(({ level: of, gate, passed }) => `${of}: ${gate}: ${passed ? 'passed' : 'not passed'}`),
  };
}

function write(to: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(to, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(to, name), text);
}
