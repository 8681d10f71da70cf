import type { Database } from '../store/index.ts';
import { Clustering } from './clustering.ts';
import { mentionIds } from './resolve.ts';
import { writeMembers } from './write-members.ts';

/** One line of a list of perfect links: the mention in a column of a record stands for this entity. */
export interface GivenLink {
  readonly mention: string;
  readonly entity: string;
}

/** Takes who is who from outside, in place of resolving: the error of this stage is then none. */
export async function useGivenLinks(store: Database, links: readonly GivenLink[], caseKey: string): Promise<void> {
  const clustering = new Clustering(await mentionIds(store), []);
  const byEntity = Map.groupBy(links, (link) => link.entity);
  for (const group of byEntity.values()) clustering.joinGiven(group.map((link) => link.mention));
  await writeMembers(store, clustering, caseKey);
}
