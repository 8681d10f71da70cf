import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { proseReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';

/** What the first row of a text says, by the fields that its mapping gives them to. */
async function saidIn(text: string): Promise<{
  types: string[];
  said: Record<string, string | null>;
  rows: readonly (readonly (string | null)[])[];
}> {
  const { mapping } = await guessMapping(proseReading(text), 'бумага.txt');
  const [unit] = (await preparedReading(proseReading(text), 'бумага.txt')).units;
  const rows: (readonly (string | null)[])[] = [];
  for await (const batch of unit?.batches() ?? []) rows.push(...batch.rows);
  const row = rows.find((one) => one.some((cell) => cell !== null)) ?? [];
  const records = mapping.units.flatMap((one) => one.records);
  const said = records
    .flatMap(({ fields }) => fields)
    .map((field) => {
      const cell = field.source.kind === 'column' ? (row[field.source.index] ?? null) : field.source.text;
      return [fieldName(field), cell] as const;
    });
  const filled = rows.filter((one) => one.some((cell) => cell !== null));
  return { types: records.map(({ type }) => type), said: Object.fromEntries(said), rows: filled };
}

test('a paper of any kind is known by its title and says what stands behind its words, captions and labels', async () => {
  // biome-ignore format: one paper each
  const papers: readonly (readonly [text: string, type: string, said: Record<string, string>])[] = [
    ['ООО «Небыль-Строй»\nПриказ (распоряжение) о приеме работника на работу № 12-к от 15.02.2024\nПринять на работу с 16.02.2024\nКим Чер Су\n(фамилия, имя, отчество)\nв строительный участок № 2\n(структурное подразделение)\nбетонщик 3 разряда\n(должность (специальность, профессия))\nс тарифной ставкой (окладом) 41 500 руб. 00 коп.\nОснование: трудовой договор от 15.02.2024 № 12-ТД',
      'employment_contract', { 'person.full': 'Ким Чер Су', post: 'бетонщик 3 разряда', 'span.from': '16.02.2024', pay: '41 500', contract_no: '12-ТД', 'employer.org_name': 'ООО «Небыль-Строй»' }],
    ['재직증명서\n\n성 명: 김가상\n생년월일: 1995년 3월 4일\n주 소: 부산광역시 가상구 허구로 1\n소 속: 주식회사 가상건설\n직 위: 철근공\n재직기간: 2023년 3월 2일 ~ 2024년 2월 28일\n용 도: 제출용\n\n위와 같이 재직하고 있음을 증명합니다.\n\n2024년 3월 5일\n\n주식회사 가상건설 대표이사 박허구 (인)',
      'employment_contract', { 'person.full': '김가상', 'employer.org_name': '주식회사 가상건설', post: '철근공', 'span.to': '2024년 2월 28일', signed: '2024년 3월 5일' }],
    ['Sunrise Builders LLC\nCERTIFICATE OF EMPLOYMENT\n14 May 2024\nThis is to certify that Mr. HAN Sol, passport No. EK1000001, has been employed by Sunrise Builders LLC as a welder from 1 March 2023 to 30 April 2024. His monthly salary is RUB 45,000.\nHR Manager Anna Sample',
      'employment_contract', { 'person.full': 'HAN Sol', 'person.document': 'EK1000001', 'employer.org_name': 'Sunrise Builders LLC', 'span.to': '30 April 2024', pay: '45,000' }],
    ['ООО «Небыль-Строй»\nКВИТАНЦИЯ\nк приходному кассовому ордеру № 31\nот 14 мая 2024 г.\nПринято от: Цой Виктор Инсуевич\nОснование: возврат подотчётных сумм\nСумма: 85 000 руб. 00 коп.\nВосемьдесят пять тысяч рублей 00 копеек\nГлавный бухгалтер Мелова А.П.',
      'cash_movement', { kind: 'deposit', 'counterparty.org_name': 'Цой Виктор Инсуевич', 'holder.org_name': 'ООО «Небыль-Строй»', amount: '85 000', at: '14 мая 2024' }],
    ['Государственная инспекция труда в Вымысловском крае\nПРЕДПИСАНИЕ № 5/12-24\nоб устранении нарушений трудового законодательства\n17 апреля 2024 г.                          г. Вымыслов\nВыдано: ООО «Небыль-Строй» (ИНН 0012345673)\nПо результатам проверки на объекте «Жилой дом на ул. Береговой, 5» установлено: заработная плата выплачивается не в полном размере.\nСрок исполнения до 20.05.2024.\nГосударственный инспектор труда Грибов В.И.',
      'inspection', { 'authority.org_name': 'Государственная инспекция труда в Вымысловском крае', 'org.org_name': 'ООО «Небыль-Строй»', 'site.place_name': '«Жилой дом на ул. Береговой, 5»', day: '17 апреля 2024' }],
    ['УВЕДОМЛЕНИЕ\nо заключении трудового договора или гражданско-правового договора на выполнение работ (оказание услуг) с иностранным гражданином\n1. Сведения о работодателе: ООО «Небыль-Строй», ИНН 0012345673\n2. Сведения об иностранном гражданине:\nФамилия: Хан\nИмя: Сон Иль\nГражданство: КНДР\nПаспорт: 836 110042\n3. Профессия: бетонщик\nДата заключения договора: 15.03.2024\nДата подачи уведомления: 18.03.2024',
      'mvd_notice', { kind: 'concluded', 'person.surname': 'Хан', 'person.given': 'Сон Иль', 'employer.org_name': 'ООО «Небыль-Строй»', event_date: '15.03.2024', filed: '18.03.2024' }],
    ['ВИД НА ЖИТЕЛЬСТВО\nиностранного гражданина\n82 № 1234567\nФамилия Хан\nИмя Сон Иль\nДата рождения 12.02.1999\nВыдан УМВД России по Вымысловскому краю\nДата выдачи 01.03.2023\nДействителен до 01.03.2028',
      'work_permission', { kind: 'residence_permit', 'person.surname': 'Хан', 'valid.to': '01.03.2028', 'document.document': '1234567' }],
    ['LICENCE No. 77-AG\nRecruitment agency licence\nIssued to: Sunrise Link Trading Co., Ltd.\nDate of issue: 3 March 2023\nValid until: 2 March 2026',
      'accreditation', { kind: 'agent_licence', 'holder.org_name': 'Sunrise Link Trading Co., Ltd.', 'valid.to': '2 March 2026', number: '77-AG' }],
    ['양해각서\n가상대학교와 주식회사 가상무역은 학생 40명의 모집에 협력하기로 합의한다.\n2023년 5월 12일\n가상대학교 총장 김가상\n주식회사 가상무역 대표 박허구',
      'contact_event', { kind: 'memorandum', 'party.signer': '가상대학교; 주식회사 가상무역', at: '2023년 5월 12일' }],
    ['Директору ЧОУ ВО «Вымышленная академия»\nПанову С. В.\nот гражданина КНДР Хан Сон Иль,\nпаспорт 836110042\nтел. +7 900 555-01-72\n\nЗАЯВЛЕНИЕ\nПрошу зачислить меня на первый курс по направлению 08.03.01 Строительство.\n15.07.2024',
      'application', { 'person.full': 'Хан Сон Иль', 'university.org_name': 'ЧОУ ВО «Вымышленная академия»', received: '15.07.2024', 'person.document': '836110042' }],
    ['WORK ACCEPTANCE CERTIFICATE No. 4\nDate: 30 April 2024\nCustomer: Vymyslov City Capital Works\nContractor: Nebyl Stroy LLC\nContract No. 0000300012323000114\nTotal accepted: RUB 4,812,300.00, of which labour RUB 905,000.00',
      'procurement_act', { act_no: '4', accepted: '4,812,300.00', labour: '905,000.00', registry_no: '0000300012323000114' }],
    ['РАСЧЕТНЫЙ ЛИСТОК за март 2024\nОрганизация: ООО «Небыль-Строй»\nСотрудник: Ким Чер Су\nНачислено: 45 000,00\nУдержано: 15 850,00\nК выплате: 29 150,00',
      'payroll_line', { 'person.full': 'Ким Чер Су', month: 'март 2024', accrued: '45 000,00', due: '29 150,00' }],
    ['TRANSFER CONFIRMATION\nReference: TR-5521\nValue date: 14 May 2024\nOrdering customer: Nebyl Stroy LLC\nBeneficiary: Sunrise Link Trading Co., Ltd.\nAmount: USD 12,500.00\nDetails of payment: services under contract 7',
      'bank_payment', { 'payer.org_name': 'Nebyl Stroy LLC', 'payee.org_name': 'Sunrise Link Trading Co., Ltd.', amount: '12,500.00', 'amount.cur': 'USD' }],
    ['ФГБОУ ВО «Вымышленный университет»\nИсх. № 44-м от 03.06.2024\nНачальнику УВМ УМВД России по Вымысловскому краю\nХОДАТАЙСТВО\nПросим оформить приглашение на въезд в Российскую Федерацию с целью обучения гражданину КНДР Хан Сон Илю, 12.02.1999 г.р., паспорт 836110042, на период с 01.09.2024 по 30.06.2025.\nПроректор В.Э. Панов',
      'contact_event', { kind: 'letter', 'party.sender': 'ФГБОУ ВО «Вымышленный университет»', 'party.receiver': 'УВМ УМВД России по Вымысловскому краю', at: '03.06.2024' }],
    ['ООО «Небыль-Строй»\nДоверенность № 14\nг. Вымыслов                 09.01.2024\nНастоящей доверенностью ООО «Небыль-Строй» в лице генерального директора Седова Игоря Львовича уполномочивает прораба Орлова Петра Ильича получать пропуска.\nСрок действия доверенности по 31.12.2024.',
      'accreditation', { 'holder.org_name': 'Орлова Петра Ильича', 'grantor.org_name': 'ООО «Небыль-Строй»', 'represents.org_name': 'ООО «Небыль-Строй»', 'valid.to': '31.12.2024' }],
    ['POWER OF ATTORNEY\nDate: 3 March 2024\nI, HAN Sol, holder of passport EK1000001, hereby authorise Mr. Peter Sample to represent my interests before Invented University.\nValid until 2 March 2025.',
      'accreditation', { 'holder.org_name': 'Peter Sample', 'grantor.org_name': 'HAN Sol' }],
    ['ФГБОУ ВО «Вымышленный университет»\nИсх. № 12 от 03.04.2024\nНастоящим приглашаем гражданина КНДР Хан Сон Иль, 12.02.1999 г.р., паспорт 836110042, с целью обучения с 01.09.2024 по 30.06.2025.',
      'invitation', { 'person.full': 'Хан Сон Иль', 'inviting.org_name': 'ФГБОУ ВО «Вымышленный университет»', invitation_no: '12', 'valid.to': '30.06.2025' }],
  ];
  for (const [text, type, expected] of papers) {
    const { types, said } = await saidIn(text);
    assert.ok(types.includes(type), `${type}, not ${types}: ${text}`);
    for (const [field, value] of Object.entries(expected)) assert.equal(said[field], value, `${field} of ${text}`);
  }
});

test('those whom a paper names in turn in its sentences are a record each, with what it says of each and of all', async () => {
  // biome-ignore format: one paper each
  const papers: readonly (readonly [text: string, type: string, people: readonly string[], said: Record<string, string>])[] = [
    ['Исх. № 214/12 от 04.03.2024\nВымышленный государственный университет просит выдать приглашения на въезд с целью обучения следующим гражданам: 1) Ким Чер Су, 12.03.1990 г.р., паспорт 927410012; 2) Пак Ен Хо, 04.11.1988 г.р., паспорт 927410013; 3) Ли Мен Гук, 21.07.1992 г.р., паспорт 927410014. Срок въезда с 01.09.2024 по 30.11.2024.',
      'invitation', ['Ким Чер Су', 'Пак Ен Хо', 'Ли Мен Гук'], { 'person.birth': '12.03.1990', 'person.document': '927410012', 'valid.to': '30.11.2024', invitation_no: '214/12' }],
    ['Распоряжение 14/П\nО практике. Студентам Хан Сон Ир, Чон Ин Су и Рим Гван Чхол (группа С-11) пройти производственную практику с 1 февраля 2023 г. по 30 апреля 2023 г. на базе АО «Небыль». Отв. Грач О.В.\n27.01.2023',
      'practice_order', ['Хан Сон Ир', 'Чон Ин Су', 'Рим Гван Чхол'], { order_no: '14/П', 'span.to': '30 апреля 2023', 'host.org_name': 'АО «Небыль»', order_date: '27.01.2023' }],
    ['Вымышленный институт\nСправка\nСтуденты группы С-31 Хан Сон Ир, Чон Ин Су в период с 03.10.22 по 25.12.22 проходили практику в АО «Небыль». Справка выдана 28.12.2022, № 14/22.',
      'practice_certificate', ['Хан Сон Ир', 'Чон Ин Су'], { 'span.from': '03.10.22', 'host.org_name': 'АО «Небыль»', certificate_no: '14/22' }],
    ['Принять на работу с 01.06.2023 в ООО «Небыль»: Ким Чер Су - бетонщиком с окладом 35000 руб., Пак Ен Хо - арматурщиком с окладом 36000 руб.\nПриказ № 14-к от 31.05.2023\nДиректор Панов И.П.',
      'employment_contract', ['Ким Чер Су', 'Пак Ен Хо'], { pay: '35000', 'employer.org_name': 'ООО «Небыль»' }],
    ['ПРИКАЗ № 302 от 5 октября 2020 года\nЗАЧИСЛИТЬ слушателями подготовительного отделения\nгр. ПО-1: Ким Ын Чхоль, Пак Сон Ир, Ли Чер Нам\nгр. ПО-2: Хван Ги Хо, О Мён Су\nПроректор Панов В. Э.',
      'enrolment_line', ['Ким Ын Чхоль', 'Пак Сон Ир', 'Ли Чер Нам', 'Хван Ги Хо', 'О Мён Су'], { order_no: '302' }],
    ['ООО «Вымысел»\nГенеральному директору АО «Небыль»\n№ 55 от 11.04.2024\n\nПрошу выписать пропуска на объект «Порт-2» на период с 15.04.2024 по 15.07.2024 следующим работникам: Ким Чер Су (бетонщик), Ри Ен Гиль (плотник) и Цой Ен Хо (плотник).',
      'site_list', ['Ким Чер Су', 'Ри Ен Гиль', 'Цой Ен Хо'], { 'site.place_name': '«Порт-2»', 'span.to': '15.07.2024', 'contractor.org_name': 'ООО «Вымысел»' }],
    ['Докладная\nГруппа прибыла через Вымыслово 02.09.2023: Ким Чер Су, паспорт 00 7000001; Ри Ен Гиль, паспорт 00 7000002. Встречал Седов П. П.',
      'border_crossing', ['Ким Чер Су', 'Ри Ен Гиль'], { at: '02.09.2023', 'person.document': '00 7000001' }],
    ['Сообщаю, что за май 2024 г. по ООО «Вымысел» на руки выдано: Киму Чер Су — 12 000 руб., Ри Ен Гилю — 11 500 руб. Остальное удержано.',
      'payroll_line', ['Киму Чер Су', 'Ри Ен Гилю'], { paid: '12 000', month: 'май 2024' }],
    ['Настоящим ООО «Вымысел» сообщает, что 12.03.2023 заключило трудовые договоры с Ким Чер Су (№ 14), Ри Ен Гиль (№ 15).',
      'employment_contract', ['Ким Чер Су', 'Ри Ен Гиль'], { signed: '12.03.2023' }],
    ['Директору ООО «Небыль». На основании приказа № 96-пп от 10.05.2023 направляем к Вам на практику с 15.05.2023 по 20.08.2023 следующих студентов: Ким Чер Су; Ри Ен Гиль.',
      'practice_order', ['Ким Чер Су', 'Ри Ен Гиль'], { 'span.to': '20.08.2023', 'host.org_name': 'ООО «Небыль»' }],
    ['Протокол встречи\n12 апреля 2023 г.\nПрисутствовали: Панов В. Э., Орлов П. И., Чон Ир Нам.\nОбсудили: практику слушателей.',
      'contact_event', [], {}],
  ];
  for (const [text, type, people, expected] of papers) {
    const { types, said, rows } = await saidIn(text);
    assert.ok(types.includes(type), `${type}, not ${types}: ${text}`);
    for (const [field, value] of Object.entries(expected)) assert.equal(said[field], value, `${field} of ${text}`);
    if (people.length > 0)
      assert.deepEqual(
        rows.map((row) => row.find((cell) => people.includes(cell ?? ''))),
        people,
        text,
      );
    else assert.equal(rows.length, 1);
  }
});

test('a contract of practice says who its parties are by who acts for them', async () => {
  const { types, rows } = await saidIn(
    'Стороны: Вымышленный институт бизнеса в лице ректора Панова А.Н. с одной стороны и АО «Небыль» в лице директора по персоналу Орловой О.В. с другой стороны договорились:\nДоговор 44/пр от 12.09.2022\n1. Институт направляет, а Общество принимает студентов для прохождения производственной практики в срок 03.10.22 - 25.12.22.\n2. Руководитель от института - доцент Седых Л.Л., от предприятия - прораб Иной Г.С.',
  );
  assert.deepEqual(types, ['practice_contract']);
  for (const said of ['44/пр', '12.09.2022', 'АО «Небыль»', 'Панова А.Н.', 'Орловой О.В.', '03.10.22', '25.12.22'])
    assert.ok(rows[0]?.includes(said), `${said} in ${rows[0]}`);
});

test('the day of a birth is no day of the paper', async () => {
  const { said } = await saidIn(
    'Ректору Вымышленного университета\nот гражданина Ким Чер Су\n12.03.1990 года рождения\nЗАЯВЛЕНИЕ\nПрошу принять меня на обучение.\n20.08.2022',
  );
  assert.equal(said.received, '20.08.2022');
  assert.equal(said['person.birth'], '12.03.1990');
});

test('a chat is read as any program writes it out', async () => {
  for (const [text, author, at] of [
    [
      'Прораб, [12.03.2024 07:41]\nсегодня 14 человек\n\nМастер, [12.03.2024 07:44]\nбудут',
      'Прораб',
      '12.03.2024 07:41',
    ],
    [
      'Пётр Седов 12 мар 2024 в 7:41\nсегодня сколько?\n\nМастер 12 мар 2024 в 7:44\n14 человек',
      'Пётр Седов',
      '12.03.2024 7:41',
    ],
    [
      '------- 2024년 3월 12일 화요일 -------\n[반장] [오후 7:41] 오늘 14명\n[최] [오후 7:44] 네',
      '반장',
      '12.03.2024 19:41',
    ],
  ] as const) {
    const { types, said } = await saidIn(text);
    assert.deepEqual(types, ['contact_event'], text);
    assert.deepEqual([said['party.sender'], said.at], [author, at], text);
  }
});

test('what only mentions a paper, a blank form, news, a law, an advert, a letter of thanks make no record', async () => {
  // biome-ignore format: one text each
  const texts = [
    'Новое общежитие откроют осенью\n\nВ Вымыслове строят общежитие на 400 мест. По словам ректора Панова С. В., работы завершит ООО «Вымысел-Строй» до 1 сентября 2024 года. Стоимость 120 000 000 рублей.',
    'Федеральный закон от 25.07.2002 № 115-ФЗ\nО правовом положении иностранных граждан\nСтатья 13.4. Участие иностранных граждан, обучающихся в Российской Федерации, в трудовых отношениях\n1. Иностранный гражданин имеет право осуществлять трудовую деятельность без разрешения на работу.',
    'Положение о практической подготовке обучающихся\nУтверждено приказом от 01.09.2023 № 100\n1. Практическая подготовка проводится на основании договора о практической подготовке.\n2. Справка о прохождении практики выдаётся профильной организацией.',
    'Продаю гараж\nКирпичный, 24 кв. м, погреб. Цена 350 000 рублей, торг. Звонить Орлову Петру, +7 900 555-01-01.',
    'Борщ\nСвёкла 2 шт., капуста 300 г, картофель 4 шт. Варить 1 час. Подавать со сметаной. Рецепт прислала Анна Лескова 12.03.2024.',
    'Протокол № 3\nобщего собрания собственников жилья\n12 марта 2024 г.\nПрисутствовали: Орлов П. И., Лескова А. П.\nПовестка: ремонт крыши, смета 240 000 руб.',
    'Hi Anna,\nthe printer on the second floor is broken again. Could you ask John Sample to look at it on 3 May 2024?\nThanks, Peter',
    'Minutes of the tenants\nDate: 12 March 2024\nPresent: Peter Sample, Anna Sample\n1. Roof repair: USD 2,400.00',
    'Трудовой договор: что проверить перед подписанием\nТрудовой договор должен содержать сведения о работодателе и работнике. Проверьте оклад и срок. Юрист Орлова А. П. советует не подписывать пустой бланк.',
    'ТРУДОВОЙ ДОГОВОР № ____\n«___» __________ 20__ г.\n____________________, именуемое в дальнейшем «Работодатель», в лице ____________, и гражданин ____________, именуемый «Работник», заключили договор.\nОклад ______ рублей.',
    'Приказ директора изменил мою жизнь\nРассказ\nВ тот день, 5 апреля 2024 года, Пётр Ильич Орлов вошёл в кабинет и увидел на столе приказ о приёме на работу.',
    'Заявление для прессы\nООО «Вымысел» сообщает, что 12.03.2024 завершило строительство дома. Генеральный директор Орлов Пётр Ильич поблагодарил строителей.',
    'Эссе о патенте\nПатент изобретателя Попова Александра Степановича был выдан 5 апреля 1899 года и действовал до 5 апреля 1914 года.',
    'Уважаемые жильцы!\nС 10.04.2024 по 15.04.2024 будет отключена горячая вода. Управляющая компания ООО «Вымысел-Дом».',
    '실습 안내\n실습은 2024년 3월 1일부터 시작합니다. 문의: 김가상 교수',
    '오늘의 날씨\n2024년 3월 12일 화요일, 맑음. 기온 12도. 김가상 기자',
    'How to write a power of attorney\nA power of attorney authorises a person to act for you. John Sample, a lawyer, explained on 3 May 2024 what to write.',
    'Visa rules changed\nFrom 1 March 2024 students may apply for a visa online. Anna Sample of Invented Travel LLC said it is valid until the end of study.',
    'Инвентаризационная опись\nСтол письменный 12 шт., стул 24 шт.\nОтветственный: Лескова А. П.\n31.12.2023',
    'Лекция 4. Договор подряда\nСторонами договора подряда являются заказчик и подрядчик. Пример: ООО «Вымысел» и ООО «Небыль» заключили договор 12.03.2024 на сумму 100 000 рублей.',
    'Благодарственное письмо\nВыражаем благодарность Орловой Анне Петровне за участие в конкурсе.\nДиректор школы Седов И. Л.\n12.03.2024',
    'Справка по делу\nВ деле упоминаются Орлов П. И. и ООО «Вымысел»; приказ № 5 от 01.02.2024 не найден. Сумма ущерба 150 000 рублей.',
    'Receipt for borscht\nTake 2 beets and 300 g of cabbage. Cook for 1 hour. Anna Sample, 12 March 2024',
    'Порядок оформления пропусков\nПропуска на объект «Вымысел» оформляет бюро. Начальник бюро Орлов Пётр Ильич принимает с 09:00 с 12.03.2024.',
    'Группа прибыла через час. Орлов П. И. встретил её 12.03.2024 и вручил 150 000 руб.',
    'Зарплата за май 2024 г. выплачена вовремя, сообщил директор ООО «Вымысел» Орлов П. И. Выдано 150 000 руб.',
    'Приглашение на концерт\nПриглашаем Вас и Вашу семью 12 апреля 2024 года в Дом культуры. Вход свободный. Директор Седов И. Л.',
  ];
  for (const text of texts)
    assert.deepEqual((await guessMapping(proseReading(text), 'текст.txt')).mapping.units, [], text);
});

test('a line without end, and a book of lines, are searched no further than a paper is long, and no line is lost', async () => {
  const head = 'РАСПИСКА\nПолучил: Ким Чер Су\nСумма: 5 000 руб.\n12.03.2024\n';
  for (const rest of ['Ааа '.repeat(20_000), 'x'.repeat(100_000), `${'Ким Чер Су, 1 000 руб.\n'.repeat(5000)}`]) {
    const [unit] = (await preparedReading(proseReading(head + rest), 'бумага.txt')).units;
    let rows = 0;
    for await (const batch of unit?.batches() ?? []) rows += batch.rows.length;
    assert.equal(rows, (head + rest).trim().split('\n').length);
  }
});

test('letters that send a group to practice, one below the other and without numbers: everybody of each, and who guides him on either side', async () => {
  const letter = (group: string, names: string) =>
    `НАПРАВЛЕНИЕ НА ПРАКТИКУ\n\nЧОУ ВО «Вымышленный институт» направляет в ООО «Вымысел» (ИНН 0012345678) для прохождения практики с 12.10.2022 по 11.02.2023 нижепоименованных студентов группы ${group}: ${names}.\n\nРуководитель практики от организации — Панов В.Э., от вуза — Черных С.О.\n\nНачальник отдела ____________ Седова М.П.`;
  const { types, said, rows } = await saidIn(
    `${letter('Л-101', 'Ким Х.Е., Пак Т.М., О Г.С.')}\n\n${letter('Л-102', 'Тестов И.И., Иной Ю.А.')}`,
  );
  assert.deepEqual(types, ['practice_order']);
  assert.deepEqual(
    [
      said['person.full'],
      said['host.org_name'],
      said['span.to'],
      said['host_supervisor.full'],
      said['supervisor.full'],
    ],
    ['Ким Х.Е.', 'ООО «Вымысел»', '11.02.2023', 'Панов В.Э.', 'Черных С.О.'],
  );
  assert.deepEqual(
    [said.order_no, said['signer.full'], said['university.org_name']],
    [...['б/н', 'Седова М.П.', 'ЧОУ ВО «Вымышленный институт»']],
  );
  assert.deepEqual(
    rows.map(([person]) => person),
    ['Ким Х.Е.', 'Пак Т.М.', 'О Г.С.', 'Тестов И.И.', 'Иной Ю.А.'],
  );
  const english = await saidIn(
    'PRACTICE ASSIGNMENT\n\nFictional State University assigns the following students to Harbour Build LLC for practical training from 01.10.2023 to 31.12.2023: Kim Chol Su, Pak Yong Ho.\n\nUniversity supervisor: Olga Chernykh',
  );
  assert.deepEqual([english.types, english.rows.length], [['practice_order'], 2]);
});
