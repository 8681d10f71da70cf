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

/** How alike a heading and a wording are, and every slot that the wording heads: behind the words of a part, where it is a party's. */
export type Hear = (score: number, headed: readonly Headed[], part: string | null) => void;

/** One wording and every slot of every type that it heads. */
interface Wording {
  readonly said: Phrase;
  readonly headed: Headed[];
}

/** What a party is called, and where it is: heads of its parts, and the slots that each joined with it makes. */
interface Role {
  readonly said: Phrase;
  readonly parts: Map<Heads, Headed[]>;
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
    const heads = new Map<Joined['heads'], Heads>();
    for (const [type, list] of slots)
      for (const slot of list) {
        const place = { type, slot };
        for (const said of slot.phrases)
          kept(plain, keyOf(said), () => this.#newWording(said)).headed.push({ text: said.text, place });
        if (slot.joined === undefined) continue;
        const part = kept(heads, slot.joined.heads, (all) => this.#newHeads(all, weigh));
        for (const said of slot.joined.roles) {
          const role = kept(roles, keyOf(said), () => this.#newRole(said));
          kept(role.parts, part, () => []).push({ text: said.text, place });
        }
      }
  }

  /** Whether a word stands in any wording. */
  has(token: string): boolean {
    return this.#plain.has(token) || this.#inHeads.has(token) || this.#inRoles.has(token);
  }

  /** Tells of every wording that has one of the words and is alike at all. */
  compare(heading: SaidWords, words: ReadonlySet<string>, hear: Hear): void {
    const seen = new Set<Wording>();
    for (const token of words)
      for (const wording of this.#plain.get(token) ?? []) {
        if (seen.has(wording)) continue;
        seen.add(wording);
        const score = likeness(heading, wording.said);
        if (score > 0) hear(score, wording.headed, null);
      }
    for (const role of this.#rolesIn(heading))
      for (const [heads, headed] of role.parts) {
        const best = bestHead(heading, words, role.said, heads);
        if (best !== null) hear(best.score, headed, best.text);
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
    const role = { said, parts: new Map() };
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

const keyOf = ({ tokens, party }: Phrase): string => `${tokens.join(' ')}/${party.join(' ')}`;

function kept<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  map.set(key, made);
  return made;
}

/** The most alike of all heads joined with a role. Heads that share no word with the heading or the role differ in weight only. */
function bestHead(
  heading: SaidWords,
  words: ReadonlySet<string>,
  role: Phrase,
  heads: Heads,
): { score: number; text: string } | null {
  const sharing = new Set([heads.lightest]);
  for (const token of [...heading.says.keys(), ...role.tokens])
    for (const at of heads.byToken.get(token) ?? []) sharing.add(at);
  const roleHas = role.tokens.some((token) => words.has(token));
  let best: { score: number; text: string } | null = null;
  for (const at of [...sharing].sort((a, b) => a - b)) {
    const head = heads.all[at];
    if (head === undefined || (!roleHas && !head.tokens.some((token) => words.has(token)))) continue;
    const score = likeness(heading, joinPhrase(head, role));
    if (score > (best?.score ?? 0)) best = { score, text: head.text };
  }
  return best;
}
