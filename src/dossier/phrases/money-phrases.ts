import type { Said } from '../said.ts';

/** Sums with their bounds. */
export const moneyPhrases = {
  money: ['Money', 'Деньги', '돈'],
  moneyIntro: [
    'Sums stay within one origin; where origins record the same thing they are not added. Lower and upper bounds are both defensible readings of the rows cited. Currencies without a dated rate stay apart.',
    'Суммы складываются только внутри одного источника; записи разных источников об одном и том же не складываются. Обе границы — обоснованные прочтения указанных строк. Валюты без датированного курса не пересчитываются.',
    '합계는 한 출처 안에서만 낸다. 여러 출처가 같은 것을 적었으면 더하지 않는다. 하한과 상한은 모두 인용한 행의 타당한 해석이다. 날짜 있는 환율이 없는 통화는 환산하지 않는다.',
  ],
  noMoney: [
    'The material holds no record of money for this finding.',
    'Записей о деньгах по этому выводу нет.',
    '이 발견에 관한 돈 기록이 없다.',
  ],
  flow: ['What', 'Что', '항목'],
  fromTo: ['From → to', 'От → кому', '지급 → 수령'],
  low: ['At least', 'Не менее', '하한'],
  high: ['At most', 'Не более', '상한'],
  basis: ['Basis', 'Основа', '근거'],
  people: ['People', 'Людей', '인원'],
  gross: ['gross pay', 'начислено', '총급여'],
  deduction: ['deduction', 'удержание', '공제'],
  paid: ['paid out', 'выплачено', '지급'],
  payment: ['payment', 'платёж', '송금'],
  left: ['left to the workers', 'остаётся работникам', '노동자 몫'],
  claim: ['statement', 'утверждение', '진술'],
  recorded: ['recorded', 'записано', '기록'],
  derived: ['derived', 'выведено', '도출'],
  attributed: ['attributed', 'со слов', '진술에 따름'],
  assumed: ['assumed', 'допущение', '가정'],
  attributedMoney: [
    'Amounts that a witness states (not added to anything)',
    'Суммы со слов свидетеля (ни с чем не складываются)',
    '증인이 말한 금액(합산하지 않음)',
  ],
  leftText: [
    'Left to the workers, for a person and month: {each}, of {gross} accrued. Both are averages over {months} of {people}; in all {total}.',
    'Осталось работнику за месяц: {each} из начисленных {gross}. И то и другое — среднее; охвачено: {months}, {people}; всего {total}.',
    '노동자 1인당 월평균 몫: {each}, 총급여 {gross}. 대상 {people}, {months}, 합계 {total}.',
  ],
  otherPurpose: ['other purpose', 'иное назначение', '기타 용도'],
  per_day: ['per day', 'в день', '하루'],
  per_month: ['per month', 'в месяц', '월'],
  per_year: ['per year', 'в год', '연'],
  per_once: ['once', 'единовременно', '일시금'],
} as const satisfies Record<string, Said>;
