// Bad input through the command line: a sentence that names the file and the place, exit code 1 or 3, and a case that opens after.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, type TestContext, test } from 'node:test';
import type { AddReport } from '../src/case/index.ts';
import { pdfOf } from '../src/evidence/pdf/pdf-fixture.ts';
import { startTributary, tributary } from './command-line.ts';
import { inventedEvidence, scratch } from './invented-evidence.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const dir = join(folder, 'case');
const payroll = (inventedEvidence['payroll.csv'] ?? '').split('\r\n').slice(0, 30);
const orders = (inventedEvidence['orders.csv'] ?? '').split('\r\n').slice(0, 18);

before(async () => {
  assert.equal((await tributary('init', dir)).code, 0);
});

/** Adds bytes under a name; what was said must be the same as text and as JSON, and the case must open afterwards. */
async function added(name: string, bytes: string | Buffer, ...more: string[]) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const said = await tributary('add', dir, path, ...more);
  assert.equal((await tributary('verify', dir)).code, 0, 'the ledger and the exhibits are whole');
  return said;
}

const changed = (rows: readonly string[], at: number, change: (row: string) => string) =>
  rows.map((row, i) => (i === at ? change(row) : row)).join('\r\n');

async function refused(test: TestContext, name: string, bytes: string | Buffer, sentence: RegExp, ...more: string[]) {
  const said = await added(name, bytes, ...more);
  assert.match(said.out, sentence);
  assert.equal(said.code, 3);
  test.diagnostic(sentence.exec(said.out)?.[0] ?? '');
}

