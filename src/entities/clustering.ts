import type { Database } from '../store/index.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { Judgement } from './judgement.ts';
import { type Basis, strictBases } from './shared-keys.ts';
import type { KnownPeople } from './shared-lists.ts';

/** Two mentions that a number joins and a person or another number keeps apart: somebody has to look. */
export interface Conflict {
  readonly left: string;
  readonly right: string;
  readonly basis: Basis | 'judged';
  readonly because: string;
}

export interface Resolution {
  readonly mentions: number;
  readonly entities: number;
  readonly looseEntities: number;
  readonly links: Readonly<Record<string, number>>;
  readonly conflicts: readonly Conflict[];
}

/** How sure a link of each basis is, before anybody has looked. Elicited; shown to people, and never what a score uses. */
export const linkP: Readonly<Record<Basis | 'self' | 'judged', number>> = {
  self: 1,
  judged: 1,
  document: 0.995,
  register_id: 0.99,
  register_name: 0.97,
  shared_list: 0.96,
  shared_people: 0.96,
  name_birth: 0.93,
  name_context: 0.75,
};

interface Link {
  readonly left: number;
  readonly right: number;
  readonly basis: Basis;
}

/** The strict and the loose clustering of all mentions, and why each mention came where it is. */
export class Clustering {
  readonly ids: readonly string[];
  readonly strict: DisjointSets;
  readonly loose: DisjointSets;
  readonly basisOf: (Basis | 'self' | 'judged')[];
  readonly #position: Map<string, number>;
  /** Register numbers and dates of birth, by the representative of the loose set. */
  readonly #facts = new Map<number, Map<string, string>>();
  readonly #conflicts: Conflict[] = [];
  /** The strict set of each mention before lists were compared; none where they never were. */
  #unlisted: readonly number[] = [];

  constructor(ids: readonly string[], judged: readonly Judgement[]) {
    this.ids = ids;
    this.strict = new DisjointSets(ids.length);
    this.loose = new DisjointSets(ids.length);
    this.basisOf = ids.map(() => 'self' as const);
    this.#position = new Map(ids.map((id, i) => [id, i]));
    for (const judgement of judged) if (judgement.verdict === 'different') this.#keepApart(judgement);
    for (const judgement of judged) if (judgement.verdict === 'same') this.#joinJudged(judgement);
  }

  /** Learns what mentions of one thing cannot differ in, before anything is joined. */
  async learn(store: Database, query: string): Promise<void> {
    for await (const batch of store.batches(query))
      for (const [mention, kind, value] of batch as [string, string, string][]) {
        const position = this.#position.get(mention);
        if (position === undefined) continue;
        const known = this.#facts.get(position) ?? new Map<string, string>();
        this.#facts.set(position, known.set(kind, value));
      }
  }

  /** Joins what the keys of a query share: strong bases first, so that a name never decides what a number contradicts. */
  async joinAll(store: Database, query: string): Promise<void> {
    const groups = await this.#groups(store, query);
    for (const basis of strictBases) for (const group of groups.get(basis) ?? []) this.#joinGroup(group, basis);
  }

