import type { Sound } from './sounds.ts';

// One alphabet of Korean: what each sound is written with. Several spellings parted by | are the choices of a writer.
// Sources: Л. Р. Концевич (2001); А. А. Холодович (1954); DPRK State Commission of Mapping (1992, 2002); McCune–Reischauer (1939); MOCT 2000-8; for the
// languages beside Russian, their alphabets' letters for the same sounds as their papers use them. A clerk's hearing is the author's guess.
export interface Alphabet {
  onsets: string;
  /** ㄱㄷㅂㅈ between voiced sounds */
  voiced: string;
  vowels: string;
  /** after a written consonant, where it differs: ㅔㅖㅢ */
  after?: string;
  codas: string;
}

const ONSETS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const CODAS = [...'ㄱㄴㄷㄹㅁㅂㅇ'];

const KONTSEVICH: Alphabet = {
  onsets: 'к кк н т тт р м п пп с сс - ч чч чх кх тх пх х',
  voiced: 'г д б дж',
  vowels: 'а э я йя о э ё йе о ва вэ ве ё у во ве ви ю ы ый и',
  after: 'е е и',
  codas: 'к н т ль м п н',
};
const LATIN: Alphabet = {
  onsets: 'k kk n t tt r m p pp s ss - j jj ch kh th ph h',
  voiced: 'k|g t|d p|b j',
  vowels: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i',
  codas: 'k n t l m p ng',
};

export const ALPHABETS = {
  kontsevich: KONTSEVICH,
  kholodovich: {
    ...KONTSEVICH,
    onsets: 'к кк н т тт р м п пп с сс - чж чч чх кх тх пх х',
    voiced: 'г д б чж',
  },
  press: {
    ...KONTSEVICH,
    onsets: 'к к н т т р|л м п п с с - ч|чж ч ч|чх к т п х',
    voiced: 'г д б ч|чж|дж',
    vowels: 'а э я я о|е е ё|е е о ва вэ ве|ое|ой ё у во ве ви ю ы|у ый|и и',
  },
  clerk: {
    onsets: 'к|к|г к|г н т|т|д т|д р|л м п|п|б п|б с с - ч|ч|дж|чж ч ч|ч|чх к|кх т|тх п|пх х',
    voiced: 'г|к д|т б|п дж|ж|ч|чж',
    vowels: 'а э|е я я о|о|о|э э|е ё|ё|ио|е е о ва|уа вэ|ве ве|ое|э ё|йо у во|уо ве ви|уи ю ы|ы|у|и ый|и|ы и',
    codas: 'к|к|г н т ль|ль|л м п|п|б н|н|н|нг',
  },
  koryo: {
    ...KONTSEVICH,
    onsets: 'к к н т т р|л м п п с с - ч|дж ч ч к т п х',
    voiced: 'г д б дж|ч',
    vowels: 'а е|э я я е|о е е|ё е о ва ве ве|ой ё|е у во|о ве ви ю ы|у и|ы и',
    codas: 'к н т р|ль м п н',
  },
  ukrainian: {
    onsets: 'к кк н т тт р м п пп с сс - ч чч чх кх тх пх х',
    voiced: 'г д б дж',
    vowels: 'а е я я о е йо є о ва ве ве йо у во ве ві ю и ий і',
    after: 'е е і',
    codas: 'к н т ль м п н',
  },
  belarusian: {
    ...KONTSEVICH,
    vowels: 'а э я я о э ё е о ва вэ вэ ё у во вэ ві ю ы ый і',
    after: 'э е і',
  },
  bulgarian: {
    onsets: 'к к н т т р м п п с с - ч|дж ч ч|чх к|кх т|тх п|пх х',
    voiced: 'г д б дж',
    vowels: 'а е я я о е йо йе о ва ве ве|ое йо у во ве ви ю ъ|у и и',
    codas: 'к н т л м п н|нг',
  },
  serbian: {
    onsets: 'к к н т т р м п п с с - џ џ ч к т п х',
    voiced: 'к|г т|д п|б џ',
    vowels: 'а е ја ја о е јо је о ва ве ое јо у во ве ви ју у уи|и и',
    codas: 'к н т л м п нг',
  },
  mongolian: {
    onsets: 'к|г к н т|д т р м п|б п с с - ж|ч ж ч к|кх т п х',
    voiced: 'г д б ж',
    vowels: 'а э я я о|ө э ё е о ва вэ вэ ё у|ү во вэ ви ю ы|ө ый|и и',
    codas: 'к|г н т л|ль м п|б н|нг',
  },
  dprk: LATIN,
  mr: {
    onsets: "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h",
    voiced: 'g d b j',
    vowels: 'a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i',
    codas: 'k n t l m p ng',
  },
  revised: {
    onsets: 'g kk n d tt r m b pp s ss - j jj ch k t p h',
    voiced: 'g d b j',
    vowels: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i',
    codas: 'k n t l m p ng',
  },
  english: {
    onsets: 'k k n d|t t r|l m b|p p s ss - j|j|ch j ch k t p h',
    voiced: 'k|g d b j',
    vowels: 'a ae|ai ya yae u|eo|o e yu|yeo|you ye o wa wae oi|oe yo oo|u wo|weo we wi yoo|yu u|eu ee|ui ee|i',
    codas: 'k n t l m p ng',
  },
  french: {
    onsets: 'k k n t t r m p p s ss - tch|dj tch tch k t p h',
    voiced: 'g d b dj',
    vowels: 'a ai ya yai eu|o é yeu|yo yé o oua oue oé yo ou ouo oue oui you eu eui i',
    codas: 'k n t l m p ng',
  },
  german: {
    onsets: 'k k n t t r m p p s s - tsch|dsch tsch tsch k t p h',
    voiced: 'g d b dsch',
    vowels: 'a ä ja jä o e jo je o wa wä ö jo u wo we wi ju u ui i',
    codas: 'k n t l m p ng',
  },
  czech: {
    onsets: 'k kk n t tt r m p pp s ss - č čč čch kch tch pch h',
    voiced: 'g d b dž',
    vowels: 'a e|ä ja jä o e jo je o wa we|wä ö|we jo u wo we wi ju u i|ui i',
    codas: 'k n t l m p ng',
  },
  hungarian: {
    onsets: 'k kk n t tt r m p pp sz sz - cs cs cs kh th ph h',
    voiced: 'g d b dzs',
    vowels: 'a e ja je o e jo je o va ve ve|ö jo u vo ve vi ju u|ü ui|i i',
    codas: 'k n t l m p ng',
  },
  dutch: {
    onsets: 'k k n t t r m p p s s - tsj tsj tsj k t p h',
    voiced: 'g d b dzj|tsj',
    vowels: 'a ae ja jae o e jo je o wa wae oe|we jo oe wo we wi joe eu|oe eui|ui i',
    codas: 'k n t l m p ng',
  },
} satisfies Record<string, Alphabet>;

