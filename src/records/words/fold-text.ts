/** Words of a heading or value compared without case, ё, punctuation and spacing. Where a code page has no №, offices write N beside the Russian word. */
export function foldText(text: string): string {
  return text
    .replace(/[№#]|(?<=\p{Script=Cyrillic}\.? )N(?=$|[\s.)])|^N(?= \p{Script=Cyrillic})/gu, ' no ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/([a-zа-я가-힣])[-‐‑–](?=\s*\n)/g, '$1')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const endings =
  /(ирующего|ированного|ующего|ающего|енного|ческого|ческой|ческая|ческий|ческие|ческих|ностью|ности|ность|ениями|ениях|ением|ения|ение|ений|ению|аниями|ания|ание|аний|ании|ями|ами|ого|его|ому|ему|ыми|ими|ией|иях|иям|ией|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|ию|ия|ии|ью|ья|ье|а|я|о|е|ы|и|у|ю|ь|й)$/;

/** «Обучающемся», «учащихся», «трудящиеся»: the little word at the end hides the ending. */
const reflexive = /(?<=[аюуя]щ)(ийся|егося|емуся|емся|имся|иеся|ихся|имися|аяся|ейся|уюся)$/;

/** A rough stem: enough that «плательщика» and «Плательщик», "payments" and "payment" meet. Short words stay whole. */
export function stem(word: string): string {
  if (/^[а-я]{5,}$/.test(word)) {
    if (reflexive.test(word)) return word.replace(reflexive, '');
    const cut = word.replace(endings, '');
    return cut.length >= 4 ? cut : word.slice(0, 4);
  }
  if (/^[а-я]{4}$/.test(word)) return word.replace(/[аяоеыиуюьй]$/, '');
  if (/^[a-z]{4,}$/.test(word)) return word.replace(/(isation|ization)$/, 'is').replace(/(?<!s)(es|s)$/, '');
  return word;
}
