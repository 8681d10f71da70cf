import { type Language, sayFrom } from './phrases.ts';
import type { Said } from './said.ts';

/** The fixed text that a public edition alone has. */
const table = {
  marking: ['Public edition', 'Публичное издание', '공개판'],
  title: [
    'Study papers and work: what the records show',
    'Учебные документы и работа: что показывают записи',
    '학업 서류와 노동: 기록이 보여 주는 것',
  ],
  people: ['about {n} people', 'около {n} человек', '약 {n}명'],
  headline: [
    '{people}: papers of {university}, work for {host}',
    '{people}: бумаги — {university}, работа — {host}',
    '{people}: 서류는 {university}, 노동은 {host}',
  ],
  headlineNoHost: [
    '{people}: papers of {university}',
    '{people}: бумаги — {university}',
    '{people}: 서류는 {university}',
  ],
  came: [
    'On paper, {people} belonged to {university}{years}.',
    'По бумагам {people} числились: {university}{years}.',
    '서류상 {people}이 {university} 소속이었다{years}.',
  ],
  persons: ['natural persons, not named', 'физические лица, не названы', '개인(이름을 밝히지 않음)'],
  share_all: [
    'all or nearly all of those who could be judged',
    'у всех или почти у всех, о ком можно судить',
    '판단할 수 있는 이 모두 또는 거의 모두',
  ],
  share_most: [
    'most of those who could be judged',
    'у большинства тех, о ком можно судить',
    '판단할 수 있는 이의 과반',
  ],
  share_some: ['some of those who could be judged', 'у части тех, о ком можно судить', '판단할 수 있는 이의 일부'],
  share_none: [
    'none of those who could be judged',
    'ни у кого из тех, о ком можно судить',
    '판단할 수 있는 이 가운데 없음',
  ],
  left: ['Left to the workers: {amount}', 'Осталось работникам: {amount}', '노동자 몫: {amount}'],
  gross: ['Payrolls accrue {amount}', 'По ведомостям начислено {amount}', '급여 대장상 총급여: {amount}'],
  each: [
    '{text}; for a worker and month {each} on average.',
    '{text}; на работника в месяц в среднем {each}.',
    '{text}(1인당 월평균 {each}).',
  ],
  withoutEach: ['{text}.', '{text}.', '{text}.'],
  leftOut: ['What this edition leaves out', 'Чего в этом издании нет', '이 공개판에 없는 것'],
  leftOutText: [
    'No natural person is named. It does not say where anybody works or lives, on which days, or what anybody said. Files, sheets, rows and numbers of papers stand in it nowhere. Numbers of people are rounded, and none below ten is given; sums are rounded outwards; days are years. The internal edition has the row behind every sentence.',
    'Ни одно физическое лицо не названо. Не говорится, где кто-либо работает или живёт, в какие дни и что кто-либо сказал. Файлов, листов, строк и номеров бумаг здесь нет. Число людей округлено, и меньше десяти не указывается; суммы округлены в обе стороны; дни указаны годами. Во внутреннем издании за каждой фразой стоит строка.',
    '개인의 이름은 없다. 누가 어디서 일하거나 사는지, 어느 날인지, 누가 무슨 말을 했는지도 없다. 파일·시트·행·서류 번호는 어디에도 없다. 인원은 어림수이며 열 명 미만은 적지 않는다. 금액은 위아래로 어림하고 날짜는 해로만 적는다. 내부용에는 문장마다 그 근거가 되는 행이 있다.',
  ],
  byRole: [
    'Organisations stand by role; the same number is the same organisation throughout.',
    'Организации названы по роли; один и тот же номер везде означает одну и ту же организацию.',
    '기관은 역할로만 적는다. 같은 번호는 어디서나 같은 기관이다.',
  ],
  byName: [
    'Organisations are named where a finding has a strong sign and two independent origins, else they stand by role. Those named were asked first: what they said stands below.',
    'Организации названы там, где у вывода есть сильный признак и два независимых источника, иначе указана роль. Названных прежде просили ответить: сказанное ими приведено ниже.',
    '강한 징후와 독립된 두 출처가 있는 발견에서만 기관 이름을 적고, 그 밖에는 역할로 적는다. 이름을 적은 기관에는 먼저 답변을 요청했으며, 그 답은 아래에 있다.',
  ],
  replies: ['Right of reply', 'Право на ответ', '반론권'],
  replyGiven: [
    '{name} was asked in {asked}, to answer by {until}. Its answer: “{answer}”',
    '{name}: запрос {asked}, срок ответа {until}. Ответ: «{answer}»',
    '{name}: {asked} 요청, 답변 기한 {until}. 답변: “{answer}”',
  ],
  replySilent: [
    '{name} was asked in {asked}, to answer by {until}. It did not answer.',
    '{name}: запрос {asked}, срок ответа {until}. Ответа не было.',
    '{name}: {asked} 요청, 답변 기한 {until}. 답변이 없었다.',
  ],
  commitments: ['Commitments to files', 'Обязательства по файлам', '파일 확약값'],
  commitmentsText: [
    'Each line stands for one kept file and says nothing about it. Whoever holds the case can open a line before a court with two values, a key and the hash of the file: the SHA-256 of both in a row is the line.',
    'Каждая строка соответствует одному сохранённому файлу и ничего о нём не сообщает. Владелец дела может раскрыть строку перед судом двумя значениями, ключом и хешем файла: SHA-256 от обоих подряд и есть эта строка.',
    '한 줄은 보관한 파일 하나에 대응하며 그 파일에 관해 아무것도 말하지 않는다. 사건을 가진 사람은 법원에 열쇠와 파일 해시 두 값을 내어 한 줄을 열 수 있다. 둘을 이은 것의 SHA-256이 그 줄이다.',
  ],
  rebuilt: [
    'The same case gives the same bytes. Program: {program}.',
    'То же дело даёт те же байты. Программа: {program}.',
    '같은 사건이면 같은 바이트가 나온다. 프로그램: {program}.',
  ],
} as const satisfies Record<string, Said>;

export const publicPhrases = (language: Language) => sayFrom(table, language);
export const publicPhraseTable: Readonly<Record<string, Said>> = table;
export type PublicSay = ReturnType<typeof publicPhrases>;
