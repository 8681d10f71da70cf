import type { Language } from '../dossier/index.ts';
import { loadTypologies } from '../findings/index.ts';
import { recordTypes } from '../records/index.ts';
import { catalogue } from './catalogue.ts';

/** What an indicator, a typology or a record type is called in a language; an id that is none of them stays as it is. */
export async function titles(language: Language): Promise<(id: string) => string> {
  const named = [...catalogue(), ...loadTypologies(), ...recordTypes().all];
  const known = new Map(named.map(({ id, title }) => [id, title[language]]));
  return (id) => known.get(id) ?? id;
}
