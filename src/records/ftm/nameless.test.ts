import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../record-types/record-types.ts';
import { namelessParts, namelessRow } from './nameless.ts';

const names = (text: string): boolean => text.includes('Вымыслов');
const told = (kind: 'org' | 'site', parts: Record<string, string>) =>
  Object.fromEntries(namelessParts(kind, new Map(Object.entries(parts)), 'O-002', names));

test('an organisation that is called by the name of a person goes by its pseudonym, without its numbers', () => {
  assert.deepEqual(told('org', { org_name: 'Вымыслов И. И.', inn: '000000000000' }), { org_name: 'O-002' });
});

test('of another only the parts go in which somebody stands; what nobody stands in stays as it is', () => {
  const firm = { org_name: 'ООО «Вымысел»', inn: '0000000000' };
  assert.deepEqual(told('org', { ...firm, address: 'кв. Вымыслова' }), firm);
  assert.deepEqual(told('org', firm), firm);
  assert.deepEqual(told('site', { address: 'дом Вымыслова' }), { place_name: 'O-002' });
  assert.deepEqual(told('site', {}), {}, 'nothing is made of nothing');
});

test('a text or number in which somebody stands is a black mark; kinds and days are never looked at', () => {
  const row = { record_id: 'r', contract: 'договор с Вымысловым', payment_no: '12-б', purpose_class: 'Вымыслов' };
  assert.deepEqual(namelessRow(recordTypes().of('bank_payment'), row, names), { ...row, contract: '█' });
});
