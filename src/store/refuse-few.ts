import { Encrypter } from 'age-encryption';

/** Whoever seals, seals for two at least: a lost key must not lose what was sealed. */
export function refuseFew(recipients: readonly string[]): void {
  const bad = recipients.find((recipient) => !isRecipient(recipient));
  if (bad !== undefined) throw new Error(`not a public key of age: ${JSON.stringify(bad)}; it begins with "age1"`);
  const { size } = new Set(recipients);
  if (size < 2)
    throw new Error(
      `the vault needs at least two different recipients, found ${size}: a lost key must not lose a source`,
    );
}

function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[0-9a-z]+$/.test(text);
  } catch {
    return false;
  }
}
