import { receiverIn } from '../values/receipt.ts';

const through =
  /^(?:[Пп]олучил[аи]?\s+)?(?:[Пп]о|[Чч]ерез)\s+дов(?:еренность|еренности|\.)?\s*(?:№\s*\S+\s+)?(?:от\s+[\d.]+\s+)?(?=\p{Lu})/u;
const received =
  /^(?:[Пп]олучил[аи]?|[Вв]ыдано|[Зз]а\s+него|[Rr]eceived\s+by|[Cc]ollected\s+by|[Pp]er\s+proxy)\s*:?\s+(?=\p{Lu})/u;

/** A person is written with a capital («О Гым Су») and a second word or initial; «подпись», «на карту», «роспись» are receipts of oneself. */
const isName = /^\p{Lu}[\p{L}'-]*[\s,]+\p{Lu}|^\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}|^[\p{sc=Hang}\p{sc=Han}]{2,4}$/u;

/** Whom a column of receipts names: «получил по дов. Лимбу Б.» is «Лимбу Б.»; what names nobody is nothing. */
export function receiverOf(text: string | null): string | null {
  if (text === null) return null;
  const name = text.trim().replace(through, '').replace(received, '');
  return isName.test(name) ? name : receiverIn(text);
}
