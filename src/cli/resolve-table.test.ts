import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { WrongUsage } from './command.ts';
import { resolveTable } from './resolve-table.ts';

const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
const io = { out: sink, err: sink, json: false, signal: new AbortController().signal, progress: () => {} };

test('clusters and pairs are written beside the table, which stays as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'resolve-table-'));
  const at = (name: string): string => join(folder, name);
  try {
    const surnames = 'Абаков Вихрев Громов Жилин Зуев Костин Лапин Мохов Ноздрин Пушин'.split(' ');
    const others = surnames.map(
      (surname, n) => `${n + 3};${surname} ${n % 2 ? 'Олег' : 'Вадим'};${10 + n}.0${1 + (n % 9)}.19${60 + 3 * n}\n`,
    );
    const table = `nr;ФИО;Дата рождения\n1;Чхве Ён Рим;05.03.1990\n2;CHOE YONG RIM;1990-03-05\n${others.join('')}`;
    await writeFile(at('list.csv'), table);
    await writeFile(at('spec.yml'), 'id: nr\ncolumns:\n  ФИО: person_name\n  Дата рождения: birth_date\n');
    const options = { columns: at('spec.yml'), out: at('clusters.csv'), pairsOut: at('pairs.csv') };
    const { text } = await resolveTable.run(io, [at('list.csv')], options);
    assert.match(text, /^12 rows: 11 entities, from \d+ pairs? compared/);
    assert.match(await readFile(at('clusters.csv'), 'utf8'), /^unique_id,cluster_id\n1,1\n(1\d,1\d\n){3}2,1\n/);
    const [heading, pair] = (await readFile(at('pairs.csv'), 'utf8')).split('\n');
    assert.equal(heading, 'unique_id_l,unique_id_r,match_weight,match_probability,joined,ФИО,Дата рождения');
    assert.match(pair ?? '', /^1,2,\d+\.\d+,0\.\d+,yes,all words of the shorter alike,same$/);
    assert.equal(await readFile(at('list.csv'), 'utf8'), table);
    await assert.rejects(
      resolveTable.run(io, [at('list.csv')], { ...options, out: at('list.csv') }),
      /list\.csv: is the file being read; name another/,
    );
    assert.deepEqual((await readdir(folder)).sort(), ['clusters.csv', 'list.csv', 'pairs.csv', 'spec.yml']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a call without spec or output is refused with what it needs', async () => {
  await assert.rejects(async () => resolveTable.run(io, ['list.csv'], { out: 'x.csv' }), WrongUsage);
});
