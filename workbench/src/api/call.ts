import type { Failure } from '../../../src/server/api.ts';
import { CallFailure } from './call-failure.ts';
import { token } from './token.ts';

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, or as it is where it is a file. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the program on this machine. Throws a `CallFailure`, whatever went wrong. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await answerTo(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The bare answer, for streams and bytes; already checked for refusals. */
export async function answerTo(path: string, { method = 'GET', body, signal }: CallOptions = {}): Promise<Response> {
  const bytes = body instanceof Blob;
  const response = await fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${token()}`,
      ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body !== undefined && { body: bytes ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new CallFailure('unreachable');
  });
  if (response.ok) return response;
  throw await refusalOf(response);
}

async function refusalOf(response: Response): Promise<CallFailure> {
  const said = (await response.json().catch(() => null)) as Failure | null;
  if (said?.error) return new CallFailure(said.error.code, said.error.sentence, said.error.about ?? {});
  return new CallFailure(response.status === 401 ? 'token-expired' : 'failed');
}
