import type { ComponentType } from 'react';

/** One screen: its address, the word for it (`frame:screen.<id>`), and how it is fetched when somebody first goes there. */
export interface Screen {
  readonly id: string;
  /** Address patterns, the first of which the navigation leads to. */
  readonly paths: readonly [string, ...string[]];
  readonly load: () => Promise<ComponentType>;
}

/** The seven screens in the order of the work, which is the order of the navigation. */
export const screens: readonly Screen[] = [
  { id: 'home', paths: ['/'], load: async () => (await import('../screens/home/home.tsx')).Home },
  {
    id: 'bring-in',
    paths: ['/bring-in', '/bring-in/two-lists'],
    load: async () => (await import('../screens/bring-in/bring-in.tsx')).BringIn,
  },
  {
    id: 'proof',
    paths: ['/findings', '/findings/:finding', '/findings/:finding/:evidence', '/records/:record'],
    load: async () => (await import('../screens/proof/proof.tsx')).Proof,
  },
  {
    id: 'same-person',
    paths: ['/same-person', '/same-person/:cluster'],
    load: async () => (await import('../screens/same-person/same-person.tsx')).SamePerson,
  },
  {
    id: 'network',
    paths: ['/network', '/network/:view', '/network/:view/:subject'],
    load: async () => (await import('../screens/network/network.tsx')).Network,
  },
  {
    id: 'rules',
    paths: ['/rules', '/rules/:rule'],
    load: async () => (await import('../screens/rules/rules.tsx')).Rules,
  },
  { id: 'publish', paths: ['/publish'], load: async () => (await import('../screens/publish/publish.tsx')).Publish },
];
