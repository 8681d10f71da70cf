import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { readBytes } from '../scratch-folder.ts';
import { company } from './egrul-fixture.ts';
import { XmlScanner } from './xml-scanner.ts';

const extract = `<?xml version="1.0" encoding="windows-1251"?><Файл ВерсФорм="4.07"><Документ ИдДок="1">${company}</Документ></Файл>`;

test('an extract of the register yields rows for the company, officers, owners, activities and address', async () => {
  const { reading, rows, places } = await readBytes('extract.xml', encoded(extract, 'windows-1251'));
  assert.equal(reading.reader, 'egrul');
  assert.equal(reading.encoding, 'windows-1251');
  assert.deepEqual(
    reading.units.map(({ name }) => name),
    ['СвЮЛ', 'СведДолжнФЛ', 'СвУчредит', 'СвОКВЭД', 'СвАдресЮЛ'],
  );
  const [about, officers, owners, activities, addresses] = rows;
  assert.deepEqual(about?.[0]?.slice(0, 10), [
    ...['ООО "Подряд"', 'Подряд', '0000000001', '1000000000001', '000100001'],
    ...['2024-03-01', '2010-01-02', '2023-12-31', 'прекращено', '10000'],
  ]);
  assert.deepEqual(
    officers?.map((row) => row.slice(3)),
    [
      ['ПРИМЕРОВ ИВАН', '000000000001', 'ДИРЕКТОР', '2', '2012-02-02'],
      ['АО УПРАВЛЯЮЩАЯ', '0000000002', 'управляющая организация', null, null],
    ],
  );
  assert.deepEqual(
    owners?.map((row) => row.slice(3, 8)),
    [
      ['АО МАТЬ', '0000000003', 'УчрЮЛРос', '50', '5000'],
      ['ПАК ЁН', null, 'УчрФЛ', '33.3333', '5000'],
    ],
  );
  assert.deepEqual(
    activities?.map((row) => [row[3], row[5]]),
    [
      ['41.20', 'да'],
      ['43.11', 'нет'],
    ],
  );
  assert.deepEqual(addresses?.[0]?.slice(3), ['000001, КРАЙ Примерный, УЛ. СЕВЕРНАЯ, Д.7', '1', '2011-01-01']);
  assert.deepEqual(places[0], [3]);
  assert.match(reading.notes.map(({ because }) => because).join(), /СвЛицензия \(1\)/);
});

test('a table of the register in which nothing stands is no unit', async () => {
  const { reading } = await readBytes(
    'a.xml',
    '<EGRUL><СвЮЛ ИНН="0000000001"><СвНаимЮЛ НаимЮЛПолн="ООО А"/></СвЮЛ></EGRUL>',
  );
  assert.deepEqual(
    reading.units.map(({ name, index }) => [name, index]),
    [['СвЮЛ', 1]],
  );
});

test('a document type is refused wherever it stands, and no entity is expanded', async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a><r n="1">&c;</r><r n="2"/></a>';
  for (const bytes of [laughs, `<?xml version="1.0"?>\n${laughs}`, '<a><!DOCTYPE b></a>', '<!ENTITY x "y"><a/>'])
    await assert.rejects(
      readBytes('trap.xml', bytes),
      (error) => error instanceof EvidenceError && /^trap\.xml:\d: has a document type/.test(error.message),
    );
  const { rows } = await readBytes('plain.xml', '<a><r n="&#x41;&lt;&nope;">x</r><r n="2"/></a>');
  assert.deepEqual(rows[0]?.[0], ['A<&nope;', 'x']);
});

test('letters that are numbered, as a program writes whatever is not ASCII, are read as letters and never a second time', async () => {
  const numbered = (text: string) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('');
  const word = numbered('Пак Чхоль, 박철수 𝔸, ﷐');
  const { rows } = await readBytes(
    'numbered.xml',
    `<a><r n="${word}">A${word}&amp;${word}</r><r n="2">&#038;lt; &#38;lt; &#1055;&#55296;&#1055;&#12345678;</r></a>`,
  );
  assert.deepEqual(rows[0], [
    ['Пак Чхоль, 박철수 𝔸, ﷐', 'AПак Чхоль, 박철수 𝔸, ﷐&Пак Чхоль, 박철수 𝔸, ﷐'],
    ['2', '&lt; &lt; П\uFFFDП&#12345678;'],
  ]);
});

