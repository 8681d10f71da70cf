import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inScratchFolder, readBytes } from '../scratch-folder.ts';
import { encoded } from './encoded.ts';
import { encodingOf } from './encoding.ts';
import { openSource } from './source.ts';

const payroll =
  'Табельный номер;Фамилия, имя, отчество;Начислено;Удержано\r\n0012;Пак Чхоль Су;50 000,00;35 000,00\r\n';
const russian = {
  'a payroll of one row': payroll,
  'names in capitals': 'ФИО;ДАТА\r\nКИМ ЕН ХО;12.03.2023\r\nРИ ЧХОЛЬ МИН;13.03.2023\r\nПАК СОН ИЛЬ;14.03.2023\r\n',
  'Korean names alone': 'Пак Чхоль Су;1\nКим Ён Хо;2\nЛи Сон Ир;3\n'.replaceAll('Ё', 'Е').replaceAll('ё', 'е'),
  'a journal of marks': `Группа;Студент;02.10;03.10\r\n${'ЛН-1;Ли Ц.;п;п;п;н;п;п;п;п;п;п;п;п\r\n'.repeat(20)}`,
  'marks and nothing else': 'a;b;c\n1;п;н\n2;о;о\n3;и;а\n',
  'one word': 'дата;in;out\n1;2;3\n',
  'a sentence': 'Приказ о зачислении на подготовительное отделение. Основание: договор об образовании.',
};

const detected = async (bytes: Buffer): Promise<string> =>
  inScratchFolder(async (put) => encodingOf(await openSource(await put('f', bytes), 'f')).label);

for (const [name, text] of Object.entries(russian))
  for (const label of ['windows-1251', 'koi8-r', 'ibm866', 'utf-8', 'utf-16le', 'utf-16be'])
    test(`${name} in ${label}`, async () => assert.equal(await detected(encoded(text, label)), label));

test('Korean in EUC-KR', async () => {
  const text = '이름;일;받은 돈\n박철수;건설;5000\n김영호;용접;4000\n';
  assert.equal(await detected(encoded(text, 'euc-kr')), 'euc-kr');
  const { rows } = await readBytes('a.csv', encoded(text, 'euc-kr'));
  assert.deepEqual(rows[0]?.[1], ['박철수', '건설', '5000']);
});

test('letters that come late in a long file are seen', async () => {
  const ascii = '1;2024-03-01;in\n'.repeat(60_000);
  const bytes = Buffer.concat([Buffer.from(ascii), encoded('2;Проходная;вход\n'.repeat(4000), 'windows-1251')]);
  assert.equal(await detected(bytes), 'windows-1251');
});

test('a guess says so, and why; a mark or valid UTF-8 does not', async () => {
  const guessed = await readBytes('a.csv', encoded(payroll, 'windows-1251'));
  assert.match(guessed.reading.notes[0]?.because ?? '', /taken for windows-1251: .*look Russian/);
  for (const bytes of [encoded(payroll, 'utf-8'), encoded(`\uFEFF${payroll}`, 'utf-16le')])
    assert.deepEqual((await readBytes('a.csv', bytes)).reading.notes, []);
});

test('UTF-8 with a few damaged bytes stays UTF-8 and the damage is named with its row', async () => {
  const damaged = Buffer.from(`${payroll.repeat(20)}1;вход;2;3\r\n`);
  damaged[damaged.length - 9] = 0xff;
  const { reading } = await readBytes('a.csv', damaged);
  assert.equal(reading.encoding, 'utf-8');
  const found = reading.notes.find(({ because }) => because.startsWith('bytes that are no character'));
  assert.equal(found?.row, 41);
});

test('a file put together of two encodings says so, keeps what is UTF-8, and names the rows that are not', async () => {
  const bytes = Buffer.concat([Buffer.from(payroll.repeat(4)), encoded(payroll.repeat(9), 'windows-1251')]);
  const { reading, rows } = await readBytes('a.csv', bytes);
  assert.equal(reading.encoding, 'utf-8');
  assert.match(
    reading.notes[0]?.because ?? '',
    /of 26 lines .* 8 are UTF-8 and the others are not: two encodings in one file/,
  );
  assert.equal(rows[0]?.[1]?.[1], 'Пак Чхоль Су');
  const broken = reading.notes.filter(({ because }) => because.startsWith('bytes that are no character'));
  assert.equal(broken[0]?.row, 9);
  assert.equal(await detected(encoded(payroll.repeat(20), 'windows-1251')), 'windows-1251');
});
