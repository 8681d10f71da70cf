import { lackingWeight, likeness, type SaidWords } from './likeness.ts';
import { type Joined, joinPhrase, type Phrase, type Slot } from './slots.ts';

/** A slot of a record type. */
export interface Place {
  readonly type: string;
  readonly slot: Slot;
}

/** A slot, and what heads it there: the same words are written in several ways. */
interface Headed {
  readonly text: string;
  readonly place: Place;
}

/** How alike a heading and a wording are, and every slot that the wording heads: behind the words of a part, where it is a party's. True where that is enough. */
export type Hear = (score: number, headed: readonly Headed[], part: string | null) => boolean;

/** One wording and every slot of every type that it heads. */
interface Wording {
  readonly said: Phrase;
  readonly headed: Headed[];
}

/** What a party is called, and the columns that it heads. */
interface Role {
  readonly said: Phrase;
  readonly columns: { readonly text: string; readonly parts: readonly Part[] }[];
  /** What each part's heads joined with it make; gathered when a heading first names the party. */
  made: ReadonlyMap<Heads, Joint> | null;
}

/** The heads of a part joined with a role. */
interface Joint {
  readonly headed: Headed[];
  /** By head: each is joined when it is first compared. */
  readonly phrases: Map<number, Phrase>;
}

/** One part of a column's party. */
interface Part {
  readonly heads: Heads;
  readonly place: Place;
}

/** The words that head one part of a party. */
interface Heads {
  readonly all: readonly Phrase[];
  readonly byToken: ReadonlyMap<string, readonly number[]>;
  /** The least telling: of those that share no word with a heading it makes the wording most alike. */
  readonly lightest: number;
}

/** All wordings of all slots, by their words: a heading is compared only with those that share one, once for all slots that they head. */
export class Wordings {
  readonly #plain = new Map<string, Wording[]>();
  readonly #roles = new Map<string, Role[]>();
  readonly #inHeads = new Set<string>();
  readonly #inRoles = new Set<string>();

  constructor(slots: ReadonlyMap<string, readonly Slot[]>, weigh: (token: string) => number) {
    const plain = new Map<string, Wording>();
    const roles = new Map<string, Role>();
    const parties = new Map<Joined['roles'], Part[]>();
    const heads = new Map<Joined['heads'], Heads>();
    for (const [type, list] of slots)
      for (const slot of list) {
        const place = { type, slot };
        for (const said of slot.phrases)
          kept(plain, keyOf(said), () => this.#newWording(said)).headed.push({ text: said.text, place });
        if (slot.joined === undefined) continue;
        const part = { heads: kept(heads, slot.joined.heads, (all) => this.#newHeads(all, weigh)), place };
        kept(parties, slot.joined.roles, () => []).push(part);
      }
    for (const [called, parts] of parties)
      for (const said of called)
        kept(roles, keyOf(said), () => this.#newRole(said)).columns.push({ text: said.text, parts });
  }

  /** Whether a word stands in any wording. */
  has(token: string): boolean {
    return this.#plain.has(token) || this.#inHeads.has(token) || this.#inRoles.has(token);
  }

  /** Tells of every wording that has one of the words and is alike at all, until it has told enough. */
  compare(heading: SaidWords, words: ReadonlySet<string>, hear: Hear): void {
    const seen = new Set<Wording>();
    for (const token of words)
      for (const wording of this.#plain.get(token) ?? []) {
        if (seen.has(wording)) continue;
        seen.add(wording);
        const score = likeness(heading, wording.said);
        if (score > 0 && hear(score, wording.headed, null)) return;
      }
    for (const role of this.#rolesIn(heading))
      for (const [heads, { headed, phrases }] of joinedWith(role)) {
        const best = bestHead(heading, words, role.said, heads, phrases);
        if (best !== null && hear(best.score, headed, best.text)) return;
      }
  }

  /** Parties that the heading names: it must have a word of their own. */
  #rolesIn({ says }: SaidWords): Set<Role> {
    return new Set([...says.keys()].flatMap((token) => this.#roles.get(token) ?? []));
  }

  #newWording(said: Phrase): Wording {
    const wording = { said, headed: [] };
    for (const token of said.tokens) kept(this.#plain, token, () => []).push(wording);
    return wording;
  }

  #newRole(said: Phrase): Role {
    const role: Role = { said, columns: [], made: null };
    for (const token of said.party) kept(this.#roles, token, () => []).push(role);
    for (const token of said.tokens) this.#inRoles.add(token);
    return role;
  }

  #newHeads(all: readonly Phrase[], weigh: (token: string) => number): Heads {
    const byToken = new Map<string, number[]>();
    const weights = all.map(({ tokens }) => tokens.reduce((sum, token) => sum + lackingWeight(weigh(token)), 0));
    all.forEach(({ tokens }, at) => {
      for (const token of tokens) kept(byToken, token, () => []).push(at);
    });
    for (const token of byToken.keys()) this.#inHeads.add(token);
    return { all, byToken, lightest: weights.indexOf(Math.min(...weights)) };
  }
}

function joinedWith(role: Role): ReadonlyMap<Heads, Joint> {
  if (role.made !== null) return role.made;
  const made = new Map<Heads, Joint>();
  for (const { text, parts } of role.columns)
    for (const { heads, place } of parts)
      kept(made, heads, () => ({ headed: [], phrases: new Map() })).headed.push({ text, place });
  role.made = made;
  return made;
}

const keyOf = ({ tokens, party }: Phrase): string => `${tokens.join(' ')}/${party.join(' ')}`;

function kept<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  map.set(key, made);
  return made;
}

/** The most alike of all heads joined with a role; of those as alike the first. */
function bestHead(
  heading: SaidWords,
  words: ReadonlySet<string>,
  role: Phrase,
  heads: Heads,
  phrases: Map<number, Phrase>,
): { score: number; text: string } | null {
  let best = -1;
  let most = 0;
  for (const at of headsSharing(heading, words, role, heads)) {
    const score = likeness(heading, phrases.get(at) ?? joinAt(at, role, heads, phrases));
    if (score < most || (score === most && at > best)) continue;
    best = at;
    most = score;
  }
  const head = heads.all[best];
  return head === undefined ? null : { score: most, text: head.text };
}

function joinAt(at: number, role: Phrase, heads: Heads, phrases: Map<number, Phrase>): Phrase {
  const made = joinPhrase(heads.all[at] as Phrase, role);
  phrases.set(at, made);
  return made;
}

/** Heads that share a word with the heading or the role. The others differ in weight only. */
function headsSharing({ says }: SaidWords, words: ReadonlySet<string>, role: Phrase, heads: Heads): Set<number> {
  const roleHas = role.tokens.some((token) => words.has(token));
  const sharing = new Set<number>();
  if (roleHas) sharing.add(heads.lightest);
  const add = (token: string) => {
    for (const at of heads.byToken.get(token) ?? []) sharing.add(at);
  };
  for (const token of roleHas ? says.keys() : words) add(token);
  if (roleHas) for (const token of role.tokens) add(token);
  return sharing;
}
