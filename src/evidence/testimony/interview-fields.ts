import { EvidenceError } from '../reading/evidence-error.ts';

export const consents = ['case', 'partner', 'public', 'withdrawn'] as const;
export const protections = ['sealed', 'trusted', 'public'] as const;
export const interviewRoles = ['worker', 'foreman', 'officer', 'official', 'student', 'employer', 'neighbour'] as const;
// biome-ignore format: one list, read at a glance
export const topics = ['recruitment', 'entry', 'study', 'certificate', 'work', 'hours', 'pay', 'deduction', 'levy', 'bribe', 'documents', 'movement', 'threat', 'lodging', 'oversight'] as const;
const pers = ['day', 'month', 'year', 'once'] as const;

export type Consent = (typeof consents)[number];
export type Protection = (typeof protections)[number];

/** Reads one written value into the text a cell holds; throws the second half of a sentence. */
type Read = (written: string) => string;

const oneOf =
  (values: readonly string[]): Read =>
  (written) => {
    const value = written.toLowerCase();
    if (!values.includes(value)) throw new Error(`one of ${values.join(', ')}`);
    return value;
  };

const text: Read = (written) => written;

const yesNo: Read = (written) => {
  if (/^(yes|true)$/i.test(written)) return 'true';
  if (/^(no|false)$/i.test(written)) return 'false';
  throw new Error('yes or no');
};

const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const periodPattern = new RegExp(String.raw`^${day}(?:\.\.(?:${day})?)?$`);

const period: Read = (written) => {
  if (!periodPattern.test(written))
    throw new Error('a day, month or year, or two with ".." between them, such as 2023-04 or 2023-04..2023-09');
  return written;
};

const whole: Read = (written) => {
  if (!/^\d{1,4}$/.test(written)) throw new Error('a whole number');
  return String(Number(written));
};

const share: Read = (written) => {
  const found = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(written);
  const value = found ? Number(found[1]?.replace(',', '.')) / (found[2] ? 100 : 1) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw new Error('a share from 0 to 1 or a per cent, such as 0.7 or 70 %');
  return String(value);
};

/** The ILO's eleven indicators of forced labour, by number. */
const ilo: Read = (written) => {
  const numbers = written.split(/[,;]\s*/);
  if (!numbers.every((number) => /^([1-9]|1[01])$/.test(number)))
    throw new Error('numbers of ILO indicators from 1 to 11');
  return numbers.join('; ');
};

export interface Field {
  readonly name: string;
  readonly required?: true;
  readonly read: Read;
}

/** What stands in the front matter, in the order of its columns. */
export const headerFields: readonly Field[] = [
  { name: 'source_id', read: text },
  { name: 'consent', required: true, read: oneOf(consents) },
  { name: 'protection', required: true, read: oneOf(protections) },
  { name: 'day', read: period },
  { name: 'role', read: oneOf(interviewRoles) },
  { name: 'language', read: text },
  { name: 'minder_present', read: yesNo },
  { name: 'interpreter', read: yesNo },
  { name: 'telling', read: whole },
  { name: 'place_class', read: text },
  { name: 'corroborates', read: text },
];

/** What may stand above a quote, in the order of its columns. */
export const passageFields: readonly Field[] = [
  { name: 'topic', required: true, read: oneOf(topics) },
  { name: 'time', read: period },
  { name: 'site', read: text },
  { name: 'first_hand', required: true, read: yesNo },
  { name: 'about', read: text },
  { name: 'payer', read: text },
  { name: 'payee', read: text },
  { name: 'amount', read: text },
  { name: 'share', read: share },
  { name: 'per', read: oneOf(pers) },
  { name: 'ilo', read: ilo },
  { name: 'coder', read: text },
  { name: 'ilo_second', read: ilo },
  { name: 'second_coder', read: text },
  { name: 'doubt', read: text },
];

/** One written field as cell text. `place` is `file:line`; no sentence quotes what stands there, which may be who the source is. */
export function readField(fields: readonly Field[], name: string, written: string, place: string): string | null {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field)
    throw new EvidenceError(`${place}: unknown field; known are ${fields.map((known) => known.name).join(', ')}`);
  if (written === '') return null;
  try {
    return field.read(written);
  } catch (expected) {
    throw new EvidenceError(`${place}: expected ${(expected as Error).message} in "${name}"`);
  }
}

/** Refuses what lacks a required field. */
export function requireFields(
  fields: readonly Field[],
  found: ReadonlyMap<string, string | null>,
  place: string,
): void {
  for (const { name, required } of fields)
    if (required && (found.get(name) ?? null) === null)
      throw new EvidenceError(`${place}: "${name}" is missing; an interview is not read without it`);
}

/** `50 000 RUB` → 50000 and RUB. */
export function readAmount(written: string, place: string): { amount: string; currency: string } {
  const found = /^(\d[\d\s\u00a0\u202f]*(?:[.,]\d{1,2})?)\s*([A-Z]{3})$/.exec(written);
  if (!found) throw new EvidenceError(`${place}: expected an amount and a currency in "amount", such as 50000 RUB`);
  return { amount: (found[1] ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'), currency: found[2] ?? '' };
}
