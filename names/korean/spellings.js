import { readRows } from '../data-file.js';
import { ID_OF, prior, SURNAMES, unitsWritten, WRITTEN_FORMS } from './inventory.js';
import { jamoOf } from './jamo.js';
import { toPassport } from './passport.js';

/**
 * A way of writing: `L` Latin, `E` Latin by English habits, `F` by French, `M` McCune–Reischauer with marks, `J` Latin with j as a glide, `D` the same in Dutch, `P` passport Latin made
 * from Russian, `R` Russian, `C` Ukrainian, `B` Belarusian, `G` Bulgarian, `S` Serbian and Macedonian, `T` Mongolian and Kazakh, `U` other Cyrillic, `N` kana in Hepburn letters, `H` Hangul, `X` Hanja, `Z` pinyin.
 * @typedef {'L' | 'E' | 'F' | 'M' | 'J' | 'D' | 'P' | 'R' | 'C' | 'B' | 'G' | 'S' | 'T' | 'U' | 'N' | 'H' | 'X' | 'Z'} Table
 * @typedef {{ hangul: string, share: number, need: number }} Source `need`: the neighbours that allow it, see `AFTER_…`
 * @typedef {{ forms: Map<string, Source[]>, surnames: Map<string, Map<number, number>>, mass: Map<string, number>, longest: number }} Spelling
 */

/** The syllable before ends in m, n or ng. */
export const AFTER_NASAL = 1;
/** The syllable before ends in l. */
export const AFTER_L = 2;
/** The syllable after begins with n or m. */
export const BEFORE_NASAL = 4;
/** The syllable after begins with l. */
export const BEFORE_L = 8;
/** The syllable after begins with a vowel, or with y or w. */
export const BEFORE_VOWEL = 16;
/** The syllable before ends in a vowel, m, n, ng or l: ㄱ, ㄷ, ㅂ and ㅈ are heard voiced. */
export const AFTER_VOICED = 32;
/** It does not, or there is none: never given, but held where the one above is not. */
export const UNVOICED = 64;

// Products of shares below this are left out of the tables.
const SMALLEST = 4e-4;
// How often assimilation is written out where it applies (정린 → Chŏngnin, 극렬 → Кын Нёль): its own layer, never free.
// McCune and Reischauer prescribe it.
const ASSIMILATED = 0.25;
const PRESCRIBED = 0.75;
// Of the bearers of a surname, how many use a spelling that no rule yields.
const FOLK = 0.45;
// And where j is a glide, how many keep a spelling of English readers.
const FOLK_BORROWED = 0.15;

/** @type {Map<string, [string, number][]>} */
const CELLS = new Map(
  readRows('spellings.tsv').map(([table, part, letter, list = '']) => [`${table} ${part} ${letter}`, cellsOf(list)]),
);

/** @param {string} list @returns {[string, number][]} */
function cellsOf(list) {
  const cells = list.split(' ').map((cell) => cell.split(':'));
  return cells.map(([text = '', share = '']) => [text === '-' ? '' : text, Number(share) / 100]);
}

// ㅇ itself is written нг so seldom, against н.
const SELDOM = 0.15;

