import { FOUNDING } from './cohorts.ts';
import { addDays } from './days.ts';
import { type Form, line } from './form.ts';
import { ORG, SITE } from './organisations.ts';
import { tradeOf } from './site-papers.ts';
import { CREWS, OVERSEER } from './site-work.ts';

const KOREAN: Record<string, string> = {
  бетонщик: '콩크리트공',
  арматурщик: '철근공',
  'подсобный рабочий': '보조공',
  монтажник: '조립공',
};
const ENGLISH: Record<string, string> = {
  бетонщик: 'concrete worker',
  арматурщик: 'steel fixer',
  'подсобный рабочий': 'labourer',
  монтажник: 'fitter',
};

const rows = FOUNDING.flatMap((cohort, at) => {
  const crew = CREWS[at];
  return crew
    ? cohort.members.map((person) => ({
        person,
        crew,
        sent: addDays(cohort.entered, -1),
        trade: tradeOf(crew, person),
      }))
    : [];
});

/** The sending company's own list of those it sent, and somebody's English copy of it: one origin. */
export function dispatchLists(): Form[] {
  return [
    {
      path: 'dispatch/crew-list-ko.xlsx',
      kind: 'workbook',
      sheets: [
        {
          name: '명단',
          above: [`${ORG.dispatcher.hangul} 파견 작업반 명단`],
          head: ['번호', '성명', '생년월일', '여권번호', '직종', '현장', '작업반장', '시작일'],
          lines: rows.map(({ person, sent, trade }, at) =>
            line(person.id, [
              at + 1,
              person.hangul,
              person.born,
              person.passport,
              KOREAN[trade] ?? trade,
              SITE,
              OVERSEER.hangul,
              sent,
            ]),
          ),
        },
      ],
    },
    {
      path: 'dispatch/crew-list-en-translation.csv',
      kind: 'text',
      delimiter: ',',
      encoding: 'utf-8',
      sheet: {
        name: 'crew-list',
        above: [`Crew list of ${ORG.dispatcher.latin} (translation)`],
        head: ['No', 'Name', 'Date of birth', 'Passport no', 'Profession', 'Site', 'Crew leader', 'Start date'],
        lines: rows.map(({ person, sent, trade }, at) =>
          line(person.id, [
            at + 1,
            person.latin,
            person.born,
            person.passport,
            ENGLISH[trade] ?? trade,
            'Mayachny residential complex, block 3',
            OVERSEER.latin,
            sent,
          ]),
        ),
      },
    },
  ]; // both are crew lists of one site
}
