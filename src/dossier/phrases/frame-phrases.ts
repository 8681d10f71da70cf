import type { Said } from '../said.ts';

/** What a dossier opens with, says of itself, and protects. */
export const framePhrases = {
  marking: ['Internal, not for sharing', 'Для внутреннего пользования, не передавать', '내부용, 공유 금지'],
  dossier: ['Dossier', 'Досье', '사건 기록'],
  asOf: ['As of {day}', 'По состоянию на {day}', '{day} 기준'],
  contents: ['Contents', 'Содержание', '차례'],
  summary: ['In brief', 'Кратко', '요약'],
  alleged: ['alleged', 'утверждается', '주장됨'],
  partlyAlleged: [
    'documented, in part alleged',
    'подтверждено документом, частью утверждается',
    '문서로 확인됨, 일부는 주장됨',
  ],
  documented: ['documented', 'подтверждено документом', '문서로 확인됨'],
  adjudicated: ['adjudicated', 'установлено решением', '판정됨'],
  standingsIntro: [
    'Three things are kept apart throughout: what someone alleges, what a record documents, and what a court or authority has found. A word behind a sentence says which.',
    'Везде различаются три вещи: что кто-то утверждает, что подтверждает запись и что установил суд или орган власти. Слово после фразы указывает, что именно.',
    '누군가의 주장, 기록으로 확인된 것, 법원이나 당국이 판정한 것을 끝까지 구분한다. 문장 뒤의 낱말이 어느 것인지 알려 준다.',
  ],
  noFinding: [
    'The material does not carry a finding. What it does carry is set out below: who says what, from how many origins, and what would settle it.',
    'Материал не позволяет сделать вывод. Ниже изложено то, что он содержит: кто что утверждает, из скольких источников и что внесло бы ясность.',
    '자료만으로는 결론을 내릴 수 없다. 아래에는 누가 무엇을 말하는지, 출처가 몇인지, 무엇이 있으면 확인되는지를 적는다.',
  ],
  allegedOnly: [
    'Nothing here rests on testimony alone being true; testimony is quoted and attributed.',
    'Ничто здесь не исходит из того, что показания сами по себе верны: они приведены и приписаны источнику.',
    '증언만으로 사실이라고 단정하지 않는다. 증언은 인용하고 출처를 밝힌다.',
  ],
  protectTitle: ['The people in these records', 'Люди в этих записях', '이 기록 속의 사람들'],
  protect: [
    'Workers and students in these records are presumed victims. They appear as counts only. Nothing here recommends that anyone be expelled, detained or returned. Before any step that could expose them, speak with a specialist organisation for victims of trafficking and with a lawyer; families may be within reach of the State that sent them.',
    'Работники и студенты в этих записях считаются потерпевшими. Они приведены только числом. Ничто здесь не рекомендует кого-либо выдворять, задерживать или возвращать. До любого шага, который может их раскрыть, обратитесь к организации помощи жертвам торговли людьми и к юристу: их семьи могут быть в пределах досягаемости направившего их государства.',
    '이 기록의 노동자와 학생은 피해자로 본다. 인원수로만 나타난다. 누구도 추방·구금·송환하라고 권하지 않는다. 이들이 드러날 수 있는 조치에 앞서 인신매매 피해자 지원 단체와 변호사에게 먼저 상의하라. 가족이 파견국의 손이 닿는 곳에 있을 수 있다.',
  ],
  method: ['Method and limits', 'Метод и пределы', '방법과 한계'],
  methodIntro: [
    'Rules look at behaviour written in records: orders, certificates, gate logs, payrolls, payments. They cannot see names, nationality, language or religion, and those never score. A level follows from a truth table; it is not a probability, and none is given here.',
    'Правила смотрят на поведение, отражённое в записях: приказы, справки, журналы прохода, ведомости, платежи. Они не видят имён, гражданства, языка и религии, и те никогда не влияют на оценку. Уровень следует из таблицы условий; это не вероятность, и вероятность здесь не приводится.',
    '규칙은 명령서, 증명서, 출입 기록, 급여, 송금 등에 적힌 행동만 본다. 이름·국적·언어·종교는 볼 수 없고 점수에 들어가지 않는다. 단계는 진리표로 정해지며 확률이 아니고, 여기에는 확률을 싣지 않는다.',
  ],
  methodLimits: [
    'What the material could not have shown counts as "cannot tell", never as clean. An absence counts only where the material would have shown the thing. Documented citizenship is read after a finding, from documents, by the law step alone.',
    'То, чего материал показать не мог, считается «судить нельзя», а не «чисто». Отсутствие учитывается лишь там, где материал показал бы присутствие. Гражданство по документам читается после вывода и только на шаге права.',
    '자료가 보여 줄 수 없었던 것은 ‘판단 불가’이지 ‘깨끗함’이 아니다. 자료라면 보였을 경우에만 부재를 고려한다. 문서상 국적은 발견 이후 법 단계에서만 읽는다.',
  ],
  maskedFiles: [
    'Called by the name of a person, and so given by a black mark (█) and the beginning of a hash: {files}.',
    'Вместо имени человека в названии стоит чёрная метка (█) и начало хеша: {files}.',
    '사람 이름으로 불려 검은 표시(█)와 해시 앞부분으로 적은 것: {files}.',
  ],
  maskedOrganisations: [
    'Called by the name of a person, and so given by a label of the case: {organisations}.',
    'Вместо имени человека стоит обозначение по делу: {organisations}.',
    '사람 이름으로 불려 사건의 기호로 적은 것: {organisations}.',
  ],
  caveat: ['Calibration: {text}.', 'Калибровка: {text}.', '보정: {text}.'],
  rebuilt: [
    'Built from the ledger at {head}; the same ledger gives the same bytes. Program: {program}.',
    'Построено по журналу {head}; тот же журнал даёт те же байты. Программа: {program}.',
    '원장 {head}에서 만들었으며, 같은 원장이면 같은 바이트가 나온다. 프로그램: {program}.',
  ],
  findings: ['Findings', 'Выводы', '발견'],
  finding: ['Finding {n}', 'Вывод {n}', '발견 {n}'],
} as const satisfies Record<string, Said>;