/** Script → part and letter → letters, what they need and how often beside others. @type {Record<string, Record<string, [string, number, number?][]>>} */
const ASSIMILATION = {
  kana: { 'coda ㄱ': [['n', BEFORE_NASAL]], 'coda ㅂ': [['n', BEFORE_NASAL]] },
  latin: {
    'onset ㄹ': [
      ['n', AFTER_NASAL],
      ['l', AFTER_L],
    ],
    'onset ㄴ': [['l', AFTER_L]],
    'coda ㄱ': [
      ['ng', BEFORE_NASAL],
      ['g', BEFORE_VOWEL],
    ],
    'coda ㅂ': [
      ['m', BEFORE_NASAL],
      ['b', BEFORE_VOWEL],
    ],
    'coda ㄹ': [['r', BEFORE_VOWEL]],
    'coda ㅅ': [['n', BEFORE_NASAL]],
    'coda ㄷ': [['n', BEFORE_NASAL]],
    'coda ㄴ': [['l', BEFORE_L]],
  },
  cyrillic: {
    'onset ㄹ': [
      ['н', AFTER_NASAL],
      ['л', AFTER_L],
    ],
    'onset ㄴ': [['л', AFTER_L]],
    'coda ㄱ': [
      ['н', BEFORE_NASAL],
      ['нг', BEFORE_NASAL, SELDOM],
      ['г', BEFORE_VOWEL],
    ],
    'coda ㅂ': [
      ['м', BEFORE_NASAL],
      ['б', BEFORE_VOWEL],
    ],
    'coda ㄹ': [['р', BEFORE_VOWEL]],
    'coda ㅅ': [['н', BEFORE_NASAL]],
    'coda ㄴ': [
      ['л', BEFORE_L],
      ['ль', BEFORE_L],
    ],
  },
};

/** @type {Set<Table>} */
const CYRILLIC = new Set(['R', 'C', 'B', 'G', 'S', 'T', 'U']);
/** From which other a way of writing takes what it does not say itself. @type {Partial<Record<Table, Table>>} */
const TAKEN_FROM = { E: 'L', F: 'L', D: 'J', C: 'R', B: 'R', G: 'U', S: 'U', T: 'U' };

/** @param {Table} table */
const scriptOf = (table) => (CYRILLIC.has(table) ? 'cyrillic' : table === 'N' ? 'kana' : 'latin');

/** @param {Table} table @param {string} part @param {string} letter */
const cellOf = (table, part, letter) =>
  CELLS.get(`${table} ${part} ${letter}`) ?? CELLS.get(`${TAKEN_FROM[table]} ${part} ${letter}`);

/**
 * The spellings of one part of a syllable: by the table, then by assimilation.
 * @param {Table} table @param {string} part @param {string} letter
 * @returns {[string, number, number][]} text, share, need
 */
function spellingsOf(table, part, letter) {
  if (letter === '') return [['', 1, 0]];
  const voiced = part === 'onset' ? cellOf(table, 'voiced', letter) : undefined;
  /** @type {[string, number, number][]} */
  const plain = (cellOf(table, part, letter) ?? []).map(([text, share]) => [text, share, voiced ? UNVOICED : 0]);
  for (const [text, share] of voiced ?? []) plain.push([text, share, AFTER_VOICED]);
  for (const [text, need, often = 1] of ASSIMILATION[scriptOf(table)]?.[`${part} ${letter}`] ?? [])
    plain.push([text, often * (table === 'M' ? PRESCRIBED : ASSIMILATED), need]);
  return plain;
}

/** Letters that stand apart from the rows of onset, vowel and coda; a table that writes the vowel otherwise has its own. @param {Table} table @param {string} vowel @param {string} part @param {string} letters */
const ownOf = (table, vowel, part, letters) =>
  CELLS.get(`${table} ${part} ${letters}`) ??
  (CELLS.has(`${table} vowel ${vowel}`) ? undefined : CELLS.get(`${TAKEN_FROM[table]} ${part} ${letters}`));

/** @typedef {[text: string, share: number, need: number]} Spelt */

/** @param {Table} table @param {string} vowel @param {string} coda @returns {Spelt[]} */
const vowelsOf = (table, vowel, coda) =>
  coda === '' && ownOf(table, vowel, 'final', vowel) !== undefined
    ? spellingsOf(table, 'final', vowel)
    : spellingsOf(table, 'vowel', vowel);

/** @param {Table} table @param {string} onset @param {string} vowel @param {string} coda @returns {Spelt[]} */
function startsOf(table, onset, vowel, coda) {
  const open = ownOf(table, vowel, 'open', onset + vowel);
  if (open !== undefined) return open.map(([text, share]) => [text, share, 0]);
  return joined(spellingsOf(table, 'onset', onset), vowelsOf(table, vowel, coda));
}

