import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Case } from '../case/index.ts';
import { Channel } from './channel.ts';
import type { IncomingShelf } from './incoming.ts';
import { failureOf, Refusal } from './refusal.ts';
import type { Language } from './wire/finding.ts';
import type { Event, Job, JobKind } from './wire/job.ts';

export type Progress = (step: string, done: number, of: number | null) => void;
type Work = (found: Case, signal: AbortSignal, progress: Progress) => Promise<unknown>;

/** What a job's maker may choose. */
export interface Started {
  readonly job: Job;
  readonly ended: Promise<Job>;
}

interface Kept {
  job: Job;
  readonly stop: AbortController;
  readonly told: Channel<Job>;
}

const keptJobs = 50;

/**
 * The one owner of an open case. Everything that touches it goes through here, one after another: readings that are quick, and jobs, which
 * report, can be cancelled, and go on when the page that began them is closed.
 */
export class Desk {
  readonly #case: Case;
  readonly #jobs = new Map<string, Kept>();
  readonly #events = new Channel<Event>();
  readonly #stopping = new AbortController();
  readonly #clock: () => Date;
  readonly #answers = new Map<string, { readonly of: string; readonly answer: unknown }>();
  #last: Promise<unknown> = Promise.resolve();
  #warming: Promise<void> = Promise.resolve();
  #isWarming = false;
  #running = 0;
  #ended = 0;
  #onAnswer = (): void => undefined;
  readonly #came = new Promise<void>((resolve) => (this.#onAnswer = resolve));
  #head: string;
  /** The folder of the case, as it was said. */
  readonly dir: string;
  /** Files on their way in. */
  readonly incoming: IncomingShelf;

  constructor(found: Case, dir: string, incoming: IncomingShelf, clock: () => Date = () => new Date()) {
    this.#case = found;
    this.dir = dir;
    this.incoming = incoming;
    this.#clock = clock;
    this.#head = found.head;
  }

  /** Looks at what needs no turn: kept files and the ledger, never a database. */
  look<T>(work: (found: Case) => Promise<T>): Promise<T> {
    return work(this.#case);
  }

  /**
   * Reads in its turn. While a job runs it is what was answered last, so that no screen stands blank for the length of a job; while the
   * case is warmed, what was answered of the same case already.
   */
  async readOrLast<T>(question: string, work: (found: Case) => Promise<T>): Promise<T> {
    const last = this.#answers.get(question);
    const stands = this.#running > 0 || (this.#isWarming && last?.of === this.#state);
    const answer = last !== undefined && stands ? (last.answer as T) : await this.#answer(question, work);
    this.#onAnswer();
    return answer;
  }

  home(language: Language): ReturnType<Case['home']> {
    return this.readOrLast(...homeIn(language));
  }

  finding(id: string, language: Language): ReturnType<Case['finding']> {
    return this.readOrLast(...findingIn(id, language));
  }

  /** Reads from the case when its turn comes. */
  read<T>(work: (found: Case) => Promise<T>): Promise<T> {
    return this.#inTurn(() => work(this.#case));
  }

  /** A short decision: in its turn, and told to every tab if the ledger grew by it. */
  decide<T>(work: (found: Case) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      try {
        return await work(this.#case);
      } finally {
        this.#tellGrowth();
      }
    });
  }

  /** Long work that touches no database: a job as any other, but not in turn. */
  startAside(kind: JobKind, work: Work): Started {
    return this.#begin(kind, work, (carryOut) => carryOut());
  }

  /** Long work: answers at once with its job. */
  start(kind: JobKind, work: Work): Started {
    return this.#begin(kind, work, (carryOut) => this.#inTurn(carryOut));
  }

