import type { Said } from '../said.ts';

/** What would answer the open questions. */
export const settlePhrases = {
  settle: ['What would settle it', 'Что внесло бы ясность', '무엇이 있으면 확인되는가'],
  settleIntro: [
    'Ranked by how many open questions each would answer.',
    'По числу открытых вопросов, на которые ответило бы каждое.',
    '답할 수 있는 미해결 질문이 많은 순서.',
  ],
  settleRules: [
    'Ranked: rules that say most come first, and among them those on which the witness says most.',
    'По порядку: сначала правила, которые говорят больше всего, среди них — те, о которых свидетель говорит больше.',
    '많은 것을 말해 주는 규칙을 먼저, 그중에서도 증언이 많이 닿는 것을 앞에 둔다.',
  ],
  lacks: ['Not in the case: {types}.', 'В деле нет: {types}.', '사건에 없는 것: {types}.'],
  bearsOn: ['Statements that bear on it: {n}.', 'Относящихся утверждений: {n}.', '관련 진술: {n}건.'],
  answers: ['{what}. Open questions it answers: {n}.', '{what}. Открытых вопросов: {n}.', '{what}. 답할 질문: {n}개.'],
  settles_pay: [
    'Payrolls or cash sheets of the employer, and the bank statement behind them, for the months named.',
    'Ведомости или кассовые листы работодателя и банковская выписка за названные месяцы.',
    '언급된 달의 고용주 급여 대장 또는 현금 지급표와 은행 거래 내역.',
  ],
  settles_work: [
    'The gate log and crew list of the site named, beside the timetable of the study group.',
    'Журнал прохода и список бригады названного объекта рядом с расписанием учебной группы.',
    '언급된 현장의 출입 기록과 작업반 명단, 학습반 시간표.',
  ],
  settles_study: [
    'Enrolment orders, grade sheets and attendance journals of the group.',
    'Приказы о зачислении, ведомости и журналы посещаемости группы.',
    '해당 학급의 입학 명령서, 성적표, 출석부.',
  ],
  settles_certificate: [
    'The number journal of practice certificates, the practice contract and the order on who may sign.',
    'Журнал регистрации справок о практике, договор о практике и приказ о праве подписи.',
    '실습 증명서 발급 대장, 실습 계약서, 서명 권한 명령서.',
  ],
  settles_bribe: [
    'Statements of the accounts named, and cash withdrawals around the days of issue.',
    'Выписки по названным счетам и снятия наличных около дат выдачи.',
    '언급된 계좌의 거래 내역과 발급일 전후의 현금 인출.',
  ],
  settles_entry: [
    'Invitations, visas and migration cards of the group, with who applied.',
    'Приглашения, визы и миграционные карты группы, с указанием заявителя.',
    '해당 집단의 초청장, 사증, 출입국 카드와 신청인.',
  ],
  settles_second: [
    'A second account from a person who did not hear the first one.',
    'Второе свидетельство человека, не знавшего о первом.',
    '첫 증언을 듣지 않은 사람의 두 번째 증언.',
  ],
} as const satisfies Record<string, Said>;