/** @param {Spelt[]} starts @param {Spelt[]} ends @param {number} least share @returns {Spelt[]} */
function joined(starts, ends, least = 0) {
  /** @type {Spelt[]} */
  const all = [];
  for (const [a, p, n] of starts) for (const [b, q, m] of ends) if (p * q >= least) all.push([a + b, p * q, n | m]);
  return all;
}

/**
 * @param {Table} table
 * @param {string} hangul one syllable
 * @returns {Spelt[]}
 */
export function spellSyllable(table, hangul) {
  const { onset, vowel, coda } = jamoOf(hangul);
  const starts = once(`${table} ${onset} ${vowel} ${coda === ''}`, () => startsOf(table, onset, vowel, coda));
  const ends = once(`${table} ${coda}`, () => spellingsOf(table, 'coda', coda));
  return joined(starts, ends, SMALLEST).filter(([text]) => text !== '');
}

/** Parts of syllables, which many share. @type {Map<string, Spelt[]>} */
const PARTS = new Map();

/** @param {string} part @param {() => Spelt[]} make */
function once(part, make) {
  const made = PARTS.get(part) ?? make();
  PARTS.set(part, made);
  return made;
}

/** A spelling that needs no neighbour. @param {number} need */
export const isAlone = (need) => (need & ~UNVOICED) === 0;

/** A spelling that is changed by what stands beside it, which voicing is not. @param {number} need */
export const isAssimilated = (need) => (need & ~(UNVOICED | AFTER_VOICED)) !== 0;

/** @type {Map<Table, Spelling>} */
const BUILT = new Map();

/**
 * Every spelling of every syllable and surname in one way of writing, built on first use.
 * @param {Table} table
 * @returns {Spelling}
 */
export function spellingFor(table) {
  let spelling = BUILT.get(table);
  if (spelling === undefined) {
    spelling = table === 'P' ? passportSpelling() : buildSpelling(table);
    BUILT.set(table, spelling);
  }
  return spelling;
}

/** @param {Table} table */
function buildSpelling(table) {
  const spelling = emptySpelling();
  for (const hangul of WRITTEN_FORMS) {
    if (hangul.length > 1) continue;
    for (const [form, share, need] of spellSyllable(table, hangul)) addForm(spelling, form, { hangul, share, need });
  }
  for (const surname of SURNAMES) addSurname(spelling, table, surname);
  return spelling;
}

// Of the syllables that end a name, how many follow a voiced sound.
const VOICED = 0.8;

/** @returns {Spelling} */
const emptySpelling = () => ({ forms: new Map(), surnames: new Map(), mass: new Map(), longest: 0 });

/** @param {Spelling} spelling @param {string} form @param {Source} source */
function addForm(spelling, form, source) {
  const known = spelling.forms.get(form);
  if (known === undefined) spelling.forms.set(form, [source]);
  else {
    const same = known.find(({ hangul, need }) => hangul === source.hangul && need === source.need);
    if (same === undefined) known.push(source);
    else same.share += source.share;
  }
  spelling.longest = Math.max(spelling.longest, form.length);
  spelling.mass.set(form, (spelling.mass.get(form) ?? 0) + source.share * commonOf(source.hangul, source.need));
}

/** Of a syllable, by whether a voiced sound must, must not or may stand before it. @type {Map<string, [number, number, number]>} */
const COMMON = new Map();

/** How common a syllable is where a spelling of it may stand: asked for each of its spellings in every table. @param {string} hangul @param {number} need */
function commonOf(hangul, need) {
  const known = COMMON.get(hangul) ?? [
    commonWhere(hangul, 1, 1 - VOICED),
    commonWhere(hangul, 0, VOICED),
    commonWhere(hangul, 1, 1),
  ];
  COMMON.set(hangul, known);
  return known[need & UNVOICED ? 0 : need & AFTER_VOICED ? 1 : 2];
}

/** @param {string} hangul @param {number} first @param {number} later how often at either place */
const commonWhere = (hangul, first, later) =>
  unitsWritten(hangul, 2).reduce(
    (sum, { id, share }) => sum + share * (first * prior(id, 1) + later * prior(id, 2)),
    0,
  );

