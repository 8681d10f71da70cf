import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import type { Document } from './paper.ts';

/** Something that a paper wrote about a firm. */
export interface News {
  readonly day: string;
  readonly about: string;
  readonly ru: string;
  readonly en: string;
  readonly plant: string | null;
}

const OUTLETS = [
  ['Заливские вести', 'zalivskie-vesti'],
  ['Строитель края', 'stroitel-kraya'],
  ['Портовый листок', 'portovyj-listok'],
  ['Новости побережья', 'novosti-poberezhya'],
] as const;

/** One report, perhaps its reprints in other papers, perhaps a translation: several files of one origin. */
export function printed(chance: Chance, { day, about, ru, en, plant }: News, number: number): Document[] {
  const [first, second] = chance.shuffled(OUTLETS) as [(typeof OUTLETS)[number], (typeof OUTLETS)[number]];
  const piece = (later: number, [outlet, host]: readonly [string, string], text: string) => {
    const published = addDays(day, 1 + later);
    const url = `https://${host}.example/${published.replaceAll('-', '/')}/${100 + chance.below(900)}`;
    return { kind: 'press', date: day, published, captured: '2024-01-20', url, outlet, about, text };
  };
  const pieces = [
    piece(0, first, ru),
    ...(chance.happens(0.6)
      ? [piece(2, second, `Как пишут «${first[0]}», ${ru[0]?.toLowerCase()}${ru.slice(1)}`)]
      : []),
    ...(chance.happens(0.4)
      ? [piece(9, ['Coast Digest', 'coast-digest'], `${en} (Translated from ${first[0]}.)`)]
      : []),
  ];
  return pieces.map((one, n) => ({
    path: `pressa/${String(number).padStart(2, '0')}${'abc'[n] ?? ''}-${one.published}.json`,
    text: `${JSON.stringify([one], null, 1)}\n`,
    plant,
    places: ['/0'],
  }));
}
