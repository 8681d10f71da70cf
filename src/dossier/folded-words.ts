/**
 * Text as the leak check reads it: words in one alphabet, without case, marks, invisible characters or look-alikes, so that a
 * name cannot hide behind its spelling. Two readings are kept, by sound and by look: `Рetrov` is Петров by look only.
 */
export interface WordForm {
  readonly sound: string;
  readonly look: string;
  /** Written with letters that take endings (Cyrillic, Hangul): its end may be another case or particle. */
  readonly bends: boolean;
}

/** A form as it stands in a text: one object for every place of the same word. */
export interface FoldedWord {
  readonly form: WordForm;
  /** Followed by a full stop, as an initial is. */
  readonly dotted: boolean;
  /** Begins with a small letter and has no full stop: «ли в» asks a question, «Ли В» is somebody. */
  readonly small: boolean;
}

/** A Korean counter behind its number, as in 34명 and 2건: a word of counting, in a page full of counts, and nobody's syllable. */
const counter = /^(?:명|개|건|월|일|년|인월|종|항|호|조)$/u;
/** A Russian unit behind its number, as in «2017 г.», «5 м.»: its full stop makes it no initial. */
const unit = /^(?:г|гг|ч|м|т|д|с|п|р|ст|кв)$/u;
const digit = /\d/;
const numbered = /\d\s?$/;
/** The beginning of a hash: cut at its digits it would be a row of initials, and nobody's. */
const hash = /(?=[\da-f]{12})(?<![\p{L}\p{M}\d])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{12,}(?![\p{L}\p{M}\d])/gu;
const invisible = /\p{Cf}|\p{Cc}|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5/gu;
const breaks = /[\t\n\r]/g;
const sounds: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
  },
  ...{
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  },
  ...{ і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u', ј: 'j' },
};
const looks: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
  },
  ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ο: 'o', ρ: 'p', υ: 'u', χ: 'x', ν: 'v' },
};
const lead = ['k', 'kk', 'n', 't', 'tt', 'r', 'm', 'p', 'pp', 's', 'ss', '', 'ch', 'tch', 'chh', 'kh', 'th', 'ph', 'h'];
const vowel = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const tail = ['', ...'k k k n n n t l l l l l l l l m p p t t ng t t k t p t'.split(' ')];

/** Words of a text in order. Letters joined by nothing are one word; hyphens, dots and spaces part words. `forms` are kept between texts. */
export function foldedWords(text: string, forms: Map<string, WordForm> = new Map()): readonly FoldedWord[] {
  const clean = text
    .normalize('NFKC')
    .replace(breaks, ' ')
    .replace(invisible, '')
    .replace(hash, (digits) => ' '.repeat(digits.length));
  const found: FoldedWord[] = [];
  for (const match of clean.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [written] = match;
    let form = forms.get(written);
    if (form === undefined) {
      form = foldWord(written.normalize('NFC').toLowerCase());
      forms.set(written, form);
    }
    if (counter.test(written) && digit.test(clean[match.index - 1] ?? '')) continue;
    const isUnit = unit.test(written) && numbered.test(clean.slice(Math.max(0, match.index - 2), match.index));
    const dotted = !isUnit && clean[match.index + written.length] === '.';
    found.push({ form, dotted, small: !dotted && /^\p{Ll}/u.test(written) });
  }
  return found;
}

function foldWord(written: string): WordForm {
  const bends = /[\p{Script=Cyrillic}\p{Script=Hangul}]/u.test(written);
  if (/^[a-z]+$/.test(written)) return { sound: written, look: written, bends };
  const letters = [...written];
  const sound = letters.map((letter) => syllable(letter) ?? base(letter, sounds)).join('');
  const look = letters.map((letter) => syllable(letter) ?? base(letter, looks)).join('');
  return { sound, look, bends };
}

function base(letter: string, table: Readonly<Record<string, string>>): string {
  const direct = table[letter];
  if (direct !== undefined) return direct;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return [...bare].map((one) => table[one] ?? one).join('');
}

/** A Hangul syllable in Latin letters by its parts; any fixed reading does, as long as both sides get the same. */
function syllable(letter: string): string | null {
  const code = letter.charCodeAt(0) - 0xac00;
  if (letter.length !== 1 || code < 0 || code > 11171) return null;
  return `${lead[Math.floor(code / 588)]}${vowel[Math.floor(code / 28) % 21]}${tail[code % 28]}`;
}
