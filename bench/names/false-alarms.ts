import {
  foldName,
  MATCH,
  type Reading,
  readName,
  romaniseName,
  romaniseWord,
  type System,
  scoreReadings,
} from '@tributary/names';
import { PRIORS, UNITS } from '../../names/korean/inventory.js';
import { toPassport } from '../../names/korean/passport.js';
import { round, seeded } from './chance.ts';
import type { Row } from './data.ts';
import { byLogicV2, LOGIC_V2 } from './logic-v2.ts';
import { byJaroWinkler } from './rivals.ts';

interface Person {
  id: string;
  hangul: string;
  forms: { script: string; text: string }[];
}

// Every spelling a standard gives a name: joined with its changes of sound, and syllable by syllable as lists write it.
function spellingsOf(hangul: string): string[] {
  const joined = SYSTEMS.flatMap((system) => [
    romaniseName(hangul, system),
    romaniseName(hangul, system, { southern: true }),
  ]);
  const syllables = SYSTEMS.map((system) => [...hangul].map((syllable) => romaniseWord(syllable, system)).join(''));
  // Kontsevich writes a given name as one word, with the changes of sound between its syllables.
  const words = CYRILLIC.map(
    (system) => romaniseWord(hangul.slice(0, 1), system) + romaniseWord(hangul.slice(1), system),
  );
  const written = [...joined, ...syllables, ...words].map(bare);
  return [...written, ...written.filter((text) => /^[а-я]/.test(text)).map(passportLine)];
}

// What the passport of a person registered in Russian says: the likeliest letters of ICAO Doc 9303.
const passportLine = (russian: string): string => toPassport(russian)[0]?.[0] ?? '';

const SYSTEMS: System[] = ['dprk', 'mr', 'rr', 'kontsevich', 'kholodovich'];
const CYRILLIC: System[] = ['kontsevich', 'kholodovich'];
const letters = (text: string): string => foldName(text).replaceAll(' ', '').split('').sort().join('');
const bare = (text: string): string => foldName(text).replaceAll(' ', '');
// 리 and 이, 림 and 임: one surname in northern and southern spelling.
const southern = (hangul: string): string =>
  hangul.replace(
    /^./u,
    (s) => ({ 리: '이', 림: '임', 류: '유', 량: '양', 로: '노', 라: '나', 려: '여', 렴: '염', 련: '연' })[s] ?? s,
  );

/** Listed people with their Hangul and every form the pairs give them. */
export function peopleOf(pairs: Row[]): Person[] {
  const people = new Map<string, Person>();
  for (const { source, record, name1 = '', name2 = '', label } of pairs) {
    const hangul = [name1, name2].find((name) => /^[가-힣]+$/.test(name));
    if (hangul === undefined || label !== 'variant') continue;
    const id = `${source} ${record}`;
    const person = people.get(id) ?? { id, hangul, forms: [{ script: 'hangul', text: hangul }] };
    people.set(id, person);
  }
  for (const { source, record, name1 = '', name2 = '', label, script_pair = '' } of pairs) {
    const person = people.get(`${source} ${record}`);
    if (person === undefined || label !== 'variant') continue;
    const [, second = ''] = script_pair.split('-');
    if (script_pair.startsWith('latin')) add(person, 'latin', name1);
    add(
      person,
      second === 'mr' || second === 'otherlatin' ? 'latin' : second === 'othercyr' ? 'other-cyrillic' : second,
      name2,
    );
  }
  return [...people.values()].filter(({ id }) => !contradicted(pairs, id));
}

// A record whose own lines name two people (김금철 and SHIN Geum Cheol) is a list error, labelled `hard`: who is a different
// person cannot be said of it, so it stands in recall and in no count of false alarms.
const contradicted = (pairs: Row[], id: string): boolean =>
  pairs.some(
    ({ source, record, label, script_pair }) =>
      `${source} ${record}` === id && label === 'hard' && script_pair?.includes('hangul'),
  );

function add(person: Person, script: string, text: string): void {
  if (script !== 'hangul' && !person.forms.some((form) => form.text === text)) person.forms.push({ script, text });
}

