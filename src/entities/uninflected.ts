/** Endings of a man's and of a woman's names in the genitive, dative and instrumental, with what the name ends in. */
const endings: readonly (readonly [man: RegExp, as: string][])[] = [
  [
    [/(?<=\p{L}{2})(?:а|у|ом|ым|ем)$/u, ''],
    [/(?<=\p{L}{2})(?:я|ю)$/u, 'й'],
    [/(?<=\p{L})(?:ого|ому)$/u, 'ий'],
  ],
  [
    [/(?<=\p{L}{2})(?:ой|ы|е|у)$/u, 'а'],
    [/(?<=\p{L}{2})(?:ей|и|ю)$/u, 'я'],
  ],
];

/**
 * What somebody may be called of whom a Russian sentence speaks («за Иванова Ивана», «Ивановой А.П.»): as a man's name, as a woman's; words that do not look bent stay.
 * One of several things that a name may stand for: «Иванова» may be her name.
 */
export function uninflected(name: string): string[] {
  const made = endings.map((of) =>
    name.replace(/[А-ЯЁ][а-яё]+(?![.\p{L}])/gu, (word) => {
      const [ending, as] = of.find(([one]) => one.test(word)) ?? [];
      return ending === undefined ? word : word.replace(ending, as ?? '');
    }),
  );
  return [...new Set(made)].filter((one) => one !== name);
}
