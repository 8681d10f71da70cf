import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inventedFinding } from '../../test/invented-finding.ts';
import type { Finding, RoleHolder } from '../findings/index.ts';
import { type Assessment, assess } from './assess.ts';
import { countryCode } from './country-code.ts';
import type { Fact } from './fact.ts';
import type { Instrument } from './instrument.ts';
import { loadInstruments, parseInstrument } from './load-instruments.ts';

const instruments = new Map(loadInstruments().map((one) => [one.id, one]));
const holder = (role: RoleHolder['role'], to = '2023-06-30'): RoleHolder => {
  return { role, entity: `e-${role}`, members: 2, of: 2, from: '2016-01-01', to, linkP: 1, records: [`rec-${role}`] };
};
const members = ['p1', 'p2'].map((person) => ({ person, record: `enl-${person}` }));
const finding = inventedFinding({ roles: [holder('facilitator'), holder('host')], members });
const fact = (kind: Fact['kind'], person: string | null, value: string, from: string | null, to = from): Fact => {
  return { kind, person, value, from, to, record: `rec-${kind}-${person}-${from}` };
};
const national = (person: string, code = 'KP') => fact('citizenship', person, code, null);
function ask(id: string, facts: readonly Fact[], on = '2024-01-01', about = finding): Assessment {
  return assess(about, facts, instruments.get(id) as Instrument, on);
}
const state = (assessment: Assessment, id: string) =>
  [...assessment.elements, ...assessment.exemptions].find((element) => element.id === id)?.state;

describe('every shipped instrument', () => {
  it('says that its wording is unverified, and where to check it', () => {
    assert.deepEqual([...instruments.keys()], ['unscr-2371-11', 'unscr-2375-17', 'unscr-2397-8', 'us-eo-13722-2-a-iv']);
    for (const one of instruments.values()) {
      assert.equal(one.verified, false);
      assert.match(one.verification, /from memory.*[Cc]heck it against/s);
    }
  });
  it('never recommends to expel, detain or return', () => {
    for (const one of instruments.values()) {
      const text = JSON.stringify(one).replaceAll(
        'Nothing here is a recommendation to expel, detain or return anyone',
        '',
      );
      assert.doesNotMatch(text, /\b(expel|deport|detain|send home)/i);
    }
  });
  it('shows every exemption even when nothing is known', () => {
    const shown = ask('unscr-2397-8', []).exemptions;
    assert.deepEqual(
      shown.map((one) => [one.id, one.state]),
      [
        ['national_of_host', 'unknown'],
        ['refugee', 'unknown'],
        ['non_refoulement', 'unknown'],
        ['immunities', 'unknown'],
      ],
    );
    assert.ok(shown.every((one) => one.missing));
  });
});

describe('documented citizenship', () => {
  const asked = (...facts: Fact[]) => state(ask('unscr-2397-8', facts), 'national');
  it('of one is enough', () => assert.equal(asked(national('p1')), 'met'));
  it('absent is unknown, never guessed', () => assert.equal(asked(), 'unknown'));
  it('of another country for some leaves the rest unknown', () => assert.equal(asked(national('p1', 'UZ')), 'unknown'));
  it('of another country for all is not met', () =>
    assert.equal(asked(national('p1', 'UZ'), national('p2', 'VN')), 'not_met'));
  it('that says only "Korea" is unknown', () =>
    assert.equal(asked(national('p1', countryCode('Корея')), national('p2', '?')), 'unknown'));
  it('is read from the words of documents', () => {
    assert.deepEqual(
      ['КНДР', ' DPRK ', '조선', 'Республика Корея', 'Korea', 'Узбекистан', 'Атлантида'].map(countryCode),
      ['KP', 'KP', 'KP', 'KR', '?', 'UZ', 'атлантида'],
    );
  });
});

