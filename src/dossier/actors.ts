import type { Say } from './phrases.ts';

/** What is known of an entity. A person's `text` is used only where it is a pseudonym such as `W-017`. */
export interface Label {
  readonly text: string;
  readonly kind: 'org' | 'person';
  readonly role?: string;
}

/** Organisations by name, natural persons by role and pseudonym: whatever a label says of a person, no name passes. */
export type Actor = (entity: string, role?: string) => string;

const pseudonym = /^\p{Lu}{1,3}-\d{1,6}$/u;

export function actors(label: (entity: string) => Label, say: Say, roleName: (role: string) => string): Actor {
  const given = new Map<string, string>();
  const numbered = (entity: string): string => {
    const known = given.get(entity);
    if (known) return known;
    given.set(entity, `P-${given.size + 1}`);
    return `P-${given.size}`;
  };
  return (entity, role) => {
    const { text, kind, role: own } = label(entity);
    if (kind === 'org') return text;
    const part = role ?? own;
    return `${part ? roleName(part) : say('person')} ${pseudonym.test(text) ? text : numbered(entity)}`;
  };
}
