/**
 * The country a document names, as an ISO 3166 code: a closed list of whole phrases, so that nothing is guessed. A bare
 * "Korea" stays `?`: two states use it. Never called with a name, a language or a place of birth.
 */
const phrases: Readonly<Record<string, readonly string[]>> = {
  KP: [
    ...[
      'kp',
      'prk',
      'dprk',
      "democratic people's republic of korea",
      'democratic peoples republic of korea',
      'north korea',
    ],
    ...[
      'кндр',
      'корейская народно-демократическая республика',
      'корея, народно-демократическая республика',
      'северная корея',
    ],
    ...['조선', '조선민주주의인민공화국', '북한', '朝鲜', '朝鮮'],
  ],
  KR: [
    'kr',
    'kor',
    'rok',
    'republic of korea',
    'south korea',
    'республика корея',
    'корея, республика',
    'южная корея',
    '대한민국',
    '한국',
  ],
  RU: ['ru', 'rus', 'russia', 'russian federation', 'россия', 'российская федерация', 'рф', '러시아'],
  CN: ['cn', 'chn', 'china', "people's republic of china", 'китай', 'кнр', '중국'],
  VN: ['vn', 'vnm', 'viet nam', 'vietnam', 'вьетнам', '베트남'],
  UZ: ['uz', 'uzb', 'uzbekistan', 'узбекистан', '우즈베키스탄'],
  KZ: ['kz', 'kaz', 'kazakhstan', 'казахстан', '카자흐스탄'],
  KG: ['kg', 'kgz', 'kyrgyzstan', 'киргизия', 'кыргызстан', '키르기스스탄'],
  TJ: ['tj', 'tjk', 'tajikistan', 'таджикистан', '타지키스탄'],
};
const vague = ['korea', 'корея', '?', '-', 'unknown', 'нет данных', 'other', 'иное'];
const codes = new Map(Object.entries(phrases).flatMap(([code, said]) => said.map((phrase) => [phrase, code] as const)));

/** `'КНДР'` → `'KP'`; a country outside the list keeps its own words, so that it is documented as another; the vague is `?`. */
export function countryCode(written: string): string {
  const phrase = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’`]/g, "'")
    .replace(/\.$/, '');
  if (phrase === '' || vague.includes(phrase)) return '?';
  return codes.get(phrase) ?? phrase;
}
