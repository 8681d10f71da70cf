import { stat } from 'node:fs/promises';
import { type AddReport, describeAdded, describePlan, givenDay, type Incoming, readIncoming } from '../case/index.ts';
import { consents, parseGrade, protections, risks, waysObtained } from '../evidence/index.ts';
import { recordTypes } from '../records/index.ts';
import type { CaseSteps } from '../server/index.ts';
import { type Command, type Io, type Options, type Outcome, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const add: Command = {
  usage: 'add <DIR> [FILES...]',
  summary: 'keep exhibits and read their records; rows that cannot be read are kept aside with their place',
  options: [
    ['--plan', 'only show what every file would be taken for; nothing is kept'],
    ['--yes', 'at a terminal: add a folder without asking'],
    ['--supersedes', 'a changed version may take the place of the exhibit of the same name'],
    ['--list <file>', 'a YAML list of files, each with its origin, grade and the rest'],
    ['--as <type>', 'the record type the rows are, where you know it', (said) => recordTypes().of(said)],
    ['--mapping <file>', 'the mapping to read them by: one of those in mappings/ of the case, as you corrected it'],
    [
      '--origin <text>',
      'the one act of recording behind all these files (copies, translations); each is its own unless said',
    ],
    [
      '--grade <letter-digit>',
      'source A–F and information 1–6, such as B2 (F6 unless said: cannot be judged)',
      parseGrade,
    ],
    ['--obtained-how <how>', 'public, leaked, testimony, authority or partner', waysObtained],
    ['--obtained <date>', 'when it was obtained', givenDay],
    ['--legal-basis <text>', 'on what ground you hold it'],
    ['--consent <scope>', 'an interview: case, partner, public or withdrawn', consents],
    ['--protection <level>', 'an interview: sealed, trusted or public', protections],
    [
      '--risk <text>',
      'an interview: could somebody come to harm if it became known: none_known, possible or present',
      risks,
    ],
    ['--working-text <file>', 'an interview: the redacted text that you have passed'],
    ['--passed-by <who>', 'an interview: who read the working text and says that it may be kept'],
    [
      '--recipient <age1…>',
      'an interview: who can open the vault, at least two, separated by commas or said again',
      'several',
    ],
  ],
  async run(io, [dir = '', ...files], options) {
    const list = text(options, 'list');
    if (files.length === 0 && !list) throw new WrongUsage('nothing to add: name files, folders, or a list with --list');
    return withCase(io, dir, 'add', async (found) => {
      const incoming = [...(list ? await readIncoming(list) : []), ...files.map((path) => described(path, options))];
      if (options.plan === true) return planned(found, incoming);
      const asks = io.ask !== undefined && options.yes !== true && (await namesFolder(files));
      const held = asks ? await unlessAgreed(io, found, incoming) : null;
      if (held !== null) return held;
      const report: AddReport = await found.add(asks ? incoming.map((one) => ({ ...one, confirmed: true })) : incoming);
      return { result: report, text: describeAdded(report), needsPerson: report.needsPerson };
    });
  },
};

async function planned(found: CaseSteps, incoming: readonly Incoming[]): Promise<Outcome> {
  const plan = await found.plan(incoming);
  return { result: plan, text: describePlan(plan), needsPerson: plan.needsPerson };
}

/** Shows whoever sits at the terminal what a folder is taken for; null where they agree that it is added. */
async function unlessAgreed(io: Io, found: CaseSteps, incoming: readonly Incoming[]): Promise<Outcome | null> {
  const shown = await planned(found, incoming);
  io.err.write(`${shown.text}\n`);
  if (await io.ask?.('Add these files? [y/N] ')) return null;
  return { ...shown, text: 'Nothing was added.', needsPerson: true };
}

async function namesFolder(paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return found.some((one) => one?.isDirectory());
}

/** What the options say of one file; an option that is absent stays unsaid. */
function described(path: string, options: Options): Incoming {
  const said: [keyof Incoming, string | boolean | undefined][] = [
    ['as', text(options, 'as')],
    ['mapping', text(options, 'mapping')],
    ['origin', text(options, 'origin')],
    ['grade', text(options, 'grade')],
    ['obtained_how', text(options, 'obtainedHow')],
    ['obtained', text(options, 'obtained')],
    ['legal_basis', text(options, 'legalBasis')],
    ['consent', text(options, 'consent')],
    ['protection', text(options, 'protection')],
    ['risk', text(options, 'risk')],
    ['working_text', text(options, 'workingText')],
    ['passed_by', text(options, 'passedBy')],
    ['recipients', text(options, 'recipient')],
    ['supersedes', options.supersedes === true ? true : undefined],
  ];
  return { path, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
}
