import { type Document, isMap, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';

/** A YAML file whose mistakes are sentences with file and line. */
export class YamlFile {
  readonly document: Document;
  private readonly lines = new LineCounter();
  private readonly name: string;

  constructor(name: string, text: string) {
    this.name = name;
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, merge: true });
    const [problem] = this.document.errors;
    if (problem !== undefined)
      throw new Error(`${name}:${this.lines.linePos(problem.pos[0]).line}: ${problem.message.split('\n')[0]}`);
  }

  get root(): YAMLMap {
    const { contents } = this.document;
    if (!isMap(contents)) throw new Error(`${this.name}:1: expected fields such as "id: …"`);
    return contents;
  }

  /** The error to throw about a node: `records/visa.yml:12: …`. */
  wrong(node: unknown, because: string): Error {
    return new Error(`${this.place(node)}: ${because}`);
  }

  /** Where a node stands: `records/visa.yml:12`. */
  place(node: unknown): string {
    const range = (node as Node | null)?.range;
    return `${this.name}:${range ? this.lines.linePos(range[0]).line : 1}`;
  }

  /** The entries of a map as text keys and nodes; a field that is not on the list is refused. */
  fields(map: YAMLMap, allowed: readonly string[] | null = null): [string, Node | null, Node][] {
    return map.items.map((pair) => {
      const key = pair.key as Scalar;
      const name = String(key.value);
      if (allowed !== null && !allowed.includes(name))
        throw this.wrong(key, `unknown field "${name}": expected one of ${allowed.join(', ')}`);
      return [name, pair.value as Node | null, key];
    });
  }

  plain<T>(node: unknown): T {
    return (node as { toJS(document: Document): T }).toJS(this.document);
  }
}
