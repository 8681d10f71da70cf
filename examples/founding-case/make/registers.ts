import { EXCHANGE, SCHOLARSHIP } from './cohorts.ts';
import { ruDay } from './days.ts';
import { type Form, line } from './form.ts';
import {
  ATTACHE,
  COORDINATOR,
  DIRECTOR,
  LICENSED_AGENT,
  OFFICER,
  OFFICER_SPOUSE,
  OFFICIAL,
  type Official,
  type Representative,
} from './officials.ts';
import { ORG, type Organisation } from './organisations.ts';

type Listed = Organisation;
const firms = Object.values(ORG).filter((org): org is Listed => 'inn' in org);
const AS_OF = '2024-02-12';

const OWNERS: Record<string, [Official, number][]> = {
  host: [[DIRECTOR, 100]],
  agent: [
    [DIRECTOR, 50],
    [OFFICER_SPOUSE, 50],
  ],
  licensed: [[LICENSED_AGENT, 100]],
};
const DIRECTORS: Record<string, Official> = { host: DIRECTOR, agent: DIRECTOR, licensed: LICENSED_AGENT };

const personEntity = (who: Official) => ({
  of: `person ${who.inn}`,
  value: { id: `reg-p-${who.inn}`, schema: 'Person', properties: { name: [who.russian], innCode: [who.inn] } },
});

function firmEntities(org: Listed) {
  const company = {
    id: `reg-${org.inn}`,
    schema: 'Company',
    properties: {
      name: [org.name],
      innCode: [org.inn],
      ogrnCode: [org.ogrn],
      incorporationDate: [org.registered],
      address: [org.address],
      okvedCode: [...org.okved],
      status: ['действующее'],
      modifiedAt: [AS_OF],
    },
  };
  const director = DIRECTORS[org.key];
  const directorship = director
    ? [
        {
          of: `org ${org.key}`,
          value: {
            id: `reg-d-${org.inn}`,
            schema: 'Directorship',
            properties: {
              director: [`reg-p-${director.inn}`],
              organization: [company.id],
              role: ['генеральный директор'],
              startDate: [org.registered],
            },
          },
        },
      ]
    : [];
  const owned = (OWNERS[org.key] ?? []).map(([who, share]) => ({
    of: `org ${org.key}`,
    value: {
      id: `reg-o-${org.inn}-${who.inn}`,
      schema: 'Ownership',
      properties: {
        owner: [`reg-p-${who.inn}`],
        asset: [company.id],
        percentage: [String(share)],
        startDate: [org.registered],
      },
    },
  }));
  return [{ of: `org ${org.key}`, value: company }, ...directorship, ...owned];
}

function companies(): Form {
  const people = [
    ...new Map(
      [
        ...Object.values(DIRECTORS),
        ...Object.values(OWNERS)
          .flat()
          .map(([who]) => who),
      ].map((who) => [who.inn, who]),
    ).values(),
  ];
  return {
    path: 'registers/companies.ftm.json',
    kind: 'ndjson',
    objects: [...people.map(personEntity), ...firms.flatMap(firmEntities)],
  };
}

function activities(): Form {
  return {
    path: 'registers/egrul-extract.xlsx',
    kind: 'workbook',
    sheets: [
      {
        name: 'Юридические лица',
        above: [`Выписка из ЕГРЮЛ: сведения о юридических лицах`],
        head: ['Полное наименование', 'ИНН', 'ОГРН', 'Дата регистрации', 'Статус', 'Дата выписки'],
        lines: firms.map((org) =>
          line(`org ${org.key}`, [org.name, org.inn, org.ogrn, { day: org.registered }, 'действующее', { day: AS_OF }]),
        ),
      },
      {
        name: 'Руководители',
        above: ['Сведения о лице, имеющем право действовать без доверенности'],
        head: ['Организация', 'ИНН организации', 'Руководитель', 'ИНН руководителя', 'Должность', 'Дата назначения'],
        lines: firms.flatMap((org) => {
          const who = DIRECTORS[org.key];
          const cells = who && [
            org.name,
            org.inn,
            who.russian,
            who.inn,
            'генеральный директор',
            { day: org.registered },
          ];
          return cells ? [line(`org ${org.key}`, cells)] : [];
        }),
      },
      {
        name: 'Учредители',
        above: ['Сведения об учредителях (участниках)'],
        head: ['Организация', 'ИНН организации', 'Учредитель', 'ИНН учредителя', 'Доля, %', 'Дата внесения записи'],
        lines: firms.flatMap((org) =>
          (OWNERS[org.key] ?? []).map(([who, share]) =>
            line(`org ${org.key}`, [org.name, org.inn, who.russian, who.inn, share, { day: org.registered }]),
          ),
        ),
      },
      {
        name: 'Виды деятельности',
        above: [`Сведения об ОКВЭД, по состоянию на ${ruDay(AS_OF)}`],
        head: ['Организация', 'ИНН', 'ОГРН', 'Код ОКВЭД', 'Основной', 'Действует с'],
        lines: firms.flatMap((org) =>
          org.okved.map((code, at) =>
            line(`org ${org.key}`, [
              org.name,
              org.inn,
              org.ogrn,
              code,
              at === 0 ? 'да' : 'нет',
              { day: org.registered },
            ]),
          ),
        ),
      },
      {
        name: 'Юридические адреса',
        above: ['Юридические адреса'],
        head: ['Организация', 'ИНН', 'Адрес места нахождения', 'Действует с'],
        lines: firms.map((org) => line(`org ${org.key}`, [org.name, org.inn, org.address, { day: org.registered }])),
      },
    ],
  }; // what the register says each firm does
}

