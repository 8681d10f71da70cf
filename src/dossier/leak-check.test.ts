import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLeaks, LeakFound, refuseLeaks } from './leak-check.ts';
import type { ProtectedName } from './name-table.ts';

// Invented people; the names are made up for these tests.
const names: readonly ProtectedName[] = [
  { id: 'W-001', spellings: ['Чхве Ён Рим', 'Choe Yong Rim', '최영림'] },
  { id: 'W-002', spellings: ['Ветрогонов Аристарх Павлович'] },
  { id: 'W-003', spellings: ['Ри Ир'] },
  { id: 'W-004', spellings: ['문석철'] },
  { id: 'W-005', spellings: ['Белогоров Е.А.'] },
  { id: 'W-006', spellings: ['Абдулов Б.'] },
  { id: 'W-007', spellings: ['И Гван Мо'] },
  { id: 'W-008', spellings: ['Ястребцова И.П.'] },
  { id: 'W-009', spellings: ['Ли Ю Сон'] },
  { id: 'W-010', spellings: ['Ли В.'] },
];
const found = (text: string) => [...new Set(findLeaks(text, names).map((leak) => leak.id))];
const leaks = (text: string, id: string) =>
  it(`finds ${id} in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), [id]));
const quiet = (text: string) => it(`leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(found(text), []));

describe('the leak check finds a protected name', () => {
  describe('as written, in other orders and joined', () => {
    for (const text of [
      'Чхве Ён Рим',
      'ЧХВЕ ЁН РИМ',
      'Ён Рим Чхве',
      'Choe Yong-rim',
      'Yongrim Choe',
      'ChoeYongRim',
      '최영림',
      '최 영림',
      '최 영 림',
    ])
      leaks(`paid to ${text} in March`, 'W-001');
  });
  describe('inflected, with particles', () => {
    leaks('получено Чхве Ён Римом в марте', 'W-001');
    leaks('월급은 최영림에게 지급되었다', 'W-001');
    leaks('передано Ветрогонову Аристарху', 'W-002');
    leaks('со слов Ветрогонова', 'W-002');
    leaks('подписал И Г. М. в марте', 'W-007');
    leaks('Ri Ir signed', 'W-003');
  });
  describe('with initials', () => {
    leaks('Ветрогонов А. П.', 'W-002');
    leaks('Choe Y. R. signed', 'W-001');
    for (const text of ['Ли В.', 'В. Ли', 'ЛИ В', 'Li V.']) leaks(`подписал ${text} в марте`, 'W-010');
  });
  describe('in another alphabet', () => {
    leaks('Vetrogonov, Aristarkh', 'W-002');
    leaks('VETROGONOV ARISTARKH PAVLOVICH', 'W-002');
  });
  describe('in a spelling that the case does not hold', () => {
    leaks('The form was signed for Mun Sok Chol in March', 'W-004');
    leaks('подписано за Мун Сок Чхоль', 'W-004');
    leaks('paid to Ch’oe Yŏng-nim', 'W-001');
  });
  describe('hidden', () => {
    leaks('Вет\u200bрого\u00adнов Аристарх', 'W-002');
    leaks('<b>Ветро</b>гонов <i>Аристарх</i>', 'W-002');
    leaks('<li title="Ветрогонов Аристарх">1</li>', 'W-002');
    leaks('<p data-who="Ястребцова И. П.">', 'W-008');
    leaks('<p>Ли Ю. С.</p>', 'W-009');
    leaks('&#1042;етрогонов Аристарх', 'W-002');
    leaks('{"who":"\\u0412етрогонов Аристарх"}', 'W-002');
    leaks('Bетpoгoнoв Аристарх', 'W-002');
    leaks('최\u3164영림', 'W-001');
    leaks('22e3f3e63b4a Ветрогонов Аристарх', 'W-002');
  });
});

describe('the leak check is quiet', () => {
  describe('where no name stands', () => {
    quiet('на 5 августа 2017 г. и на день более поздней выдачи');
    quiet('Reasons for: 12 of 14 people were on site during class. Нет ни одного имени, ири ли на ко.');
    quiet('Аристарх Петрович');
    quiet('Choe Sang Min');
    quiet('Mun Sok Ho and Security Council, United States Executive Order');
    quiet('자료만으로는 결론을 내릴 수 없다. 학업과 노동자, 문서로 확인됨.');
    quiet('Рим и Павлович');
    quiet('Неизвестно, была ли в журнале эта запись и указана ли она в приказе');
    quiet('.evidence li b { min-width: 3ch }');
    quiet('<p>A register says it.</p><div class="wide">');
    quiet('<li>one of you. <li title="two">you.</li>');
    quiet('Relying on it. П. 5 договора');
    quiet('Rules as they stood: typologies 0996734959e7, instruments 22e3f3e63b4a. built from Tributary');
    quiet('');
  });
});

describe('a refusal', () => {
  it('says whose name and where, and never the name', () => {
    assert.throws(
      () => refuseLeaks('dossier.html', 'The crew of Ветрогонов Аристарх Павлович was late', names),
      (error: unknown) => {
        assert.ok(error instanceof LeakFound);
        assert.match(error.message, /^dossier.html: the name of a protected person stands in it: W-002 in "/);
        assert.doesNotMatch(error.message, /ветрогонов|vetrogonov|aristarkh/i);
        return true;
      },
    );
  });
  it('comes for bytes that are not text', () =>
    assert.throws(() => findLeaks(new Uint8Array([0xff, 0xfe, 0x41]), names)));
  it('does not come where nothing is protected', () => refuseLeaks('dossier.html', 'Ветрогонов', []));
});
