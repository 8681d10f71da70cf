import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Sentences, saidIn } from './said-in.ts';

const sentencesOf = (language: string): Sentences =>
  JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as Sentences;
const [ru, ko] = [sentencesOf('ru'), sentencesOf('ko')];

test('what stands in a sentence keeps its place, also where the language asks for another order', () => {
  assert.equal(saidIn({ '{} of {}': '{2}개 중 {1}' }, '3 of 34'), '34개 중 3');
  assert.equal(saidIn({ 'reading {}': 'чтение: {}' }, 'reading a.csv'), 'чтение: a.csv');
});

test('an insertion is said in its turn, a code by its name, and what nobody has translated stands as it is', () => {
  const sentences = { 'taken for {}: {}': 'принято за {}: {}', 'it is no text': 'это не текст' };
  const names = new Map([['site_list', 'Список на объекте']]);
  assert.equal(
    saidIn(sentences, 'taken for site_list: it is no text', names),
    'принято за Список на объекте: это не текст',
  );
  assert.equal(saidIn(sentences, 'as the witness said'), 'as the witness said');
});

test('the place of a sentence stays before it', () => {
  assert.equal(
    saidIn(ru, 'order.csv:12: no cell of the row says what would make it a record').slice(0, 14),
    'order.csv:12: ',
  );
  assert.equal(saidIn(ru, 'sheet 2: a ZIP archive'), 'sheet 2: архив ZIP');
});

test('both languages say the same sentences, with the same insertions, in their scripts', () => {
  assert.deepEqual(Object.keys(ko), Object.keys(ru));
  for (const [sentences, script] of [
    [ru, /\p{Script=Cyrillic}/u],
    [ko, /\p{Script=Hangul}/u],
  ] as const)
    for (const [english, said] of Object.entries(sentences)) {
      assert.equal(said.match(/\{\d*\}/g)?.length ?? 0, english.match(/\{\}/g)?.length ?? 0, english);
      if (/\p{L}{3,}/u.test(english.replace(/ZIP|PDF|JSON/g, ''))) assert.match(said, script, english);
    }
});

test('every piece of a sentence is one that the program says', () => {
  const root = fileURLToPath(new URL('../../../src', import.meta.url));
  const program = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8').replaceAll("\\'", "'").replaceAll('\\"', '"'))
    .join('\n');
  const says = (text: string) => program.includes(text);
  // A sentence may be put together: `${count} hidden row${count === 1 ? '' : 's'} (${places})`.
  const halves = (text: string) => Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)] as const);
  const joined = (text: string, parts: number): boolean =>
    says(text) ||
    (parts > 1 && halves(text).some(([begin, end]) => begin !== '' && says(begin) && joined(end, parts - 1)));
  const pieces = Object.keys(ru).flatMap((english) => english.split('{}').filter((piece) => /\w{3}/.test(piece)));
  assert.deepEqual(
    pieces.filter((piece) => !joined(piece, 3)),
    [],
  );
});
