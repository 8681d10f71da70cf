// Run by kill.slow.ts as a process of its own: writes to a case until it is killed, and says on stdout what was acknowledged.
import { writeSync } from 'node:fs';
import { caseFolder, keepFile, lockCase, openDatabase, openLedger } from './index.ts';

const [what, root = ''] = process.argv.slice(2);
const folder = caseFolder(root);
const say = (text: string | number) => writeSync(1, `${text}\n`);

async function writeLedger(): Promise<void> {
  const ledger = await openLedger(folder.ledger, { by: 'killed' });
  say('open');
  for (;;) {
    // Three at a time, long and short, so that kills fall on shared and on several-page writes.
    const sizes = [10, 9000, 300];
    const kept = await Promise.all(sizes.map((size) => ledger.append('added', { text: 'ж'.repeat(size) })));
    for (const entry of kept) say(`${entry.seq} ${entry.hash}`);
  }
}

async function loadRows(): Promise<void> {
  const database = await openDatabase({ path: folder.store, temp: folder.temp, threads: 1 });
  await database.run('create table if not exists a (n integer, t varchar); create table if not exists b (n integer)');
  const [last] = await database.rows<{ n: number | null }>('select max(n) as n from b');
  say('open');
  for (let n = (last?.n ?? 0) + 1; ; n++) {
    await database.transaction(async () => {
      const appender = await database.appender('a', [
        { name: 'n', type: 'INTEGER' },
        { name: 't', type: 'VARCHAR' },
      ]);
      for (let part = 0; part < 5; part++)
        await appender.add([
          new Array(2000).fill(n),
          Array.from({ length: 2000 }, (_, row) => `row ${row} of transaction ${n}`),
        ]);
      await appender.close();
      await database.run('insert into b values ($1)', [n]);
    });
    say(n);
    if (n % 7 === 0) await database.run('checkpoint');
  }
}

async function keepFiles(): Promise<void> {
  say('open');
  for (let n = 0; ; n++) say((await keepFile(folder, new Uint8Array(400_000).fill(n))).sha256);
}

await lockCase(folder, { command: String(what) });
const work = new Map([
  ['ledger', writeLedger],
  ['database', loadRows],
  ['exhibits', keepFiles],
]);
await work.get(String(what))?.();
