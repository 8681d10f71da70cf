import { likeness, type SaidWords, type Weighed, weighed } from './likeness.ts';
import { type Joined, joinPhrase, type Phrase, type Slot } from './slots.ts';

type Weigh = (token: string) => number;

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
  readonly said: Weighed;
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
  readonly phrases: Map<number, Weighed>;
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
  readonly #weigh: Weigh;

  constructor(slots: ReadonlyMap<string, readonly Slot[]>, weigh: Weigh) {
    this.#weigh = weigh;
    const plain = new Map<string, Wording>();
    // Columns of many types share the very phrases.
    const shared = new Map<Phrase, Wording>();
    const roles = new Map<string, Role>();
    const parties = new Map<Joined['roles'], Part[]>();
    const heads = new Map<Joined['heads'], Heads>();
    for (const [type, list] of slots)
      for (const slot of list) {
        const place = { type, slot };
        for (const said of slot.phrases)
          kept(shared, said, () => kept(plain, keyOf(said), () => this.#newWording(said))).headed.push({
            text: said.text,
            place,
          });
        if (slot.joined === undefined) continue;
        const part = { heads: kept(heads, slot.joined.heads, (all) => this.#newHeads(all)), place };
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
    const sharing = headsSharing(heading, words);
    for (const role of this.#rolesIn(heading))
      for (const [heads, { headed, phrases }] of joinedWith(role)) {
        const best = this.#bestHead(heading, role.said, heads, sharing(role.said, heads), phrases);
        if (best !== null && hear(best.score, headed, best.text)) return;
      }
  }

  /** Parties that the heading names: it must have a word of their own. */
  #rolesIn({ says }: SaidWords): Set<Role> {
    return new Set([...says.keys()].flatMap((token) => this.#roles.get(token) ?? []));
  }

  /** The most alike of the heads, each joined with the role; of those as alike the first. */
  #bestHead(
    heading: SaidWords,
    role: Phrase,
    { all }: Heads,
    sharing: Iterable<number>,
    phrases: Map<number, Weighed>,
  ): { score: number; text: string } | null {
    let best = -1;
    let most = 0;
    for (const at of sharing) {
      const joined = kept(phrases, at, () => weighed(joinPhrase(all[at] as Phrase, role), this.#weigh));
      const score = likeness(heading, joined);
      if (score < most || (score === most && at > best)) continue;
      best = at;
      most = score;
    }
    const head = all[best];
    return head === undefined ? null : { score: most, text: head.text };
  }

  #newWording(said: Phrase): Wording {
    const wording = { said: weighed(said, this.#weigh), headed: [] };
    for (const token of said.tokens) kept(this.#plain, token, () => []).push(wording);
    return wording;
  }

  #newRole(said: Phrase): Role {
    const role: Role = { said, columns: [], made: null };
    for (const token of said.party) kept(this.#roles, token, () => []).push(role);
    for (const token of said.tokens) this.#inRoles.add(token);
    return role;
  }

  #newHeads(all: readonly Phrase[]): Heads {
    const byToken = new Map<string, number[]>();
    const weights = all.map((head) => weighed(head, this.#weigh).lacking.reduce((sum, weight) => sum + weight, 0));
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

/**
 * Heads that share a word with the heading or the role: the others differ in weight only. Most roles have no word of those that a heading
 * must share: for all of these the same heads are compared.
 */
function headsSharing({ says }: SaidWords, words: ReadonlySet<string>): (role: Phrase, heads: Heads) => Set<number> {
  const having = (tokens: Iterable<string>, { byToken }: Heads, found = new Set<number>()) => {
    for (const token of tokens) for (const at of byToken.get(token) ?? []) found.add(at);
    return found;
  };
  const known = new Map<Heads, Set<number>>();
  return (role, heads) =>
    role.tokens.some((token) => words.has(token))
      ? having(role.tokens, heads, having(says.keys(), heads, new Set([heads.lightest])))
      : kept(known, heads, () => having(words, heads));
}