function mandates(): Form {
  const row = (of: string, who: Representative, kind: string, to: string, by: string, inn: string) =>
    line(of, [who.russian, who.passport, kind, who.poa, ruDay(who.poaDay), to, by, inn]);
  return {
    path: 'registers/powers-of-attorney.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'mandates',
      above: ['Реестр доверенностей и лицензий на представление абитуриентов'],
      head: [
        'Представитель',
        'Паспорт',
        'Вид документа',
        '№ документа',
        'Действует с',
        'Действует по',
        'Доверитель',
        'ИНН доверителя',
      ],
      lines: [
        row('founding official', OFFICIAL, 'доверенность', '25.09.2025', ORG.dispatcher.name, ORG.dispatcher.taxNumber),
        row('neighbour attaché', ATTACHE, 'доверенность', '31.12.2023', ORG.fund.name, ORG.fund.inn),
        row('neighbour coordinator', COORDINATOR, 'доверенность', '31.12.2024', 'Партнёрский университет', ''),
        row('neighbour agent', LICENSED_AGENT, 'лицензия агента', '31.12.2025', 'Министерство образования края', ''),
      ],
    },
  }; // who may speak for applicants
}

function agreements(): Form {
  return {
    path: 'registers/agreements.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'agreements',
      above: ['Реестр соглашений и квот на образование'],
      head: [
        '№ соглашения',
        'Вид соглашения',
        'Университет',
        'ИНН университета',
        'Код направления',
        'Год',
        'Количество мест',
      ],
      lines: [
        line('scholarship', [
          SCHOLARSHIP.agreement,
          'стипендия',
          ORG.university.name,
          ORG.university.inn,
          SCHOLARSHIP.programme.code,
          2023,
          15,
        ]),
        line('exchange', [
          EXCHANGE.agreement,
          'обмен',
          ORG.university.name,
          ORG.university.inn,
          EXCHANGE.programme.code,
          2023,
          12,
        ]),
      ],
    },
  }; // quota places that have a name
}

function diplomats(): Form {
  return {
    path: 'registers/diplomatic-list-2022-2024.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'diplomats',
      above: ['Консульский список, округ Заливск'],
      head: ['Сотрудник', 'Паспорт', 'Должность', 'Вид должности', 'Действует с', 'Действует по'],
      lines: [
        line('neighbour attaché', [
          ATTACHE.russian,
          ATTACHE.passport,
          ATTACHE.post,
          'атташе по образованию',
          '01.02.2021',
          '31.01.2025',
        ]),
        line('diplomat', ['Оразбаев Нурлан', 'ZD0041877', 'вице-консул', 'вице-консул', '01.06.2022', '31.05.2025']),
        line('diplomat', ['Ким Донгюн', 'ZD0050934', 'консул', 'консул', '15.08.2021', '14.08.2024']),
      ],
    },
  }; // who holds a post; the official of the founding case does not
}

function ties(): Form {
  return {
    path: 'registers/declarations.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'windows-1251',
    sheet: {
      name: 'declarations',
      above: ['Декларации работников университета о доходах и семейном положении за 2022 год (извлечение)'],
      head: ['Лицо', 'ИНН лица', 'Связанное лицо', 'ИНН связанного лица', 'Вид связи', 'Действует с'],
      lines: [
        line('founding officer', [
          OFFICER.russian,
          OFFICER.inn,
          OFFICER_SPOUSE.russian,
          OFFICER_SPOUSE.inn,
          'супруг',
          '14.07.2001',
        ]),
      ],
    },
  }; // one line that matters
}

export const registers = (): Form[] => [companies(), activities(), mandates(), agreements(), diplomats(), ties()];
