/** What is wrong at one line of an indicator file. */
export interface FileProblem {
  readonly line: number;
  readonly because: string;
}

/** Everything wrong with one indicator file, each as `indicators/work/x.md:31: expected 4 cells, found 3`. */
export class IndicatorError extends Error {
  readonly file: string;
  readonly problems: readonly FileProblem[];
  constructor(file: string, problems: readonly FileProblem[]) {
    super(describeProblems(file, problems).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** The problems in line order, one sentence each. */
export function describeProblems(file: string, problems: readonly FileProblem[]): string[] {
  return [...problems].sort((a, b) => a.line - b.line).map(({ line, because }) => `${file}:${line}: ${because}`);
}
