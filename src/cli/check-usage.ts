import { type Command, type Options, type Takes, WrongUsage } from './command.ts';

/** Refuses a call that cannot be carried out as it was written, before anything is opened for it. */
export function checkUsage({ usage, words, options = [] }: Command, said: readonly string[], given: Options): void {
  const [name = '', ...places] = usage.split(' ');
  for (const [at, place] of places.entries()) {
    const what = place.replace(/[^A-Z]/g, '');
    oneOf(`${what.toLowerCase()}`, said[at], words?.[what]);
  }
  for (const [flags, meaning, takes] of options) checkOption(name, flags, meaning, takes, given[keyOf(flags)]);
}

function checkOption(name: string, flags: string, meaning: string, takes: Takes | undefined, said: unknown): void {
  const blank = typeof said !== 'string' || said.trim() === '';
  if (takes === 'needed' && blank) throw new WrongUsage(`${name} needs ${flags}: ${meaning}`);
  if (typeof said !== 'string') return;
  if (typeof takes === 'function') asUsage(flags, () => takes(said));
  else if (typeof takes === 'object') oneOf(flags.split(' ')[0] ?? '', said, takes);
}

function oneOf(what: string, said: string | undefined, known: readonly string[] | undefined): void {
  if (said === undefined || known === undefined || known.includes(said)) return;
  throw new WrongUsage(`${what}: expected one of ${known.join(', ')}; found "${said}"`);
}

function asUsage(flags: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new WrongUsage(`${flags.split(' ')[0]}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The name under which Commander keeps an option: `--obtained-how <how>` is `obtainedHow`. */
const keyOf = (flags: string): string =>
  (flags.split(' ')[0] ?? '').replace(/^--(no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
