// A Russian or Korean reader reads Russian or Korean on every screen, in everything that opens, and in what is read aloud.
import { test } from 'node:test';
import { everyScreen } from './every-screen.ts';
import { servedExample, servedForty } from './example-case.ts';
import { oneLanguage } from './one-language.ts';
import { visit } from './visit.ts';

const walks = [
  { name: 'founding', language: 'ru', serve: servedExample, names: /Mayachny residential|complex, block 3|walker/g },
  {
    name: 'forty files',
    language: 'ko',
    serve: servedForty,
    names: /Zalessk State Institute|Kedrovaya Roshcha|walker/g,
  },
] as const;

for (const { name, language, serve, names } of walks)
  test(`the ${name} case speaks ${language} throughout`, async (t) => {
    const served = await serve();
    t.after(() => served.close());
    const page = await visit(t, served.link, { language });
    await everyScreen(page, (where) => oneLanguage(page, where, names));
  });
