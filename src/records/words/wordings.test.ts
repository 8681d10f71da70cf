import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeadingWord } from './heading-word.ts';
import { headingTokens } from './heading-words.ts';
import { likeness, saidWords, weighed } from './likeness.ts';
import { type Joined, joinPhrase, type Phrase, partyColumn, type Slot } from './slots.ts';
import { Wordings } from './wordings.ts';

const phrase = (text: string, party: string[] = []): Phrase => ({ text, tokens: headingTokens(text), party });
const heads = ['ИНН', 'Номер счёта', 'Счёт', 'Наименование', 'Дата рождения'].map((text) => phrase(text));
const roles = ['Плательщик', 'Счёт плательщика', 'Получатель средств', 'Отправитель'].map((text) =>
  phrase(
    text,
    headingTokens(text).filter((token) => !heads.some(({ tokens }) => tokens.includes(token))),
  ),
);
const slot = (name: string, texts: string[], joined?: Joined): Slot => ({
  ...{ column: { ...partyColumn, name }, part: null, phrases: texts.map((text) => phrase(text)), bare: false },
  ...(joined && { joined }),
});
const slots = [slot('payer', ['Плательщик'], { heads, roles }), slot('day', ['Дата платежа', 'Дата'])];
const weigh = (token: string): number => 0.2 + (token.length % 7) / 10;
const wordings = new Wordings(new Map([['payment', slots]]), weigh);

/** The likeness of every slot, found by comparing with each wording written out. */
function writtenOut(heading: ReturnType<typeof saidWords>): Map<string, number> {
  const best = new Map<string, number>();
  for (const { column, phrases, joined } of slots)
    for (const said of [
      ...phrases,
      ...(joined?.roles ?? []).flatMap((role) => (joined?.heads ?? []).map((head) => joinPhrase(head, role))),
    ]) {
      const score = likeness(heading, weighed(said, weigh));
      if (score > (best.get(column.name) ?? 0)) best.set(column.name, score);
    }
  return best;
}

for (const text of [
  'ИНН плательщика',
  'Счёт плательщика',
  'Номер счёта плательщика в банке',
  'Плательщик',
  'Отправитель: наименование',
  'Дата',
  'Дата рождения получателя',
  'Примечание',
])
  test(`"${text}" is compared with parts of parties as if each were written out`, () => {
    const words: HeadingWord[] = headingTokens(text).map((token) => ({
      says: new Map([[token, token.length > 5 ? 0.9 : 1]]),
      weight: weigh(token),
    }));
    const heading = saidWords(words);
    const found = new Map<string, number>();
    wordings.compare(heading, new Set(heading.says.keys()), (score, headed) => {
      for (const { place } of headed)
        found.set(place.slot.column.name, Math.max(score, found.get(place.slot.column.name) ?? 0));
      return false;
    });
    assert.deepEqual(found, writtenOut(heading));
  });
