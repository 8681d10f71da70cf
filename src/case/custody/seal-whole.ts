import { openVault, writeSealedCase } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';

/** What is sealed, who may stop it and who is told. */
type Sealable = Pick<Context, 'folder' | 'signal' | 'progress'>;

/** The whole of an open case as one sealed file at `to`, for those named or else for the vault's own recipients. */
export async function sealWhole(context: Sealable, to: string, given: readonly string[] = []) {
  const { folder, signal, progress } = context;
  const recipients = recipientsFor(context, given);
  const onProgress = (done: number, of: number) => progress('sealing the case, bytes', done, of);
  return { ...(await writeSealedCase({ folder, to, recipients, signal, onProgress })), recipients: recipients.length };
}

export function recipientsFor({ folder }: Pick<Context, 'folder'>, given: readonly string[]): readonly string[] {
  const recipients = given.length > 0 ? given : openVault(folder).recipients;
  if (recipients.length > 0) return recipients;
  throw new Error(
    'for whom is it sealed? The vault of this case has no keys yet: name two with --recipient ("tributary key FILE" makes one)',
  );
}
