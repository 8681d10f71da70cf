import type { Chance } from './chance.ts';
import { type Lived, type Memory, memoryOf } from './memory.ts';
import type { Document } from './paper.ts';
import { type Saying, sayings } from './sayings.ts';

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
