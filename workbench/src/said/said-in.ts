/** Sentences of the program, in English with `{}` for what stands in them, and how each is said: `{}` in the same order, `{2}` in another. */
export type Sentences = Readonly<Record<string, string>>;

interface Pattern {
  readonly form: RegExp;
  readonly said: string;
}

/** The same with the least open form first, so that a sentence is not taken for another's insertion. */
const read = new WeakMap<Sentences, readonly Pattern[]>();

/**
 * A sentence of the program in the reader's language; as it stands where nobody has translated it. What stands in it may be a sentence
 * itself, or a code that `names` has a word for. A place before a sentence («order.csv:12: …») stays before it, and lists are said one by one.
 */
export function saidIn(sentences: Sentences, sentence: string, names: ReadonlyMap<string, string> = new Map()): string {
  const known = names.get(sentence) ?? sentences[sentence];
  if (known !== undefined) return known;
  for (const { form, said } of patternsOf(sentences)) {
    const found = form.exec(sentence);
    if (found)
      return filled(
        said,
        found.slice(1).map((one) => (one === sentence ? one : saidIn(sentences, one, names))),
      );
  }
  for (const mark of marks) {
    const [first = '', ...rest] = sentence.split(mark);
    if (rest.length === 0) continue;
    const after = rest.join(mark);
    const [before, said] = [saidIn(sentences, first, names), saidIn(sentences, after, names)];
    if (said !== after || before !== first) return `${before}${mark}${said}`;
  }
  return sentence;
}

function patternsOf(sentences: Sentences): readonly Pattern[] {
  const known = read.get(sentences);
  if (known) return known;
  const made = Object.entries(sentences)
    .filter(([english]) => english.includes('{}'))
    .sort(([a], [b]) => fixed(b) - fixed(a))
    .map(([english, said]) => ({ form: formOf(english), said }));
  read.set(sentences, made);
  return made;
}

/** What stands between sentences, a place and a sentence, and the codes of a list. */
const marks = ['; ', ': ', ', ', ' + '];

const fixed = (english: string): number => english.replaceAll('{}', '').length;
const formOf = (english: string): RegExp => new RegExp(`^${english.split('{}').map(literal).join('(.+?)')}$`, 's');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function filled(said: string, parts: readonly string[]): string {
  let at = 0;
  return said.replace(/\{(\d*)\}/g, (_, place: string) => parts[place === '' ? at++ : Number(place) - 1] ?? '');
}