/** @param {Spelling} spelling @param {string} form @param {number} id @param {number} share */
function addSurnameForm(spelling, form, id, share) {
  const known = spelling.surnames.get(form) ?? new Map();
  known.set(id, (known.get(id) ?? 0) + share);
  spelling.surnames.set(form, known);
}

/** The vowels of Russian in the letters of its neighbours. @type {Partial<Record<Table, Record<string, string>>>} */
const NEIGHBOURLY = {
  C: { и: 'і', ы: 'и', э: 'е', ё: 'ьо' },
  B: { и: 'і' },
  G: { ы: 'ъ', э: 'е', ё: 'ьо' },
  S: { я: 'ја', ю: 'ју', ё: 'јо', й: 'ј', э: 'е' },
};

/** The spellings of a surname that no rule yields. @param {Table} table @param {typeof SURNAMES[number]} surname */
function folkOf(table, surname) {
  if (CYRILLIC.has(table)) {
    const letters = NEIGHBOURLY[table] ?? {};
    const forms = surname.cyrillic.flatMap((one) =>
      one.form.includes('ё') ? [one, { ...one, form: one.form.replaceAll('ё', 'е') }] : [one],
    );
    return forms.map(({ form, share }) => ({
      form: form.replace(/./gu, (letter) => letters[letter] ?? letter),
      share,
    }));
  }
  return table === 'L' || table === 'E' || table === 'F' || table === 'J' || table === 'D' ? surname.latin : [];
}

/** @param {Spelling} spelling @param {Table} table @param {typeof SURNAMES[number]} surname */
function addSurname(spelling, table, surname) {
  let left = 1;
  for (const { form, share } of sharesOf(
    folkOf(table, surname),
    table === 'J' || table === 'D' ? FOLK_BORROWED : FOLK,
  )) {
    addSurnameForm(spelling, form, surname.id, share);
    left -= share;
  }
  for (const [hangul, share] of writtenSurname(surname)) {
    const spelled = spellWord(table, hangul);
    for (const [form, p] of spelled)
      if (p * share > SMALLEST) addSurnameForm(spelling, form, surname.id, left * share * p);
  }
}

/** Spellings whose share is not told divide what is left for them, the first of them most. @param {import('./inventory.js').Folk[]} folk @param {number} all */
function sharesOf(folk, all) {
  const untold = folk.filter(({ share }) => share === 0);
  const total = untold.reduce((sum, _, i) => sum + 0.8 ** i, 0);
  return folk.map((one) =>
    one.share > 0 ? one : { form: one.form, share: (all * 0.8 ** untold.indexOf(one)) / total },
  );
}

/** @param {typeof SURNAMES[number]} surname @returns {[string, number][]} */
function writtenSurname({ id, southern }) {
  const northern = [...ID_OF.keys()][id] ?? southern;
  return northern === southern
    ? [[northern, 1]]
    : [
        [northern, 0.6],
        [southern, 0.4],
      ];
}

/** @param {Table} table @param {string} hangul @returns {[string, number][]} */
function spellWord(table, hangul) {
  return [...hangul].reduce(
    (/** @type {[string, number][]} */ sofar, syllable) =>
      sofar.flatMap(([text, p]) =>
        spellSyllable(table, syllable)
          .filter(([, share, need]) => isAlone(need) && share * p > 0.004)
          .map(([more, share]) => /** @type {[string, number]} */ ([text + more, p * share])),
      ),
    [['', 1]],
  );
}

function passportSpelling() {
  const russian = spellingFor('R');
  const spelling = emptySpelling();
  for (const [form, sources] of russian.forms) {
    for (const [latin, share] of toPassport(form)) {
      for (const source of sources)
        if (source.share * share >= SMALLEST) addForm(spelling, latin, { ...source, share: source.share * share });
    }
  }
  for (const [form, ids] of russian.surnames) {
    for (const [latin, share] of toPassport(form))
      for (const [id, p] of ids) addSurnameForm(spelling, latin, id, p * share);
  }
  return spelling;
}
