import { join } from 'node:path';
import {
  collectMaterial,
  commitmentTo,
  composePublic,
  type Opening,
  type PublicEdition,
  protectedNames,
  renderPublic,
} from '../dossier/index.ts';
import { parseRecordId } from '../records/index.ts';
import { openDatabase, writeAtomically } from '../store/index.ts';
import { citedRecords, type Told } from './cited-records.ts';
import { type Context, withProtected, withStore } from './context.ts';
import { programVersion } from './fingerprint.ts';
import { keptExhibits } from './kept-exhibits.ts';
import { labelsOf } from './labels.ts';
import { lastDay } from './law.ts';
import { caseKey } from './open-case.ts';
import { ruleSentences } from './rule-sentences.ts';
import { titles } from './titles.ts';
import { writeEdition } from './write-edition.ts';

/** Composes the public edition, lets the checks pass over its final bytes, and writes it; what opens its commitments stays in the case. */
export async function publishOpenly(context: Context, told: Told, named: boolean) {
  const openings = openingsOf(context, told);
  const edition = await composed(context, told, named, openings);
  const { html, json } = await checked(context, edition);
  const written = await writeEdition(told.out, 'dossier-public', { html, json });
  const marked = {
    marking: 'Internal, not for sharing: opens the commitments of the public edition, one by one, to a court',
  };
  await writeAtomically(
    join(context.folder.dossiers, 'commitments.json'),
    `${JSON.stringify({ ...marked, openings }, null, 2)}\n`,
  );
  return { ...written, evidence: 0 };
}

async function composed(
  context: Context,
  { language, findings, flows, law }: Told,
  named: boolean,
  openings: readonly Opening[],
): Promise<PublicEdition> {
  const label = await withProtected(context, (store) => labelsOf(store, language));
  return composePublic({
    ...{
      language,
      findings,
      flows,
      law,
      named,
      asOf: lastDay(context),
      program: `Tributary ${await programVersion()}`,
    },
    commitments: openings.map(({ commitment }) => commitment),
    organisation: (entity) => publicName(label(entity)),
    isPerson: (entity) => label(entity).kind === 'person',
    titleOf: await titles(language),
    inWords: ruleSentences(language),
  });
}

/** Sole proprietors are called by their owner's name: to the public such a firm is a person. */
const soleProprietor =
  /^\s*[«"“]?\s*(?:ИП|И\.\s?П\.|индивидуальный предприниматель|sole proprietor|individual entrepreneur|개인사업자)(?![\p{L}\p{N}])/iu;

const publicName = ({ text, kind, named }: { text: string; kind: string; named: boolean }): string | null =>
  kind === 'org' && named && !soleProprietor.test(text) ? text : null;

async function checked(context: Context, edition: PublicEdition) {
  const { folder } = context;
  const protectedStore = await openDatabase({ path: folder.protected, temp: folder.temp });
  try {
    return await withStore(context, async (store) => {
      const { claims } = await collectMaterial(store, protectedStore, []);
      const names = await protectedNames(store, protectedStore);
      return renderPublic(edition, { store, protectedStore, claims, protectedNames: names });
    });
  } finally {
    await protectedStore.close();
  }
}

/** A line for every cited file that is nobody's testimony. */
function openingsOf({ ledger }: Context, { findings, flows, law }: Told): readonly Opening[] {
  const kept = keptExhibits(ledger.entries);
  const cited = citedRecords(findings, flows, law).map((record) => parseRecordId(record)?.exhibitId ?? '');
  const files = [...new Set(cited)].flatMap((id) => kept.get(id) ?? []).filter(({ sealed }) => !sealed);
  return files
    .map(({ sha256 }) => commitmentTo(sha256, caseKey(ledger.entries)))
    .sort((a, b) => (a.commitment < b.commitment ? -1 : 1));
}
