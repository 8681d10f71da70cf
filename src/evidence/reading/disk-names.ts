import { lettersOf, textIfUtf8 } from './letters-of.ts';

/** A name as text, and in which letters it was read where it is no UTF-8: a guess. */
export interface DiskName {
  readonly text: string;
  readonly letters: string | null;
}

/** Of Russian systems: their windows, their servers, their DOS; Korean names are seen by themselves. */
const letters = ['windows-1251', 'koi8-r', 'ibm866'] as const;
const lineEnd = Buffer.from('\n');

/** How the names in one folder are written: those of them that are no UTF-8 are read one way, the one in which together they look like words. */
export function diskNames(all: readonly Buffer[]): (name: Buffer) => DiskName {
  const foreign = all.filter((name) => textIfUtf8(name) === null);
  const label = lettersOf(Buffer.concat(foreign.flatMap((name) => [name, lineEnd])), letters);
  const decoder = new TextDecoder(label);
  return (name) => {
    const text = textIfUtf8(name);
    return text === null ? { text: decoder.decode(name), letters: label } : { text, letters: null };
  };
}
