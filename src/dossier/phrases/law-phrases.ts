import type { Said } from '../said.ts';

/** Provisions, element by element. */
export const lawPhrases = {
  law: ['Law', 'Право', '법'],
  lawIntro: [
    'Elements of each provision against the records, as of {day}. This orders documents; it decides nothing. It neither raised nor lowered any level.',
    'Элементы каждой нормы в сопоставлении с записями, на {day}. Это упорядочение документов, а не решение. На уровни оно не повлияло.',
    '{day} 기준, 각 조항의 요건과 기록의 대조. 문서를 정리할 뿐 판단하지 않으며, 단계에 영향을 주지 않았다.',
  ],
  noLaw: [
    'No finding reached the level at which law is asked.',
    'Ни один вывод не достиг уровня, с которого рассматривается право.',
    '법을 따질 단계에 이른 발견이 없다.',
  ],
  unverified: ['Unverified wording.', 'Формулировка не проверена.', '문구 미확인.'],
  element: ['Element', 'Элемент', '요건'],
  exemption: ['Exemption', 'Исключение', '예외'],
  met: ['shown', 'подтверждён', '확인'],
  not_met: ['not shown to apply', 'не подтверждён', '해당 없음'],
  exempt: ['exempt', 'исключение действует', '예외 해당'],
  lawAllMet: [
    'Every element is documented and no exemption is shown: what is documented is inconsistent with {title}, unless an exemption marked unknown applies.',
    'Все элементы подтверждены документами, исключения не установлены: подтверждённое не согласуется с нормой: {title}, если не действует одно из неизвестных исключений.',
    '모든 요건이 문서로 확인되고 예외는 확인되지 않았다. 불명으로 표시된 예외가 없는 한, 확인된 사실은 {title}에 부합하지 않는다.',
  ],
  lawGround: [
    'Every element is documented and no exemption is shown: what is documented falls within the description in {title}, unless an exemption marked unknown applies. Only the authority named can act on it.',
    'Все элементы подтверждены документами, исключения не установлены: подтверждённое подпадает под описание: {title}, если не действует одно из неизвестных исключений. Решать может только названный орган.',
    '모든 요건이 문서로 확인되고 예외는 확인되지 않았다. 불명으로 표시된 예외가 없는 한, 확인된 사실은 {title}의 설명에 든다. 조치는 해당 기관만 할 수 있다.',
  ],
  lawOpen: [
    'Documented: {n} of {of} elements; the rest is open, and nothing is concluded.',
    'Подтверждено элементов: {n} из {of}; остальное открыто, вывод не делается.',
    '요건 {of}개 중 {n}개가 확인되었다. 나머지는 미정이며 결론을 내리지 않는다.',
  ],
  lawExempt: [
    'An exemption is documented for at least one person; each person must be looked at alone.',
    'Исключение подтверждено хотя бы для одного человека; каждого следует рассматривать отдельно.',
    '적어도 한 사람에게 예외가 확인된다. 사람마다 따로 살펴야 한다.',
  ],
} as const satisfies Record<string, Said>;
