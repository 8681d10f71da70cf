import { compareNames } from '@tributary/names';
import { intervalByPerson, round } from './chance.ts';
import type { Row } from './data.ts';
import { byLogicV2, LOGIC_V2 } from './logic-v2.ts';
import { byDice, byJaroWinkler } from './rivals.ts';

interface Tried {
  cell: string;
  person: string;
  label: string;
  hit: boolean;
  rivals: { jaroWinkler: boolean; dice: boolean; logicV2: boolean | null };
  shown: string;
}

// The thresholds people use for these two on names.
const JARO_WINKLER = 0.9;
const DICE = 0.8;
// Fewer people than this cannot show 95 %: the cell only describes.
const FEW = 59;

const CELLS: Record<string, string> = {
  'latin-mr': 'latin-latin',
  'latin-otherlatin': 'latin-other-latin',
  'latin-othercyr': 'latin-other-cyrillic',
  'hangul-othercyr': 'hangul-other-cyrillic',
  'latin-cyrillic': 'latin-russian',
  'hangul-cyrillic': 'hangul-russian',
};

/** Recall by script pair and label at the one threshold, beside rivals, with every miss. */
export function recall(pairs: Row[]): unknown {
  const reference = byLogicV2(pairs.map(({ name1 = '', name2 = '' }) => [name1, name2] as const));
  const scores = typeof reference === 'string' ? null : reference.scores;
  const tried = pairs.map((row, i) => tryPair(row, scores?.[i] ?? null));
  const cells = [...new Set(tried.map(({ cell, label }) => `${label} ${cell}`))].sort();
  return {
    'logic-v2': typeof reference === 'string' ? reference : `${reference.version}, threshold ${LOGIC_V2}`,
    ...Object.fromEntries(cells.map((cell) => [cell, summary(tried.filter((t) => `${t.label} ${t.cell}` === cell))])),
  };
}

function tryPair(row: Row, reference: number | null): Tried {
  const { name1 = '', name2 = '', script_pair = '', label = '', source = '', record = '' } = row;
  const { verdict, relation, score } = compareNames(name1, name2);
  const other = label === 'sino_reading';
  return {
    cell: CELLS[script_pair] ?? script_pair,
    person: `${source} ${record}`,
    label,
    hit: other ? relation === 'other_reading' || verdict === 'match' : verdict === 'match',
    rivals: {
      jaroWinkler: byJaroWinkler(name1, name2) >= JARO_WINKLER,
      dice: byDice(name1, name2) >= DICE,
      logicV2: reference === null ? null : reference >= LOGIC_V2,
    },
    shown: `${name1} ~ ${name2} (${score.toFixed(3)} ${relation})`,
  };
}

function summary(tried: Tried[]): unknown {
  const people = new Set(tried.map(({ person }) => person)).size;
  const wanted = tried[0]?.label !== 'other_identity';
  const share = (hits: boolean[]): number => round(hits.filter(Boolean).length / hits.length);
  return {
    n: tried.length,
    people,
    ...(people < FEW ? { descriptive: true } : {}),
    found: share(tried.map(({ hit }) => hit)),
    interval95: intervalByPerson(tried),
    jaroWinkler: share(tried.map(({ rivals }) => rivals.jaroWinkler)),
    dice: share(tried.map(({ rivals }) => rivals.dice)),
    ...(tried.every(({ rivals }) => rivals.logicV2 === null)
      ? {}
      : { logicV2: share(tried.map(({ rivals }) => rivals.logicV2 === true)) }),
    [wanted ? 'misses' : 'wrong']: tried.filter(({ hit }) => hit !== wanted).map(({ shown }) => shown),
  };
}
