import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './durable-write.ts';
import { checkLine, firstPrev, type LedgerEntry, printEntry } from './ledger-line.ts';
import { keepAside, splitTorn } from './torn-line.ts';

/** What people decided and did, append-only and hash-chained. The case lock is held by whoever opens it. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** Hash of the last entry: written down elsewhere, it proves that nothing was cut off. */
  readonly head: string;
  /** A last line that a crash left half written, and that was never acknowledged: kept beside the ledger under this path. */
  readonly torn: string | null;
  /** Resolves once the entry is on the disk. */
  append(kind: string, body: Record<string, unknown>): Promise<LedgerEntry>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  readonly clock?: () => Date;
  readonly by?: string;
}

/** Opens the ledger, making an empty one where there is none. Refuses one whose chain is broken: new entries would bless it. */
export async function openLedger(path: string, options: LedgerOptions = {}): Promise<Ledger> {
  const { clock = () => new Date(), by = 'analyst' } = options;
  const file = await open(path, 'a+', 0o600);
  try {
    await syncFolder(dirname(path));
    const { whole, torn } = splitTorn(await readFile(path));
    const entries = readChain(path, whole);
    const kept = torn.length === 0 ? null : await keepAside(path, entries.length + 1, torn);
    if (kept !== null) await truncateTo(file, whole.length);
    return new OpenLedger(path, file, entries, whole.length, kept, clock, by);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The entries of a ledger, without opening it to write: for looking at a case that another process owns. */
export async function readLedger(path: string): Promise<readonly LedgerEntry[]> {
  return readChain(path, splitTorn(await readFile(path)).whole);
}

function readChain(path: string, whole: Buffer): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const line of linesOf(whole)) {
    const entry = checkLine(line, { seq: entries.length, head: entries.at(-1)?.hash ?? firstPrev });
    if (typeof entry === 'string')
      throw new Error(
        `${path}:${entries.length + 1}: this line ${entry}. Nothing can be added: restore a backup, or see "tributary verify"`,
      );
    entries.push(entry);
  }
  return entries;
}

/** The lines of a ledger, read as strict UTF-8 so that no damaged byte is mended in silence. */
export function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
}

async function truncateTo(file: FileHandle, length: number): Promise<void> {
  await file.truncate(length);
  await file.sync();
}

const page = 4096;

interface Waiting {
  readonly line: string;
  readonly entry: LedgerEntry;
  readonly resolve: (entry: LedgerEntry) => void;
  readonly reject: (error: unknown) => void;
}

class OpenLedger implements Ledger {
  readonly torn: string | null;
  private readonly path: string;
  private readonly file: FileHandle;
  private readonly kept: LedgerEntry[];
  private readonly clock: () => Date;
  private readonly by: string;
  private length: number;
  private waiting: Waiting[] = [];
  private last: { seq: number; hash: string };
  private writing: Promise<void> | null = null;
  private failure: Error | null = null;

  constructor(
    path: string,
    file: FileHandle,
    kept: LedgerEntry[],
    length: number,
    torn: string | null,
    clock: () => Date,
    by: string,
  ) {
    this.path = path;
    this.file = file;
    this.kept = kept;
    this.length = length;
    this.torn = torn;
    this.clock = clock;
    this.by = by;
    this.last = { seq: kept.length, hash: kept.at(-1)?.hash ?? firstPrev };
  }

  get entries(): readonly LedgerEntry[] {
    return this.kept;
  }

  get head(): string {
    return this.kept.at(-1)?.hash ?? firstPrev;
  }

  async append(kind: string, body: Record<string, unknown>): Promise<LedgerEntry> {
    if (this.failure !== null) throw this.failure;
    const { seq, hash } = this.last;
    const at = this.clock().toISOString();
    const { entry, line } = printEntry({ seq: seq + 1, at, kind, by: this.by, body, prev: hash });
    this.last = entry;
    const written = new Promise<LedgerEntry>((resolve, reject) => this.waiting.push({ line, entry, resolve, reject }));
    this.writing ??= this.writeWaiting();
    return written;
  }

  async close(): Promise<void> {
    this.failure ??= new Error(`${this.path} was closed: open the case again to add to it`);
    await this.writing;
    await this.file.close();
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) await this.writeGroup(this.nextGroup());
    this.writing = null;
  }

  /**
   * Entries that came while the disk was busy share the next write, as many as end on the same page of the file: a page
   * reaches the disk whole, so that a power cut cannot leave a later entry without an earlier one.
   */
  private nextGroup(): Waiting[] {
    let room = page - (this.length % page);
    const fits = this.waiting.findIndex(({ line }, index) => {
      room -= Buffer.byteLength(line) + 1;
      return index > 0 && room < 0;
    });
    return this.waiting.splice(0, fits < 0 ? this.waiting.length : fits);
  }

  private async writeGroup(group: Waiting[]): Promise<void> {
    try {
      const bytes = Buffer.from(group.map((item) => `${item.line}\n`).join(''));
      await this.file.appendFile(bytes);
      await this.file.sync();
      this.length += bytes.length;
      for (const { entry, resolve } of group) {
        this.kept.push(entry);
        resolve(entry);
      }
    } catch (error) {
      await this.giveUp(group, error as Error);
    }
  }

  /** After a failed write or fsync the disk's state is unknown: what was not acknowledged is cut off and nothing more is added. */
  private async giveUp(group: Waiting[], cause: Error): Promise<void> {
    this.failure = new Error(
      `cannot write ${this.path}: ${cause.message}. Nothing of it was kept; open the case again`,
      { cause },
    );
    await truncateTo(this.file, this.length).catch(() => undefined);
    for (const { reject } of [...group, ...this.waiting]) reject(this.failure);
    this.waiting = [];
  }
}
