// The name in a machine-readable line: ICAO Doc 9303 parts 3 to 6. Surname, two fillers, given names parted by one, fillers to the end of the
// field; a whole line begins with the kind of document and the state that issued it. A name that fills its field to the last place was cut to fit.
import { lettersForMisreadDigits } from './homoglyphs.js';

const WHOLE_LINE = /^(?:[PVIAC]<|[PVIAC][A-Z](?=.{41,43}$|.{33,35}$))[A-Z<]{3}(?=[A-Z])/;
// Fillers at the end, some of them read as K, which they look like.
const FILLING = /<[<K]*$|K{4,}$/;
// The two fillers after the surname, one or both read as letters they look like, where no syllable begins so.
const MISREAD_FILLERS = /(?<=^[A-Z]{2,})(?:KK|CK|KC)(?=[A-Z])|<[CK](?=[BDGJLMNPRSTZ]|CH)/;
// All that such a line is printed in.
const CHARACTERS = /^[A-Z0-9<]+$/;
// Behind the given names there are fillers only; what else is read there is dirt.
const DIRT = /(?<=<<.*[^<])<<.*$/;
// Places for the name on passports, on cards of the second and of the first size.
const FIELDS = [39, 31, 30];

/**
 * The name of a machine-readable line as a person would write it, the surname before a comma; any other text as it is.
 * @param {string} text
 * @returns {string}
 */
export function fromMachineReadable(text) {
  if (!text.includes('<')) return text;
  const line = fieldOf(text).replace(FILLING, '');
  if (!CHARACTERS.test(line)) return line.replace('<<', ', ').replaceAll('<', ' ');
  const field = line.replace(DIRT, '');
  const parted = field.includes('<<') ? field : field.replace(MISREAD_FILLERS, '<<');
  return lettersForMisreadDigits(parted).replace('<<', ', ').replaceAll('<', ' ');
}

/**
 * Whether a name fills the field of a machine-readable line, so that its last word may be the beginning of a longer one.
 * @param {string} text
 */
export function isCutToField(text) {
  if (!text.includes('<<')) return false;
  const field = fieldOf(text);
  return FIELDS.includes(field.length) && /[^<]$/.test(field);
}

/** The line of a document that has the name, without what stands before it. @param {string} text */
function fieldOf(text) {
  const lines = text.trim().split(/[\r\n]+/);
  const line = lines.find((one) => /[A-Z]<<[A-Z]/.test(one) && !/\d{6}/.test(one)) ?? text.trim();
  return (line.length === 88 ? line.slice(0, 44) : line).replace(WHOLE_LINE, '');
}
