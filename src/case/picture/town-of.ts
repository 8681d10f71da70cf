import { readFileSync } from 'node:fs';
import { foldName } from '@tributary/names';

/** A town as coarse as a map of a country needs it. */
export interface Town {
  readonly name: { readonly en: string; readonly ru: string; readonly ko: string };
  readonly lat: number;
  readonly lon: number;
}

let known: ReadonlyMap<string, Town> | null = null;

/** The town that an address names, in any of three languages; null where it names none that is listed. A street is never placed. */
export function townOf(address: string): Town | null {
  known ??= readTowns(readFileSync(new URL('./towns.tsv', import.meta.url), 'utf8'));
  for (const part of address.split(/[,;()]/)) {
    const town = known.get(foldName(part.replace(/^\s*(г|гор|город|city of)\.?\s+/iu, '')));
    if (town !== undefined) return town;
  }
  return null;
}

/** The town as an address writes it («г. Заливск»), listed or not; null where it does not say that it is one. */
export const townIn = (address: string): string | null =>
  /(?:^|[,;(]\s*)(?:г|гор|город)\.?\s+([^,;()]+)/iu.exec(address)?.[1]?.trim() ?? null;

function readTowns(text: string): ReadonlyMap<string, Town> {
  const towns = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(
      ([en = '', ru = '', ko = '', lat, lon]): Town => ({ name: { en, ru, ko }, lat: Number(lat), lon: Number(lon) }),
    );
  return new Map(towns.flatMap((town) => Object.values(town.name).map((name) => [foldName(name), town] as const)));
}
