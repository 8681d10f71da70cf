import { resolve } from 'node:path';
import {
  collectMaterial,
  composeDossier,
  type Language,
  languages,
  type Masked,
  protectedNames,
  renderChecked,
  sayMasked,
} from '../../dossier/index.ts';
import { parseRecordId } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { citedRecords, type Told } from '../findings/cited-records.ts';
import { detectCase } from '../findings/detect.ts';
import { labelsOf } from '../findings/labels.ts';
import { lastDay, lawOfCase } from '../findings/law.ts';
import { worthReading } from '../findings/levels.ts';
import { traceCase } from '../findings/money.ts';
import { openRules, rivalStories } from '../findings/open-rules.ts';
import { ruleSentences } from '../findings/rule-sentences.ts';
import { titles, unitOf } from '../findings/titles.ts';
import { refuseDamaged } from '../opening/as-kept.ts';
import { titleIn } from '../opening/config.ts';
import { type Context, withProtectedBeside } from '../opening/context.ts';
import { contentHash, programVersion } from '../opening/fingerprint.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import { lastDecision } from '../opening/last-decision.ts';
import { ensureLoaded } from '../opening/load.ts';
import { shownPlacesOf } from '../opening/places.ts';
import { sourcesOf } from '../opening/sources.ts';
import { publishOpenly } from './publish-openly.ts';
import { type LeftOut, publishable } from './publishable.ts';
import { recordEdition } from './record-edition.ts';
import { withoutPeople } from './without-people.ts';
import { writeEdition } from './write-edition.ts';

export interface Published {
  readonly html: string;
  readonly json: string;
  readonly findings: number;
  readonly evidence: number;
  /** Findings that a public edition may not hold, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Organisations that were to be named and stand by role: nothing is recorded of their having been asked, or their answer is still due. */
  readonly unasked: readonly string[];
  /** Files and organisations that are called by the name of a person and so go by a black mark or a label, and that as the dossier says it. */
  readonly masked: Masked & { readonly said: string | null };
}

export const audiences = ['internal', 'public'] as const;

export interface PublishOptions {
  readonly out?: string | undefined;
  readonly language: string;
  readonly findings?: readonly string[] | undefined;
  /** `internal` unless said. */
  readonly audience?: (typeof audiences)[number] | undefined;
  /** Lets a public edition name organisations: those that the ledger says were asked for an answer first. */
  readonly named?: boolean | undefined;
}

/** Composes an edition and writes it, after the checks have passed over its final bytes. */
export async function publishCase(context: Context, options: PublishOptions): Promise<Published> {
  const language = languageOf(options.language);
  const { audience = 'internal', named = false } = options;
  if (named && audience === 'internal')
    throw new Error('the internal edition names organisations as it is: name them only in a public one');
  await ensureLoaded(context);
  const standing = (await detectCase(context)).findings.filter(worthReading);
  const chosen = chosenAmong(standing, options.findings);
  const { told, leftOut } =
    audience === 'public' ? publishable(chosen, standing, options.findings) : { told: chosen, leftOut: [] };
  const isTold = ({ finding }: { finding: string }) => told.some(({ id }) => id === finding);
  const flows = (await traceCase(context)).flows.filter(isTold);
  const law = (await lawOfCase(context)).filter(isTold);
  const edition = { language, findings: told, flows, law, out: resolve(options.out ?? context.folder.dossiers) };
  await refuseDamagedBehind(context, citedRecords(told, flows, law));
  const written =
    audience === 'public' ? await publishOpenly(context, edition, named) : await publishInside(context, edition);
  return { ...written, findings: told.length, leftOut };
}

