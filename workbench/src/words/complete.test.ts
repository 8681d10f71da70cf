import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const languages = ['en', 'ru', 'ko'];
const plural = /_(zero|one|two|few|many|other)$/;

const folders = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('en.json'))
  .map((path) => join(root, path, '..'));

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
const wordsOf = (folder: string, language: string) =>
  new Map(flat(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Tree));
const stems = (words: ReadonlyMap<string, string>) => [
  ...new Set([...words.keys()].map((key) => key.replace(plural, ''))),
];
const blanks = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((found) => found[1]))].sort();

test('every word is said in three languages, none empty', () => {
  assert.ok(folders.length >= 9, `only ${folders.length} folders of words were found`);
  for (const folder of folders) {
    const expected = stems(wordsOf(folder, 'en')).sort();
    for (const language of languages) {
      const words = wordsOf(folder, language);
      assert.deepEqual(stems(words).sort(), expected, `${folder} ${language}`);
      assert.deepEqual(
        [...words].filter(([, text]) => text.trim() === ''),
        [],
        `${folder} ${language}`,
      );
    }
  }
});

test('a number has every form that its language asks for', () => {
  for (const folder of folders)
    for (const language of languages) {
      const words = wordsOf(folder, language);
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of words.keys())
        if (plural.test(key))
          for (const form of forms)
            assert.ok(words.has(key.replace(plural, `_${form}`)), `${folder} ${language} lacks ${key} as "${form}"`);
    }
});

test('what is filled in is the same in three languages', () => {
  for (const folder of folders) {
    const english = wordsOf(folder, 'en');
    for (const language of ['ru', 'ko'])
      for (const [key, text] of wordsOf(folder, language)) {
        const original = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
        assert.deepEqual(blanks(text), blanks(original), `${folder} ${language} ${key}`);
      }
  }
});

test('Korean and Russian words are written in their scripts', () => {
  const script = { ru: /\p{Script=Cyrillic}/u, ko: /\p{Script=Hangul}/u } as const;
  for (const folder of folders)
    for (const language of ['ru', 'ko'] as const)
      for (const [key, text] of wordsOf(folder, language)) {
        const words = text.replace(/\{\{.*?\}\}|<\/?\w+>/g, '');
        if (/\p{L}{3,}/u.test(words)) assert.match(words, script[language], `${folder} ${language} ${key}`);
      }
});
