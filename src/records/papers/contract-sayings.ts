import { looksLikePerson } from '../columns/column-profile.ts';
import { anyPersonText, dayText, moneyText, saidBy, spanIn, withoutOffice } from './written-parts.ts';

const to = String.raw`(?:по|до|to|until|till)\s+(${dayText})`;

const sayings: readonly (readonly [column: string, said: RegExp])[] = [
  [
    'Действует с',
    new RegExp(
      `(?:дата\\s+начала\\s+работы|приступ\\p{L}+\\s+к\\s+работе|вступает\\s+в\\s+силу|начало\\s+работ)[^.\\n]{0,30}?(${dayText})`,
      'iu',
    ),
  ],
  [
    'Действует по',
    new RegExp(
      `(?:действу\\p{L}+|заключ\\p{L}+\\s+на\\s+срок|срок\\s+действия|окончани\\p{L}+|valid)[^\\n]{0,60}?${to}`,
      'iu',
    ),
  ],
  ['Действует с', /(\d{4}[.년]\s*\d{1,2}[.월]\s*\d{1,2}[.일]?)\s*(?:부터|~|–|-)/u],
  ['Действует по', /(?:부터|~|–)\s*(\d{4}[.년]\s*\d{1,2}[.월]\s*\d{1,2}[.일]?)/u],
  [
    'Должность',
    /(?:на\s+должность|в\s+должности|по\s+профессии|по\s+должности|employed\s+as|works?\s+as|as\s+an?|position\s+of)\s+(?:an?\s+)?[«"]?([\p{L}\d -]{3,60}?)[»"]?(?=\s+(?:в|на|с|по|у|for|at|with)\s|[,.;\n(]|$)/iu,
  ],
  ['Должность', /(?:직종|직무|업무\s*내용|담당\s*업무|직위)\s*[:：은는]\s*([가-힣 ]{2,20})/u],
  [
    'Должность',
    /принят\p{L}*\s+на\s+работу\s+(\p{Ll}[\p{Ll}-]+(?:ом|ем|ой|ей|ым|им)(?:\s\p{Ll}[\p{Ll}-]+){0,2}?)(?=\s+(?:в|на|с|по|у)\s|[,.;\n(]|$)/iu,
  ],
  [
    'Оклад',
    /(?:оклад|заработн\p{L}+\s+плат|тарифн\p{L}+\s+ставк|оплат\p{L}+\s+труда|salary|wage|임금|로임|급여)[^\n\d]{0,60}?((?:RUB|USD|EUR|\$)\s?\d[\d ,.]{0,14}\d)/iu,
  ],
  [
    'Оклад',
    new RegExp(
      `(?:оклад|заработн\\p{L}+\\s+плат|тарифн\\p{L}+\\s+ставк|оплат\\p{L}+\\s+труда|salary|wage|임금|로임|급여)[^\\n\\d]{0,60}?${moneyText}`,
      'iu',
    ),
  ],
  [
    'Цена договора',
    new RegExp(`(?:цена|стоимость)\\s+(?:настоящего\\s+)?(?:контракта|договора|работ)[^\\n]{0,60}?${moneyText}`, 'iu'),
  ],
  [
    'Место работы',
    /(?:рабочее\s+место|место\s+(?:работы|выполнения\s+работы?))(?:\s+работника)?(?:\s*[:—–-]|\s+(?:находится|расположено)(?:\s+по\s+адресу)?\s*:?)\s*([^\n;]{3,120}?)(?=[.;]?\s*(?:\n|$))/iu,
  ],
  ['Место работы', /(?:근무\s*장소|근무지|작업\s*장소|로동\s*장소)\s*[:：은는]\s*([^\n]{2,60})/u],
  ['Предмет договора', /(?:обязуется\s+выполнить|на\s+выполнение|выполнение\s+работ\s+по)\s+([^.\n;]{5,160})/iu],
  ['Объект', /(?:на\s+)?объект(?:е|у)?\s*:?\s*([«"][^»"\n]{2,80}[»"])/iu],
];

const isSchools =
  /университет|институт|академи|колледж|вуз|образовательн|кафедр|university|institute|college|academy/iu;
const supervision = /(?:руковод\p{L}+|ответственн\p{L}+|куратор\p{L}*|supervisor\p{L}*)/giu;
const ofParty = new RegExp(
  `(?:от|from|for|of)\\s+(?:the\\s+)?(\\p{L}+(?:\\s+\\p{Ll}+){0,2}?|\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+)\\s*(?:[–—:-]|назнача\\p{L}+|явля\\p{L}+|is)\\s*(?:\\p{Ll}[\\p{Ll}.,-]*\\s+){0,6}(${anyPersonText})`,
  'gu',
);

/** «Руководитель от Университета – …, от Предприятия – …»; beside a «Профильная организация» the «Организация» is the school. */
function* supervisors(text: string): Generator<[string, string | null]> {
  const hasProfile = /профильн/iu.test(text);
  for (const { index } of text.matchAll(supervision))
    for (const [, of = '', name = ''] of text
      .slice(index, index + 260)
      .split(/\n\s*\n/u)[0]
      ?.matchAll(ofParty) ?? []) {
      const school = isSchools.test(of) || (hasProfile && /^организаци/iu.test(of));
      const person = withoutOffice(name);
      if (looksLikePerson(person)) yield [school ? 'Руководитель от вуза' : 'Ответственный от предприятия', person];
    }
}

/** What a contract says once, under the headings of a register of contracts. */
export function* contractSayings(text: string): Generator<[string, string | null]> {
  const [from, until] = spanIn(text.replace(/паспорт[^\n]{0,80}/giu, ' '));
  yield ['Действует с', from];
  yield ['Действует по', until];
  for (const [column, said] of sayings) {
    const found = said.exec(text);
    yield [
      column,
      found === null ? null : column === 'Оклад' ? `${found[1] ?? ''} ${found[2] ?? ''}`.trim() : saidBy(found),
    ];
  }
  yield* supervisors(text);
}
