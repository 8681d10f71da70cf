import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../store/index.ts';
import { makeTables } from './own-tables.ts';

test('records stay while the program that read them is the same, and go when its readers read otherwise', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-tables-'));
  const database = await openDatabase({ path: join(temp, 'store.duckdb'), temp });
  const marks = async (maker?: string) => {
    await makeTables(database, 'store', maker);
    const [found] = await database.rows<{ n: number }>('select count(*) as n from custody.loaded');
    return found?.n;
  };
  assert.equal(await marks('the readers of March'), 0);
  await database.run("insert into custody.loaded values ('x', 'read')");
  assert.equal(await marks('the readers of March'), 1);
  assert.equal(await marks('the readers of April'), 0, 'the tables are the same; what was read into them is not');
  assert.equal(await marks(), 0);
  await database.close();
  rmSync(temp, { recursive: true });
});
