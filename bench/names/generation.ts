import { foldName, romaniseName, romaniseWord, type System } from '@tributary/names';
import { round } from './chance.ts';
import type { Row } from './data.ts';

const SYSTEM_OF: Record<string, System> = {
  'kp-kor-Hang-Latn-2002': 'dprk',
  'var-kor-Hang-Latn-mr-1939': 'mr',
  'bgnpcgn-kor-Hang-Latn-kn-1945': 'mr',
  'moct-kor-Hang-Latn-2000': 'rr',
};
// ü stands for ŭ in the DPRK's paper; hyphens of place names depend on what is an administrative unit.
const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('ü', 'ŭ').replaceAll('’', "'").replace(/[- ]/g, '');
const bare = (text: string): string => foldName(text).replaceAll(' ', '');

/** How many reference pairs each system is generated right for, with every miss. */
export function generation(loc: Row[], romanised: Row[], pairs: Row[]): Record<string, unknown> {
  const names = loc.filter(({ hangul = '' }) => /^[가-힣]+$/.test(hangul));
  const tried = [
    ...names.map((row) =>
      tryOne(
        'mr Library of Congress',
        row.hangul,
        row.alalc_romanization?.normalize('NFC'),
        romaniseName(row.hangul ?? '', 'mr', { southern: true }),
      ),
    ),
    ...romanised.flatMap(({ system = '', hangul = '', latin = '' }) => {
      const ours = SYSTEM_OF[system];
      if (ours === undefined) return [];
      const historical = system.includes('1939');
      return [
        tryOne(
          `${ours} ${system}`,
          hangul,
          plain(latin),
          plain(romaniseWord(hangul, ours, { southern: historical, historical })),
        ),
      ];
    }),
    ...pairs
      .filter(({ script_pair, label }) => script_pair === 'hangul-russian' && label === 'variant')
      .map(({ name1 = '', name2 = '' }) =>
        tryOne(
          'kontsevich, names as the press writes them',
          name1,
          bare(name2),
          bare(romaniseName(name1, 'kontsevich')),
        ),
      ),
    ...pairs
      .filter(
        ({ source, script_pair, label }) =>
          source === 'Wikidata' && script_pair === 'latin-hangul' && label === 'variant',
      )
      .map(({ name1 = '', name2 = '' }) =>
        tryOne('dprk, names as the press writes them', name2, bare(name1), bare(romaniseName(name2, 'dprk'))),
      ),
  ];
  const groups = [...new Set(tried.map(({ group }) => group))];
  return Object.fromEntries(groups.map((group) => [group, summary(tried.filter((one) => one.group === group))]));
}

export function tryOne(group: string, hangul = '', wanted = '', got = '') {
  return { group, right: wanted === got, shown: `${hangul}: expected ${wanted}, generated ${got}` };
}

export function summary(tried: { right: boolean; shown: string }[]): unknown {
  const right = tried.filter((one) => one.right).length;
  return {
    n: tried.length,
    right: round(right / tried.length),
    misses: tried.filter((one) => !one.right).map(({ shown }) => shown),
  };
}