describe('one case, to which bad files are given one after another', { concurrency: 1 }, () => {
  test('an empty file, and one of nothing but blanks', async (t) => {
    await refused(t, 'empty.csv', '', /empty\.csv: is empty \(0 bytes\)/);
    await refused(t, 'blanks.csv', ' \n\n', /blanks\.csv: holds nothing but blanks/);
  });

  test('another type than the name says: read by its content, and said', async () => {
    const said = await added('orders.xlsx', orders.join('\r\n'));
    assert.match(said.out, /its name ends in "\.xlsx" but its content is csv/);
    assert.match(said.out, /17 enrolment_line/);
  });

  test('a picture, and a workbook that was cut off', async (t) => {
    await refused(
      t,
      'picture.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /picture\.csv [\s\S]* is a picture, and what it shows is read by nobody yet/,
    );
    const whole = readFileSync(
      new URL('../examples/founding-case/evidence/dispatch/crew-list-ko.xlsx', import.meta.url),
    );
    await refused(t, 'cut.xlsx', whole.subarray(0, 5_000), /cut\.xlsx: .*cut off or damaged.* byte 5000/);
  });

  test('a scan in a PDF is told to be one, and what is refused is named once', async (t) => {
    const scan = pdfOf([{ texts: [], picture: true }]);
    await refused(
      t,
      'scan.pdf',
      scan,
      /scan\.pdf: not read: what a picture shows becomes rows when people have transcribed it/,
    );
    writeFileSync(join(folder, 'nothing.csv'), '');
    for (const words of [[], ['--plan']]) {
      const { out } = await tributary('add', dir, join(folder, 'scan.pdf'), join(folder, 'nothing.csv'), ...words);
      assert.ok(!out.includes('nothing.csv: nothing.csv'), out);
      assert.ok(!/· nothing\.csv/.test(out), out);
    }
  });

  test('a ragged CSV: the long row and the short one are told with their rows', async () => {
    const short = changed(payroll, 5, (row) => row.split(';').slice(0, 6).join(';')).split('\r\n');
    const said = await added(
      'ragged.csv',
      changed(short, 9, (row) => `${row};more;still more`),
    );
    assert.equal(said.code, 3);
    assert.match(said.out, /ragged\.csv:10: 2 cells stand beyond the last heading/);
    assert.match(said.out, /ragged\.csv:6: the row has 6 cells, the headings are 13: cell 7/);
  });

  test('a line of JSON lines that is cut off: its number, and that it was left out', async (t) => {
    const line = (no: number) =>
      JSON.stringify({
        name: `Дубков Н.${no}.`,
        passport: `000000${no}`,
        direction: 'in',
        time: `2023-09-0${no}T08:00:00`,
      });
    const lines = [line(1), line(2), line(3).slice(0, 30), line(4)].join('\n');
    await refused(
      t,
      'crossings.ndjson',
      lines,
      /This needs a person:\n {2}crossings\.ndjson:3: the line is not JSON, or is cut off; it was left out/,
      '--as',
      'border_crossing',
    );
  });

  test('an encoding that is none: the row and what was done', async (t) => {
    const broken = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x3b, 0x3b, 0x0d, 0x0a]);
    const bytes = Buffer.concat([Buffer.from(`${payroll.slice(0, 10).join('\r\n')}\r\n`), broken]);
    await refused(t, 'encoding.csv', bytes, /encoding\.csv:11 bytes that are no character in this encoding/);
  });

  test('an impossible date: the cell, and the row kept aside', async (t) => {
    const bytes = changed(payroll, 7, (row) => row.replace('10.02.2023', '31.02.2023'));
    await refused(t, 'dates.csv', bytes, /dates\.csv:8: expected a date in "Дата выплаты", found "31\.02\.2023"/);
  });

  test('dates that may be read two ways: the row of one, and what was done', async (t) => {
    const rows = [
      'Payer,Payee,Payment date,Amount,Currency,Purpose',
      ...[1, 2, 3].map((n) => `Alfa,Beta,0${n}/04/2023,${n}00.00,USD,tuition`),
    ];
    await refused(
      t,
      'order.csv',
      rows.join('\n'),
      /order\.csv: doubtful: "01\/04\/2023" in "Payment date", row 2 may be day first or month first: read day first/,
    );
  });

  test('two rows with one number: both are kept, and said with their rows', async () => {
    const head = '№ визы;ФИО;Паспорт;Категория визы;Кратность;Дата выдачи визы;Действительна с;Действительна по';
    const visa = (no: number, name: string) =>
      `00 010${no};${name};Z0300${no};учеба;однократная;03.08.2022;03.08.2022;01.11.2022`;
    const rows = [
      visa(1629, 'БЕРЁЗКИН ПРОВ'),
      visa(1630, 'ГРУШИН ФРОЛ'),
      visa(1629, 'ДУБКОВ НИЛ'),
      visa(1631, 'ИВНИН КЛИМ'),
    ];
    const said = await added('visas.csv', [head, ...rows].join('\r\n'));
    assert.match(
      said.out,
      /This needs a person:\s+visas\.csv:2, visas\.csv:4: 2 visa records have the same visa; all are kept/,
    );
    assert.equal(said.code, 3);
  });

  test('the same person twice on one order', async () => {
    const said = await added('twice.csv', [...orders.slice(0, 12), orders[11], ...orders.slice(12)].join('\r\n'));
    assert.match(
      said.out,
      /twice\.csv:12, twice\.csv:13: 2 enrolment_line records have the same order_id, person, programme_code/,
    );
  });

  test('a mapping with an unknown field: the line of the mapping file', async (t) => {
    const mapping = join(folder, 'nonsense.yml');
    writeFileSync(mapping, 'file: a.csv\nunits:\n  - unit: 1\n    nonsense: 3\n    records: []\n');
    await refused(
      t,
      'a.csv',
      payroll.slice(0, 12).join('\r\n'),
      /nonsense\.yml:4: unknown field "nonsense"/,
      '--mapping',
      mapping,
    );
  });

  test('a mapping that names a column which is not there does no harm to the case', async (t) => {
    const rows = payroll.slice(0, 14).join('\r\n');
    const said = JSON.parse((await added('b.csv', rows, '--json')).out) as AddReport;
    const mapping = join(folder, 'other.yml');
    writeFileSync(mapping, (said.files[0]?.mapping ?? '').replace('Дата выплаты', 'Дата расплаты'));
    await refused(t, 'b.csv', rows, /b\.csv.*names a column "Дата расплаты", which is not there/, '--mapping', mapping);
    assert.match((await added('b.csv', rows, '--mapping', mapping)).out, /the mapping \([^)]*other\.yml:\d+\) names/);
    const none = join(folder, 'none.yml');
    await refused(t, 'b.csv', rows, /cannot read .*none\.yml: there is no such file/, '--mapping', none);
    const field = join(folder, 'field.yml');
    writeFileSync(field, (said.files[0]?.mapping ?? '').replace('paid_on', 'paid_when'));
    await refused(t, 'b.csv', rows, /field\.yml:\d+: unknown field "paid_when"/, '--mapping', field);
    assert.notEqual((await tributary('resolve', dir)).code, 1, 'the earlier mapping stands');
  });

  test('an unknown column is told, and a table that is nothing we know is kept unread', async (t) => {
    const said = await added(
      'more.csv',
      payroll.map((row, i) => `${row};${i === 0 ? 'Чего не бывает' : i}`).join('\r\n'),
    );
    assert.match(said.out, /column "Чего не бывает" is read by nothing/);
    assert.match(said.out, /This needs a person:\s+more\.csv:1: read by nothing: "Чего не бывает"/);
    assert.equal(said.code, 3);
    await refused(t, 'shop.csv', 'что;где\n1;2\n3;4\n', /not recognised: .*"что", "где"/);
  });

  test('a file that is not there, a folder that is no case, and a file named twice', async (t) => {
    const said = await tributary('add', dir, join(folder, 'nowhere.csv'));
    assert.equal(said.code, 3);
    assert.match(said.out, /nowhere\.csv/);
    const none = await tributary('add', join(folder, 'no case'), join(folder, 'a.csv'));
    assert.equal(none.code, 1);
    assert.match(none.err, /no case is not a case/);
    t.diagnostic(none.err.trim());
  });

  test('a case that another process has open: who has it, and since when', async (t) => {
    const url = new URL('../src/case/index.ts', import.meta.url).href;
    const holder = `import { openCase } from ${JSON.stringify(url)}; await openCase(${JSON.stringify(dir)}, { command: 'detect' });
    process.stdout.write('open'); setInterval(() => undefined, 1000);`;
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const said = await startTributary(['resolve', dir]).ended;
    assert.equal(said.code, 1);
    assert.match(
      said.err,
      new RegExp(`is in use: process ${child.pid} .* has had it for "tributary detect" since \\d{4}-`),
    );
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    assert.notEqual((await tributary('resolve', dir)).code, 1, 'the lock of a dead process is taken over');
  });

  test('a last line of the ledger that a crash tore is kept aside, and said; an exhibit that is gone is named', async () => {
    const other = join(folder, 'torn');
    await tributary('init', other);
    const path = join(folder, 'torn.csv');
    writeFileSync(path, payroll.slice(0, 6).join('\r\n'));
    await tributary('add', other, path);
    appendFileSync(join(other, 'ledger.jsonl'), '{"seq":4,"at":"2024');
    const said = await tributary('resolve', other);
    assert.match(said.err, /last line of the ledger was torn.* kept aside as .*ledger\.jsonl\.torn-4/);
    assert.doesNotMatch((await tributary('resolve', other)).err, /torn/);
    rmSync(join(other, 'exhibits'), { recursive: true });
    const gone = await tributary('rebuild', other);
    assert.equal(gone.code, 1);
    assert.match(gone.err, /exhibits.[0-9a-f]{64}: missing; it was kept as torn\.csv: restore it from a backup/);
  });

  test('what is no file of a case is refused with its place', async () => {
    const broken = join(folder, 'broken');
    await tributary('init', broken);
    writeFileSync(join(broken, 'case.yml'), 'title: A\ncolour: red\n');
    const said = await tributary('run', broken);
    assert.equal(said.code, 1);
    assert.match(said.err, /case\.yml: unknown field "colour"/);
  });
});
