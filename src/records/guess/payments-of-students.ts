import { looksLikePerson } from '../columns/column-profile.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { valueInTitle } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

const others: ReadonlySet<string> = new Set(['bank_payment', 'cash_movement']);
const hirings: ReadonlySet<string> = new Set(['employment_contract', 'mvd_notice']);
const student = /студент|обучающ|слушател|student|학생/iu;
const contract = /договор|дог\.|контракт|contract|계약/iu;
/** Says that a column is of people, and nothing of what they do. */
const plainName = /^(?:ф\.?\s?и\.?\s?о\.?|фамилия|имя|name|full name|성명|이름)/iu;
const surely = 0.9;

/**
 * «Плательщик | Студент | Сумма | Назначение: оплата за обучение», «ФИО | Договор | Сумма» under «Платежи за обучение»: what came in for students, whoever paid. The bank's own statement names whom it paid and
 * nobody's student.
 */
export function withoutOtherPayments(types: readonly RecordType[], clues: UnitClues): readonly RecordType[] {
  return areOfStudents(clues) ? types.filter(({ id }) => !others.has(id)) : types;
}

/** «Договоры студентов», «ФИО | Курс | Группа | Договор №»: contracts of study hire nobody. Who hires students says so. */
export function withoutHirings(types: readonly RecordType[], clues: UnitClues): readonly RecordType[] {
  const said = [clues.ownTitle, ...clues.headings];
  const isOfStudy = said.some((text) => student.test(text)) || said.some((text) => course.test(text.trim()));
  return isOfStudy && !said.some((text) => hires.test(text)) ? types.filter(({ id }) => !hirings.has(id)) : types;
}

const course = /^(?:курс|уч(?:ебная|\.)?\s*группа|academic group|학년)$/iu;
const hires =
  /труд|работ|найм|нанят|при[её]м|увол|должн|професс|оклад|зарплат|гпх|гпд|подряд|уведомл|мвд|employ|labou?r|work|hire|job|salary|wage|position|post|근로|고용|채용|취업|로동|임금/iu;

function areOfStudents({ headings, columns, ownTitle }: UnitClues): boolean {
  const [kind] = recordTypes()
    .of('tuition_charge')
    .columns.filter(({ name }) => name === 'kind');
  const isOfContracts = headings.some((heading) => contract.test(heading));
  const at = headings.findIndex(
    (heading, i) => (isOfContracts || student.test(heading)) && (columns[i]?.fits(looksLikePerson, 0.8) ?? false),
  );
  if (
    kind === undefined ||
    at < 0 ||
    headings.some((heading, i) => (i !== at || !plainName.test(heading)) && headsPayee(heading))
  )
    return false;
  const says = (text: string) => valueInTitle(kind, text) !== null;
  return says([ownTitle, ...headings].join('\n')) || columns.some((cells, i) => i !== at && cells.fits(says, 0.8));
}

const headsPayee = (heading: string): boolean =>
  headingLexicon()
    .candidates(recordTypes().of('bank_payment'), heading)
    .some(({ likeness, slot }) => likeness >= surely && slot.column.name === 'payee');
