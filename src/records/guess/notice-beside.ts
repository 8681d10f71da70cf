import { fitter } from '../columns/column-profile.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { type Field, fieldName, type RecordMapping } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

/** «Уведомление», «увед. в МВД», and «МВД» alone: a contract has but one day on which that office is told. */
const notice = /уведомл|увед\.|нотифик|(?<!\p{L})(?:МВД|УВМ|ГУВМ|УФМС|ФМС)(?!\p{L})|notice|notif|신고|통지/iu;
const ended = /расторж|растор|прекращ|увольн|оконч|terminat|dismiss|ended|end of|해지|종료/iu;

export interface NoticesBeside {
  readonly records: readonly RecordMapping[];
  readonly used: ReadonlySet<number>;
  readonly reasons: readonly string[];
}

/** «Уведомление МВД», «МВД», a day in a journal of contracts: the employer's notice of each, that it was concluded or, where the heading says so, ended. */
export function noticesBeside(contract: RecordMapping, clues: UnitClues, read: ReadonlySet<number>): NoticesBeside {
  const filed = recordTypes()
    .of('mvd_notice')
    .columns.find(({ name }) => name === 'filed');
  const ofNotices = notice.test(clues.ownTitle);
  const found = clues.headings.flatMap((heading, index) => {
    const isDay = filed !== undefined && (clues.columns[index]?.fits(fitter(filed, null), 0.9) ?? false);
    if (read.has(index) || !isDay || !(notice.test(heading) || (ofNotices && asksForFiling(heading)))) return [];
    const record = noticeOf(contract, heading, index);
    return record === null ? [] : [{ record, heading, index }];
  });
  return {
    records: found.map(({ record }) => record),
    used: new Set(found.map(({ index }) => index)),
    reasons: found.map(({ heading }) => `also taken for mvd_notice: "${heading}" is the day of the employer's notice`),
  };
}

/** «Подано», "Filed" in a list of notices. */
const asksForFiling = (heading: string): boolean =>
  headingLexicon()
    .candidates(recordTypes().of('mvd_notice'), heading)
    .some(({ slot, likeness }) => slot.column.name === 'filed' && likeness >= 0.9);

function noticeOf({ fields }: RecordMapping, heading: string, index: number): RecordMapping | null {
  const kind = ended.test(heading) ? 'ended' : 'concluded';
  const event = fields.find((field) => fieldName(field) === (kind === 'ended' ? 'span.to' : 'signed'));
  if (event === undefined) return null;
  const said = (column: string, source: Field['source']): Field => ({ column, part: null, source, cut: null });
  return {
    ...{ type: 'mvd_notice', once: false, refers: false, when: 'filed' },
    fields: [
      ...fields.filter(({ column }) => column === 'employer' || column === 'person'),
      said('kind', { kind: 'says', text: kind }),
      { ...event, column: 'event_date', part: null },
      said('filed', { kind: 'column', heading, index }),
    ],
  };
}
