import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import { emptyStore } from './mentions-fixture.ts';
import { resolve } from './resolve.ts';

const crew = ['Син Кван Хёк', 'Чхве Мён Сон', 'Чо Ир Чхоль', 'Рю Тон Ук', 'Мун Хён Бом', 'Сок Ки Сан'];
const passports = ['SIN KWANG HYOK', 'CHOE MYONG SONG', 'JO IL CHOL', 'RYU TONG UK', 'MUN HYON BOM', 'SOK KI SAN'];
const others = ['Каримов Отабек', 'Турсунов Жасур', 'Азимов Ильёс', 'Рахимов Бахром'];

interface Sheet {
  readonly table: 'enrolment_line' | 'site_list';
  readonly names: readonly string[];
  readonly births?: Readonly<Record<number, string>>;
}

/** One sheet of names per exhibit: an order, or the list of a building site. */
async function entities(...sheets: readonly Sheet[]) {
  const store = await emptyStore();
  for (const [i, sheet] of sheets.entries()) await insert(store, `x${i}`, sheet);
  await resolve(store, [], 'key');
  const members = await store.rows<{
    mention_id: string;
    entity_id: string;
    loose_entity_id: string;
    link_basis: string;
  }>('select mention_id, entity_id, loose_entity_id, link_basis from custody.member order by mention_id');
  await store.close();
  const shared = (column: 'entity_id' | 'loose_entity_id') =>
    [...Map.groupBy(members, (member) => member[column]).values()]
      .filter(({ length }) => length > 1)
      .map((same) => same.map(({ mention_id }) => mention_id.slice(2)).join('='));
  return { strict: shared('entity_id'), bases: new Set(members.map(({ link_basis }) => link_basis)) };
}

/** All rows of a table in one statement: to plan so many is what would take longest. */
async function insert(store: Database, exhibit: string, { table, names, births = {} }: Sheet): Promise<void> {
  const mention = (i: number) => `m-${exhibit}r${i}`;
  const said =
    table === 'site_list'
      ? { kind: 'crew', site_m: `m-${exhibit}-site` }
      : { order_id: `${exhibit}-order`, university_m: `m-${exhibit}-u` };
  const records = names.map((_, i) => ({
    ...{ record_id: `${exhibit}-${i}`, exhibit_id: exhibit, locator: `r${i}`, origin_id: exhibit },
    ...{ grade: 'B2', read_p: '1', content_hash: '1', person_m: mention(i), ...said },
  }));
  const columns = Object.keys(records[0] ?? {}).join(', ');
  const born = Object.entries(births).map(([i, day]) => [
    ...[mention(Number(i)), 'birth', day, null, null, `${exhibit}-${i}`, exhibit],
  ]);
  const rows = {
    [`rec.${table} (${columns})`]: records.map((row) => Object.values(row)),
    'custody.mention': names.map((_, i) => [mention(i), 'person', table, 'person', `${exhibit}-${i}`, '1', exhibit]),
    'protected.mention_value': names.map((name, i) => [
      mention(i),
      'full',
      name,
      null,
      name.toLowerCase(),
      '',
      exhibit,
    ]),
    'protected.trait': born,
  };
  const statements = Object.entries(rows).filter(([, all]) => all.length > 0);
  await store.run(statements.map(([into, all]) => `insert into ${into} values ${all.map(listed)}`).join(';\n'));
}

const listed = (cells: readonly (string | null)[]): string =>
  `(${cells.map((cell) => (cell === null ? 'null' : `'${cell}'`)).join(', ')})`;

test('an order and a list of the site that share six names are about the same six people, in whatever scripts', async () => {
  const found = await entities(
    { table: 'enrolment_line', names: crew },
    { table: 'site_list', names: [...others, ...passports] },
  );
  assert.deepEqual(
    found.strict,
    crew.map((_, i) => `x0r${i}=x1r${i + others.length}`),
  );
  assert.ok(found.bases.has('shared_list'));
});

