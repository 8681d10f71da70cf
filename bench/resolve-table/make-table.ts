import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { seeded } from '../names/chance.ts';

export interface MadeTable {
  readonly file: string;
  readonly spec: string;
  /** Id to person. */
  readonly truth: ReadonlyMap<string, string>;
}

const spec = `id: unique_id
columns:
  given_name: given_name
  surname: surname
  birth_date: birth_date
  birth_place: place
  postcode: place
  occupation: {kind: free, strength: weak}
`;

const syllables =
  'ba be bo da de di ga ge ka ke ki la le lo ma me mi na ne no pa pe ra re ri ro sa se so ta te ti to va ve vi za zo'.split(
    ' ',
  );
const endings = ['son', 'well', 'ford', 'ley', 'man', 'ov', 'enko', 'ski', 'berg', 'ton'];
const vowels = 'aeiou';

/** Names are shared as in life: a few by many, many by few. */
const drawn = (random: () => number, size: number): number => Math.floor(size * random() ** 3);
const word = (n: number, parts: number): string =>
  Array.from({ length: parts }, (_, i) => syllables[Math.floor(n / syllables.length ** i) % syllables.length]).join('');

interface Person {
  readonly given: string;
  readonly surname: string;
  readonly born: string;
  readonly place: string;
  readonly postcode: string;
  readonly work: string;
}

/**
 * An invented table of people, each in one to eight rows, as clerks copy them: letters slip, cells stay empty, names are cut or
 * exchanged, days and months too, people move and marry. Errors of one row come together: a careless row is careless everywhere.
 */
export async function makeTable(folder: string, rows: number): Promise<MadeTable> {
  const random = seeded(20_240_901);
  const [file, specFile, truth] = [join(folder, 'made.csv'), join(folder, 'made.yml'), new Map<string, string>()];
  function* lines(): Generator<string> {
    yield 'unique_id,given_name,surname,birth_date,birth_place,postcode,occupation\n';
    for (let person = 0; truth.size < rows; person++) {
      const who = somebody(random, rows);
      const copies = Math.min(1 + Math.floor(8 * random() ** 2), rows - truth.size);
      let text = '';
      for (let copy = 0; copy < copies; copy++) {
        const id = `r${String(Math.imul(truth.size + 1, 0x9e3779b1) >>> 0).padStart(10, '0')}`;
        truth.set(id, String(person));
        text += `${[id, ...written(who, copy === 0 ? 0.2 : 1, random)].join(',')}\n`;
      }
      yield text;
    }
  }
  await pipeline(lines(), createWriteStream(file));
  await writeFile(specFile, spec);
  await pipeline(truthLines(truth), createWriteStream(join(folder, 'made-truth.csv')));
  return { file, spec: specFile, truth };
}

function* truthLines(truth: ReadonlyMap<string, string>): Generator<string> {
  yield 'unique_id,person\n';
  for (const [id, person] of truth) yield `${id},${person}\n`;
}

function somebody(random: () => number, rows: number): Person {
  const surname = drawn(random, Math.max(300, rows / 12));
  const place = drawn(random, 3000);
  return {
    given: word(drawn(random, 1500) * 7 + 3, 2 + (surname % 2)),
    surname: `${word(surname, surname > 1600 ? 3 : 2)}${endings[surname % endings.length]}`,
    born: day(Math.floor(random() * 29_000)),
    place: `${word(place * 11 + 5, 3)} ${place % 3 ? 'town' : ''}`.trim(),
    postcode: `${word(place, 2).slice(0, 2)}${place % 30} ${Math.floor(random() * 10)}${word(Math.floor(random() * 400), 2).slice(0, 2)}`,
    work: word(drawn(random, 300) + 40, 4),
  };
}

const day = (n: number): string => new Date(Date.UTC(1925, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** The row as a clerk wrote it; `care` of 1 is usual, less is better. */
function written(who: Person, care: number, random: () => number): string[] {
  const rate = care * (random() < 0.25 ? 2.5 : 0.6);
  const may = (share: number): boolean => random() < share * rate;
  const typed = (text: string): string => (may(0.1) ? slip(text, random) : text);
  const told = (text: string, gap: number): string => (may(gap) ? '' : text);
  const given = may(0.06) ? who.given.slice(0, 1) : may(0.05) ? who.given.slice(0, 3) : typed(who.given);
  const surname = may(0.04) ? `${word(drawn(random, 1600), 2)}ov` : typed(who.surname);
  const [first, last] = may(0.02) ? [surname, given] : [given, surname];
  const postcode = may(0.15) ? `${who.postcode.slice(0, -2)}${word(Math.floor(random() * 400), 1)}` : who.postcode;
  return [
    told(first, 0.03),
    told(last, 0.05),
    told(dated(who.born, may, random), 0.15),
    told(typed(who.place), 0.12),
    told(postcode, 0.2),
    told(who.work, 0.4),
  ];
}

function dated(born: string, may: (share: number) => boolean, random: () => number): string {
  if (may(0.04) && born.slice(8) <= '12') return `${born.slice(0, 5)}${born.slice(8)}-${born.slice(5, 7)}`;
  if (may(0.04)) return `${born.slice(0, 5)}01-01`;
  const at = [2, 3, 5, 6, 8, 9][Math.floor(random() * 6)]!;
  return may(0.1) ? `${born.slice(0, at)}${Math.floor(random() * 10)}${born.slice(at + 1)}` : born;
}

function slip(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  if (kind === 2)
    return (
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2)
    );
  return text.slice(0, at) + vowels[Math.floor(random() * 5)] + text.slice(at + 1);
}
