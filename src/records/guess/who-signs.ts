import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';

const signs =
  /кто\s+подпис|прав\p{L}*\s+(?:на\s+)?подпис|подписант|подписыва(?:ет|ют|ть)|(?:may|who|entitled to|authori[sz]ed to)\s+signs?(?!\p{L})|signator|서명권/iu;

/** «Кто подписывает справки», «Перечень лиц с правом подписи приказов»: a list of those who sign is none of the papers that they sign. */
export function withoutSignedPapers(types: readonly RecordType[], { ownTitle }: UnitClues): readonly RecordType[] {
  return signs.test(ownTitle) ? types.filter(({ columns }) => !columns.some(({ name }) => name === 'signer')) : types;
}
