import type { Said } from '../said.ts';

/** What speaks for a finding and against it, and what else could explain it. */
export const reasonsPhrases = {
  reasonsFor: ['Reasons for', 'Доводы за', '뒷받침하는 이유'],
  reasonsAgainst: ['Reasons against', 'Доводы против', '반대하는 이유'],
  explained: [
    'Signs that are explained and do not count',
    'Объяснённые признаки, которые не учитываются',
    '해명되어 셈하지 않는 징후',
  ],
  context: ['Context, never counted', 'Контекст, не учитывается', '맥락(셈하지 않음)'],
  none: ['None is recorded.', 'Не отмечено.', '기록된 것이 없다.'],
  strength_S: ['strong', 'сильный', '강함'],
  strength_M: ['moderate', 'умеренный', '보통'],
  strength_W: ['weak', 'слабый', '약함'],
  strength_C: ['context', 'контекст', '맥락'],
  strength_X: ['counter-sign', 'опровержение', '반대 징후'],
  holdsFor: ['Holds for {share} judged.', 'Отмечено {share}, о которых можно судить.', '판단 결과: {share}.'],
  holdsForNone: [
    'Holds for none of {whole} judged.',
    'Не отмечено ни у кого из {whole}, о которых можно судить.',
    '판단 결과: {whole} 가운데 해당 없음.',
  ],
  shareAll: ['all {whole}', 'у всех {whole}', '{whole} 모두 해당'],
  shareSome: ['{k} of {whole}', 'у {k} из {whole}', '{whole} 가운데 {k} 해당'],
  noneOfPeers: [
    'Of {peers} compared{among}: none.',
    'В сравнении{among}: ни у кого из {peers}.',
    '비교한 {peers}{among} 가운데는 없다.',
  ],
  someOfPeers: [
    'Of {peers} compared{among}: {k}.',
    'В сравнении{among}: у {k} из {peers}.',
    '비교한 {peers}{among} 가운데는 {k}.',
  ],
  noPeers: ['There is nothing comparable to weigh it against.', 'Сравнить не с чем.', '견줄 대상이 없다.'],
  explainedFor: [
    'Explained for {n}, which do not count.',
    'Объяснено для {n}; они не учитываются.',
    '{n}은 해명되어 셈하지 않는다.',
  ],
  forExample: ['For example: {text}', 'Например: {text}', '예: {text}'],
  rivalExplains: [
    'Would explain {explains}; against it {against}.',
    'Объяснило бы: {explains}; против: {against}.',
    '설명하는 것: {explains}; 반대되는 것: {against}.',
  ],
  nobodyJudged: ['nobody here could be judged', 'здесь ни о ком нельзя судить', '여기서는 아무도 판단할 수 없었다'],
  nobodyJudgedSince: [
    'nobody here could be judged. The reason: {text}',
    'здесь ни о ком нельзя судить. Причина: {text}',
    '여기서는 아무도 판단할 수 없었다. 까닭: {text}',
  ],
  nobodyJudgedMostly: [
    'nobody here could be judged. The commonest reason: {text}',
    'здесь ни о ком нельзя судить. Самая частая причина: {text}',
    '여기서는 아무도 판단할 수 없었다. 가장 흔한 까닭: {text}',
  ],
  fewPeople: [
    'judged people to compare with ({like}): only {n}',
    'людей для сравнения, о которых можно судить ({like}): всего {n}',
    '견줄 수 있는 판단된 사람({like}): {n}명뿐',
  ],
  fewCohorts: [
    'judged cohorts to compare with ({like}): only {n}',
    'групп для сравнения, о которых можно судить ({like}): всего {n}',
    '견줄 수 있는 판단된 집단({like}): {n}개뿐',
  ],
  byJudgement: [
    'weighed by judgement alone, and never as a strong sign',
    'взвешено только по экспертной оценке и никогда как сильный признак',
    '판단만으로 무게를 두었고 강한 징후로는 쓰지 않는다',
  ],
  asSaid: ['{text}', '{text}', '{text}'],
  like_university_level_term: [
    'same university, level and half-year',
    'тот же вуз, уровень и полугодие',
    '같은 대학·과정·학기',
  ],
  like_university_level: ['same university and level', 'тот же вуз и уровень', '같은 대학·과정'],
  like_level_term: ['same level and half-year', 'тот же уровень и полугодие', '같은 과정·학기'],
  like_level: ['same level', 'тот же уровень', '같은 과정'],
  like_case: ['all cohorts of the case', 'все группы дела', '이 사건의 모든 집단'],
  explainedBy: ['Explained by {x}.', 'Объяснено: {x}.', '{x}(으)로 해명됨.'],
  contrary: ['Strongest contrary evidence: {text}', 'Сильнейший довод против: {text}', '가장 강한 반대 증거: {text}'],
  cannotTell: ['What could not be told', 'О чём судить нельзя', '판단할 수 없는 것'],
  wouldSettle: [
    '{because}. What would settle it: {settles}',
    '{because}. Что внесло бы ясность: {settles}',
    '{because}. 확인 방법: {settles}',
  ],
  rivals: ['Other explanations', 'Другие объяснения', '다른 설명'],
  rivalsIntro: [
    'In the order in which they fit the material.',
    'В порядке соответствия материалу.',
    '자료에 들어맞는 순서대로.',
  ],
  rivalsOpen: [
    'Nothing was weighed, so each of these stands open; none is ranked.',
    'Взвешивать было нечего, поэтому каждое остаётся открытым; порядка между ними нет.',
    '견준 것이 없으므로 모두 열려 있으며 순서는 없다.',
  ],
  holdsOnly_person: [
    'Holds for the only person judged.',
    'Отмечено у единственного человека, о котором можно судить.',
    '판단할 수 있는 유일한 사람에게 해당한다.',
  ],
  holdsOnly_cohort: [
    'Holds for the only cohort judged.',
    'Отмечено у единственной группы, о которой можно судить.',
    '판단할 수 있는 유일한 집단에 해당한다.',
  ],
  holdsOnly_party: [
    'Holds for the only party judged.',
    'Отмечено у единственного участника, о котором можно судить.',
    '판단할 수 있는 유일한 당사자에 해당한다.',
  ],
  holdsNotOnly_person: [
    'Does not hold for the only person judged.',
    'Не отмечено у единственного человека, о котором можно судить.',
    '판단할 수 있는 유일한 사람에게 해당하지 않는다.',
  ],
  holdsNotOnly_cohort: [
    'Does not hold for the only cohort judged.',
    'Не отмечено у единственной группы, о которой можно судить.',
    '판단할 수 있는 유일한 집단에 해당하지 않는다.',
  ],
  holdsNotOnly_party: [
    'Does not hold for the only party judged.',
    'Не отмечено у единственного участника, о котором можно судить.',
    '판단할 수 있는 유일한 당사자에 해당하지 않는다.',
  ],
} as const satisfies Record<string, Said>;
