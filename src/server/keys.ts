import { randomBytes } from 'node:crypto';
import { type Keys, sameToken } from './guard.ts';

const idleUntil = 12 * 60 * 60 * 1000;
const mostTokens = 32;

/** Tokens of links that were given out: each lives while it is used, and dies twelve hours after it last was, or with the program. */
export class StartTokens implements Keys {
  readonly #lastUsed = new Map<string, number>();
  readonly #clock: () => number;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  /** A fresh token, for one more link. */
  issue(): string {
    const token = randomBytes(32).toString('base64url');
    this.#lastUsed.set(token, this.#clock());
    for (const old of [...this.#lastUsed.keys()].slice(0, -mostTokens)) this.#lastUsed.delete(old);
    return token;
  }

  isValid(said: string): boolean {
    const known = [...this.#lastUsed].find(([token]) => sameToken(token, said));
    if (known === undefined) return false;
    const [token, last] = known;
    if (this.#clock() - last > idleUntil) return !this.#lastUsed.delete(token);
    this.#lastUsed.set(token, this.#clock());
    return true;
  }
}