async function publishInside(
  context: Context,
  { language, findings, flows, law, out }: Told,
): Promise<Omit<Published, 'findings' | 'leftOut'>> {
  const titleOf = await titles(language);
  const { config, ledger } = context;
  return withProtectedBeside(context, async (store, protectedStore) => {
    const names = await protectedNames(store, protectedStore);
    const nameless = withoutPeople(names);
    const label = nameless.label(await labelsOf(store, language));
    const material = await collectMaterial(store, protectedStore, citedRecords(findings, flows, law));
    const masking = () => sayMasked(language, nameless.masked());
    const dossier = composeDossier({
      ...{
        title: titleIn(config, language),
        language,
        asOf: lastDay(context),
        ledgerHead: lastDecision(ledger.entries)?.hash ?? ledger.head,
      },
      ...{
        program: `Tributary ${await programVersion()}`,
        findings,
        flows,
        law,
        material: nameless.material(material),
        method: () => [...method(context, language), ...masking()],
      },
      label: (entity) => asActor(label(entity)),
      place: nameless.place(shownPlacesOf(ledger.entries, language)),
      ...{ titleOf, unitOf, inWords: ruleSentences(language) },
      ...(findings.length === 0 ? await whatIsOpen(store, config.typologies) : {}),
    });
    const { html, json } = renderChecked(dossier, names);
    const written = await writeEdition(out, 'dossier', { html, json });
    const made = { language, findings: findings.map(({ id }) => id), html, json };
    // It quotes every source that stands: what has to be called back when one withdraws.
    const sources = sourcesOf(ledger.entries).flatMap(({ consent, source }) => (consent === 'withdrawn' ? [] : source));
    if (sources.length > 0)
      await recordEdition(context, { form: 'internal edition', for: 'inside', ...made }, { sources });
    return {
      ...written,
      evidence: dossier.evidence.length,
      unasked: [],
      masked: { ...nameless.masked(), said: masking().join(' ') || null },
    };
  });
}

/** Nothing is said to the outside of a file that is no longer the one that was added. */
async function refuseDamagedBehind({ folder, ledger }: Context, records: readonly string[]): Promise<void> {
  const kept = keptExhibits(ledger.entries);
  for (const exhibit of new Set(records.map((id) => parseRecordId(id)?.exhibitId))) {
    const file = kept.get(exhibit ?? '');
    if (file !== undefined) await refuseDamaged(folder, file.sha256, file.file);
  }
}

/** Those that a person chose, or all. Fails on one that does not stand: what was chosen must not go missing in silence. */
function chosenAmong<T extends { readonly id: string }>(findings: T[], chosen: readonly string[] | undefined): T[] {
  const lost = chosen?.find((id) => !findings.some((finding) => finding.id === id));
  if (lost !== undefined)
    throw new Error(`no finding "${lost}" to publish: it no longer stands; look at the case again`);
  return chosen === undefined ? findings : findings.filter(({ id }) => chosen.includes(id));
}

const whatIsOpen = async (store: Database, typologies: readonly string[]) => ({
  rivals: rivalStories(typologies),
  open: await openRules(store, typologies),
});

function languageOf(said: string): Language {
  const found = languages.find((language) => language === said);
  if (!found) throw new Error(`unknown language: "${said}"; a dossier is written in ${languages.join(', ')}`);
  return found;
}

const asActor = ({ text, kind }: { text: string; kind: string }) => ({
  text,
  kind: kind === 'person' ? ('person' as const) : ('org' as const),
});

const methodWords: Readonly<Record<Language, readonly [inUse: string, asTheyStood: string]>> = {
  en: ['Typologies in use', 'Rules as they stood'],
  ru: ['Применённые типологии', 'Правила, как они действовали'],
  ko: ['사용한 유형', '작성 당시의 규칙'],
};

function method({ config }: Context, language: Language): string[] {
  const [inUse, asTheyStood] = methodWords[language];
  const rules = ['indicators', 'typologies', 'instruments'].map(
    (folder) => `${folder} ${contentHash(folder).slice(0, 12)}`,
  );
  return [`${inUse}: ${config.typologies.join(', ')}.`, `${asTheyStood}: ${rules.join(', ')}.`];
}
