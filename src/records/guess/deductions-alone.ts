import { surely } from '../columns/chosen.ts';
import { isAmount } from '../columns/column-profile.ts';
import type { Fit } from '../columns/fit.ts';
import { isSpreadUnder } from '../columns/spread-headings.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field, RecordMapping, Where } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { monthOfName } from '../values/parse-date.ts';
import { isAccrual } from '../words/accrual.ts';
import { lookupOf } from '../words/dictionary.ts';

/**
 * A list of what was withheld, apart from the payroll: each row is a line of pay that says no more than what was withheld from whom, for
 * which month, and the deductions of that line. Null where the table also says what was earned or paid, or no deduction.
 */
export function deductionsAlone(
  clues: UnitClues,
  read: (clues: UnitClues) => Fit,
  readLine: (clues: UnitClues) => Fit,
): Fit | null {
  const pay = read(clues);
  const missing = pay.missing.filter((one) => one !== pay.type.oneOf.join(' or '));
  const line = readLine(clues);
  const [code, amount] = [ownField(line, 'code'), ownField(line, 'amount')];
  const [record] = pay.records;
  if (record === undefined) return null;
  const paid = record.fields.filter(({ column }) => amounts.has(column));
  if (code !== null && amount !== null && paid.every((field) => isSame(field, amount))) {
    const earned = earnedBeside(clues, code);
    const withheld = [withheldOf(record, amount), ...line.records.slice(-1).map((one) => withoutPerson(one, record))];
    if (earned.length > 0)
      return {
        ...pay,
        missing,
        told: true,
        records: [
          { ...withAmount(record, amount, 'accrued'), where: earned },
          ...withheld.map((one) => ({ ...one, where: earned.map((test) => ({ ...test, is: 'withheld' as const })) })),
        ],
        used: new Set([...pay.used, ...line.used]),
        score: Math.max(pay.score, line.score) + 2,
        reasons: [
          'a list of what was earned and of what was withheld: each row is one of them',
          ...pay.reasons,
          ...line.reasons,
        ],
      };
    return {
      ...pay,
      missing,
      told: true,
      records: withheld,
      used: new Set([...pay.used, ...line.used]),
      score: Math.max(pay.score, line.score) + 2,
      reasons: ['a list of deductions without the payroll: each row is one of them', ...pay.reasons, ...line.reasons],
    };
  }
  if (paid.length === 0) {
    const spread = clues.headings.filter((one, i) => holdsAmounts(clues, i) && isSpreadUnder(pay.type, one)).length;
    const titled = titledWithheld(
      clues,
      [...clues.headings.keys()].filter((index) => !pay.used.has(index)),
    );
    if (spread >= 2 || titled.length >= 2) return { ...pay, missing, told: true, score: pay.score + titled.length };
  }
  const [only, ...more] = paid.length > 0 ? paid : record.fields.filter(({ column }) => column === 'withheld');
  if (only === undefined || more.length > 0) return null;
  return withheldByTitle(clues, { ...pay, missing }, record, only, line);
}

/** «Прошу удержать из заработной платы за март за проживание»: the one amount of each row is what is withheld, for what the title says; null where it asks for no such thing. */
function withheldByTitle({ title }: UnitClues, pay: Fit, record: RecordMapping, amount: Field, line: Fit): Fit | null {
  const asked = withholding.exec(title);
  if (asked === null || paying.test(title)) return null;
  if (amount.column === 'accrued' && pay.surest('accrued') >= surely) return null;
  const code = codeIn(title.slice(asked.index));
  const deduction = (text: string): RecordMapping => ({
    ...{ type: 'deduction', once: false, refers: false, when: 'amount' },
    fields: [
      { column: 'code', part: null, source: { kind: 'says', text }, cut: null },
      { ...amount, column: 'amount' },
      ...payeeOf(line, record),
    ],
  });
  return {
    ...pay,
    told: true,
    score: Math.max(pay.score, line.score) + 2,
    records: [withheldOf(record, amount), ...(code === null ? [] : [deduction(code)])],
    used: code === null ? pay.used : new Set([...pay.used, ...line.used]),
    reasons: [
      ...pay.reasons.filter((reason) => !reason.includes(` is ${amount.column}:`)),
      `the title says that the amount is withheld${code === null ? '' : `, for ${code}`}`,
    ],
  };
}