/** Pairs of different people that the threshold calls one name, by script pair and population. */
export function falseAlarms(pairs: Row[], deputies: Row[], wikidata: Row[]): unknown {
  const people = peopleOf(pairs);
  const south = wikidata
    .filter(({ hangul = '' }) => /^[가-힣]{3}$/.test(hangul))
    .map(({ latin = '', hangul = '' }) => ({ hangul, latin }));
  return {
    'listed × deputies (latin-latin)': againstDeputies(pairs, deputies),
    'listed × South Korean names': bySouth(people, south),
    'listed × Koryo-saram names (invented)': byKoryoSaram(people),
    'one syllable apart': minimalPairs(
      people,
      south.map(({ hangul }) => hangul).filter((hangul) => [...hangul].every(isNameSyllable)),
    ),
  };
}

function againstDeputies(pairs: Row[], deputies: Row[]): unknown {
  const listed = [
    ...new Map(
      pairs
        .filter(({ script_pair }) => script_pair?.startsWith('latin'))
        .map((row) => [`${row.source} ${row.record}`, row.name1 ?? '']),
    ).values(),
  ];
  const others = deputies.map(({ name = '' }) => ({ name, reading: readName(name) }));
  const tally = new Tally();
  let jaroWinkler = 0;
  for (const name of listed) {
    const reading = readName(name);
    for (const other of others) {
      if (letters(name) === letters(other.name)) tally.namesakes++;
      else {
        tally.count(reading, other.reading);
        if (byJaroWinkler(name, other.name) >= 0.9) jaroWinkler++;
      }
    }
  }
  return {
    ...tally.summary(),
    jaroWinklerShare: round(jaroWinkler / tally.n, 6),
    logicV2: referenceAlarms(listed, deputies),
  };
}

// The reference takes a quarter of a millisecond a pair: a fifth of the listed people is enough to tell its share.
const ONE_IN = 5;

function referenceAlarms(listed: string[], deputies: Row[]): unknown {
  const pairs = listed
    .filter((_, i) => i % ONE_IN === 0)
    .flatMap((name) => deputies.map((other) => [name, other.name ?? ''] as const))
    .filter(([a, b]) => letters(a) !== letters(b));
  const reference = byLogicV2(pairs);
  if (typeof reference === 'string') return reference;
  const alarms = reference.scores.filter((score) => score >= LOGIC_V2).length;
  return { n: pairs.length, alarms, share: round(alarms / pairs.length, 6) };
}

class Tally {
  n = 0;
  namesakes = 0;
  homographs = 0;
  thirdName = 0;
  alarms: string[] = [];

  count(a: Reading, b: Reading, hangul = ''): void {
    this.n++;
    if (scoreReadings(a, b) < MATCH) return;
    if (hangul !== '' && isOfThirdName(hangul, a.text, b.text)) {
      this.thirdName++;
      this.n--;
    } else this.alarms.push(`${a.text} ~ ${b.text}`);
  }

  summary(): Record<string, number | string[]> {
    return {
      n: this.n,
      namesakes: this.namesakes,
      homographs: this.homographs,
      thirdName: this.thirdName,
      alarms: this.alarms.length,
      share: round(this.alarms.length / Math.max(1, this.n), 6),
      examples: this.alarms.slice(0, 25),
    };
  }
}

// Two texts that are both standard spellings of some one third name (Chun-sam and Чун Сам are 준삼, though these two are 춘삼 and
// 중삼): the letters cannot tell, so they are counted apart, like homographs.
function isOfThirdName(hangul: string, a: string, b: string): boolean {
  return [0, 1, 2].some((at) =>
    UNITS.some((unit, id) => {
      if (unit.length > 1 || (PRIORS[at]?.[id] ?? 0) < 1e-3) return false;
      const third = new Set(spellingsOf(hangul.slice(0, at) + unit + hangul.slice(at + 1)));
      return third.has(bare(a)) && third.has(bare(b));
    }),
  );
}

// Forms of a third person, by script, with every standard spelling of the name for telling homographs.
interface Other {
  hangul: string;
  forms: { script: string; reading: Reading }[];
  spellings: Set<string>;
}