test('three shared names are namesakes for all one knows: nobody is joined', async () => {
  const found = await entities(
    { table: 'enrolment_line', names: crew },
    { table: 'site_list', names: [...others, ...passports.slice(0, 3)] },
  );
  assert.deepEqual(found.strict, []);
});

test('two people of one name on a list stay apart, and everybody else is joined', async () => {
  const found = await entities(
    { table: 'enrolment_line', names: [...crew, crew[0] ?? ''] },
    { table: 'site_list', names: passports },
  );
  assert.deepEqual(
    found.strict,
    [1, 2, 3, 4, 5].map((i) => `x0r${i}=x1r${i}`),
  );
});

test('whom a date of birth parts, a shared list does not join', async () => {
  const found = await entities(
    { table: 'enrolment_line', names: [...crew, ...others], births: { 0: '1990-02-03' } },
    { table: 'site_list', names: [...passports, ...others], births: { 0: '1971-05-06' } },
  );
  assert.equal(found.strict.length, 9);
  assert.ok(!found.strict.some((same) => same.includes('x0r0')));
});

test('two lists whose people differ in their dates of birth are about two groups: one name after another is chance', async () => {
  const births = (year: number) => Object.fromEntries(crew.map((_, i) => [i, `${year + i}-02-03`]));
  const found = await entities(
    { table: 'enrolment_line', names: crew, births: births(1990) },
    { table: 'site_list', names: passports, births: births(1970) },
  );
  assert.deepEqual(found.strict, []);
});

test('six common names among hundreds are what chance gives: nobody is joined', async () => {
  const common = ['Ким Чхоль', 'Ким Ён', 'Ли Чхоль', 'Пак Чхоль', 'Ли Ён', 'Пак Ён'];
  const letters = [...'бвгджзклмнпр'];
  const hundreds = (name: (suffix: string) => string) => letters.flatMap((a) => letters.map((b) => name(`${a}а${b}`)));
  const found = await entities(
    { table: 'enrolment_line', names: [...common, ...hundreds((suffix) => `Кар${suffix}ов Отабек`)] },
    { table: 'site_list', names: [...common, ...hundreds((suffix) => `Тур${suffix}ин Всеволод`)] },
  );
  assert.deepEqual(found.strict, []);
});

const initials = (name: string) => name.replace(/^(\S+) (\S)\S* (\S)\S*$/u, '$1 $2.$3.');

test('a rota that writes surnames with initials shares its people with a list of full names, in whatever script', async () => {
  const joined = (from: number) => crew.map((_, i) => `x0r${i + from}=x1r${i}`);
  const sameScript = await entities(
    { table: 'enrolment_line', names: crew },
    { table: 'site_list', names: crew.map(initials) },
  );
  assert.deepEqual(sameScript.strict, joined(0));
  const latin = await entities(
    { table: 'enrolment_line', names: passports },
    { table: 'site_list', names: crew.map(initials) },
  );
  assert.deepEqual(latin.strict, joined(0));
});

test('a book that writes the same people in full and with initials shares them with an order; ё is е', async () => {
  const both = [...crew.map((name) => name.replace('ё', 'е')), ...crew.map(initials), ...crew];
  const { strict } = await entities({ table: 'enrolment_line', names: crew }, { table: 'site_list', names: both });
  assert.deepEqual(
    strict,
    crew.map((_, i) => [`x0r${i}`, `x1r${i}`, `x1r${i + 6}`, `x1r${i + 12}`].sort().join('=')),
  );
  const few = await entities(
    { table: 'enrolment_line', names: crew },
    { table: 'site_list', names: [...crew, initials(crew[0] ?? '')] },
  );
  assert.ok(!few.strict.some((same) => same.includes('x1r6')), few.strict.join(' '));
});

