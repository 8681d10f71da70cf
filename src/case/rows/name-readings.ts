import { romaniseName } from '@tributary/names';
import type { Language } from '../../dossier/index.ts';
import type { MappedColumn } from './record-columns.ts';

/** A name of a row as a reader of another script reads it. What the file writes stands before it and stays the evidence. */
export interface NameReading {
  /** 0-based column. */
  readonly cell: number;
  readonly read: string;
}

/** How a Korean name is read by one who does not read Hangul: by the North's own rules of Latin spelling, and as Russian offices write it. */
const systems = { en: 'dprk', ru: 'kontsevich', ko: null } as const;
const inHangul = /^[\p{Script=Hangul}\s]+$/u;

/** Readings of the names that a row writes in Hangul. The way back is not one: a Cyrillic spelling stands for several Korean names. */
export function nameReadings(
  cells: readonly (string | null)[],
  columns: readonly Pick<MappedColumn, 'index' | 'fields'>[],
  language: Language,
): NameReading[] {
  const system = systems[language];
  if (system === null) return [];
  return columns
    .filter(({ fields }) => fields.some((field) => /(^|\.)full$/.test(field)))
    .flatMap(({ index }) => {
      const written = cells[index]?.trim() ?? '';
      return inHangul.test(written) ? [{ cell: index, read: romaniseName(written, system) }] : [];
    });
}
