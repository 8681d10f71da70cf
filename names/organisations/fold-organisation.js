import { readRows } from '../data-file.js';
import { foldName } from '../fold/fold-name.js';
import { toLatin } from '../to-latin.js';
import { soundsOf } from '../tokens/sounds.js';
import { isConcept } from './concepts.js';
import { splitForms } from './split-forms.js';

/** @typedef {{ core: string, form: string | null, key: string, latinKey: string }} FoldedOrganisation */

const MOST_WORDS = 60;

const ROWS = readRows('legal-forms.tsv').flatMap(([form = '', spellings = '']) =>
  spellings.split(' | ').map((spelling) => /** @type {const} */ ([foldName(spelling), form])),
);
/** Spelling → form. */
const WRITTEN = new Map(ROWS);
/** The same by what every transliteration of the spelling shares. */
const FORMS = new Map(ROWS.map(([spelling, form]) => [formKey(spelling), form]));
const LONGEST = Math.max(...[...FORMS.keys()].map((spelling) => spelling.split(' ').length));

/**
 * Words of a legal form in plain Latin, with the letters merged that passports, ICAO, GOST and habit write differently
 * (щ as shch, sch or shh; ю as iu, yu or ju; ий as ii, iy or y). Short words and abbreviations stay as they are.
 * @param {string} folded
 */
function formKey(folded) {
  return toLatin(folded).replace(/[a-z]{5,}/g, (word) => soundsOf(word.replace(/shch|sch|shh/g, 'shch')).plain);
}

/**
 * The name of an organisation apart from its legal form.
 * `core`: the folded name without legal forms, in its own script and word order. `form`: the first legal form found, a
 * language-free code of `data/legal-forms.tsv` such as `llc`, or null. `key`: words of `core` sorted; `latinKey`: the
 * same in ASCII. A name that is nothing but legal forms keeps them as its core.
 * @param {string} text anything
 * @returns {FoldedOrganisation}
 */
export function foldOrganisation(text) {
  const folded = foldName(joinInitials(text.slice(0, 2000)));
  const words = splitForms(folded.split(' ').slice(0, MOST_WORDS), WRITTEN, isConcept);
  const keys = words.map(formKey);
  /** @type {string[]} */
  const kept = [];
  /** @type {string | null} */
  let form = null;
  for (let i = 0; i < words.length; ) {
    const taken = formAt(keys, i);
    if (taken === null) kept.push(words[i++] ?? '');
    else {
      form ??= taken.form;
      i += taken.words;
    }
  }
  const core = (kept.length === 0 ? words : kept).join(' ');
  return { core, form, key: sortWords(core), latinKey: sortWords(toLatin(core)) };
}

// «A.B.C.» is one word. A legal form written so (С.А., S.p.A.) is one as well.
/** @param {string} text */
const joinInitials = (text) =>
  text.replace(/(?<!\p{L})(?:\p{L}\.\s?){2,}(?:\p{L}(?!\p{L}))?/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `);

/**
 * @param {string[]} keys of the words
 * @param {number} at
 */
function formAt(keys, at) {
  for (let size = Math.min(LONGEST, keys.length - at); size > 0; size--) {
    const form = FORMS.get(keys.slice(at, at + size).join(' '));
    if (form !== undefined) return { form, words: size };
  }
  return null;
}

/** @param {string} text */
const sortWords = (text) => text.split(' ').sort().join(' ');
