/** Which of the marks along a line, at these distances, get a word of this width behind them: evenly, none into the next and none past the end. */
export function roomy(marks: readonly number[], word: number, end: number): readonly boolean[] {
  const gap = marks.length < 2 ? end : ((marks.at(-1) ?? 0) - (marks[0] ?? 0)) / (marks.length - 1);
  const step = Math.max(1, Math.ceil(word / gap));
  return marks.map((at, n) => n % step === 0 && at + word <= end);
}
