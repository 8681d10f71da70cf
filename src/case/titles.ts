import type { Language, Unit } from '../dossier/index.ts';
import { loadTypologies } from '../findings/index.ts';
import { recordTypes } from '../records/index.ts';
import { catalogue } from './catalogue.ts';

/** What an indicator (by id or code), a typology or a record type is called in a language; what is none of them stays as it is. */
export async function titles(language: Language): Promise<(id: string) => string> {
  const rules = catalogue();
  const named = [
    ...rules,
    ...loadTypologies(),
    ...recordTypes().all,
    ...rules.map(({ code, title }) => ({ id: code, title })),
  ];
  const known = new Map(named.map(({ id, title }) => [id, title[language]]));
  return (id) => known.get(id) ?? id;
}

/** Whom an indicator judges, by its code. */
export function unitOf(code: string): Unit {
  const subject = catalogue().find((rule) => rule.code === code)?.subject ?? 'person';
  return subject === 'person' || subject === 'cohort' ? subject : 'party';
}
