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
