import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { readBytes } from '../scratch-folder.ts';

const statement = `1CClientBankExchange
ВерсияФормата=1.03
Кодировка=DOS
Отправитель=Бухгалтерия
РасчСчет=40702810000000000001
СекцияРасчСчет
НачальныйОстаток=10.00
КонечныйОстаток=7.50
КонецРасчСчет
СекцияДокумент=Платежное поручение
Номер=17
Дата=01.03.2024
Сумма=2.50
Плательщик1=ООО "Образец"
ПлательщикИНН=0000000001
НазначениеПлатежа=За питание = по договору 7
в том числе НДС
КонецДокумента
СекцияДокумент=Банковский ордер
Номер=18
Сумма=1.00
Получатель1=
КонецДокумента
КонецФайла
`;

for (const label of ['ibm866', 'windows-1251', 'utf-8'] as const)
  test(`each document of the exchange text is a row, placed by its first line, in ${label}`, async () => {
    const text = label === 'ibm866' ? statement : statement.replace('=DOS', '=Windows');
    const bytes = label === 'utf-8' ? Buffer.from(text) : encoded(text, label);
    const { reading, rows, places } = await readBytes('kl_to_1c.txt', bytes);
    assert.equal(reading.reader, 'bank-exchange');
    assert.equal(reading.encoding, label);
    assert.deepEqual(reading.units[0]?.columns, [
      ...['Документ', 'Номер', 'Дата', 'Сумма', 'Плательщик1', 'ПлательщикИНН', 'НазначениеПлатежа', 'Получатель1'],
    ]);
    assert.deepEqual(places, [[10, 19]]);
    assert.deepEqual(rows[0]?.[0], [
      ...['Платежное поручение', '17', '01.03.2024', '2.50', 'ООО "Образец"', '0000000001'],
      ...['За питание = по договору 7\nв том числе НДС', null],
    ]);
    const told = reading.notes.map(({ because }) => because);
    assert.ok(told.some((one) => /of an account: НачальныйОстаток 10\.00, КонечныйОстаток 7\.50/.test(one)));
    assert.ok(told.some((one) => /of itself: .*РасчСчет 40702810000000000001/.test(one)));
    assert.ok(!told.some((one) => /cut off|not ended/.test(one)));
  });

test('a file that was cut off keeps what it has and says so', async () => {
  const { reading, rows } = await readBytes('cut.txt', Buffer.from(statement.slice(0, statement.indexOf('НДС'))));
  assert.equal(rows[0]?.length, 1);
  assert.ok(reading.notes.some(({ because }) => /cut off/.test(because)));
  assert.ok(reading.notes.some(({ because, row }) => /not ended/.test(because) && row === 10));
});

test('a text that only speaks of the format is none', async () => {
  const { reading } = await readBytes('letter.txt', Buffer.from('We send it as 1CClientBankExchange\n\nYours\n'));
  assert.notEqual(reading.reader, 'bank-exchange');
});
