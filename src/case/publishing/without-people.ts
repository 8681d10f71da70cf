import { findLeaks, type Masked, type Material, type ProtectedName } from '../../dossier/index.ts';
import type { NamedLabel } from '../findings/labels.ts';
import type { Place } from '../opening/places.ts';

type Shown = Omit<Place, 'row'> & { readonly row: number | string };

/**
 * What goes out under names in which nobody stands. A firm that a form calls by the name of a person («Агент: Ким С. В.») goes by the
 * case's own label; a file, a sheet or an origin by a black mark: «анкеты/█ 4f582fba.docx» is found by its hash. `masked` says of how
 * many that was so among those asked for until then.
 */
export function withoutPeople(names: readonly ProtectedName[]) {
  const tells = namesSomebody(names);
  const black = blackOut(tells);
  const [files, organisations] = [new Set<string>(), new Set<string>()];
  const file = (text: string, sha256: string): string => {
    const shown = black(text, sha256);
    if (shown !== text) files.add(sha256);
    return shown;
  };
  return {
    label: (of: (entity: string) => NamedLabel) => (entity: string) => {
      const found = of(entity);
      if (!found.named || !tells(found.text)) return found;
      organisations.add(entity);
      return { ...found, text: found.own, named: false };
    },
    place: (of: (record: string) => Shown) => (record: string) => {
      const at = of(record);
      const sheet = at.sheet === null ? null : file(at.sheet, at.exhibit);
      return { ...at, sheet, file: file(at.file, at.exhibit), origin: black(at.origin, at.originId) };
    },
    material: (material: Material): Material => ({
      ...material,
      exhibits: material.exhibits.map((one) => ({ ...one, file: file(one.file, one.sha256) })),
      origins: material.origins.map((one) => ({ ...one, why: black(one.why, one.origin) })),
    }),
    masked: (): Masked => ({ files: files.size, organisations: organisations.size }),
  };
}

/** Whether a protected person stands in a text; each is looked at once. */
export function namesSomebody(names: readonly ProtectedName[]): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const told = known.get(text) ?? findLeaks(text, names).length > 0;
    known.set(text, told);
    return told;
  };
}

/** A path, a sheet or an origin as a person named it: each part in which somebody stands becomes a black mark with the beginning of the hash or id. */
function blackOut(tells: (text: string) => boolean): (text: string, id: string) => string {
  return (text, id) => {
    if (!tells(text)) return text;
    const mark = `█ ${id.replace(/^o-/, '').slice(0, 8)}`;
    const parts = text
      .split('/')
      .map((part) => (tells(part) ? `${mark}${part.match(/\.[a-z]{2,5}$/i)?.[0] ?? ''}` : part));
    return tells(parts.join('/')) ? mark : parts.join('/');
  };
}