test('what repeats is rows; lists inside are units of their own; what stands once is told', async () => {
  const xml = `<doc made="2024-01-02"><org><inn>0001</inn><person post="a"><name>Пак</name></person><person post="b"><name>Ким</name></person></org>
    <org><inn>0002</inn><tel>1</tel><tel>2</tel></org></doc>`;
  const { reading, rows } = await readBytes('list.xml', xml);
  assert.deepEqual(
    reading.units.map(({ name, columns }) => [name, columns]),
    [
      ['org', ['inn', 'tel']],
      ['org.person', ['post', 'name', 'parent.inn']],
    ],
  );
  assert.deepEqual(rows, [
    [
      ['0001', null],
      ['0002', '1; 2'],
    ],
    [
      ['a', 'Пак', '0001'],
      ['b', 'Ким', '0001'],
    ],
  ]);
  assert.match(reading.notes[0]?.because ?? '', /doc\.made = "2024-01-02"/);
});

test('damage is named with its line', async () => {
  for (const [xml, sentence] of [
    ['<a>\n<b>\n</a>', /^x\.xml:3: <\/a> closes what is not open/],
    ['<a>\n<b n="1">text', /^x\.xml:2: ends inside <b>/],
    ['<a/>\n<b/>', /^x\.xml:2: a second document begins/],
    [`${'<a>'.repeat(300)}</a>`, /^x\.xml:1: is nested more than 256 levels/],
  ] as const)
    await assert.rejects(readBytes('x.xml', xml), (error) => sentence.test((error as Error).message), xml.slice(0, 20));
});

test('an encoding that the file declares counts, unless it is UTF-8 after all', async () => {
  const text = '<?xml version="1.0" encoding="koi8-r"?><a><r n="Пак"/><r n="Ким"/></a>';
  for (const [bytes, label] of [
    [encoded(text, 'koi8-r'), 'koi8-r'],
    [Buffer.from(text), 'utf-8'],
  ] as const) {
    const { reading, rows } = await readBytes('x.xml', bytes);
    assert.deepEqual([reading.encoding, rows[0]], [label, [['Пак'], ['Ким']]]);
  }
});

test('a sign that ends a tag does not end it inside a value, however the value is quoted', async () => {
  const xml = `<a><r n="x>y" m = "> "/><r n='"' m="it's >"/><r n="" m="="/><r n="a=" m=">"/></a>`;
  const { rows } = await readBytes('a.xml', xml);
  assert.deepEqual(rows[0], [
    ['x>y', '> '],
    ['"', "it's >"],
    [null, '='],
    ['a=', '>'],
  ]);
});

test('the scanner tells the same however the text is cut, and passes over what nobody wants', () => {
  const text = `<?xml version="1.0"?><!-- <x> --><a b='1>2'>t&amp;u<skip><b/><!-- </skip> --><b>no</b></skip><c/><![CDATA[<d>]]></a>\n`;
  const told = (size: number): string[] => {
    const events: string[] = [];
    const scanner = new XmlScanner('x', {
      open: (name, attributes) => {
        events.push(`<${name}${attributes} ${scanner.elements}`);
        return name === 'skip';
      },
      text: (part) =>
        void (events.at(-1)?.startsWith('=')
          ? events.push(`=${events.pop()?.slice(1)}${part}`)
          : events.push(`=${part}`)),
      close: (name) => void events.push(`/${name}`),
    });
    for (let at = 0; at < text.length; at += size) scanner.write(text.slice(at, at + size));
    scanner.end();
    return events;
  };
  const whole = told(text.length);
  assert.deepEqual(whole, ["<a b='1>2' 1", '=t&u', '<skip 2', '/skip', '<c 5', '/c', '=<d>', '/a']);
  for (const size of [1, 2, 3, 7, 20]) assert.deepEqual(told(size), whole, `in pieces of ${size}`);
});

test('what a document says once, around the elements that repeat, stands above its rows', async () => {
  const xml =
    '<РеестрЗачисления НаименованиеОрганизации="ООО Вымысел" ДатаРеестра="2024-03-15"><Сотрудник><ФИО>Ким</ФИО><Сумма>5</Сумма></Сотрудник><Сотрудник><ФИО>Пак</ФИО><Сумма>6</Сумма></Сотрудник></РеестрЗачисления>';
  const { reading } = await readBytes('реестр.xml', encoded(xml, 'utf-8'));
  assert.deepEqual(reading.units[0]?.around?.above, [
    ['РеестрЗачисления'],
    ['НаименованиеОрганизации: ООО Вымысел'],
    ['ДатаРеестра: 2024-03-15'],
  ]);
});
