// A case that something happened to: what is wrong is said with its place and what to do.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { createCase } from '../src/case/index.ts';
import { caseFolder } from '../src/store/index.ts';
import { tributary } from './command-line.ts';
import { scratch, writeEvidence } from './invented-evidence.ts';
import { startStill } from './repeatable-case.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const whole = join(folder, 'whole');

before(async () => {
  await startStill(whole, 'Invented', [{ path: writeEvidence(join(folder, 'evidence')) }]);
});

const copied = (name: string) => {
  cpSync(whole, join(folder, name), { recursive: true });
  return join(folder, name);
};

async function fails(sentence: RegExp, ...words: string[]): Promise<void> {
  const { code, err } = await tributary(...words);
  assert.match(err, sentence, words.join(' '));
  assert.equal(code, 1, words.join(' '));
}

describe('a case that something happened to', { concurrency: 1 }, () => {
  test('a ledger that was emptied is no case without exhibits', async () => {
    const dir = copied('emptied');
    writeFileSync(caseFolder(dir).ledger, '');
    const sentence = /ledger\.jsonl:1: does not begin with the start of a case: restore it from a backup/;
    await fails(sentence, 'verify', dir);
    await fails(sentence, 'add', dir, join(folder, 'evidence'));
    await fails(/is not empty/, 'init', dir);
    assert.equal(readFileSync(caseFolder(dir).ledger, 'utf8'), '', 'nothing was added to what is no chain');
  });

  test('a case that was broken off as it was made is begun again', async () => {
    const dir = join(folder, 'broken off');
    await createCase(dir, { title: 'First' });
    writeFileSync(caseFolder(dir).ledger, '');
    await fails(/where nothing was added yet, "tributary init" begins it again/, 'run', dir);
    assert.equal((await tributary('init', dir, '--title', 'Second')).code, 0);
    assert.match(readFileSync(caseFolder(dir).config, 'utf8'), /Second/);
    assert.equal((await tributary('verify', dir)).code, 0);
  });

  test('a file that lies among the exhibits and was never added needs a person', async () => {
    const dir = copied('put-there');
    writeFileSync(caseFolder(dir).exhibit('0'.repeat(64)), 'x');
    const { code, out } = await tributary('verify', dir);
    assert.match(out, /exhibits\/0{64}: no line of the ledger says that this was added/);
    assert.equal(code, 3);
  });

  test('a case that lost its case.yml or its ledger is not told to be begun anew', async () => {
    for (const name of ['case.yml', 'ledger.jsonl']) {
      const dir = copied(`without ${name}`);
      rmSync(join(dir, name));
      await fails(new RegExp(`${name} is missing: this was a case; restore ${name} from a backup`), 'verify', dir);
    }
  });

  test('a case.yml that is no YAML, names no typology there is, or says a number for a list, is refused with its place', async () => {
    const dir = copied('misspelled');
    const said = async (text: string, sentence: RegExp) => {
      writeFileSync(caseFolder(dir).config, text);
      await fails(sentence, 'detect', dir);
    };
    await said(
      'title: x\nlanguages: [\n',
      /^tributary: .*case\.yml:2: cannot be read as fields such as "title: …" \([^\n]+\)\n$/,
    );
    await said(
      'title: x\ntypologies: [nonsense]\n',
      /case\.yml: there is no typology "nonsense"; there are crew-labour/,
    );
    await said('title: x\ntypologies: 5\n', /case\.yml: expected a list of words in "typologies", found 5/);
    await said('title: x\ncurrency: money\n', /"money" is no currency/);
  });
});
