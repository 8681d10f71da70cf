import { findLeaks, type Material, type ProtectedName } from '../../dossier/index.ts';
import type { NamedLabel } from '../findings/labels.ts';
import type { Place } from '../opening/places.ts';

/** Labels in which nobody stands: a firm that a form calls by the name of a person («Агент: Ким С. В.») goes by the case's own label. */
export function withoutPeople(
  label: (entity: string) => NamedLabel,
  names: readonly ProtectedName[],
): (entity: string) => NamedLabel {
  const known = new Map<string, NamedLabel>();
  return (entity) => {
    const before = known.get(entity);
    if (before !== undefined) return before;
    const found = label(entity);
    const told = found.named && findLeaks(found.text, names).length > 0 ? { ...found, text: found.own } : found;
    known.set(entity, told);
    return told;
  };
}

type Shown = Omit<Place, 'row'> & { readonly row: number | string };

/** Places of a dossier, and its files and origins, under names in which nobody stands: «анкеты/█ 4f582fba.docx» is found by its hash. */
export function filesWithoutPeople(names: readonly ProtectedName[]) {
  const black = blackOut(names);
  return {
    place: (of: (record: string) => Shown) => (record: string) => {
      const at = of(record);
      const [file, origin] = [black(at.file, at.exhibit), black(at.origin, at.originId)];
      return { ...at, file, origin, sheet: at.sheet === null ? null : black(at.sheet, at.exhibit) };
    },
    material: (material: Material): Material => ({
      ...material,
      exhibits: material.exhibits.map((one) => ({ ...one, file: black(one.file, one.sha256) })),
      origins: material.origins.map((one) => ({ ...one, why: black(one.why, one.origin) })),
    }),
  };
}

/** A path, a sheet or an origin as a person named it: each part in which somebody stands becomes a black mark with the beginning of the hash or id. */
function blackOut(names: readonly ProtectedName[]): (text: string, id: string) => string {
  const known = new Map<string, boolean>();
  const tells = (text: string): boolean => {
    const told = known.get(text) ?? findLeaks(text, names).length > 0;
    known.set(text, told);
    return told;
  };
  return (text, id) => {
    if (!tells(text)) return text;
    const mark = `█ ${id.replace(/^o-/, '').slice(0, 8)}`;
    const parts = text
      .split('/')
      .map((part) => (tells(part) ? `${mark}${part.match(/\.[a-z]{2,5}$/i)?.[0] ?? ''}` : part));
    return tells(parts.join('/')) ? mark : parts.join('/');
  };
}
