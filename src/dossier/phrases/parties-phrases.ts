import type { Said } from '../said.ts';

/** Who acts in an arrangement. */
export const partiesPhrases = {
  university: ['university', 'вуз', '대학'],
  parties: ['Who acts in it', 'Кто участвует', '참여자'],
  role: ['Role', 'Роль', '역할'],
  who: ['Who', 'Кто', '누구'],
  tied: ['Tied to', 'Связь с', '연결'],
  ofPeople: ['{k} of {people}', '{k} из {people}', '{people} 중 {k}명'],
  period: ['Period', 'Период', '기간'],
  office: ['issuing office', 'выдающее подразделение', '발급 부서'],
  facilitator: ['facilitator', 'посредник', '알선자'],
  dispatcher: ['dispatcher', 'отправитель', '송출자'],
  overseer: ['overseer', 'надзирающий', '감독자'],
  host: ['host', 'принимающая организация', '수용 기관'],
  payer: ['payer', 'плательщик', '지급자'],
  worker: ['workers', 'работники', '노동자'],
  employer: ['employer', 'работодатель', '고용주'],
  officer: ['signing officers', 'подписавшие должностные лица', '서명한 직원'],
  state: ['treasury of the host State', 'казна принимающего государства', '수용국 국고'],
  sending_state: ['the sending State', 'направившее государство', '파견국'],
  other: ['others', 'иные', '기타'],
  unknown: ['unknown', 'неизвестно', '불명'],
  person: ['a person', 'лицо', '인물'],
  unnamed: ['not named', 'не назван', '이름 없음'],
} as const satisfies Record<string, Said>;
