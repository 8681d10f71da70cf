import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from './database.ts';

test('texts of every length, script and order come back, NULLs between them', async () => {
  const database = await openDatabase({ temp: join(tmpdir(), 'tributary-text'), threads: 1 });
  const text = (n: number) => {
    if (n % 11 === 0) return null;
    return `${['', 'in', 'twelve bytes', 'Пропуск № ', '리철수', 'a longer text than a cell holds '][n % 6]}${n % 5 === 0 ? n : ''}`;
  };
  const all = Array.from({ length: 7001 }, (_, n) => n);
  await database.run('create table t (n integer, t varchar)');
  const appender = await database.appender('t', [
    { name: 'n', type: 'INTEGER' },
    { name: 't', type: 'VARCHAR' },
  ]);
  await appender.add([all, all.map(text)]);
  await appender.close();
  const queries = [
    't order by n',
    't order by hash(n)',
    't where n % 3 = 1',
    '(select n, t || t || t as t from t) s order by n desc',
  ];
  for (const query of queries) {
    const rows = await database.rows<{ n: number; t: string | null }>(`select n, t from ${query}`);
    const thrice = query.includes('||');
    for (const { n, t } of rows) assert.equal(t, thrice ? (text(n)?.repeat(3) ?? null) : text(n), `${n} of ${query}`);
  }
  await database.close();
});
