import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { romaniseName } from '@tributary/names';
import { createCase, openCase } from '../../src/case/index.ts';

const surnames = ['김', '리', '박', '최', '정', '강', '조', '윤', '장', '임'];
const first = ['철', '영', '명', '광', '성', '학', '경', '용', '은', '만', '춘', '덕'];
const second = ['수', '호', '림', '국', '진', '혁', '일', '남', '식', '룡', '철', '성'];

/** Invented people, each on two lists with one passport and two years of birth: the number joins them, the birth date keeps them apart. */
function twoLists(people: number): { orders: string; lodgers: string } {
  const rows = Array.from({ length: people }, (_, i) => {
    const name = `${surnames[i % 10]}${first[(i * 7) % 12]}${second[(i * 5 + Math.floor(i / 12)) % 12]}`;
    const born = (year: number) => `${String(1 + (i % 28)).padStart(2, '0')}.04.${year}`;
    const written = { cyrillic: romaniseName(name, 'kontsevich'), latin: romaniseName(name, 'dprk').toUpperCase() };
    return {
      ...written,
      passport: `00${7_100_000 + i * 37}`,
      born: born(1980 + (i % 19)),
      other: born(1981 + (i % 19)),
    };
  });
  const table = (head: string, lines: readonly string[]) => `${[head, ...lines].join('\n')}\n`;
  return {
    orders: table(
      '№ приказа;Дата приказа;Вид приказа;Университет;ФИО;Паспорт;Дата рождения;Код направления',
      rows.map(
        ({ cyrillic, passport, born }) =>
          `1-з;03.10.2022;зачисление;Заозёрный университет;${cyrillic};${passport};${born};45.03.02`,
      ),
    ),
    lodgers: table(
      'Объект;Вид списка;ФИО проживающего;Паспорт;Дата рождения;Период',
      rows.map(
        ({ latin, passport, other }) => `ЖК «Заозёрный»;список проживающих;${latin};${passport};${other};01.11.2022`,
      ),
    ),
  };
}

/** A case in which as many pairs wait for a person. */
export async function caseOfQuestions(pairs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'walk-questions-'));
  const dir = join(folder, 'case');
  for (const [name, text] of Object.entries(twoLists(pairs))) await writeFile(join(folder, `${name}.csv`), text);
  await createCase(dir, { title: 'Two lists' });
  const found = await openCase(dir, { command: 'walk', by: 'walker' });
  await found.add(['orders', 'lodgers'].map((name) => ({ path: join(folder, `${name}.csv`) })));
  await found.resolve();
  await found.detect();
  await found.close();
  return dir;
}
