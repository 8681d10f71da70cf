const most = 3;

/** A label in at most three lines of some letters, cut between words; what is longer ends with a mark. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => shortened(line, letters + 6));
  if (lines.length > most) kept[most - 1] = shortened(lines.slice(most - 1).join(' '), letters);
  return kept;
}

const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
