/** The one that goes in and one behind it: what is packed next neither waits for the database nor fills the memory. */
const mostWaiting = 2;

/** A connection does one thing after another: whoever has rows for it takes a turn. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #whenRoom: (() => void)[] = [];

  /** Resolves or rejects as the work does; a turn that failed holds up nobody behind it. */
  take(work: () => Promise<void>): Promise<void> {
    this.#waiting++;
    const done = this.#last.then(work).finally(() => this.#leave());
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Resolves when few wait. */
  async room(): Promise<void> {
    while (this.#waiting > mostWaiting) await new Promise<void>((resolve) => this.#whenRoom.push(resolve));
  }

  #leave(): void {
    this.#waiting--;
    for (const resolve of this.#whenRoom.splice(0)) resolve();
  }
}
