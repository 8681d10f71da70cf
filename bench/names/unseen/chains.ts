import { ALPHABETS, type Alphabet, syllablesOf, written } from './alphabets.ts';
import { byBgn, byGost1997, byIcao, byIso9, byKazakhHand, byUkrainianPassport, misread } from './latin-of-russian.ts';
import { apart, joined, linkedApart, type Sound, soundOf, southern } from './sounds.ts';

type Next = () => number;
/** One way a name travels from a mouth or a passport to a file. */
export type Chain = (hangul: string, next: Next) => string;

const title = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const upper =
  (chain: Chain): Chain =>
  (hangul, next) =>
    chain(hangul, next).toUpperCase();

/** Surname and each syllable a word by itself. */
const spaced =
  (alphabet: Alphabet): Chain =>
  (hangul, next) =>
    [
      surnameIn(alphabet, hangul, next),
      ...[...hangul.slice(1)].map((_, i, all) => title(syllableIn(alphabet, all.join(''), i, next))),
    ].join(' ');

const syllableIn = (alphabet: Alphabet, given: string, i: number, next: Next): string =>
  written(alphabet, [apart(given)[i] as Sound], next);

const surnameIn = (alphabet: Alphabet, hangul: string, next: Next): string =>
  title(written(alphabet, [soundOf(hangul.slice(0, 1))], next));

/** Surname, and the given name one word with its changes of sound. */
const together =
  (alphabet: Alphabet): Chain =>
  (hangul, next) =>
    `${surnameIn(alphabet, hangul, next)} ${title(written(alphabet, joined(hangul.slice(1)), next))}`;

const hyphened =
  (alphabet: Alphabet): Chain =>
  (hangul, next) => {
    const [surname, first = '', second] = spaced(alphabet)(hangul, next).split(' ');
    return `${surname} ${first}${second === undefined ? '' : `-${second.toLowerCase()}`}`;
  };

const inSouth =
  (chain: Chain): Chain =>
  (hangul, next) =>
    chain(southern(hangul.slice(0, 1)) + southern(hangul.slice(1, 2)) + hangul.slice(2), next);

// Surnames of the registers of the Koryo-saram and of Soviet papers, beside those that a system yields.
const KORYO: Record<string, string> = {
  김: 'Ким',
  리: 'Ли',
  박: 'Пак',
  최: 'Цой',
  정: 'Тен',
  조: 'Те',
  장: 'Тян',
  신: 'Шин',
  허: 'Хегай',
  유: 'Югай',
  전: 'Тен',
  강: 'Кан',
  림: 'Лим',
};
// As the South writes them, where 리 is 이 and 림 임.
const ENGLISH: Record<string, string> = {
  김: 'Kim',
  박: 'Park',
  최: 'Choi',
  정: 'Jung',
  조: 'Cho',
  강: 'Kang',
  윤: 'Yoon',
  장: 'Jang',
  임: 'Lim',
  이: 'Lee',
  유: 'Yoo',
  양: 'Yang',
  노: 'Noh',
};

const withSurnames =
  (surnames: Record<string, string>, chain: Chain): Chain =>
  (hangul, next) => {
    const [surname, ...given] = chain(hangul, next).split(' ');
    return [surnames[hangul.slice(0, 1)] ?? surname, ...given].join(' ');
  };

const through =
  (chain: Chain, change: (text: string, next: Next) => string): Chain =>
  (hangul, next) =>
    change(chain(hangul, next), next);

const lastFirst = (text: string): string => {
  const [surname = '', ...given] = text.split(' ');
  return [...given, surname].join(' ');
};
const unmarked = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f']/g, '');
const comma = (text: string): string => text.replace(' ', ', ');
// ICAO Doc 9303 part 3: surname, two fillers, given names, in a field of 39 characters.
const machineReadable = (text: string): string =>
  text.toUpperCase().replace(' ', '<<').replaceAll(' ', '<').replaceAll('-', '<').padEnd(39, '<').slice(0, 39);
const withoutDots = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

const {
  kontsevich,
  kholodovich,
  press,
  clerk,
  koryo,
  ukrainian,
  belarusian,
  bulgarian,
  serbian,
  mongolian,
  dprk,
  mr,
  revised,
  english,
  french,
  german,
  czech,
  hungarian,
  dutch,
} = ALPHABETS;

