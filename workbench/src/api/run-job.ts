import { answerTo, type CallOptions } from './call.ts';
import { CallFailure, kindOf } from './call-failure.ts';

/** How far long work is: `done` of `total`, which is 0 or absent where nobody can know. */
export interface JobProgress {
  readonly sentence: string;
  readonly done: number;
  readonly total?: number | undefined;
}

type Line<T> =
  | { readonly progress: JobProgress }
  | { readonly result: T }
  | { readonly error: { readonly status?: number; readonly sentence: string } };

/** Starts long work and follows it line by line to its result. Aborting the signal stops the work, not only the listening. */
export async function runJob<T>(
  path: string,
  options: CallOptions & { readonly onProgress?: (progress: JobProgress) => void },
): Promise<T> {
  const response = await answerTo(path, { method: 'POST', ...options });
  for await (const line of linesOf(response)) {
    const said = JSON.parse(line) as Line<T>;
    if ('progress' in said) options.onProgress?.(said.progress);
    else if ('result' in said) return said.result;
    else throw new CallFailure(kindOf(said.error.status ?? 500), said.error.sentence);
  }
  throw new CallFailure('unreachable', null);
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let kept = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const lines = (kept + decoder.decode(chunk, { stream: true })).split('\n');
    kept = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (kept.trim() !== '') yield kept;
}