  /** What is known so far of two mentions: whether they are one, and whether a number or a birth date keeps them apart. */
  known(): KnownPeople {
    const at = (mention: string) => this.loose.find(this.#position.get(mention) ?? 0);
    return {
      same: (left, right) => at(left) === at(right),
      differ: (left, right) => {
        const [one, other] = [at(left), at(right)];
        return one !== other && this.#difference(one, other) !== null;
      },
    };
  }

  /** From here on lists are compared: who was one already is remembered, so that what they join can be asked about. */
  beforeLists(): void {
    this.#unlisted = this.ids.map((_, i) => this.strict.find(i));
  }

  /** Every mention of an entity that lists alone made one, with the part of it that something surer made one. */
  listed(): { mention: number; part: number }[] {
    const members = Map.groupBy(this.#unlisted.keys(), (i) => this.strict.find(i));
    return [...members.values()]
      .filter((own) => own.some((i) => this.basisOf[i] === 'shared_list'))
      .flatMap((own) => own.map((mention) => ({ mention, part: this.#unlisted[mention] ?? mention })));
  }

  /** Joins groups of mentions that bear one name; a name that stands for two who differ joins nothing. */
  async joinNames(groups: AsyncIterable<string[]> | Iterable<string[]>, basis: Basis): Promise<void> {
    const found: number[][] = [];
    for await (const group of groups) found.push(group.flatMap((mention) => this.#position.get(mention) ?? []));
    for (const group of sorted(found)) this.#joinGroup(group, basis);
  }

  /** Joins mentions that somebody outside says are one. */
  joinGiven(mentions: readonly string[]): void {
    const positions = mentions.flatMap((mention) => this.#position.get(mention) ?? []).sort((a, b) => a - b);
    const [first = 0, ...rest] = positions;
    for (const other of rest) {
      this.strict.join(first, other);
      this.loose.join(first, other);
      this.basisOf[other] = 'judged';
    }
  }

  /** Lends the strict clustering of things to SQL as the table `custody.thing`. */
  async lend(store: Database): Promise<void> {
    await store.run('create or replace table custody.thing (mention varchar, entity varchar)');
    const appender = await store.appender('custody.thing', [
      { name: 'mention', type: 'VARCHAR' },
      { name: 'entity', type: 'VARCHAR' },
    ]);
    await appender.add([[...this.ids], this.ids.map((_, i) => this.entity(this.strict, i))]);
    await appender.close();
  }

  /** The entity that a mention belongs to: named after its earliest member. */
  entity(sets: DisjointSets, i: number): string {
    return (this.ids[sets.find(i)] ?? '').replace(/^m-/, 'e-');
  }

  report(): Resolution {
    const links: Record<string, number> = {};
    for (const basis of this.basisOf) links[basis] = (links[basis] ?? 0) + 1;
    const count = (sets: DisjointSets) => new Set(this.ids.map((_, i) => sets.find(i))).size;
    return {
      mentions: this.ids.length,
      entities: count(this.strict),
      looseEntities: count(this.loose),
      links,
      conflicts: this.#conflicts,
    };
  }

  async #groups(store: Database, query: string): Promise<Map<Basis, number[][]>> {
    const found = new Map<Basis, Map<string, number[]>>();
    // Worked out before it is read: streamed at once, so wide a union over ten million gate events waits for itself for ever.
    await store.run(
      `create or replace table custody.key as select mention, basis, key from (${query}) where key is not null`,
    );
    for await (const batch of store.batches('select mention, basis, key from custody.key'))
      for (const [mention, basis, key] of batch as [string, Basis, string][]) {
        const position = this.#position.get(mention);
        if (position === undefined) continue;
        const groups = found.get(basis) ?? found.set(basis, new Map()).get(basis)!;
        const group = groups.get(key);
        if (group) group.push(position);
        else groups.set(key, [position]);
      }
    await store.run('drop table custody.key');
    return new Map([...found].map(([basis, groups]) => [basis, sorted(groups.values())]));
  }

  #joinGroup(group: readonly number[], basis: Basis): void {
    const [first = 0, ...rest] = group;
    if (this.#isOne(group, basis)) for (const other of rest) this.#remember(first, other, basis);
    else if (!byName(basis) || !this.#isAmbiguous(group))
      for (const other of rest) this.#join({ left: first, right: other, basis });
  }

  /** Most lists that share people say what others said: those who are one already are only remembered by this as well. */
  #isOne([first = 0, ...rest]: readonly number[], basis: Basis): boolean {
    const sets = strictBases.includes(basis) ? this.strict : this.loose;
    const set = sets.find(first);
    return rest.every((other) => sets.find(other) === set);
  }

  /** True where one name stands for two who differ in a number or a birth date: then the name tells nothing of the others either. */
  #isAmbiguous(group: readonly number[]): boolean {
    const seen = new Map<string, string>();
    for (const set of new Set(group.map((i) => this.loose.find(i))))
      for (const [kind, value] of this.#facts.get(set) ?? []) {
        if ((seen.get(kind) ?? value) !== value) return true;
        seen.set(kind, value);
      }
    return false;
  }

  /** A fact on which the two differ: a register number or a date of birth. */
  #difference(left: number, right: number): string | null {
    const theirs = this.#facts.get(this.loose.find(right));
    for (const [kind, value] of this.#facts.get(this.loose.find(left)) ?? [])
      if ((theirs?.get(kind) ?? value) !== value) return kind;
    return null;
  }

  #mergeFacts(left: number, right: number): void {
    const root = this.loose.find(left);
    const [mine, theirs] = [this.#facts.get(left), this.#facts.get(right)];
    if (mine || theirs) this.#facts.set(root, new Map([...(theirs ?? []), ...(mine ?? [])]));
  }

  #join({ left, right, basis }: Link): void {
    const [i, j] = [this.loose.find(left), this.loose.find(right)];
    const strict = strictBases.includes(basis);
    const differs = i === j ? null : this.#difference(i, j);
    if (differs !== null) {
      if (!byName(basis)) this.#contradicted(left, right, basis, `${differs} differs`);
      return;
    }
    if (!this.loose.join(left, right) || (strict && !this.strict.join(left, right))) {
      this.#contradicted(left, right, basis, "a person's judgement says they are different");
      return;
    }
    if (i !== j) this.#mergeFacts(i, j);
    this.#remember(left, right, basis);
  }

  #remember(left: number, right: number, basis: Basis): void {
    const later = Math.max(left, right);
    if (this.basisOf[later] === 'self') this.basisOf[later] = basis;
  }

  #contradicted(left: number, right: number, basis: Basis | 'judged', contrary: string): void {
    const because = `${basis} says they are one, but ${contrary}: look at both and judge them`;
    this.#conflicts.push({ left: this.ids[left] ?? '', right: this.ids[right] ?? '', basis, because });
  }

  #keepApart({ left, right }: Judgement): void {
    const [i, j] = [this.#position.get(left), this.#position.get(right)];
    if (i === undefined || j === undefined) return;
    this.strict.keepApart(i, j);
    this.loose.keepApart(i, j);
  }

  #joinJudged({ left, right }: Judgement): void {
    const [i, j] = [this.#position.get(left), this.#position.get(right)];
    if (i === undefined || j === undefined) return;
    if (!this.strict.join(i, j) || !this.loose.join(i, j))
      this.#contradicted(i, j, 'judged', 'another judgement says they are different');
    else this.basisOf[Math.max(i, j)] = 'judged';
  }
}

const byName = (basis: Basis) => basis !== 'document' && basis !== 'register_id';

/** Groups of two and more, each in ledger order, in an order of their own: the outcome hangs on no hash table. */
const sorted = (groups: Iterable<number[]>): number[][] =>
  [...groups]
    .map(inOrder)
    .filter((group) => group.length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));

/** Most groups are two who already stand so. */
const inOrder = (group: number[]): number[] => {
  const [first = 0, second = 0] = group;
  return group.length === 2 && first < second ? group : [...new Set(group)].sort((a, b) => a - b);
};
