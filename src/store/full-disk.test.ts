import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullDisk } from './full-disk.ts';

test('what the database says of a full disk is a sentence with the file and what to do', () => {
  const said = new Error(
    'TransactionContext Error: Failed to commit: Could not write file "/case/protected.duckdb.wal": No space left on device',
  );
  const refused = fullDisk(said) as Error;
  assert.equal(refused.message, 'cannot write /case/protected.duckdb.wal: the disk is full; make room and try again');
  assert.match((refused.cause as Error).message, /TransactionContext/);
  const other = new Error('Parser Error: syntax error');
  assert.equal(fullDisk(other), other);
});
