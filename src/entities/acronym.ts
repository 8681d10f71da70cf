/** Words that an acronym leaves out. */
const small = /^(?:и|по|в|во|на|для|имени|им|при|of|the|and|for|in|at|named|after)$/iu;
/** A school is called after somebody at the end of its name: the acronym leaves that out. */
const after = /[\s,]+(?:имени|им\.|named after)[\s.].*$/iu;
/** «ФГБОУ ВО «…»», «ООО «…»»: the name itself stands in quotes. */
const quoted = /[«"“](.+)[»"”]/u;

const wordsOf = (name: string): string[] =>
  (quoted.exec(name)?.[1] ?? name)
    .replace(after, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !small.test(word));

/**
 * Whether one of two names is the acronym of the other: «ВРГУ» of «ФГБОУ ВО «Верхнереченский государственный университет»», «ГорТИ» of «Горский технический
 * институт», "FESU" of "Far Eastern State University". Each word of three and more gives its first letter, and perhaps more of it; a compound its second part's. By
 * itself it says nothing: every town has such a school.
 */
export function isAcronym(one: string, other: string): boolean {
  return shortens(one, other) || shortens(other, one);
}

function shortens(short: string, name: string): boolean {
  const [acronym = '', ...more] = wordsOf(short);
  if (more.length > 0 || !/^(?=(?:.*\p{Lu}){2})\p{Lu}[\p{L}]{2,7}$/u.test(acronym)) return false;
  const words = wordsOf(name).map((word) => word.toLowerCase());
  const letters = acronym.replace(/(?<=\p{Lu})и(?=\p{Lu})/u, '').toLowerCase();
  return words.length > 2 && spells(letters, words);
}

/** The letters in order: of each word its first one, then its next ones or one from within. */
function spells(letters: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return letters === '';
  if (letters[0] !== word[0]) return false;
  for (let taken = 1; taken <= letters.length; taken++) {
    const own = word.startsWith(letters.slice(0, taken)) || (taken === 2 && joins(word, letters[1] ?? ''));
    if (own && spells(letters.slice(taken), rest)) return true;
  }
  return false;
}

/** «Верхнереченский»: the second part of a compound begins behind the vowel that joins it. */
const joins = (word: string, letter: string): boolean =>
  new RegExp(`^\\p{L}{3,}[оеё]${letter}\\p{L}{3}`, 'u').test(word);
