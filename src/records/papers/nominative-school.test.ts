import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nominativeSchool } from './nominative-school.ts';

test('a school is called as it calls itself, in whichever case the sentence writes it', () => {
  assert.equal(
    nominativeSchool('Вымышленного государственного университета'),
    'Вымышленный государственный университет',
  );
  assert.equal(nominativeSchool('Вымышленском институте'), 'Вымышленский институт');
  assert.equal(nominativeSchool('Вымышленной академии'), 'Вымышленная академия');
  assert.equal(nominativeSchool('Вымышленная академия'), 'Вымышленная академия');
  assert.equal(nominativeSchool('ООО «Вымысел»'), 'ООО «Вымысел»');
});
