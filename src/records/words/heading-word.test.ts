import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from './heading-lexicon.ts';

/** The fields that a heading is most like: of several that it is alike, the cells tell. */
const likest = (type: string, heading: string): string[] => {
  const candidates = headingLexicon().candidates(recordTypes().of(type), heading);
  const most = candidates[0]?.likeness ?? 0;
  return most < 0.5
    ? []
    : candidates
        .filter(({ likeness }) => likeness > most - 0.001)
        .map(({ slot }) => [slot.column.name, slot.part].filter(Boolean).join('.'));
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
    assert.ok(likest(type, heading).includes(field), `${heading}: ${likest(type, heading)}`);
});

test('an English word is no Russian one cut short, and two letters with a vowel are no word', () => {
  assert.deepEqual(likest('visa', 'Total'), []);
  assert.deepEqual(likest('visa', 'VO'), []);
  // A day of the week.
  assert.deepEqual(likest('timetable_slot', 'Ср'), []);
});
