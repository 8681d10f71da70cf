import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';

const subject =
  /^(?:предмет|вид|тип)(?:\s+(?:договора|контракта|соглашения))?$|^(?:subject|purpose|type)(?:\s+of\s+(?:the\s+)?(?:contract|agreement))?$|^(?:계약\s*(?:내용|종류|목적))$/iu;
const ofContracts = /договор|контракт|соглаш|contract|agreement|계약/iu;
const practice = /практи(?:к|ческ)|стажиров|practice|practical\s+training|internship|placement|실습/iu;
const others: ReadonlySet<string> = new Set(['procurement_contract', 'procurement_act', 'employment_contract']);

/** «Предмет: практическая подготовка обучающихся» in all rows of a «Реестр договоров»: such contracts are no works and hire nobody. */
export function withoutOtherContracts(types: readonly RecordType[], clues: UnitClues): readonly RecordType[] {
  return areOfPractice(clues) ? types.filter(({ id }) => !others.has(id)) : types;
}

/** True of a register of contracts in which every subject is practice. */
export const areOfPractice = ({ headings, columns, ownTitle }: UnitClues): boolean =>
  headings.some((heading, i) => {
    const cells = columns[i];
    const said = [ownTitle, ...headings, ...(cells?.texts ?? [])].join(' ');
    return (
      ofContracts.test(said) &&
      cells !== undefined &&
      cells.filled >= 0.9 &&
      subject.test(heading.trim()) &&
      [...cells.texts].every((text) => practice.test(text))
    );
  });
