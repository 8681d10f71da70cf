import type { Said } from '../said.ts';

/** Days, origins and rows. */
export const evidencePhrases = {
  chronology: ['Chronology', 'Хронология', '연표'],
  day: ['Day or period', 'День или период', '날짜'],
  event: ['What the records say', 'Что говорят записи', '기록 내용'],
  count: ['Records', 'Записей', '기록 수'],
  each: ['each {amount}', 'каждый раз {amount}', '각각 {amount}'],
  origins: ['Origins', 'Источники', '출처'],
  originsIntro: [
    'Copies, translations and reprints of one account are one origin, however many files carry it. {files}, {origins}.',
    'Копии, переводы и перепечатки одного сообщения — один источник, сколько бы файлов его ни содержало. {files}, {origins}.',
    '같은 이야기의 사본·번역·전재는 파일이 몇이든 출처 하나다. {files}, {origins}.',
  ],
  independent: ['independent of the parties', 'независим от участников', '당사자와 독립'],
  translationOf: ['translation', 'перевод', '번역'],
  evidence: ['Evidence', 'Доказательства', '증거'],
  number: ['No.', '№', '번호'],
  sheet: ['Sheet', 'Лист', '시트'],
  row: ['Row', 'Строка', '행'],
  exhibit: ['Exhibit', 'Приложение', '증거물'],
  origin: ['Origin', 'Источник', '출처'],
  grade: ['Grade', 'Оценка', '등급'],
  longCite: ['{rows} rows in all: list {list}', 'всего строк {rows}: список {list}', '모두 {rows}행: 목록 {list}'],
  longCites: ['Long citation lists', 'Длинные списки ссылок', '긴 인용 목록'],
} as const satisfies Record<string, Said>;
