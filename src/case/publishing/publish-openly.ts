import { join } from 'node:path';
import {
  collectMaterial,
  commitmentTo,
  composePublic,
  type Opening,
  type PublicEdition,
  protectedNames,
  renderPublic,
} from '../../dossier/index.ts';
import { parseRecordId } from '../../records/index.ts';
import { writeAtomically } from '../../store/index.ts';
import { citedRecords, type Told } from '../findings/cited-records.ts';
import { labelsOf } from '../findings/labels.ts';
import { lastDay } from '../findings/law.ts';
import { ruleSentences } from '../findings/rule-sentences.ts';
import { titles } from '../findings/titles.ts';
import { type Context, withProtectedBeside } from '../opening/context.ts';
import { programVersion } from '../opening/fingerprint.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import { caseKey } from '../opening/open-case.ts';
import { publicName } from './public-name.ts';
import { recordEdition } from './record-edition.ts';
import { askableIn, printed } from './right-of-reply.ts';
import { withoutPeople } from './without-people.ts';
import { writeEdition } from './write-edition.ts';

/** Composes the public edition, lets the checks pass over its final bytes, and writes it; what opens its commitments stays in the case. */
export async function publishOpenly(context: Context, told: Told, named: boolean) {
  const openings = openingsOf(context, told);
  const askable = named ? await askableIn(context, told.findings, told.language) : [];
  const edition = await composed(context, told, askable, openings);
  const { html, json } = await checked(context, edition);
  const written = await writeEdition(told.out, 'dossier-public', { html, json });
  const marked = {
    marking: 'Internal, not for sharing: opens the commitments of the public edition, one by one, to a court',
  };
  await writeAtomically(
    join(context.folder.dossiers, 'commitments.json'),
    `${JSON.stringify({ ...marked, openings }, null, 2)}\n`,
  );
  const unasked = askable.filter(({ reply }) => printed(reply) === null).map(({ name }) => name);
  const made = { language: told.language, findings: told.findings.map(({ id }) => id), html, json };
  await recordEdition(
    context,
    { form: 'public edition', for: 'everybody', ...made },
    { organisations_named: edition.names.length },
  );
  return { ...written, evidence: 0, unasked, masked: { files: 0, organisations: 0, said: null } };
}

async function composed(
  context: Context,
  { language, findings, flows, law }: Told,
  askable: Awaited<ReturnType<typeof askableIn>>,
  openings: readonly Opening[],
): Promise<PublicEdition> {
  const replies = new Map(askable.map(({ entity, reply }) => [entity, printed(reply)]));
  const label = await withProtectedBeside(context, async (store, protectedStore) => {
    const { label: nameless } = withoutPeople(await protectedNames(store, protectedStore));
    return nameless(await labelsOf(store, language));
  });
  return composePublic({
    ...{
      language,
      findings,
      flows,
      law,
      asOf: lastDay(context),
      program: `Tributary ${await programVersion()}`,
    },
    commitments: openings.map(({ commitment }) => commitment),
    replyOf: (entity) => replies.get(entity) ?? null,
    organisation: (entity) => publicName(label(entity)),
    isPerson: (entity) => label(entity).kind === 'person',
    titleOf: await titles(language),
    inWords: ruleSentences(language),
  });
}

function checked(context: Context, edition: PublicEdition) {
  return withProtectedBeside(context, async (store, protectedStore) => {
    const { claims } = await collectMaterial(store, protectedStore, []);
    const names = await protectedNames(store, protectedStore);
    return renderPublic(edition, { store, protectedStore, claims, protectedNames: names });
  });
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
