import type { Note } from './reading.ts';

const listed = 20;

/**
 * Notes met while rows stream by. A file may hold a million of one kind: the first twenty are listed with their place, the rest counted.
 * Starting again forgets what this unit found before, so that reading twice reports once.
 */
export class Doubts {
  #notes: Note[];
  #unit: string;
  #found = new Map<string, { count: number; last: number }>();
  #mine = new Set<Note>();

  constructor(notes: Note[], unit: string) {
    this.#notes = notes;
    this.#unit = unit;
  }

  startAgain(): void {
    const kept = this.#notes.filter((note) => !this.#mine.has(note));
    this.#notes.splice(0, this.#notes.length, ...kept);
    this.#mine.clear();
    this.#found.clear();
  }

  add(row: number, because: string, severity: Note['severity'] = 'doubt'): void {
    const found = this.#found.get(because) ?? { count: 0, last: 0 };
    this.#found.set(because, { count: found.count + 1, last: row });
    if (found.count < listed) this.#put({ unit: this.#unit, row, severity, because });
  }

  /** Call when the last row is out: says how many of each kind were not listed. */
  finish(): void {
    for (const [because, { count, last }] of this.#found)
      if (count > listed) {
        const more = `${because}: ${count - listed} more such rows, the last in row ${last}`;
        this.#put({ unit: this.#unit, row: last, severity: 'doubt', because: more });
      }
  }

  #put(note: Note): void {
    this.#notes.push(note);
    this.#mine.add(note);
  }
}
