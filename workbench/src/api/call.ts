import { CallFailure, kindOf } from './call-failure.ts';
import { token } from './token.ts';

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, or as it is where it is a file or a form. */
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
  const plain = body instanceof Blob || body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: {
      ...(token() && { authorization: `Bearer ${token()}` }),
      ...(body !== undefined && !plain && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: plain ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new CallFailure('unreachable', null);
  });
  if (response.ok) return response;
  throw new CallFailure(kindOf(response.status), await sentenceOf(response));
}

async function sentenceOf(response: Response): Promise<string | null> {
  const said: unknown = await response.json().catch(() => null);
  const error = (said as { error?: { sentence?: unknown } | string } | null)?.error;
  if (typeof error === 'string') return error;
  return typeof error?.sentence === 'string' ? error.sentence : null;
}
