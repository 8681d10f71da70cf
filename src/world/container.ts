import type { Chance } from './chance.ts';
import type { FormSpec } from './form-book.ts';
import type { Habits } from './habits.ts';

export type Container = 'workbook' | 'text' | 'xml' | 'json' | 'pdf' | 'transcript';

/** Longest book that anybody prints, and longest paper that anybody keys by hand. */
const PRINTED = 400;
const KEYED = 60;

/** Streams come out of machines; registers out of systems; what people sign is printed, and what was photographed is keyed by those who found it. */
export function containerOf(chance: Chance, form: FormSpec, lines: number, { plain }: Habits): Container {
  const luck = chance.next();
  if (form.events) return luck < 0.1 ? 'xml' : luck < 0.2 ? 'json' : 'text';
  if (lines <= KEYED && luck < 0.1) return 'transcript';
  if (lines <= PRINTED && luck < 0.24) return 'pdf';
  if (luck < 0.32) return 'xml';
  if (luck < 0.38) return 'json';
  return luck < (plain ? 0.8 : 0.5) ? 'text' : 'workbook';
}
