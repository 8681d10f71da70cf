import { looksLikeOrganisation } from '../columns/column-profile.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { withRussian } from '../words/latin-russian.ts';
import { saysSubject } from '../words/text-classes.ts';

const ofContracts = /договор|контракт|соглаш|contract|agreement|계약/iu;
const others: ReadonlySet<string> = new Set(['procurement_contract', 'procurement_act', 'employment_contract']);

/** «Предмет: практическая подготовка обучающихся» in all rows of a «Реестр договоров»: such contracts are no works and hire nobody. */
export function withoutOtherContracts(types: readonly RecordType[], clues: UnitClues): readonly RecordType[] {
  return areOfPractice(clues) ? types.filter(({ id }) => !others.has(id)) : types;
}

/** True of a register of contracts of which every row says practice, by whatever it calls what they are about. */
export const areOfPractice = ({ headings, columns, ownTitle }: UnitClues): boolean =>
  columns.some(
    (cells) =>
      cells.filled >= 0.9 &&
      cells.distinct > 0 &&
      [...cells.texts].every((text) => saysSubject('practice', withRussian(text)) && !looksLikeOrganisation(text)) &&
      [ownTitle, ...headings, ...cells.texts].some((text) => ofContracts.test(withRussian(text))),
  );
