// What comes in: looked at before it is kept, read as it was once decided, and never in two versions at once.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { AddReport, OriginProposal, Plan } from '../src/case/index.ts';
import { originNamesOf, originsOf } from '../src/case/opening/origins.ts';
import { readLedger } from '../src/store/index.ts';
import { tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const dir = join(folder, 'case');
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `ЖК Маяк;A-${from + i};0${1 + (i % 9)}.10.2023 08:0${i % 9};вход`);
const gateLog = (lines: readonly string[]) =>
  ['Объект;№ пропуска;Дата и время прохода;Направление', ...lines].join('\r\n');

function file(path: string, text: string): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
  return full;
}
const added = async (...words: string[]) =>
  JSON.parse((await tributary('add', dir, ...words, '--json')).out) as AddReport;

before(async () => {
  assert.equal((await tributary('init', dir)).code, 0);
});

describe('one case, into which files come one after another', { concurrency: 1 }, () => {
  test('--plan shows one table of a folder and keeps nothing; what nobody knows needs a person', async () => {
    file('disk/gate.csv', gateLog(rows(12)));
    file('disk/odd.csv', 'foo;bar\r\n1;2\r\n3;4');
    const said = await tributary('add', dir, join(folder, 'disk'), '--plan');
    assert.equal(said.code, 3);
    assert.match(said.out, /gate\.csv\s+new\s+site_access\s+13/);
    assert.match(said.out, /odd\.csv: not recognised/);
    assert.match(said.out, /Nothing has been kept yet/);
    assert.deepEqual(readdirSync(join(dir, 'exhibits')), []);
    const plan = JSON.parse((await tributary('add', dir, join(folder, 'disk'), '--plan', '--json')).out) as Plan;
    assert.deepEqual(
      plan.files.map(({ state, types }) => [state, types]),
      [
        ['new', ['site_access']],
        ['new', []],
      ],
    );
  });

  test('the report accounts for every row, and nothing is left in the balance', async () => {
    const said = await tributary('add', dir, join(folder, 'disk'));
    assert.match(said.out, /gate\.csv\s+site_access\s+13\s+12\s+0\s+1\s+0/);
    assert.match(said.out, /12 site_access, 1 no rows of data \(1 heading\)/);
  });

  test('the same bytes under another name are no new exhibit, and it is said', async () => {
    const report = await added(file('again/copy of gate.csv', gateLog(rows(12))));
    assert.deepEqual([report.files[0]?.already, report.needsPerson], [true, false]);
    assert.match(report.files[0]?.because[0] ?? '', /already in the case as gate\.csv: nothing was added/);
  });

  test('what a computer keeps for itself is told and left out, and asks nothing of a person', async () => {
    const from = join(folder, 'mac');
    file('mac/gate.csv', gateLog(rows(12)));
    file('mac/.DS_Store', '\0\0\0\x01Bud1');
    const plan = await tributary('add', dir, from, '--plan');
    assert.deepEqual([plan.code, /\.DS_Store\s+left out/.test(plan.out)], [0, true]);
    const said = await tributary('add', dir, from);
    assert.equal(said.code, 0, said.out);
    assert.match(said.out, /\.DS_Store\n\s+· is what a computer keeps for itself/);
    assert.match(said.out, /2 files: 1 left out, 1 in the case already\./);
    assert.equal(readdirSync(join(dir, 'exhibits')).length, 2);
  });

  test('a changed version is held back with its difference, and takes the other’s place when a person says so', async () => {
    const newer = file(
      'later/gate.csv',
      gateLog([...rows(12).slice(0, 10), 'ЖК Маяк;A-10;02.10.2023 09:99;вход', 'ЖК Маяк;A-77;03.10.2023 08:00;вход']),
    );
    const held = await added(newer);
    const { same, added: fresh, removed, changed, superseded } = held.files[0]?.changed ?? {};
    assert.deepEqual(
      { same, fresh, removed, changed, superseded },
      { same: 11, fresh: 0, removed: 0, changed: 2, superseded: false },
    );
    assert.deepEqual([held.files[0]?.loaded, held.needsPerson], [null, true]);
    assert.match(held.files[0]?.because.join('\n') ?? '', /say --supersedes/);
    const taken = await added(newer, '--supersedes');
    assert.equal(taken.files[0]?.changed?.superseded, true);
    const rebuilt = JSON.parse((await tributary('rebuild', dir, '--json')).out) as { exhibits: number };
    assert.equal(rebuilt.exhibits, 1, 'the version whose place was taken is kept and not read');
  });

  test('a file of the same name and headings with other rows is another file', async () => {
    const report = await added(file('other/gate.csv', gateLog(rows(9, 500))));
    assert.deepEqual([report.files[0]?.changed, report.files[0]?.loaded?.units[0]?.recordRows], [undefined, 9]);
  });

  test('a mapping that a person corrected reads the next file of the same shape, whose own paper says what is said once', async () => {
    const list = (university: string, name: string) =>
      `Университет: ${university}\r\nНомер;Дата;Студент;Куда;Особое\r\n1;01.10.2023;${name};ООО «Вымысел»;Л-1\r\n2;02.10.2023;Пак Ён Хо;ООО «Вымысел»;Л-2`;
    const first = file('learn/may.csv', list('Вымышленный университет', 'Ким Чхоль Су'));
    const guessed = await added(first, '--as', 'practice_certificate');
    const mended = (guessed.files[0]?.mapping ?? '').replace(
      'fields:',
      'fields:\n          journal_no: { heading: Особое, column: 5 }',
    );
    const corrected = await added(first, '--mapping', file('learn/mapping.yml', mended));
    assert.deepEqual(corrected.files[0]?.because.slice(1, 2), ['read by mapping.yml']);
    const next = await added(file('learn/june.csv', list('Выдуманная академия', 'Ли Мён')));
    const mapping = next.files[0]?.mapping ?? '';
    assert.match(next.files[0]?.because.join('\n') ?? '', /the headings are those of "may\.csv".*version 1/);
    assert.match(mapping, /journal_no:\s+heading: Особое/);
    assert.match(mapping, /says: Выдуманная академия/);
    assert.ok(!mapping.includes('Вымышленный университет'));
  });

  test('the mapping of a file lies in the case as a file: corrected where it lies and given, it reads the rows again', async () => {
    const lunches = file('canteen/lunches.csv', 'Дата;Порций;Подрядчик;Пометка\r\n01.10.2023;40;ООО «Вымысел»;вход');
    const first = (await added(lunches)).files[0];
    assert.match(first?.mappingFile ?? '', /^mappings\/[0-9a-f]{16}\.yml$/);
    const lying = join(dir, first?.mappingFile ?? '');
    const before = readFileSync(lying, 'utf8');
    assert.equal(before, first?.mapping);
    const mended = `# mine\n${before.replace('column: 2', 'column: 2 # looked at')}`;
    writeFileSync(lying, mended);
    const said = await tributary('add', dir, lunches, '--mapping', lying);
    assert.equal(said.code, 0, said.err);
    assert.match(said.out, /mapping: mappings\//);
    assert.equal(readFileSync(lying, 'utf8'), mended, 'what a person wrote is left as it is');
  });

  test('a disk of many kinds under one origin is told to be one voice, and what was put together is parted again', async () => {
    file('clerk/turnstile.csv', gateLog(rows(5, 900)));
    file('clerk/meals.csv', 'Дата;Порций;Подрядчик\r\n03.10.2023;41;ООО «Вымысел»');
    file(
      'clerk/notes.csv',
      'Дата операции;№ документа;Плательщик;Счет плательщика;Получатель;Сумма;Назначение платежа\r\n03.10.2023;7;ООО «Вымысел»;40702810700000002811;ООО «Иное»;41,00;аванс',
    );
    const said = await tributary('add', dir, join(folder, 'clerk'), '--origin', 'disk of a clerk');
    assert.equal(said.code, 3);
    assert.match(said.out, /3 files of 3 kinds have one origin now \("disk of a clerk"\)/);
    const parted = await tributary('origins', dir, 'different', 'meals.csv', 'notes.csv', '--why', 'two hands');
    assert.equal(parted.code, 0, parted.err);
    const entries = await readLedger(join(dir, 'ledger.jsonl'));
    const [of, called] = [originsOf(entries), originNamesOf(entries)];
    const [meals = '', notes = '', gate = ''] = ['meals.csv', 'notes.csv', 'turnstile.csv'].map((name) =>
      String(entries.find(({ body }) => body.file_name === name)?.body.exhibit),
    );
    assert.deepEqual([of(meals) === of(gate), of(notes) === of(gate)], [true, false]);
    assert.deepEqual([called(meals), called(notes)], ['disk of a clerk', 'notes.csv']);
  });

  test('a list and its translation are proposed as one origin; the decision is kept and not asked again', async () => {
    const people = Array.from({ length: 12 }, (_, i) => ({
      passport: `0077${4100 + i * 7}`,
      born: `19${80 + i}-0${1 + (i % 9)}-1${i % 9}`,
    }));
    file(
      'pair/order-ru.csv',
      [
        'Приказ №;Дата приказа;Вид приказа;ФИО;Дата рождения;Паспорт;Университет',
        ...people.map(
          ({ passport, born }) =>
            `112;14.02.2023;зачисление;Ким Су;${born.split('-').reverse().join('.')};${passport};Вымышленный университет`,
        ),
      ].join('\r\n'),
    );
    file(
      'pair/order-en.csv',
      [
        'Order no,Order date,Order type,Student,Date of birth,Passport,University',
        ...people.map(
          ({ passport, born }) => `112,2023-02-14,enrolment,KIM SU,${born},${passport},Invented University`,
        ),
      ].join('\r\n'),
    );
    await added(join(folder, 'pair'));
    const listed = await tributary('origins', dir, '--json');
    const proposals = JSON.parse(listed.out) as OriginProposal[];
    assert.equal(listed.code, 3);
    assert.deepEqual(
      proposals.map(({ leftFile, rightFile }) => [leftFile, rightFile]),
      [['order-en.csv', 'order-ru.csv']],
    );
    assert.match(proposals[0]?.because ?? '', /numbers and days stand in both/);
    assert.match(
      (await tributary('origins', dir, 'same', 'order-ru.csv', 'order-en.csv')).err,
      /a decision needs its reason/,
    );
    assert.equal(
      (await tributary('origins', dir, 'same', 'order-ru.csv', 'order-en.csv', '--why', 'a translation')).code,
      0,
    );
    assert.deepEqual(JSON.parse((await tributary('origins', dir, '--json')).out), []);
  });

  test('at a terminal a folder is shown first, and no is no', async () => {
    const { main } = await import('../src/cli/main.ts');
    const { Writable } = await import('node:stream');
    const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
    const disk = join(folder, 'asked');
    file('asked/list.csv', gateLog(rows(3, 900)));
    const before = readdirSync(join(dir, 'exhibits')).length;
    const run = (yes: boolean) => main(['add', dir, disk], { out: sink(), err: sink(), ask: async () => yes });
    assert.equal(await run(false), 3);
    assert.equal(readdirSync(join(dir, 'exhibits')).length, before);
    assert.equal(await run(true), 0);
    assert.equal(readdirSync(join(dir, 'exhibits')).length, before + 1);
    assert.ok(!existsSync(join(dir, 'tmp', 'unpacked')));
  });

  test('two copies of a register that does not say whose it is are read once, when the papers beside it are', async () => {
    const register = ['№ справки;Дата выдачи;ФИО;Место практики', '7;01.10.2023;Пак Чхоль Су;ООО «Ромашка»'].join(
      '\r\n',
    );
    const orders = [
      'ФГБОУ ВО «Приморский институт»',
      '№ приказа;Дата приказа;Вид приказа;ФИО студента;Дата рождения;Код направления;Уровень;Форма обучения',
      '3;01.09.2023;зачислить;Пак Чхоль Су;05.05.2001;45.03.02;бакалавриат;очная',
    ];
    file('deanery/a certificates.csv', register);
    file('deanery/b certificates.csv', register);
    file('deanery/orders.csv', orders.join('\r\n'));
    const alone = join(folder, 'alone');
    await tributary('init', alone);
    const { files } = JSON.parse((await tributary('add', alone, join(folder, 'deanery'), '--json')).out) as AddReport;
    const [first, copy] = files;
    assert.deepEqual([first?.already, copy?.already], [false, true]);
    assert.match(
      first?.because.join('\n') ?? '',
      /"ФГБОУ ВО «Приморский институт»" is the only one that the material names/,
    );
  });
});

describe('lists that nothing tells', { concurrency: 1 }, () => {
  const contracts = (...people: string[]) =>
    ['ФИО;Договор;Сумма;Дата', ...people.map((name, i) => `${name};20${i};86000;0${i + 1}.09.2022`)].join('\r\n');
  const taken = ({ files }: AddReport) =>
    Object.fromEntries(
      files.map(({ file, loaded }) => [file, loaded?.units.flatMap((unit) => Object.keys(unit.records)) ?? []]),
    );

  for (const [order, names] of [
    ['before', ['a Лист1.csv', 'б обучение.csv']],
    ['behind', ['я Лист1.csv', 'б обучение.csv']],
  ] as const)
    test(`a list is told by a paper of its headings in its folder, ${order} it, and both the plan and the report say why`, async () => {
      const own = join(folder, `untold ${order}`);
      assert.equal((await tributary('init', own)).code, 0);
      const disk = `told ${order}/disk`;
      file(`${disk}/ПФХД/${names[0]}`, contracts('Ким Чхоль Су', 'Пак Ён Хо'));
      file(`${disk}/ПФХД/${names[1]}`, contracts('Ли Мён', 'Чо Гван'));
      file(`${disk}/Разное/${names[0]}`, contracts('Юн Бом', 'О Хён'));
      const plan = JSON.parse((await tributary('add', own, join(folder, disk), '--plan', '--json')).out) as Plan;
      const report = JSON.parse((await tributary('add', own, join(folder, disk), '--json')).out) as AddReport;
      const expected = [['tuition_charge'], ['tuition_charge'], []];
      const files = [`ПФХД/${names[0]}`, `ПФХД/${names[1]}`, `Разное/${names[0]}`];
      assert.deepEqual(
        files.map((name) => taken(report)[name]),
        expected,
      );
      assert.deepEqual(
        files.map((name) => plan.files.find((one) => one.file === name)?.types),
        expected,
      );
      const why = /^doubtful: nothing in it says what it is: it has the headings of "ПФХД\/б обучение.csv" beside it/;
      const said = report.files.find((one) => one.file === files[0])?.because ?? [];
      assert.ok(
        said.some((one) => why.test(one)),
        said.join('\n'),
      );
      assert.ok(plan.files.find((one) => one.file === files[0])?.doubts.some((one) => why.test(one)));
    });

  test('where papers of the same headings differ, neither tells', async () => {
    const own = join(folder, 'untold twice');
    assert.equal((await tributary('init', own)).code, 0);
    file('both/disk/Лист1.csv', contracts('Ким Чхоль Су', 'Пак Ён Хо'));
    file('both/disk/обучение.csv', contracts('Ли Мён', 'Чо Гван'));
    file('both/disk/трудовые договоры.csv', contracts('Юн Бом', 'О Хён'));
    const report = JSON.parse((await tributary('add', own, join(folder, 'both/disk'), '--json')).out) as AddReport;
    assert.deepEqual(taken(report), {
      'Лист1.csv': [],
      'обучение.csv': ['tuition_charge'],
      'трудовые договоры.csv': ['employment_contract'],
    });
  });
});

test('a letter, which has no headings, is planned by what it is, and what has no sheets is told without one', async () => {
  const own = join(folder, 'letters');
  await tributary('init', own);
  const letter = file(
    'letter/mail.eml',
    'From: a@example.test\nTo: b@example.test\nDate: Mon, 25 Sep 2023 10:12:00 +1000\n\nHello.\n',
  );
  const plan = await tributary('add', own, letter, '--plan');
  assert.match(plan.out, /mail\.eml\s+new\s+contact_event.*taken for contact_event: each letter is a contact/);
  const event = {
    kind: 'report',
    published: '2023-05-19',
    url: 'https://example.test/1',
    outlet: 'Proba',
    text: 'Text.',
  };
  const said = await tributary('add', own, file('letter/press.json', JSON.stringify([event])));
  assert.match(said.out, /^ {4}1 row → 1 event/m);
});