describe('2397 (8)', () => {
  const paid = (day: string, person = 'p1') => fact('income', person, 'payroll line', day);
  it('on 22 December 2019 the time had not run out; on the 23rd it had', () => {
    const both = [paid('2019-12-22'), paid('2019-12-22', 'p2')];
    assert.equal(state(ask('unscr-2397-8', both), 'after_deadline'), 'not_met');
    assert.equal(state(ask('unscr-2397-8', [paid('2019-12-23')]), 'after_deadline'), 'met');
  });
  it('knows nothing of those of whom no pay is on record, though all that is lies before the day', () => {
    const found = ask('unscr-2397-8', [paid('2019-12-22')]).elements.find((one) => one.id === 'after_deadline');
    assert.deepEqual([found?.state, found?.records], ['unknown', ['rec-income-p1-2019-12-22']]);
    assert.match(found?.because ?? '', /and of some of these people none is on record$/);
  });
  it('cannot tell from a payroll month that crosses the day', () => {
    const month = fact('income', 'p1', 'payroll line', '2019-12-01', '2019-12-31');
    assert.equal(state(ask('unscr-2397-8', [month]), 'after_deadline'), 'unknown');
    assert.equal(state(ask('unscr-2397-8', [month]), 'income'), 'met');
  });
  it('asks for income, not for a visa: a student who is paid meets it', () => {
    const facts = [paid('2023-03-31'), fact('exemption', 'p1', 'study', '2022-09-01')];
    assert.equal(state(ask('unscr-2397-8', facts), 'income'), 'met');
  });
  it('takes presence, or a witness alone, for unknown', () => {
    assert.equal(state(ask('unscr-2397-8', [fact('presence', 'p1', 'site', '2023-03-01')]), 'income'), 'unknown');
    const told = ask('unscr-2397-8', [fact('told_income', null, 'pay', '2023-03-01')]);
    assert.equal(state(told, 'income'), 'unknown');
    assert.match(told.elements.find((one) => one.id === 'income')?.because ?? '', /a witness says so; no document/);
  });
  it('wants one and the same person', () => {
    assert.equal(state(ask('unscr-2397-8', [national('p1'), paid('2023-03-31', 'p1')]), 'same_person'), 'met');
    assert.equal(state(ask('unscr-2397-8', [national('p1'), paid('2023-03-31', 'p2')]), 'same_person'), 'unknown');
    const others = [national('p1'), national('p2', 'UZ'), paid('2023-03-31', 'p2')];
    assert.equal(state(ask('unscr-2397-8', others), 'same_person'), 'unknown', 'of the national no pay is on record');
    assert.equal(state(ask('unscr-2397-8', [...others, paid('2019-01-31')]), 'same_person'), 'not_met');
  });
  it('exempts a national of the host State', () => {
    assert.equal(state(ask('unscr-2397-8', [national('p1'), national('p1', 'RU')]), 'national_of_host'), 'exempt');
  });
  it('looks at nothing that begins after the day asked for', () => {
    assert.equal(state(ask('unscr-2397-8', [paid('2023-03-31')], '2023-03-30'), 'income'), 'unknown');
    assert.equal(state(ask('unscr-2397-8', [paid('2023-03-31')], '2023-03-31'), 'income'), 'met');
  });
  it('was not in force the day before its adoption', () => {
    assert.equal(ask('unscr-2397-8', [], '2017-12-21').inForce, false);
    assert.equal(state(ask('unscr-2397-8', [national('p1')], '2017-12-21'), 'national'), 'not_met');
    assert.equal(ask('unscr-2397-8', [], '2017-12-22').inForce, true);
  });
});

