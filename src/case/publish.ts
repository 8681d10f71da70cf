import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  collectMaterial,
  composeDossier,
  type Language,
  languages,
  protectedNames,
  renderChecked,
} from '../dossier/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import { type Database, openDatabase, writeAtomically } from '../store/index.ts';
import { type Context, withProtected, withStore } from './context.ts';
import { detectCase } from './detect.ts';
import { contentHash, programVersion } from './fingerprint.ts';
import { labelsOf } from './labels.ts';
import { lastDay, lawOfCase } from './law.ts';
import { worthReading } from './levels.ts';
import { ensureLoaded } from './load.ts';
import { traceCase } from './money.ts';
import { openRules, rivalStories } from './open-rules.ts';
import { shownPlacesOf } from './places.ts';
import { ruleSentences } from './rule-sentences.ts';
import { titles, unitOf } from './titles.ts';

export interface Published {
  readonly html: string;
  readonly json: string;
  readonly findings: number;
  readonly evidence: number;
}

/** Composes the internal dossier and writes it, after the leak check has passed over its final bytes. */
export async function publishCase(
  context: Context,
  options: { out?: string | undefined; language: string; findings?: readonly string[] | undefined },
): Promise<Published> {
  const language = languageOf(options.language);
  await ensureLoaded(context);
  const findings = chosenAmong((await detectCase(context)).findings.filter(worthReading), options.findings);
  const isTold = ({ finding }: { finding: string }) => findings.some(({ id }) => id === finding);
  const flows = (await traceCase(context)).flows.filter(isTold);
  const law = (await lawOfCase(context)).filter(isTold);
  const label = await withProtected(context, labelsOf);
  const titleOf = await titles(language);
  const { folder, config, ledger } = context;
  const protectedStore = await openDatabase({ path: folder.protected, temp: folder.temp });
  try {
    return await withStore(context, async (store) => {
      const material = await collectMaterial(store, protectedStore, citedRecords(findings, flows, law));
      const dossier = composeDossier({
        ...{ title: config.title, language, asOf: lastDay(context), ledgerHead: ledger.head },
        ...{
          program: `Tributary ${await programVersion()}`,
          findings,
          flows,
          law,
          material,
          method: await method(context, language),
        },
        label: (entity) => asActor(label(entity)),
        place: shownPlacesOf(ledger.entries),
        ...{ titleOf, unitOf, inWords: ruleSentences(language) },
        ...(findings.length === 0 ? await whatIsOpen(store, config.typologies) : {}),
      });
      const { html, json } = renderChecked(dossier, await namesOf(store, protectedStore));
      const out = resolve(options.out ?? folder.dossiers);
      await mkdir(out, { recursive: true });
      const written = { html: join(out, 'dossier.html'), json: join(out, 'dossier.json') };
      await writeAtomically(written.html, html);
      await writeAtomically(written.json, json);
      return { ...written, findings: findings.length, evidence: dossier.evidence.length };
    });
  } finally {
    await protectedStore.close();
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

const namesOf = (store: Database, protectedStore: Database) => protectedNames(store, protectedStore);

function languageOf(said: string): Language {
  const found = languages.find((language) => language === said);
  if (!found) throw new Error(`unknown language: "${said}"; a dossier is written in ${languages.join(', ')}`);
  return found;
}

const asActor = ({ text, kind }: { text: string; kind: string }) => ({
  text,
  kind: kind === 'person' ? ('person' as const) : ('org' as const),
});

/** Every record that something in the dossier rests on. */
function citedRecords(findings: readonly Finding[], flows: readonly Flow[], law: readonly Assessment[]): string[] {
  const cited = [
    ...findings.flatMap(({ bars, roles }) => [
      ...bars.flatMap((bar) => bar.cited.map(({ recordId }) => recordId)),
      ...roles.flatMap(({ records }) => records),
    ]),
    ...flows.flatMap(({ records }) => records),
    ...law.flatMap(({ elements, exemptions }) => [...elements, ...exemptions].flatMap(({ records }) => records)),
  ];
  return [...new Set(cited)].sort();
}

const methodWords: Readonly<Record<Language, readonly [inUse: string, asTheyStood: string]>> = {
  en: ['Typologies in use', 'Rules as they stood'],
  ru: ['Применённые типологии', 'Правила, как они действовали'],
  ko: ['사용한 유형', '작성 당시의 규칙'],
};

async function method({ config }: Context, language: Language): Promise<string[]> {
  const [inUse, asTheyStood] = methodWords[language];
  const rules = await Promise.all(
    ['indicators', 'typologies', 'instruments'].map(
      async (folder) => `${folder} ${(await contentHash(folder)).slice(0, 12)}`,
    ),
  );
  return [`${inUse}: ${config.typologies.join(', ')}.`, `${asTheyStood}: ${rules.join(', ')}.`];
}