test('initials that fit two people of the other list join neither, nor do those of a list among hundreds', async () => {
  const twins = await entities(
    { table: 'enrolment_line', names: [...crew, 'Син Ки Хан'] },
    { table: 'site_list', names: ['Син К.Х.', ...crew.slice(1).map(initials)] },
  );
  assert.deepEqual(
    twins.strict,
    [1, 2, 3, 4, 5].map((i) => `x0r${i}=x1r${i}`),
  );
  const letters = [...'бвгджзклмнпр'];
  const hundreds = letters.flatMap((a) => letters.map((b) => `Кар${a}а${b}ов Отабек Ильич`));
  const among = await entities(
    { table: 'enrolment_line', names: [...crew, ...hundreds] },
    { table: 'site_list', names: crew.map(initials) },
  );
  assert.deepEqual(among.strict, []);
});

test('a wage sheet with initials of most of those who stand on a list of thirty is of the same people, one of few of them is not', async () => {
  const surnames =
    'Абаев Бурков Вялов Гущин Дёмин Ежов Жилин Зуев Ивлев Кочетов Лапшин Мохов Носов Орехов Панин Рябов Садков Титов Уваров Фокин Хромов Цаплин Чижов Шубин Щукин Юдин Ягодин Бобров Галкин Сомов'.split(
      ' ',
    );
  const thirty = surnames.map((surname) => `${surname} Пётр Ильич`);
  const strangers = surnames.map((surname) => `Не${surname.toLowerCase()}ский Захар Львович`);
  const joined = async (known: number) => {
    const sheet = [...thirty.slice(0, known), ...strangers.slice(known)];
    const found = await entities(
      { table: 'enrolment_line', names: thirty },
      { table: 'site_list', names: sheet.map(initials) },
    );
    return found.strict.length;
  };
  assert.equal(await joined(25), 25);
  assert.equal(await joined(8), 0);
});

const birthdays = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [i, `199${i}-02-03`]));
const oneInitial = (name: string) => name.replace(/^(\S+) (\S).*$/u, '$1 $2.');

test('a register by surname and initial shares its people with an order where both write their birthdays, in whatever script', async () => {
  for (const names of [crew, passports]) {
    const found = await entities(
      { table: 'enrolment_line', names, births: birthdays(6) },
      { table: 'site_list', names: crew.map(oneInitial), births: birthdays(6) },
    );
    assert.deepEqual(
      found.strict,
      crew.map((_, i) => `x0r${i}=x1r${i}`),
    );
    assert.deepEqual([...found.bases].sort(), ['self', 'shared_list']);
  }
});

test('three people born on one day and alike by initials are a coincidence, and so is a fourth on another day', async () => {
  const found = await entities(
    { table: 'enrolment_line', names: crew, births: birthdays(6) },
    {
      table: 'site_list',
      names: crew.map(oneInitial),
      births: { ...birthdays(3), 3: '1971-01-01', 4: '1971-01-02', 5: '1971-01-03' },
    },
  );
  assert.deepEqual(found.strict, []);
});

test('whom two people born on one day could be is joined with neither', async () => {
  const twin = 'Син Ки Нам';
  const found = await entities(
    { table: 'enrolment_line', names: [...crew, twin], births: { ...birthdays(6), 6: '1990-02-03' } },
    { table: 'site_list', names: crew.map(oneInitial), births: birthdays(6) },
  );
  assert.deepEqual(
    found.strict,
    [1, 2, 3, 4, 5].map((i) => `x0r${i}=x1r${i}`),
  );
});

test('where a birthday stands for thousands it tells nothing of initials', async () => {
  const nobodys = Object.fromEntries(Array.from({ length: 46 }, (_, i) => [i, '1990-01-01']));
  const strangers = (given: string) =>
    [...'бвгдзклмнпрстфхцшэюя'].flatMap((a) => [`Кар${a}ов ${given}`, `Ту${a}ин ${given}`]);
  const found = await entities(
    { table: 'enrolment_line', names: [...crew, ...strangers('Отабек')], births: nobodys },
    { table: 'site_list', names: [...crew.map(oneInitial), ...strangers('Всеволод')], births: nobodys },
  );
  assert.deepEqual(found.strict, []);
});
