/** A name from an archive or a letter, made fit to be shown and kept, and whether anything had to be changed. */
export interface SafeName {
  readonly name: string;
  readonly changed: boolean;
}

/** Signs that turn the direction of writing, so that `invoice<RLO>fdp.exe` shows as `invoiceexe.pdf`, and others that do not show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/g;
/** A name with nothing in it that hides or turns what it says. */
export const visibleName = (written: string): string => written.toWellFormed().replace(unseen, '\uFFFD');

const longest = 200;

/** Never leads out of its folder, never hides what it is: no `..`, no drive, no root, no sign that turns the writing. */
export function safeName(written: string): SafeName {
  const parts = visibleName(written)
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/');
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..').map(shortened);
  const name = kept.join('/') || 'unnamed';
  return { name, changed: name !== written && name !== written.replaceAll('\\', '/') };
}

/** The ending stays: it says what a person took the file for. */
function shortened(part: string): string {
  if (part.length <= longest) return part;
  const ending = /\.[^.]{1,10}$/.exec(part)?.[0] ?? '';
  return `${part.slice(0, longest - ending.length)}${ending}`;
}