  #begin(kind: JobKind, work: Work, when: (carryOut: () => Promise<Job>) => Promise<Job>): Started {
    if (this.#stopping.signal.aborted)
      throw new Refusal('stopping', 'The program is about to stop: start it again, nothing acknowledged is lost.');
    const id = randomBytes(9).toString('base64url');
    const job: Job = {
      id,
      kind,
      state: 'waiting',
      step: '',
      done: 0,
      of: null,
      startedAt: this.#clock().toISOString(),
    };
    const kept: Kept = { job, stop: new AbortController(), told: new Channel() };
    this.#jobs.set(id, kept);
    for (const old of [...this.#jobs.keys()].slice(0, -keptJobs))
      if (isOver(this.#jobs.get(old)?.job)) this.#jobs.delete(old);
    return { job, ended: when(() => this.#carryOut(kept, work)) };
  }

  jobs(): Job[] {
    return [...this.#jobs.values()].map(({ job }) => job);
  }

  job(id: string): Job {
    return this.#kept(id).job;
  }

  cancel(id: string): Job {
    const kept = this.#kept(id);
    kept.stop.abort(new Refusal('cancelled', 'This was cancelled: what was acknowledged is kept.'));
    if (kept.job.state === 'waiting') this.#tell(kept, { state: 'cancelled' });
    return kept.job;
  }

  /** A job as it goes on, ending with what came of it. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<Job> {
    const kept = this.#kept(id);
    if (isOver(kept.job)) return yield kept.job;
    const enough = AbortSignal.any([signal, this.#stopping.signal]);
    for await (const job of kept.told.listen(enough, [kept.job])) {
      yield job;
      if (isOver(job)) return;
    }
  }

  /** What happens to the case, for every open tab. */
  events(signal: AbortSignal): AsyncGenerator<Event> {
    const enough = AbortSignal.any([signal, this.#stopping.signal]);
    return this.#events.listen(enough, [{ kind: 'hello', head: this.#head }]);
  }

  tell(event: Event): void {
    this.#events.tell(event);
  }

  /** Opens what will be asked first, while nobody asks yet; what fails here is said when it is asked for. */
  warm(): void {
    this.#isWarming = true;
    this.#warming = this.#warm()
      .catch(() => undefined)
      .finally(() => (this.#isWarming = false));
  }

  async #warm(): Promise<void> {
    const { signal } = this.#stopping;
    const [first] = (await this.#answer(...homeIn('en'))).findings;
    for (const language of ['ru', 'ko'] as const) if (!signal.aborted) await this.#answer(...homeIn(language));
    if (first && !signal.aborted) await this.#answer(...findingIn(first.id, 'en'));
    await this.#served(signal);
    await this.#case.during({ signal }).warm();
    if (!signal.aborted) await this.read((found) => found.rules.warm());
  }

  /** What an answer is of: the ledger as it stood, and the jobs that had ended, for what they find is written in no ledger. */
  get #state(): string {
    return `${this.#case.head} ${this.#ended}`;
  }

  async #answer<T>(question: string, work: (found: Case) => Promise<T>): Promise<T> {
    const answer = await this.read(work);
    this.#answers.set(question, { of: this.#state, answer });
    return answer;
  }

  /**
   * Whoever opens the link now is served first: the rest is warmed when the page has its case and a moment has passed, or when nobody came.
   */
  async #served(signal: AbortSignal): Promise<void> {
    const pause = (ms: number) => setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
    await Promise.race([this.#came, pause(4_000)]);
    await pause(250);
  }

  /** Stops what runs, waits for it, and gives the case back. */
  async close(): Promise<void> {
    this.tell({ kind: 'stopping' });
    for (const { job, stop } of this.#jobs.values())
      if (!isOver(job))
        stop.abort(
          new Refusal(
            'stopping',
            'The program was stopped while this ran: start it again, nothing acknowledged is lost.',
          ),
        );
    this.#stopping.abort();
    await this.#warming;
    await this.#last.catch(() => undefined);
    await this.#case.close();
  }

  async #carryOut(kept: Kept, work: Work): Promise<Job> {
    if (isOver(kept.job)) return kept.job;
    this.#tell(kept, { state: 'running' });
    const { signal } = kept.stop;
    const progress: Progress = (step, done, of) => this.#tell(kept, { step, done, of });
    this.#running += 1;
    try {
      signal.throwIfAborted();
      const result = await work(this.#case.during({ signal, progress }), signal, progress);
      this.#tell(kept, { state: 'done', result });
    } catch (error) {
      const { error: said } = failureOf(signal.aborted ? signal.reason : error);
      this.#tell(kept, { state: said.code === 'cancelled' ? 'cancelled' : 'failed', error: said });
    } finally {
      this.#running -= 1;
      this.#ended += 1;
    }
    this.#tellGrowth();
    return kept.job;
  }

  #tell(kept: Kept, change: Partial<Job>): void {
    kept.job = { ...kept.job, ...change };
    kept.told.tell(kept.job);
    this.#events.tell({ kind: 'job', job: withoutResult(kept.job) });
  }

  #tellGrowth(): void {
    const { head, entries } = this.#case;
    if (head === this.#head) return;
    const known = entries.findLastIndex(({ hash }) => hash === this.#head);
    this.#head = head;
    const what = [...new Set(entries.slice(known + 1).map(({ kind }) => kind))];
    this.#events.tell({ kind: 'case', head, what });
  }

  #kept(id: string): Kept {
    const kept = this.#jobs.get(id);
    if (kept === undefined) throw new Refusal('no-such-job', 'This work is not known here any more: start it again.');
    return kept;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

type Question<T> = readonly [question: string, work: (found: Case) => Promise<T>];
const homeIn = (language: Language): Question<Awaited<ReturnType<Case['home']>>> => [
  `home ${language}`,
  (found) => found.home(language),
];
const findingIn = (id: string, language: Language): Question<Awaited<ReturnType<Case['finding']>>> => [
  `${id} ${language}`,
  (found) => found.finding(id, language),
];

const isOver = (job: Job | undefined): boolean =>
  job === undefined || ['done', 'failed', 'cancelled'].includes(job.state);
const withoutResult = ({ result: _, ...job }: Job): Job => job;
