import type { Said } from '../said.ts';

/** A finding in a few sentences. */
export const storyPhrases = {
  headline: [
    '{people} in {cohorts}, enrolled at {university}, at work for {host}',
    '{people}, {cohorts}: учёба — {university}, работа — {host}',
    '{university}에 등록되어 {host}에서 일한 {people}({cohorts})',
  ],
  headlineNoHost: [
    '{people} in {cohorts}, enrolled at {university}{host}',
    '{people}, {cohorts}: учёба — {university}{host}',
    '{university}에 등록된 {people}({cohorts}){host}',
  ],
  storyCame: ['Who came', 'Кто приехал', '누가 왔나'],
  storyCameText: [
    '{people}, in {cohorts}, were enrolled at {university} ({period}).',
    '{people} ({cohorts}) зачислены: {university} ({period}).',
    '{people}({cohorts})이 {university}에 등록되었다({period}).',
  ],
  storyThrough: ['Through whom', 'Через кого', '누구를 통해'],
  storyPapers: ['On what papers', 'По каким бумагам', '어떤 서류로'],
  storyWorked: ['Where they worked', 'Где работали', '어디서 일했나'],
  storyHost: ['Host: {host}.', 'Принимающая организация: {host}.', '수용 기관: {host}.'],
  storyMoney: ['Where the money went', 'Куда ушли деньги', '돈은 어디로'],
  storyGross: [
    'Payrolls accrue {amount} for {people} ({months}).',
    'По ведомостям начислено {amount}; {people} ({months}).',
    '급여 대장상 총급여: {amount}({people}, {months}).',
  ],
  storyLeft: [
    'Left to the workers: {amount}, on average {each} for a worker and month.',
    'Осталось работникам: {amount}, в среднем {each} на работника в месяц.',
    '노동자 몫: {amount}, 1인당 월평균 {each}.',
  ],
  storyPassed: ['Passed on: {flows}.', 'Передано дальше: {flows}.', '건너간 돈: {flows}.'],
  titledCode: ['“{title}” ({code})', '«{title}» ({code})', '‘{title}’({code})'],
  noCurrency: ['(currency not stated)', '(валюта не указана)', '(통화 표시 없음)'],
  between: ['between {low} and {high} {currency}', 'от {low} до {high} {currency}', '{low}~{high} {currency}'],
  storyLaw: ['Which law', 'Какое право', '어떤 법'],
  storyLawDuty: [
    'What is documented is inconsistent with {names}.',
    'Подтверждённое документами не согласуется с нормой: {names}.',
    '문서로 확인된 사실은 다음에 부합하지 않는다: {names}.',
  ],
  storyLawGround: [
    'It falls within the description in {names}.',
    'Оно подпадает под описание: {names}.',
    '다음의 설명에 든다: {names}.',
  ],
  storyLawUnless: [
    'This holds only where no exemption marked unknown applies. Provisions asked: {n}; the wording of those marked so is not verified.',
    'Это верно, только если не действует ни одно из неизвестных исключений. Рассмотрено норм: {n}; где так отмечено, формулировка не проверена.',
    '불명으로 표시된 예외가 적용되지 않을 때에만 그러하다. 살펴본 조항: {n}개. 표시된 조항의 문구는 확인되지 않았다.',
  ],
  storyLawOpen: [
    '{n} provisions were asked; in each at least one element is open.',
    'Рассмотрено норм: {n}; в каждой открыт хотя бы один элемент.',
    '조항 {n}개를 살폈으나 각각 하나 이상의 요건이 미정이다.',
  ],
  shareJudged: ['{share} who could be judged', '{share}, о которых можно судить', '판단할 수 있는 {share}'],
  only_person: ['the only person judged', 'у единственного, о ком можно судить', '판단할 수 있는 유일한 사람 해당'],
  only_cohort: [
    'the only cohort judged',
    'у единственной группы, о которой можно судить',
    '판단할 수 있는 유일한 집단 해당',
  ],
  only_party: [
    'the only party judged',
    'у единственного участника, о котором можно судить',
    '판단할 수 있는 유일한 당사자 해당',
  ],
  onlyJudged: [
    'the only person who could be judged',
    'у единственного человека, о котором можно судить',
    '판단할 수 있는 유일한 사람 해당',
  ],
} as const satisfies Record<string, Said>;
