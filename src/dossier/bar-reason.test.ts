import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bar } from '../findings/index.ts';
import { barReason, cannotTellReason, share, toldOf } from './bar-reason.ts';
import { inventedFinding } from './invented-dossier.ts';
import type { Pen } from './page.ts';
import { type Language, phrases } from './phrases.ts';

const pen = (language: Language): Pen => ({
  ...{ say: phrases(language), language, who: (entity) => entity, cite: () => [] },
  ...{ isPerson: () => false, titleOf: (id) => id, originOf: (id) => id, unitOf: () => 'person' },
  inWords: (_, sentence) => sentence,
});
const computed =
  '34 of 34 judged, against 0 of 226 among 35 cohorts (same university, level and half-year). For one: Practice at 1 host';
const bar = (given: Partial<Bar>): Bar => ({
  ...(inventedFinding.bars[0] as Bar),
  ...{ hits: 34, judged: 34, peerHits: 0, peerJudged: 226, because: computed },
  ...given,
});

describe('the reason of an indicator', () => {
  it('says each number once, in plain words', () =>
    assert.equal(
      barReason(pen('en'), bar({}), 'person'),
      'Holds for all 34 people judged. Of 226 people compared (same university, level and half-year): none. For example: Practice at 1 host.',
    ));
  it('counts cohorts where cohorts are judged', () =>
    assert.match(
      barReason(pen('en'), bar({ hits: 3, judged: 3, peerJudged: 28 }), 'cohort'),
      /^Holds for all 3 cohorts judged\. Of 28 cohorts/,
    ));
  it('counts no further than one', () => {
    const one = bar({ hits: 1, judged: 1 });
    assert.match(barReason(pen('en'), one, 'cohort'), /^Holds for the only cohort judged\. Of 226/);
    assert.match(barReason(pen('en'), bar({ hits: 0, judged: 1 }), 'person'), /^Does not hold for the only person/);
    assert.match(barReason(pen('ru'), one, 'cohort'), /^Отмечено у единственной группы, о которой можно судить\./);
    assert.match(barReason(pen('ko'), one, 'person'), /^판단할 수 있는 유일한 사람에게 해당한다\./);
    assert.equal(share(pen('en'), 1, 1, 'cohort'), 'the only cohort judged');
  });
  it('says that nothing could be compared', () =>
    assert.match(barReason(pen('en'), bar({ peerJudged: 0 }), 'person'), /There is nothing comparable/));
  it('stands in Russian and Korean', () => {
    assert.match(barReason(pen('ru'), bar({ hits: 22 }), 'person'), /^Отмечено у 22 из 34 человек/);
    assert.match(barReason(pen('ru'), bar({ hits: 0 }), 'person'), /^Не отмечено ни у кого из 34 человек/);
    assert.match(barReason(pen('ko'), bar({}), 'person'), /34명 모두 해당/);
    assert.equal(share(pen('ko'), 2, 3, 'cohort'), '3개 집단 가운데 2개 집단 해당');
    assert.match(barReason(pen('ko'), bar({ peerHits: 4 }), 'person'), /226명.* 가운데는 4명\./);
  });
  it('says why nobody could be judged, in the words of the rule', () => {
    const said = (language: Language, because: string) => cannotTellReason(pen(language), 'WORK-01', because);
    const none = 'nobody here could be judged';
    assert.equal(said('ru', none), 'здесь ни о ком нельзя судить');
    assert.equal(said('en', `${none}: No gate log covers it.`), `${none}. The reason: No gate log covers it`);
    assert.match(said('ko', `${none}, mostly since: 출입 기록이 없다`), /가장 흔한 까닭: 출입 기록이 없다$/);
  });
  it('takes the text apart, and leaves one of another shape as it is', () => {
    assert.deepEqual(toldOf(computed), {
      like: 'same university, level and half-year',
      explained: 0,
      example: 'Practice at 1 host',
    });
    assert.equal(toldOf('holds for 2 of 34: grades stand in the book').example, 'grades stand in the book');
    assert.deepEqual(toldOf('Grades stand.'), { like: null, explained: 0, example: 'Grades stand.' });
    const explained = '0 of 3 judged, against 0 of 9 among 4 cohorts (same level); 2 explained by X5. For one: y';
    assert.equal(toldOf(explained).explained, 2);
  });
});
