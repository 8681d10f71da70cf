import { counted } from './counted.ts';
import { type Language, phrases } from './phrases.ts';

/** How many files and organisations are called by the name of a person, and so go by a black mark or a label. */
export interface Masked {
  readonly files: number;
  readonly organisations: number;
}

/** The same as sentences; none where nothing is masked. */
export function sayMasked(language: Language, { files, organisations }: Masked): readonly string[] {
  const say = phrases(language);
  return [
    ...(files > 0 ? [say('maskedFiles', { files: counted(language, files, 'file') })] : []),
    ...(organisations > 0
      ? [say('maskedOrganisations', { organisations: counted(language, organisations, 'organisation') })]
      : []),
  ];
}
