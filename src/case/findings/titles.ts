import type { Language, Unit } from '../../dossier/index.ts';
import { loadTypologies } from '../../findings/index.ts';
import { recordTypes } from '../../records/index.ts';
import { catalogue } from '../opening/catalogue.ts';

/**
 * What an indicator (by id or code), a typology or a record type is called in a language; what is none of them stays as it is. The first screen
 * asks for rules and typologies alone, and does not wait until the files of all record types are read.
 */
export async function titles(language: Language): Promise<(id: string) => string> {
  const rules = catalogue();
  const byCode = rules.map(({ code, title }) => ({ id: code, title }));
  const known = new Map([...rules, ...loadTypologies(), ...byCode].map(({ id, title }) => [id, title[language]]));
  return (id) => known.get(id) ?? recordTypes().all.find((type) => type.id === id)?.title[language] ?? id;
}

/** Whom an indicator judges, by its code. */
export function unitOf(code: string): Unit {
  const subject = catalogue().find((rule) => rule.code === code)?.subject ?? 'person';
  return subject === 'person' || subject === 'cohort' ? subject : 'party';
}
