import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { overlapOfFiles } from './overlap.ts';

/** Two lists as files, and who stands on both: left place = right place. */
async function shared(left: readonly [string, string], right: readonly [string, string]) {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  try {
    const [a, b] = [join(folder, left[0]), join(folder, right[0])];
    await writeFile(a, left[1]);
    await writeFile(b, right[1]);
    const found = await overlapOfFiles(a, b);
    const row = (places: readonly string[]) => places[0]?.split(':').at(-1);
    return {
      pairs: found.shared.map((pair) => `${row(pair.left.places)}=${row(pair.right.places)}`).sort(),
      people: [found.left.people, found.right.people],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const order = `Вымышленный университет;;
Приказ № 12-с;;
;;
№;ФИО;Группа
1;Чхве Ён Рим;А-1
2;Рём Хи Бон;А-1
3;Ли Чхан Хо;А-2
`;

test('headings below the first row on one side, a name in three columns of passport Latin on the other', async () => {
  const wages =
    'Payroll,,,\nNo,Surname,Given name,Middle name\n1,SOROKIN,PETR,ILICH\n2,CHKHVE,EN RIM,\n3,LI,CHKHAN KHO,\n';
  assert.deepEqual(await shared(['order.csv', order], ['wages.csv', wages]), { pairs: ['5=4', '7=5'], people: [3, 3] });
});

test('surname, name and patronymic apart; a list whose headings nobody knows; one without any', async () => {
  const parts = 'Фамилия;Имя;Отчество\nСорокин;Пётр;Ильич\nЧхве;Ён Рим;\n';
  const unknown = 'a,b\nx,SOROKIN PETR\ny,Choe Yong-rim\n';
  assert.deepEqual(await shared(['parts.csv', parts], ['unknown.csv', unknown]), {
    pairs: ['2=2', '3=3'],
    people: [2, 2],
  });
  assert.deepEqual((await shared(['order.csv', order], ['bare.csv', '최영림\n렴희봉\n'])).pairs, ['5=1', '6=2']);
});

test('each word of a given name in a column of its own, in both directions', async () => {
  const lists = [
    '№;Фамилия;Имя 1;Имя 2\n1;Чхве;Ён;Рим\n2;Рём;Хи;Бон\n',
    'Given name 1;Given name 2;Surname\nYONG;RIM;CHOE\nHUI;BONG;RYOM\n',
    '성;이름1;이름2\n최;영;림\n렴;희;봉\n',
    '성;이름\n최;영림\n렴;희봉\n',
  ];
  for (const list of lists) {
    assert.deepEqual((await shared(['order.csv', order], ['apart.csv', list])).pairs, ['5=2', '6=3'], list);
    assert.deepEqual((await shared(['apart.csv', list], ['order.csv', order])).pairs, ['2=5', '3=6'], list);
  }
});

test('the machine-readable lines of passports are people, in a column, in a text, one or two lines of each', async () => {
  const [choe, ryom] = ['P<PRKCHOE<<YONG<RIM<<<<<<<<<<<<<<<<<<<<<<<<<', 'P<PRKRY0M<<HUI<BONG<<<<<<<<<<<<<<<<<<<<<<<<<'];
  const [one, two] = ['0012345677PRK8001019M2501017<<<<<<<<<<<<<<00', '0012345680PRK8101019M2501017<<<<<<<<<<<<<<00'];
  const pairsWith = async (name: string, text: string) => (await shared(['order.csv', order], [name, text])).pairs;
  assert.deepEqual(await pairsWith('column.csv', `No,MRZ\n1,${choe}\n2,${ryom}\n`), ['5=2', '6=3']);
  assert.deepEqual(await pairsWith('bare.csv', `${choe}\n${ryom}\n`), ['5=1', '6=2']);
  assert.deepEqual(await pairsWith('two.csv', `строка 1;строка 2\n${choe};${one}\n${ryom};${two}\n`), ['5=2', '6=3']);
  assert.deepEqual(await pairsWith('cell.csv', `MRZ\n"${choe}\n${one}"\n"${ryom}\n${two}"\n`), ['5=2', '6=4']);
  assert.deepEqual(await pairsWith('lines.txt', `${choe}\n${one}\n\n${ryom}\n${two}\n`), ['5=1', '6=2']);
  const visas = 'ФИО;Паспорт\nЦой Ен Рим;001234567\n';
  const { pairs } = await shared(['visas.csv', visas], ['cell.csv', `MRZ\n"${choe}\n${one}"\n"${ryom}\n${two}"\n`]);
  assert.deepEqual(pairs, ['2=2']);
});

test('a text with a name to a line', async () => {
  const { people } = await shared(['order.csv', order], ['names.txt', '1. 최영림\n2. 렴희봉\n3. 박성희\n']);
  assert.deepEqual(people, [3, 3]);
});

test('a file without names is refused in a sentence', async () => {
  await assert.rejects(
    shared(['order.csv', order], ['sums.csv', '1,2\n3,4\n']),
    /sums\.csv: no column of names was found/,
  );
});
