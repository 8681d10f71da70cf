import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../record-types/record-types.ts';
import { lookupOf, valueInTitle } from '../words/dictionary.ts';
import { foremostLookup } from '../words/foremost-value.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

const types = recordTypes();

/** Headings as offices of each family print them, and the column that each is. */
const printed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  enrolment_line: {
    funding: ['Осн. обуч.', 'Fee status', '학비 부담 구분'],
    programme_code: ['Напр. подг.', 'Degree programme', '계열'],
    span: ['План. оконч.', 'Expected completion date', '졸업예정일'],
    form: ['Форм. обуч.', 'Full time or part time', '주야 구분'],
  },
  border_crossing: {
    direction: ['Напр. движ.', 'Arr/Dep', '출/입'],
    carrier: ['Рейс/поезд №', 'Flight number', '항공편명'],
    person: ['Пасс.', 'Name of traveller', '려객'],
  },
  work_permission: {
    entitled: ['Может работать', 'May work', '취업 가능 여부'],
    valid: ['Дейст. до', 'Permit expires', '체류기간 만료일'],
  },
  practice_certificate: {
    host: ['Проф. орг.', 'Placement provider', '실습처'],
    supervisor: ['Рук-ль практики', 'Worksite supervisor', '현장 지도자'],
  },
  site_list: {
    bed: ['Комн./койка', 'Room/bed', '호실/침대'],
    signed: ['Роспись', 'Sign-off', '수표'],
    contractor: ['Суб-к', 'Labour supplier', '소속 업체'],
  },
  payroll_line: {
    due: ['К выд. (руб.)', 'Take-home pay', '차인지급액'],
    withheld: ['Удерж. всего', 'Total deductions', '공제액'],
    person: ['Таб. №', 'Payroll ref', '종업원 번호'],
  },
  bank_payment: {
    payer: ['Отправ.', 'Ordering customer', '송금의뢰인'],
    purpose: ['Назнач. пл.', 'Narration', '적요'],
    payee_account: ['Сч. получ.', 'Beneficiary IBAN', '입금계좌번호'],
  },
  company_snapshot: {
    org: ['Наим. ЮЛ', 'Registered name', '상호'],
    registered: ['Дата регистр.', 'Date of incorporation', '설립일자'],
  },
  event: {
    captured: ['Дата скриншота', 'Screenshot taken', '갈무리일'],
    archive_hash: ['Хеш-сумма', 'SHA-256', '해시값'],
    text: ['Выдержка', 'Excerpt', '발췌'],
  },
  sanctions_entry: {
    kind: ['Тип лица', 'Target type', '대상 구분'],
    listed: ['Дата вкл.', 'Date designated', '지정일'],
  },
};

test('headings of offices of three languages, cut short or whole, are the columns that they head', () => {
  const lexicon = headingLexicon();
  const wrong = Object.entries(printed).flatMap(([id, columns]) =>
    Object.entries(columns).flatMap(([column, headings]) =>
      headings.flatMap((heading) => {
        const [best] = lexicon.candidates(types.of(id), heading);
        return best?.slot.column.name === column && best.likeness >= 0.7
          ? []
          : [`${id}: ${heading} is ${column}, read as ${best?.slot.column.name} (${best?.likeness.toFixed(2)})`];
      }),
    ),
  );
  assert.deepEqual(wrong, []);
});

const read = (id: string, name: string) => {
  const column = types.of(id).columns.find((one) => one.name === name);
  assert.ok(column);
  return { cell: lookupOf(column), title: (title: string) => valueInTitle(column, title) };
};

test('short codes in cells, and what a title says of its rows', () => {
  const direction = read('border_crossing', 'direction').cell;
  assert.deepEqual(['В', 'ВЫ', '입', '출', 'Arr', 'Departure'].map(direction), ['in', 'out', 'in', 'out', 'in', 'out']);
  const funding = read('enrolment_line', 'funding').cell;
  assert.deepEqual(['Б', 'К', 'Кв', '자비'].map(funding), ['quota', 'contract', 'quota', 'contract']);
  const mark = read('attendance', 'mark').cell;
  assert.deepEqual(['п', 'н', 'б', 'б/л', 'у'].map(mark), ['present', 'absent', 'excused', 'excused', 'excused']);
  const visa = read('visa', 'category').cell;
  assert.deepEqual(['D-2', 'D-4', 'E-9'].map(visa), ['study', 'study', 'work']);
  assert.equal(read('site_list', 'kind').title('기숙사 배정표'), 'lodging');
  assert.equal(read('site_list', 'kind').title('Ведомость расселения'), 'lodging');
  // A register of contracts, notices or cash says no one kind of them.
  assert.equal(read('employment_contract', 'kind').title('Договоры с работниками'), null);
  assert.equal(read('arrival_notice', 'kind').title('Журнал миграционного учёта'), null);
  assert.equal(read('cash_movement', 'kind').title('Cash receipts and payments'), null);
});

test('who may sign contracts and certificates of practice may sign certificates, in whatever order a list names them', () => {
  const papers = recordTypes()
    .of('signing_authority')
    .columns.find(({ name }) => name === 'papers');
  assert.ok(papers);
  const may = foremostLookup(papers);
  for (const said of [
    'договоры и справки о практике',
    'Справки, договоры',
    'Приказы, договоры и справки',
    'contracts and certificates',
  ])
    assert.equal(may(said), 'certificate', said);
  assert.deepEqual(['договоры о практике', 'приказы о зачислении'].map(may), ['contract', 'order']);
});