const cellsOf = (line: string): string[] => line.split(' ').map((cell) => (cell === '-' ? '' : cell));

/** Sounds in letters; `next` chooses where a writer may. */
export const written = (alphabet: Alphabet, sounds: Sound[], next: () => number): string =>
  syllablesOf(alphabet, sounds, next).join('');

/** The same, syllable by syllable. A consonant that links is heard voiced: k is g, l is r. */
export function syllablesOf(alphabet: Alphabet, sounds: Sound[], next: () => number): string[] {
  const choose = (cell = ''): string => {
    const ways = cell.split('|');
    return ways[Math.floor(next() * ways.length)] ?? '';
  };
  return sounds.map(
    (sound, i) =>
      choose(onsetOf(alphabet, sound, sounds[i - 1])) +
      choose(vowelOf(alphabet, sound)) +
      choose(codaOf(alphabet, sound, sounds[i + 1])),
  );
}

const lateral = ({ codas }: Alphabet): string => (/[а-я]/.test(codas) ? 'л' : 'l');

function onsetOf(alphabet: Alphabet, { onset, voiced }: Sound, before: Sound | undefined): string | undefined {
  if (onset === 'ㄹ' && before?.coda === 'ㄹ') return lateral(alphabet);
  const soft = 'ㄱㄷㅂㅈ'.indexOf(onset);
  return voiced && soft >= 0 ? cellsOf(alphabet.voiced)[soft] : cellsOf(alphabet.onsets)[ONSETS.indexOf(onset)];
}

function vowelOf({ vowels, after }: Alphabet, { onset, vowel }: Sound): string | undefined {
  const late = onset === 'ㅇ' ? -1 : 'ㅔㅖㅢ'.indexOf(vowel);
  return (late < 0 ? undefined : after?.split(' ')[late]) ?? cellsOf(vowels)[VOWELS.indexOf(vowel)];
}

function codaOf(alphabet: Alphabet, { coda }: Sound, next: Sound | undefined): string | undefined {
  if (coda === '') return '';
  if (coda === 'ㄹ' && next?.onset === 'ㄹ') return lateral(alphabet);
  const links = next?.onset === 'ㅇ' ? 'ㄱㄷㅂ'.indexOf(coda) : -1;
  if (links >= 0) return cellsOf(alphabet.voiced)[links];
  if (coda === 'ㄹ' && next?.onset === 'ㅇ') return cellsOf(alphabet.onsets)[ONSETS.indexOf('ㄹ')];
  return cellsOf(alphabet.codas)[CODAS.indexOf(coda)];
}
