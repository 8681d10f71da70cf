import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from './heading-lexicon.ts';

const likest = (type: string, heading: string) => {
  const [first] = headingLexicon().candidates(recordTypes().of(type), heading);
  return first === undefined || first.likeness < 0.5
    ? null
    : [first.slot.column.name, first.slot.part].filter(Boolean).join('.');
};

test('what a database heads its columns by is read as the same words in Russian, cut short or without their vowels', () => {
  for (const [type, heading, field] of [
    ['visa', 'DT_VYD', 'issued'],
    ['visa', 'PASP_SER', 'person.document_series'],
    ['migration_card', 'MK_NOM', 'card.document'],
    ['migration_card', 'DT_VEZD', 'entered'],
    ['employment_contract', 'DT_UVOL', 'span.to'],
    ['employment_contract', 'N_TD', 'contract_no'],
    ['company_officer', 'S_DATY', 'span.from'],
    ['company_officer', 'PO_DATU', 'span.to'],
    ['enrolment_line', 'DATA_R', 'person.birth'],
    ['enrolment_line', 'FAM', 'person.surname'],
    ['employment_contract', 'Длжн', 'post'],
    ['attendance', 'gr', 'group_code'],
    ['account', 'NOM_SCH', 'account.account'],
  ] as const)
    assert.equal(likest(type, heading), field, heading);
});

test('an English word is no Russian one cut short, and two letters with a vowel are no word', () => {
  assert.equal(likest('visa', 'Total'), null);
  assert.equal(likest('visa', 'VO'), null);
  // A day of the week.
  assert.equal(likest('timetable_slot', 'Ср'), null);
});
