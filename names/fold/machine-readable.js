// The name in a machine-readable line: ICAO Doc 9303 part 3, section 4.6. Surname, two fillers, given names parted by one, fillers to the end of the
// field; a whole line begins with the kind of document and the state that issued it.

const WHOLE_LINE = /^(?:[PVIAC]<|[PVIAC][A-Z](?=.{42}$|.{34}$))[A-Z<]{3}(?=[A-Z])/;
// Fillers at the end, some of them read as K, which they look like.
const FILLING = /<[<K]*$|K{4,}$/;

/**
 * The name of a machine-readable line as a person would write it, the surname before a comma; any other text as it is.
 * @param {string} text
 * @returns {string}
 */
export function fromMachineReadable(text) {
  if (!text.includes('<')) return text;
  return text.trim().replace(WHOLE_LINE, '').replace(FILLING, '').replace('<<', ', ').replaceAll('<', ' ');
}