const SPELLERS: [string, System][] = [
  ['latin', 'dprk'],
  ['latin', 'mr'],
  ['latin', 'rr'],
  ['russian', 'kontsevich'],
  ['russian', 'kholodovich'],
];
const unmarked = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f']/g, '');

// The third person in Hangul and as files write names: Latin without marks by three systems, Russian by two.
function otherOf(hangul: string, latin?: string): Other {
  const written = SPELLERS.map(([script, system]) => ({ script, text: romaniseName(hangul, system) })).map(
    ({ script, text }) => ({ script, text: script === 'latin' ? unmarked(text) : text }),
  );
  const texts = [{ script: 'hangul', text: hangul }, ...written];
  if (latin !== undefined) texts.push({ script: 'latin', text: latin });
  const forms = texts.map(({ script, text }) => ({ script, reading: readName(text) }));
  return { hangul, forms, spellings: new Set([hangul, bare(latin ?? ''), ...spellingsOf(hangul)]) };
}

function bySouth(people: Person[], south: { hangul: string; latin: string }[]): unknown {
  const others = south.map(({ hangul, latin }) => otherOf(hangul, latin));
  return tallyAll(people.map((person) => ({ person, others })));
}

const KORYO_SURNAMES = [
  'Ким',
  'Цой',
  'Пак',
  'Ли',
  'Тен',
  'Хан',
  'Югай',
  'Хегай',
  'Шин',
  'Кан',
  'Нам',
  'Сон',
  'Эм',
  'Ан',
];
const RUSSIAN_NAMES = [
  'Александр',
  'Сергей',
  'Виктор',
  'Ирина',
  'Юрий',
  'Елена',
  'Герман',
  'Роман',
  'Анна',
  'Ян',
  'Инна',
  'Ким',
  'Мин',
];
const PATRONYMICS = ['', ' Сергеевич', ' Юрьевна', ' Енгунович', ' Чанович'];

function byKoryoSaram(people: Person[]): unknown {
  const names = KORYO_SURNAMES.flatMap((surname) =>
    RUSSIAN_NAMES.flatMap((given) => PATRONYMICS.map((patronymic) => readName(`${surname} ${given}${patronymic}`))),
  );
  const tally = new Tally();
  for (const { forms } of people)
    for (const { text } of forms) for (const other of names) tally.count(readName(text), other);
  return tally.summary();
}

// Foreign names stand among Wikidata's Hangul: a syllable that no Korean name has (옌) makes no second person.
const isNameSyllable = (syllable: string, place: number): boolean =>
  place === 0 || (PRIORS[place]?.[UNITS.indexOf(syllable)] ?? 0) > 3e-5;

function minimalPairs(people: Person[], names: string[]): unknown {
  const next = seeded(11);
  const drawn = (at: number): string => names[Math.floor(next() * names.length)]?.[at] ?? '철';
  return tallyAll(
    people.map((person) => ({
      person,
      others: Array.from({ length: 150 }, (_, i) => {
        const syllables = [...person.hangul];
        const at = i % 3;
        syllables[at] = drawn(at);
        return otherOf(syllables.join(''));
      }),
    })),
  );
}

function tallyAll(work: { person: Person; others: Other[] }[]): unknown {
  const tallies = new Map<string, Tally>();
  for (const { person, others } of work) {
    const spellings = new Set(spellingsOf(person.hangul));
    for (const form of person.forms) {
      const reading = readName(form.text);
      for (const other of others) {
        for (const { script, reading: theirs } of other.forms) {
          const cell = [form.script, script].sort().join('-');
          const tally = tallies.get(cell) ?? new Tally();
          tallies.set(cell, tally);
          if (southern(other.hangul) === southern(person.hangul)) tally.namesakes++;
          else if (
            other.spellings.has(bare(form.text)) ||
            spellings.has(bare(theirs.text)) ||
            overlaps(spellings, other.spellings)
          )
            tally.homographs++;
          else tally.count(reading, theirs, person.hangul);
        }
      }
    }
  }
  return Object.fromEntries(
    [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cell, tally]) => [cell, tally.summary()]),
  );
}

// Two names that some one standard system writes alike: no method can tell them apart in it.
const overlaps = (a: Set<string>, b: Set<string>): boolean => [...a].some((spelling) => b.has(spelling));
