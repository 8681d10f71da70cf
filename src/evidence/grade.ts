import { EvidenceError } from './reading/evidence-error.ts';

/** How reliable the source is (NATO, Admiralty): A reliable … E unreliable, F cannot be judged. Given apart from the information's grade. */
export const sourceGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** How credible this piece of information is: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const informationGrades = ['1', '2', '3', '4', '5', '6'] as const;
export const waysObtained = ['public', 'leaked', 'testimony', 'authority', 'partner'] as const;
export const sensitivities = ['public', 'restricted', 'sealed'] as const;
/** What kind of act of recording stands behind an exhibit. Copies, translations and reprints share one origin. */
export const originKinds = [
  'register',
  'gate',
  'ledger',
  'statement',
  'file',
  'interview',
  'press',
  'official',
] as const;

export interface Grade {
  readonly source: (typeof sourceGrades)[number];
  readonly information: (typeof informationGrades)[number];
}

export interface ExhibitMetadata {
  /** Null: not said; the exhibit then is an origin of its own. */
  readonly origin: string | null;
  readonly originKind: (typeof originKinds)[number] | null;
  readonly grade: Grade;
  readonly obtainedHow: (typeof waysObtained)[number] | null;
  readonly legalBasis: string | null;
  readonly sensitivity: (typeof sensitivities)[number];
}

/** Ungraded is F6, "cannot be judged": never a middling guess. */
export const ungraded: Grade = { source: 'F', information: '6' };

/** `B2` → its two halves. */
export function parseGrade(written: string): Grade {
  const [source = '', information = ''] = [...written.trim().toUpperCase()];
  if (written.trim().length !== 2)
    throw new EvidenceError(
      `grade "${written}": expected a letter A to F for the source and a digit 1 to 6 for the information, such as B2; F6 cannot be judged`,
    );
  return {
    source: oneOf(sourceGrades, source, 'source grade'),
    information: oneOf(informationGrades, information, 'information grade'),
  };
}

/** What a person said about a file as they added it, checked. Every field may be absent. */
export function exhibitMetadata(said: Readonly<Record<string, string | undefined>>): ExhibitMetadata {
  for (const field of Object.keys(said))
    if (!known.includes(field))
      throw new EvidenceError(`unknown field "${field}" of an exhibit; known are ${known.join(', ')}`);
  const { origin, origin_kind, source_grade, information_grade, obtained_how, legal_basis, sensitivity } = said;
  return {
    origin: filled(origin),
    originKind: origin_kind === undefined ? null : oneOf(originKinds, origin_kind, 'origin_kind'),
    grade: {
      source: oneOf(sourceGrades, source_grade ?? ungraded.source, 'source_grade'),
      information: oneOf(informationGrades, information_grade ?? ungraded.information, 'information_grade'),
    },
    obtainedHow: obtained_how === undefined ? null : oneOf(waysObtained, obtained_how, 'obtained_how'),
    legalBasis: filled(legal_basis),
    sensitivity: oneOf(sensitivities, sensitivity ?? 'restricted', 'sensitivity'),
  };
}

const known = [
  'origin',
  'origin_kind',
  'source_grade',
  'information_grade',
  'obtained_how',
  'legal_basis',
  'sensitivity',
];

const filled = (text: string | undefined): string | null => text?.trim() || null;

function oneOf<T extends string>(values: readonly T[], written: string, what: string): T {
  const value = values.find(
    (candidate) => candidate === written.trim() || candidate.toLowerCase() === written.trim().toLowerCase(),
  );
  if (value === undefined) throw new EvidenceError(`${what} "${written}": expected one of ${values.join(', ')}`);
  return value;
}
