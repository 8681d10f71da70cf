import { loadIndicators } from '../../findings/index.ts';

let loaded: ReturnType<typeof loadIndicators> | null = null;

/** The shipped indicators, parsed once in a process: reading two dozen Markdown files takes longer than a small case. */
export function catalogue(): ReturnType<typeof loadIndicators> {
  loaded ??= loadIndicators();
  return loaded;
}
