/** A label in at most two lines of some letters, cut between words; what is longer ends with a mark. */
export function wrapped(text: string, letters: number): readonly string[] {
  if (text.length <= letters) return [text];
  const words = text.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && `${first} ${words[0]}`.length <= letters) first = `${first} ${words.shift()}`;
  const rest = words.join(' ');
  if (rest === '') return [shortened(first, letters + 6)];
  return [shortened(first, letters + 6), shortened(rest, letters)];
}

const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
