import type { Database } from '../store/index.ts';
import { abbreviates } from './abbreviates.ts';
import { Clustering, type Resolution } from './clustering.ts';
import { datedLists } from './dated-lists.ts';
import { inForce, type Judgement } from './judgement.ts';
import { namedInPayments } from './named-in-payments.ts';
import { oneName } from './one-name.ts';
import { readOnce } from './read-once.ts';
import { sameFirm } from './same-firm.ts';
import { sameOffice } from './same-office.ts';
import { sameParty } from './same-party.ts';
import {
  facts,
  keysOfPeople,
  keysOfThings,
  namesOnAccounts,
  namesOnBadges,
  namesOnBirthdays,
  namesWithinOrganisations,
} from './shared-keys.ts';
import { readListed, sharedLists } from './shared-lists.ts';
import { typesInUse } from './types-in-use.ts';
import { writeMembers } from './write-members.ts';

/**
 * Decides who is who and writes `custody.entity` and `custody.member`. `store` has the protected database attached as `protected`.
 * Things come first (organisations, sites, accounts, papers), since a payroll number or badge means something only within one of them.
 */
export async function resolve(store: Database, judged: readonly Judgement[], caseKey: string): Promise<Resolution> {
  const clustering = new Clustering(await mentionIds(store), inForce(judged));
  const types = await typesInUse(store);
  const read = readOnce();
  await clustering.learn(store, facts);
  await clustering.joinAll(store, keysOfThings);
  await clustering.lend(store);
  await clustering.joinAll(store, keysOfPeople(types));
  await clustering.lend(store);
  // The database reads the lists while names are compared here.
  const listed = begun(readListed(store, types, read));
  await clustering.joinNames(oneName(store, namesOnBadges(types), read, abbreviates), 'register_id');
  await clustering.joinNames(oneName(store, namesOnAccounts(types), read, abbreviates), 'register_id');
  await clustering.joinNames(oneName(store, namesOnBirthdays, read), 'name_birth');
  clustering.beforeLists();
  await clustering.joinNames(datedLists(store, read), 'shared_list');
  await clustering.joinNames(sharedLists(await listed, clustering.known()), 'shared_list');
  await clustering.lend(store);
  await clustering.joinNames(namedInPayments(store, types, read), 'shared_list');
  await clustering.joinNames(sameParty(store, types), 'shared_people');
  await clustering.joinNames(sameOffice(store, types), 'shared_people');
  await clustering.joinNames(sameFirm(store, types), 'shared_people');
  await clustering.joinNames(oneName(store, namesWithinOrganisations(types), read), 'name_context');
  await store.run('drop table custody.thing');
  await writeMembers(store, clustering, caseKey);
  return clustering.report();
}

/** Work that is waited for later: where something else fails first, that is what is told. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** Every mention in the order of its id, which no order of adding or reading again can change. */
export async function mentionIds(store: Database): Promise<string[]> {
  const rows = await store.rows<{ mention_id: string }>('select mention_id from custody.mention order by mention_id');
  return rows.map((row) => row.mention_id);
}
