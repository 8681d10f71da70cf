import type { ComponentType } from 'react';

/** One screen: its address, the word for it (`frame:screen.<id>`), and how it is fetched when somebody first goes there. */
export interface Screen {
  readonly id: string;
  /** Where the navigation leads. */
  readonly path: string;
  /** Every address of the screen, as wouter writes them: parts with a question mark may be left out. */
  readonly patterns: readonly string[];
  readonly load: () => Promise<ComponentType>;
}

/** The seven screens in the order of the work, which is the order of the navigation. */
export const screens: readonly Screen[] = [
  { id: 'home', path: '/', patterns: ['/'], load: async () => (await import('../screens/home/home.tsx')).Home },
  {
    id: 'bring-in',
    path: '/bring-in',
    patterns: ['/bring-in/:part?'],
    load: async () => (await import('../screens/bring-in/bring-in.tsx')).BringIn,
  },
  {
    id: 'proof',
    path: '/findings',
    patterns: ['/findings/:finding?/:evidence?', '/records/:record'],
    load: async () => (await import('../screens/proof/proof.tsx')).Proof,
  },
  {
    id: 'same-person',
    path: '/same-person',
    patterns: ['/same-person/:cluster?'],
    load: async () => (await import('../screens/same-person/same-person.tsx')).SamePerson,
  },
  {
    id: 'network',
    path: '/network',
    patterns: ['/network/:view?/:subject?'],
    load: async () => (await import('../screens/network/network.tsx')).Network,
  },
  {
    id: 'rules',
    path: '/rules',
    patterns: ['/rules/:rule?'],
    load: async () => (await import('../screens/rules/rules.tsx')).Rules,
  },
  {
    id: 'publish',
    path: '/publish',
    patterns: ['/publish'],
    load: async () => (await import('../screens/publish/publish.tsx')).Publish,
  },
];

/** The screen that an address belongs to; undefined where none does. */
export const screenAt = (address: string): Screen | undefined =>
  screens.find(({ patterns }) => patterns.some((pattern) => isWithin(pattern, address)));

function isWithin(pattern: string, address: string): boolean {
  const start = pattern.split('/:')[0] || '/';
  return address === start || (start !== '/' && address.startsWith(`${start}/`));
}
