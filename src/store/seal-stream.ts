import { Encrypter } from 'age-encryption';

/** Bytes sealed as they pass, for whoever holds one of the keys (`age1…`). Refuses a key that is none before the first byte. */
export async function* sealStream(
  recipients: readonly string[],
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Error(`not a public key of age: ${JSON.stringify(recipient)}; it begins with "age1"`);
    }
  yield* await encrypter.encrypt(ReadableStream.from(parts) as ReadableStream<Uint8Array>);
}
