import type { Chance } from './chance.ts';
import type { Document } from './paper.ts';
import type { Rota } from './rota.ts';
import { type Saying, sayings } from './sayings.ts';

/** What happened to somebody who may one day tell of it. */
export interface Lived {
  readonly word: string;
  readonly plant: string | null;
  readonly nation: string;
  readonly role: 'worker' | 'foreman' | 'student' | 'neighbour';
  readonly host: string;
  readonly university: string | null;
  readonly entered: string;
  readonly people: number;
  readonly rota: Rota;
  readonly monthly: number;
  /** What stayed with the person of a month's pay. */
  readonly kept: number;
  readonly lodged: boolean;
  readonly escorted: boolean;
  /** Somebody else draws the wage, or takes a share of it. */
  readonly taken: boolean;
  readonly studied: boolean;
  readonly certificates: boolean;
}

/** What a witness makes of a number or a month after a year: near it, seldom exact, now and then quite wrong. */
export interface Memory {
  readonly sum: (truly: number) => number;
  readonly count: (truly: number) => number;
  readonly month: (truly: string) => string;
  readonly firm: (truly: string) => string;
}

export function memoryOf(chance: Chance, otherFirms: readonly string[]): Memory {
  const off = () => chance.pick([0.7, 0.8, 0.9, 1, 1, 1, 1.1, 1.25, 1.5]);
  return {
    sum: (truly) => Math.round((truly * off()) / 1000) * 1000,
    count: (truly) => Math.max(2, Math.round(truly * off())),
    month: (truly) => shifted(truly, chance.pick([-2, -1, 0, 0, 0, 1])),
    firm: (truly) => (chance.happens(0.15) ? chance.pick(otherFirms) : truly),
  };
}

function shifted(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** An interview as its interviewer wrote it down: statements with topic, time, and whether seen or heard. */
export function interview(chance: Chance, lived: Lived, otherFirms: readonly string[], number: number): Document {
  const memory = memoryOf(chance.fork('memory'), otherFirms);
  const said = sayings.filter(({ when }) => when(lived)).filter(() => chance.happens(0.75));
  const language = lived.nation === 'KP' ? 'ko' : 'ru';
  const head = [
    `consent: ${chance.pick(['case', 'partner'])}`,
    'protection: sealed',
    `day: 2024-01-${chance.between(10, 27)}`,
    `role: ${lived.role}`,
    `language: ${language}`,
    `minder_present: ${chance.happens(0.15) ? 'yes' : 'no'}`,
    `interpreter: ${language === 'ko' ? 'yes' : 'no'}`,
    `telling: ${chance.between(1, 3)}`,
    `place_class: ${chance.pick(['dwelling', 'office of a partner organisation', 'by telephone'])}`,
  ];
  const passages = said.map((saying, n) => passage(chance.fork(saying.topic + n), saying, lived, memory, n + 1));
  const text = `---\n${head.join('\n')}\n---\n\n${passages.join('\n')}`;
  return {
    path: `besedy/zapis-${String(number).padStart(2, '0')}.md`,
    text,
    plant: lived.plant,
    places: said.map((_, n) => `q${n + 1}`),
  };
}

function passage(chance: Chance, saying: Saying, lived: Lived, memory: Memory, number: number): string {
  const { text, ko, fields } = saying.say(lived, memory);
  const coded = saying.ilo === null ? [] : codes(chance, saying.ilo);
  const lines = [
    `## ${number}`,
    `topic: ${saying.topic}`,
    `time: ${memory.month(lived.entered.slice(0, 7))}`,
    `first_hand: ${saying.firstHand ? 'yes' : 'no'}`,
    ...fields,
    ...coded,
    '',
    `> ${text}`,
    '',
  ];
  if (lived.nation === 'KP') lines.push('original: ko', `> ${ko}`, '');
  return lines.join('\n');
}

/** Two coders, who do not always agree. */
function codes(chance: Chance, ilo: number): string[] {
  const second = chance.happens(0.85) ? ilo : chance.between(1, 11);
  return [`ilo: ${ilo}`, 'coder: coder A', `ilo_second: ${second}`, 'second_coder: coder B'];
}