/** «Ведомость удержаний за спецодежду и медосмотр» over a column of amounts for each: which columns the title so says to be withheld; what adds the others up is none. */
export function titledWithheld({ ownTitle, headings, columns }: UnitClues, open: readonly number[]): readonly number[] {
  if (!withholding.test(ownTitle) || paying.test(ownTitle)) return [];
  const amounts = open.filter(
    (index) =>
      headings[index] !== '' &&
      (columns[index]?.fits(isAmount, 0.8) ?? false) &&
      !ofCount.test(headings[index] ?? '') &&
      monthOfName((headings[index] ?? '').toLowerCase()) === 0,
  );
  return amounts.length < 2 ? [] : amounts;
}

/** Ordinals, numbers of people and sums of the others. */
const ofCount =
  /^(?:№|n$|no\b|#)|номер|таб|(?:^|\s)(?:итого|всего|сумма|total|sum)|합계|계$|дней|дни|days|часы|hours/iu;

/** Who gets what is withheld, where a column says so and it is not the one who is paid. */
const payeeOf = ({ records }: Fit, pay: RecordMapping): Field[] =>
  (records.at(-1)?.fields ?? []).filter(
    (field) => field.column === 'payee' && !pay.fields.some((one) => isSame(one, field)),
  );

const withholding = /(?<!\p{L})удерж\p{L}+|(?<!\p{L})(?:deduct|withh[eo]ld)\p{L}*|공제/iu;
const paying = /начисл|выплат|выдач|gross|(?<!\p{L})paid|지급/iu;

/** What a title says to be withheld for, as the dictionary of deductions writes it. */
function codeIn(title: string): string | null {
  const code = recordTypes()
    .of('deduction')
    .columns.find(({ name }) => name === 'code');
  const words = title.split(/[\s,:;.]+/u);
  const phrases = [2, 1].flatMap((count) => words.map((_, at) => words.slice(at, at + count).join(' ')));
  const asked = code === undefined ? null : lookupOf(code, 'written');
  return phrases.map((phrase) => asked?.(phrase) ?? null).find((found) => found !== null && found !== 'other') ?? null;
}

/** «Прочее» over words is no deduction. */
const holdsAmounts = ({ headings, columns }: UnitClues, index: number): boolean =>
  headings[index] !== '' && (columns[index]?.fits(isAmount, 0.8) ?? false);

const amounts = new Set(['accrued', 'due', 'paid']);

const isSame = (a: Field, b: Field): boolean =>
  a.source.kind === 'column' && b.source.kind === 'column' && a.source.index === b.source.index;

/** What says who is paid says nothing of who was paid the deduction. */
const withoutPerson = (line: RecordMapping, pay: RecordMapping): RecordMapping => ({
  ...line,
  fields: line.fields.filter((field) => !pay.fields.some((one) => one.column === 'person' && isSame(one, field))),
});

function ownField({ records }: Fit, column: string): Field | null {
  const field = records.at(-1)?.fields.find((one) => one.column === column && one.part === null);
  return field?.source.kind === 'column' ? field : null;
}

/** What the row withholds, or earns, is all that the line says of pay. */
const withAmount = (record: RecordMapping, amount: Field, of: 'accrued' | 'withheld'): RecordMapping => ({
  ...record,
  fields: [
    ...record.fields.filter(({ column }) => column !== 'withheld' && !amounts.has(column)),
    { ...amount, column: of },
  ],
});

const withheldOf = (record: RecordMapping, amount: Field): RecordMapping => withAmount(record, amount, 'withheld');

/** «Оклад» beside «НДФЛ» in one column: of which rows what is earned is told; none where all of them are withheld. */
function earnedBeside({ columns }: UnitClues, { source }: Field): Where[] {
  if (source.kind !== 'column') return [];
  const share = columns[source.index]?.share(isAccrual) ?? 0;
  return share > 0 && share < 1 ? [{ heading: source.heading, index: source.index, is: 'earned' }] : [];
}
