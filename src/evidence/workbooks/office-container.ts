import { EvidenceError } from '../reading/evidence-error.ts';
import type { Source } from '../reading/source.ts';

export const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const names = {
  encrypted: 'EncryptedPackage',
  xls: 'Workbook',
  xlsOld: 'Book',
};

/** What stands in an Office compound file (the format before 2007, and the wrapper of every encrypted Office file). */
export function compoundKind(source: Source): 'xls' | 'other' | null {
  if (!source.head.subarray(0, 8).equals(compoundMark)) return null;
  const has = (name: string): boolean => compoundHas(source, name);
  if (has(names.encrypted))
    throw new EvidenceError(
      `${source.fileName}: is an Office file locked with a password; save it without one and add that`,
    );
  if (has(names.xls) || has(names.xlsOld)) return 'xls';
  return 'other';
}

/** Stream names are UTF-16 and end in a zero; the directory may stand anywhere, so head and spread pieces are searched. */
export function compoundHas(source: Source, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  return [source.head, ...source.spread].some((piece) => piece.includes(wanted));
}