/** Every way measured, by the script it ends in. */
export const CHAINS: Record<string, Record<string, Chain>> = {
  hangul: {
    Hangul: (hangul) => hangul,
    'Hangul, southern': inSouth((hangul) => hangul),
    'Hangul, spaced': (hangul) => [...hangul].join(' '),
  },
  latin: {
    DPRK: spaced(dprk),
    'DPRK, hyphen': hyphened(dprk),
    'DPRK, joined': together(dprk),
    'DPRK, surname last': through(spaced(dprk), lastFirst),
    'DPRK, comma, capitals': upper(through(spaced(dprk), comma)),
    'DPRK → machine-readable line': through(spaced(dprk), machineReadable),
    'DPRK → misread': through(upper(spaced(dprk)), misread),
    'McCune–Reischauer': hyphenedOf(mr),
    'McCune–Reischauer, no marks': through(hyphenedOf(mr), unmarked),
    'McCune–Reischauer, southern, no marks': through(inSouth(hyphenedOf(mr)), unmarked),
    Revised: hyphened(revised),
    'Revised, southern, joined': inSouth(together(revised)),
    English: inSouth(withSurnames(ENGLISH, hyphened(english))),
    'English, surname last': inSouth(through(withSurnames(ENGLISH, spaced(english)), lastFirst)),
    French: hyphened(french),
    German: spaced(german),
    Czech: spaced(czech),
    Hungarian: spaced(hungarian),
    Dutch: hyphened(dutch),
  },
  'latin from cyrillic': {
    'Kontsevich → ICAO': upper(through(spaced(kontsevich), byIcao)),
    'Kontsevich joined → ICAO': upper(through(together(kontsevich), byIcao)),
    'Kontsevich → ICAO → machine-readable line': through(through(spaced(kontsevich), byIcao), machineReadable),
    'Kontsevich → ICAO, surname last': upper(through(through(spaced(kontsevich), byIcao), lastFirst)),
    'Kontsevich → ICAO → misread': upper(through(upper(through(spaced(kontsevich), byIcao)), misread)),
    'Kontsevich → 1997': upper(through(spaced(kontsevich), byGost1997)),
    'Kontsevich → BGN': through(spaced(kontsevich), byBgn),
    'Kontsevich → ISO 9': through(spaced(kontsevich), byIso9),
    'Kontsevich → by hand': through(spaced(kontsevich), byKazakhHand),
    'Kholodovich → ICAO': upper(through(spaced(kholodovich), byIcao)),
    'press → ICAO': upper(through(spaced(press), byIcao)),
    'Koryo-saram → ICAO': upper(through(withSurnames(KORYO, spaced(koryo)), byIcao)),
    'Ukrainian → passport': upper(through(spaced(ukrainian), byUkrainianPassport)),
    'Belarusian → ICAO': upper(through(spaced(belarusian), byIcao)),
  },
  russian: {
    Kontsevich: spaced(kontsevich),
    'Kontsevich, ё as е': through(spaced(kontsevich), withoutDots),
    'Kontsevich, joined': together(kontsevich),
    'Kontsevich, hyphen': hyphened(kontsevich),
    'Kontsevich, surname last': through(together(kontsevich), lastFirst),
    'Kontsevich, capitals, ё as е': upper(through(spaced(kontsevich), withoutDots)),
    'Kontsevich, southern': inSouth(together(kontsevich)),
    'Kontsevich → misread': through(upper(spaced(kontsevich)), misread),
    Kholodovich: spaced(kholodovich),
    press: spaced(press),
    'press, joined': together(press),
    'clerk by ear': spaced(clerk),
    'clerk by ear, joined': together(clerk),
    'Koryo-saram': withSurnames(KORYO, spaced(koryo)),
  },
  'other cyrillic': {
    Ukrainian: spaced(ukrainian),
    'Ukrainian, joined': together(ukrainian),
    Belarusian: spaced(belarusian),
    Bulgarian: spaced(bulgarian),
    Serbian: spaced(serbian),
    Mongolian: spaced(mongolian),
  },
};

/** McCune–Reischauer writes the given name with its changes of sound, and a hyphen between its syllables: a consonant that links stays before it. */
function hyphenedOf(alphabet: Alphabet): Chain {
  return (hangul, next) => {
    const given = linkedApart(hangul.slice(1));
    return `${surnameIn(alphabet, hangul, next)} ${title(syllablesOf(alphabet, given, next).join('-'))}`;
  };
}
