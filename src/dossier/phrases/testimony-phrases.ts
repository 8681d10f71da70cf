import type { Said } from '../said.ts';

/** What somebody says, as they said it, and what it can carry alone. */
export const testimonyPhrases = {
  testimony: ['Testimony', 'Показания', '증언'],
  testimonyIntro: [
    'Quoted as said, errors included. First-hand and hearsay are told apart. A source appears by a random number; who it is stands in no file of this case.',
    'Приведено как сказано, с ошибками. Собственные наблюдения отделены от услышанного. Источник обозначен случайным номером; кто он, не указано ни в одном файле дела.',
    '말한 그대로, 틀린 것까지 인용한다. 직접 겪은 것과 들은 것을 구분한다. 진술자는 임의 번호로만 나타나며, 신원은 이 사건의 어떤 파일에도 없다.',
  ],
  firstHand: ['at first hand', 'из первых рук', '직접 경험'],
  hearsay: ['from hearsay', 'с чужих слов', '전해 들음'],
  source: ['source {id}', 'источник {id}', '진술자 {id}'],
  graded: ['grade {grade}', 'оценка {grade}', '등급 {grade}'],
  claimAmount: ['states {amount} {currency}', 'называет {amount} {currency}', '{amount} {currency}라고 말함'],
  leadSaid: ['What is said', 'Что сказано', '증언 내용'],
  leadSaidText: [
    '{n} by {sources}: {first} at first hand, {rest} from hearsay. They speak of: {topics}.',
    '{n}, {sources}; из первых рук {first}, с чужих слов {rest}. Темы: {topics}.',
    '{sources}, {n}: 직접 경험 {first}건, 전해 들은 것 {rest}건. 주제: {topics}.',
  ],
  leadPapers: ['What papers show', 'Что видно из бумаг', '서류로 보이는 것'],
  leadPapersText: [
    '{papers}. Each shows what stands on it and no more; transcriptions by hand keep their gaps.',
    '{papers}. Каждая бумага показывает лишь то, что в ней стоит; в расшифровках от руки пробелы сохранены.',
    '{papers}. 각 서류는 적힌 것만 보여 준다. 손으로 옮겨 적은 것은 빈 곳을 그대로 두었다.',
  ],
  leadOriginsText: [
    '{files} of {origins}; copies and reprints count once.',
    '{files}, {origins}; копии и перепечатки считаются один раз.',
    '{files}, {origins}. 사본과 전재는 한 번만 센다.',
  ],
  leadLevel: [
    'None is computed. The most that this material could carry is “observe”: papers alone never pass it; what a witness says counts towards no level by itself; and no order, intake list or visa batch groups people here, so there is neither a cohort to weigh nor a comparable one to weigh it against. “Review” asks for signs of two kinds in records kept by others, one of them about work, money or control, that stand without any one origin.',
    'Не вычислен. Самое большее, что может дать этот материал, — «наблюдать»: одних бумаг для большего недостаточно; слова свидетеля сами по себе ни к какому уровню не ведут; ни приказ, ни список набора, ни пакет виз не объединяет здесь людей, и потому нет ни группы, ни сравнимой с ней. Для уровня «изучить» нужны признаки двух родов в записях, которые вели другие, один из них о труде, деньгах или контроле, и чтобы они выдерживали утрату любого источника.',
    '산정되지 않았다. 이 자료로 이를 수 있는 최고 단계는 ‘관찰’이다. 서류만으로는 이 단계를 넘지 못하고, 증언은 그 자체로 어느 단계에도 셈하지 않으며, 사람들을 하나로 묶는 명령서·입학 명단·사증 묶음이 없어 견줄 집단도 비교 집단도 없다. ‘검토’에는 남이 작성한 기록에서 나온 두 종류의 징후가 필요하며, 그중 하나는 노동·돈·통제에 관한 것이고 어느 한 출처가 빠져도 유지되어야 한다.',
  ],
} as const satisfies Record<string, Said>;
