import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { Slot } from '../words/slots.ts';
import { type Choosing, type Chosen, pick } from './chosen.ts';
import { order, pairs } from './heading-pairs.ts';
import { leastBare } from './pair-by-values.ts';

/**
 * «ИНН» after «Плательщик» is the payer's: a bare part goes to the party on its left, else to the first party that lacks it. A number of a register
 * goes to the party that it always stands with, wherever that is: one number is not of many names.
 */
export function chooseBareParts({ type, clues, chosen, used, listed }: Choosing): void {
  const bare = pairs(type, clues).filter(
    ({ candidate, index }) =>
      candidate.slot.bare && candidate.likeness >= leastBare && !used.has(index) && !listed?.has(index),
  );
  const indexes = [...new Set(bare.map(({ index }) => index))].sort((a, b) => a - b);
  // What stands left of its party («Лицевой счёт», «ФИО») finds it the second time.
  for (const index of [...indexes, ...indexes]) {
    if (used.has(index)) continue;
    const options = bare.filter(
      (pair) =>
        pair.index === index &&
        !chosen.has(fieldName({ column: pair.candidate.slot.column.name, part: pair.candidate.slot.part })) &&
        !isOtherNaming(pair.candidate.slot, chosen),
    );
    const ranked = options.map((pair) => ({
      pair,
      distance: distanceTo(pair.candidate.slot.column, index, chosen),
      astray: astray(pair.candidate.slot, index, { clues, chosen }),
    }));
    ranked.sort(
      (a, b) =>
        a.astray - b.astray ||
        a.distance - b.distance ||
        b.pair.score - a.pair.score ||
        order(type, a.pair) - order(type, b.pair),
    );
    const best = ranked.find(
      ({ pair: { candidate }, distance }) =>
        distance < far || candidate.slot.column.required || isListed(type, candidate.slot, chosen),
    );
    if (best === undefined) continue;
    const made = pick(best.pair, clues);
    chosen.set(fieldName(made.field), made);
    used.add(index);
  }
}

/** «ФИО» of a register of payments that names no other party in a column: whom the list is of. */
const isListed = (type: RecordType, { column, part }: Slot, chosen: ReadonlyMap<string, Chosen>): boolean =>
  column.listed &&
  (part === 'full' || part === 'surname') &&
  ![...chosen.values()].some(({ field: { column: name } }) =>
    type.columns.some((one) => one.name === name && one.kinds.includes('person')),
  );

/** «Имя» beside a surname is no whole name. */
const isOtherNaming = ({ column, part }: Slot, chosen: ReadonlyMap<string, Chosen>): boolean =>
  part === 'full' && chosen.has(`${column.name}.surname`);

const registered = new Set(['inn', 'ogrn', 'kpp']);

/** In how many rows a number of a register stands with another name of the party than before. */
function astray({ column, part }: Slot, index: number, { clues, chosen }: Pick<Choosing, 'clues' | 'chosen'>): number {
  const name = chosen.get(`${column.name}.org_name`) ?? chosen.get(`${column.name}.full`);
  if (!registered.has(part ?? '') || name?.field.source.kind !== 'column') return 0;
  const names = clues.columns[name.field.source.index]?.cells ?? [];
  const first = new Map<string, string>();
  const rows = (clues.columns[index]?.cells ?? []).map((number, row) => [number, names[row]] as const);
  return rows.filter(([number, one]) => {
    if (!number || !one) return false;
    const known = first.get(number);
    if (known === undefined) first.set(number, one);
    return known !== undefined && known !== one;
  }).length;
}

const far = 1000;

/** Columns between a heading and the nearest column of a party on its left; far where the party is on the right or nowhere. */
function distanceTo(column: Column, index: number, chosen: ReadonlyMap<string, Chosen>): number {
  let nearest = far;
  for (const { field } of chosen.values()) {
    if ((field.column !== column.name && `${field.column}_account` !== column.name) || field.source.kind !== 'column')
      continue;
    const distance = index - field.source.index;
    nearest = Math.min(nearest, distance > 0 ? distance : 100 - distance);
  }
  return nearest;
}
