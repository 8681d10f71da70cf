import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AddReport, Incoming } from '../case/index.ts';
import type { Desk } from './desk.ts';
import type { Held } from './incoming.ts';
import { failureOf, Refusal } from './refusal.ts';
import type { Acceptance, Accepted } from './wire/incoming.ts';
import type { Job } from './wire/job.ts';

/** Keeps an upload as an exhibit. Until that is done it stays on the shelf, so that nothing is lost where it fails. */
export function accepted(desk: Desk, held: Held, said: Acceptance): Job {
  if (held.state === 'accepting') throw new Refusal('busy', 'This file is being accepted already.');
  if (held.received < held.size)
    throw new Refusal('busy', 'This file is still on its way.', { received: held.received });
  const before = held.state;
  const file = incomingOf(held, said);
  held.state = 'accepting';
  const { job } = desk.start('add', async (found) => {
    try {
      const report = await found.add([await withMapping(held, said, file)]);
      const refused = report.files.find(({ exhibit }) => exhibit === null);
      if (refused) throw new Refusal('refused', refused.because.join(' '));
      await desk.incoming.remove(held.id);
      return summary(report);
    } catch (error) {
      held.state = before;
      held.because = failureOf(error).error.sentence;
      throw error;
    } finally {
      desk.tell({ kind: 'incoming' });
    }
  });
  return job;
}

function incomingOf(held: Held, said: Acceptance): Incoming {
  const known = {
    ...{
      as: said.as,
      origin: said.origin,
      origin_kind: said.originKind,
      grade: said.grade,
      obtained_how: said.obtainedHow,
    },
    ...{ obtained: said.obtained, legal_basis: said.legalBasis, sensitivity: said.sensitivity },
  };
  if (held.state !== 'testimony') return { path: held.path, name: held.name, ...present(known) };
  if (!said.workingText)
    throw new Refusal('refused', 'Testimony is kept with its working text alone: read it, mend it, and pass it first.');
  const asked = {
    ...{ consent: said.consent, protection: said.protection, risk: said.risk, passed_by: said.passedBy },
    recipients: said.recipients?.join(','),
  };
  const original = new Uint8Array(Buffer.concat(held.memory));
  const sealed = { original, originalName: held.name, workingText: said.workingText };
  return { path: '', name: 'interview', held: sealed, ...present({ ...known, ...asked }) };
}

const present = (fields: Record<string, string | undefined>): Partial<Incoming> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/** A mended mapping lies beside the file while it is read. */
async function withMapping(held: Held, said: Acceptance, file: Incoming): Promise<Incoming> {
  if (said.mapping === undefined || held.state === 'testimony' || held.path === '') return file;
  const mapping = join(dirname(held.path), 'mapping.yml');
  await writeFile(mapping, said.mapping, { mode: 0o600 });
  return { ...file, mapping };
}

const summary = ({ files }: AddReport): Accepted => ({
  files: files.map(({ file, exhibit, already, loaded, because, needsPerson }) => ({
    ...{ file, exhibit, already, because: [...because], needsPerson },
    records: (loaded?.units ?? []).reduce((sum, { recordRows }) => sum + recordRows, 0),
    aside: (loaded?.units ?? []).reduce((sum, { rejects, partial }) => sum + rejects + partial, 0),
  })),
});
