import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { scorePairs } from './score-pairs.ts';

const io = { signal: new AbortController().signal, progress: () => {} };

/** What the file says after scoring, line by line. */
async function scored(bytes: string | Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pairs-'));
  try {
    await writeFile(join(folder, 'pairs.csv'), bytes);
    await scorePairs(join(folder, 'pairs.csv'), join(folder, 'out.csv'), io);
    assert.deepEqual((await readdir(folder)).sort(), ['out.csv', 'pairs.csv']);
    return (await readFile(join(folder, 'out.csv'), 'utf8')).trimEnd().split('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('score and verdict are added, other columns and their order kept', async () => {
  const lines = await scored('id,name1,name2\n007,최영림,"CHOE, Yong-rim"\n008,KIM JONG UN,Kim Jong Man\n009,,Kim\n');
  assert.equal(lines[0], 'id,name1,name2,score,verdict');
  assert.match(lines[1] ?? '', /^007,최영림,"CHOE, Yong-rim",0\.\d{6},match$/);
  assert.match(lines[2] ?? '', /^008,KIM JONG UN,Kim Jong Man,0\.\d{6},different$/);
  assert.equal(lines[3], '009,,Kim,0.000000,different');
});

test('windows-1251 and semicolons; a short row is filled, a row in quotes stays one', async () => {
  const text = 'name1;name2;примечание\nЧхве Ён Рим;CHKHVE EN RIM;"да; нет"\nКим Ён;KIM EN\n';
  const bytes = Uint8Array.from(text, (letter) => windows1251(letter));
  const lines = await scored(bytes);
  assert.match(lines[1] ?? '', /^Чхве Ён Рим,CHKHVE EN RIM,да; нет,0\.\d{6},match$/);
  assert.match(lines[2] ?? '', /^Ким Ён,KIM EN,,0\.\d{6},\w+$/);
});

const windows1251 = (letter: string): number => {
  if (letter === 'ё') return 0xb8;
  if (letter === 'Ё') return 0xa8;
  return letter > '\x7f' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0);
};

test('columns called score or verdict are kept under another name', async () => {
  const [heading, row] = await scored('name1,name2,score\nKim,Kim,old\n');
  assert.equal(heading, 'name1,name2,score_before,score,verdict');
  assert.equal(row, 'Kim,Kim,old,1.000000,match');
});

test('what cannot be scored is refused in a sentence', async () => {
  await assert.rejects(
    scored('a,b\n1,2\n'),
    /pairs\.csv:1: expected columns "name1" and "name2", found "a", "b"; name/,
  );
  await assert.rejects(scored('name1,name1,name2\na,b,c\n'), /pairs\.csv:1: has 2 columns "name1"; leave one/);
});

test('the file being read is never written over, and a folder must be there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairs-'));
  const file = join(folder, 'pairs.csv');
  try {
    await writeFile(file, 'name1,name2\nKim,Kim\n');
    await assert.rejects(scorePairs(file, file, io), /is the file being read/);
    await assert.rejects(scorePairs(file, join(folder, 'none', 'out.csv'), io), /there is no folder/);
    assert.equal(await readFile(file, 'utf8'), 'name1,name2\nKim,Kim\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a name that a spreadsheet would run as a formula is text in what is written, a heading too', async () => {
  const [heading, row] = await scored('name1,name2,=note\n"=HYPERLINK(""http://x"")",+Ким,-5\n');
  assert.equal(heading, "name1,name2,'=note,score,verdict");
  assert.match(row ?? '', /^"'=HYPERLINK\(""http:\/\/x""\)",'\+Ким,-5,0\.\d{6},different$/);
});