describe('2375 (17)', () => {
  const permit = (day: string, person = 'p1') => fact('authorisation', person, 'work permit', day);
  it('reaches an authorisation of 11 September 2017, not of the day before', () => {
    assert.equal(state(ask('unscr-2375-17', [permit('2017-09-11')]), 'authorisation'), 'met');
    assert.equal(state(ask('unscr-2375-17', [permit('2017-09-10')]), 'authorisation'), 'unknown');
    const both = [permit('2017-09-10'), permit('2017-09-10', 'p2')];
    assert.equal(state(ask('unscr-2375-17', both), 'authorisation'), 'not_met');
  });
  it('spares a contract of 10 September 2017, not of the 11th', () => {
    const contract = (day: string, person = 'p1') => fact('contract', person, 'labour', day);
    assert.equal(state(ask('unscr-2375-17', [contract('2017-09-10')]), 'prior_contract'), 'exempt');
    assert.equal(state(ask('unscr-2375-17', [contract('2017-09-11')]), 'prior_contract'), 'unknown');
    const both = [contract('2017-09-11'), contract('2017-09-11', 'p2')];
    assert.equal(state(ask('unscr-2375-17', both), 'prior_contract'), 'not_met');
    assert.equal(state(ask('unscr-2375-17', []), 'prior_contract'), 'unknown');
  });
  it('leaves the student route open: unknown without papers, not met where documents show that none was needed', () => {
    const study = (person: string) => fact('exemption', person, 'study', '2022-09-01');
    assert.equal(state(ask('unscr-2375-17', []), 'authorisation'), 'unknown');
    assert.equal(state(ask('unscr-2375-17', [study('p1')]), 'authorisation'), 'unknown');
    const both = ask('unscr-2375-17', [study('p1'), study('p2')]);
    assert.equal(state(both, 'authorisation'), 'not_met');
    assert.match(both.elements.find((one) => one.id === 'authorisation')?.because ?? '', /is for a lawyer/);
  });
  it('takes work from before that law, or before the study, for none that it reaches', () => {
    const study = ['p1', 'p2'].map((person) => fact('exemption', person, 'study', '2020-08-05'));
    const work = (day: string) => fact('income', 'p1', 'payroll line', day);
    assert.equal(state(ask('unscr-2375-17', [...study, work('2020-08-05')]), 'authorisation'), 'not_met');
    assert.equal(state(ask('unscr-2375-17', [...study, work('2020-08-04')]), 'authorisation'), 'unknown');
    assert.equal(
      state(ask('unscr-2375-17', [...study, fact('presence', 'p1', 'site', '2019-10-01')]), 'authorisation'),
      'unknown',
    );
  });
});

describe('E.O. 13722 and 2371 (11)', () => {
  it('want a dispatcher, in a time when the order was in force', () => {
    const sent = (to: string): Finding => ({ ...finding, roles: [holder('dispatcher', to)] });
    assert.equal(state(ask('us-eo-13722-2-a-iv', []), 'exportation'), 'unknown');
    assert.equal(state(ask('us-eo-13722-2-a-iv', [], '2024-01-01', sent('2016-03-15')), 'exportation'), 'met');
    assert.equal(state(ask('us-eo-13722-2-a-iv', [], '2024-01-01', sent('2016-03-14')), 'exportation'), 'unknown');
  });
  it('never claim that a State passed its number', () => {
    const facts = [national('p1'), fact('authorisation', 'p1', 'work permit', '2017-08-05')];
    assert.equal(state(ask('unscr-2371-11', facts), 'authorisation'), 'met');
    assert.equal(state(ask('unscr-2371-11', facts), 'above_number'), 'unknown');
  });
});

describe('a file of an instrument', () => {
  it('is refused with its place where it says what nobody knows', () => {
    assert.throws(() => parseInstrument('id: a\ncolour: red\n', 'a.yml'), /a.yml: unknown field "colour"/);
    assert.throws(() => parseInstrument('id: b\n', 'a.yml'), /expected the id to be the file name, found "b"/);
    assert.throws(() => parseInstrument('- 1\n', 'a.yml'), /a.yml: expected fields/);
  });
});

describe('a count', () => {
  const said = (...facts: Fact[]) => ask('unscr-2397-8', facts).elements.map(({ because }) => because);
  it('of one is said of one person', () =>
    assert.ok(
      said(national('p1'), fact('income', 'p1', '', '2020-02-01')).includes(
        'wages of 1 person were accrued or paid on or after 2019-12-23',
      ),
    ));
  it('of more is said of people', () =>
    assert.ok(
      said(...['p1', 'p2'].flatMap((one) => [national(one), fact('income', one, '', '2020-02-01')])).includes(
        'wages of 2 people were accrued or paid on or after 2019-12-23',
      ),
    ));
});
