/** Words of a heading or value compared without case, ё, punctuation and spacing. */
export function foldText(text: string): string {
  return text
    .replace(/[№#]/g, ' no ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/([a-zа-я가-힣])[-‐‑–](?=\s*\n)/g, '$1')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const endings =
  /(ирующего|ированного|ующего|ающего|енного|ческого|ческой|ческая|ческий|ческие|ческих|ностью|ности|ность|ениями|ениях|ением|ения|ение|ений|ению|аниями|ания|ание|аний|ании|ями|ами|ого|его|ому|ему|ыми|ими|ией|иях|иям|ией|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|ию|ия|ии|ью|ья|ье|а|я|о|е|ы|и|у|ю|ь|й)$/;

/** A rough stem: enough that «плательщика» and «Плательщик», "payments" and "payment" meet. Short words stay whole. */
export function stem(word: string): string {
  if (/^[а-я]{5,}$/.test(word)) {
    const cut = word.replace(endings, '');
    return cut.length >= 4 ? cut : word.slice(0, 4);
  }
  if (/^[а-я]{4}$/.test(word)) return word.replace(/[аяоеыиуюьй]$/, '');
  if (/^[a-z]{4,}$/.test(word)) return word.replace(/(isation|ization)$/, 'is').replace(/(?<!s)(es|s)$/, '');
  return word;
}

const sameWord: Readonly<Record<string, string>> = {
  номер: 'no',
  номера: 'no',
  ном: 'no',
  number: 'no',
  num: 'no',
  nr: 'no',
  n: 'no',
  번호: 'no',
  дата: 'дат',
  даты: 'дат',
};
const noise = new Set('и в во на по из от of the a an для за г for при наличии руб rub usd krw чел шт по'.split(' '));

const cache = new Map<string, readonly string[]>();

/** The stems of a heading, in order, without little words unless nothing else is there. */
export function headingTokens(text: string): readonly string[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !noise.has(word));
  const tokens = (telling.length > 0 ? telling : words).map((word) => sameWord[word] ?? stem(word));
  if (cache.size < 20_000) cache.set(text, tokens);
  return tokens;
}
