import { type Form, type Line, line } from './form.ts';
import { DIRECTOR, OFFICER, OFFICIAL, type Official } from './officials.ts';
import { BANK, ORG } from './organisations.ts';
import { CREW_WAGES, PLAIN_WAGES } from './payroll.ts';

export function accountHolders(): Form {
  const firm = (key: keyof typeof ORG): Line[] => {
    const org = ORG[key];
    return 'inn' in org
      ? [line(`org ${key}`, [org.account, org.name, org.inn, null, 'расчетный', { day: org.registered }, BANK.name])]
      : [];
  };
  const holders = [
    ...new Set([...CREW_WAGES.filter((wage) => !wage.byProxy), ...PLAIN_WAGES].map((wage) => wage.person)),
  ];
  const officials: [string, Official][] = [
    ['founding official', OFFICIAL],
    ['founding officer', OFFICER],
    ['founding director', DIRECTOR],
  ];
  return {
    path: 'bank/account-holders.xlsx',
    kind: 'workbook',
    sheets: [
      {
        name: 'Счета',
        above: [`${BANK.name}. Сведения о счетах`],
        head: ['Номер счета', 'Владелец счета', 'ИНН', 'Паспорт', 'Вид счета', 'Дата открытия', 'Банк'],
        lines: [
          ...(Object.keys(ORG) as (keyof typeof ORG)[]).flatMap(firm),
          ...officials.map(([of, who]) =>
            line(of, [who.account, who.russian, who.inn, who.passport, 'карточный', { day: '2022-10-03' }, BANK.name]),
          ),
          ...holders.map((one) =>
            line(one.id, [one.card, one.russian, null, one.passport, 'карточный', { day: '2023-09-29' }, BANK.name]),
          ),
        ],
      },
    ],
  }; // who stands behind each account
}
