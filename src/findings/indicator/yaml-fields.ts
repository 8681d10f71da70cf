import { isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';
import type { FileProblem } from './indicator-error.ts';

/** Reads typed fields of a YAML map; what is missing or of another kind is noted with its line, and reading goes on. */
export class YamlFields {
  private readonly map: YAMLMap<Node, Node>;
  private readonly lines: LineCounter;
  private readonly offset: number;
  private readonly problems: FileProblem[];
  private readonly name: string;

  constructor(map: YAMLMap<Node, Node>, lines: LineCounter, offset: number, problems: FileProblem[], name = '') {
    this.map = map;
    this.lines = lines;
    this.offset = offset;
    this.problems = problems;
    this.name = name;
  }

  /** Fields other than these are reported: nothing is ignored in silence. */
  only(known: readonly string[]): this {
    for (const key of this.keys()) {
      if (!known.includes(key))
        this.note(this.line(key), `unknown field "${this.name}${key}"; known are ${known.join(', ')}`);
    }
    return this;
  }

  keys(): string[] {
    return this.map.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key));
  }

  line(key: string): number {
    const pair = this.map.items.find((item) => isScalar(item.key) && item.key.value === key);
    const start = pair?.key?.range?.[0] ?? this.map.range?.[0] ?? 0;
    return this.lines.linePos(start).line + this.offset;
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  text(key: string): string {
    const value = this.scalar(key);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    return this.refuse(key, 'expected a text', '');
  }

  number(key: string): number {
    const value = this.scalar(key);
    return typeof value === 'number' ? value : this.refuse(key, 'expected a number', 0);
  }

  choice<T extends string>(key: string, among: readonly T[]): T {
    const value = this.scalar(key);
    const found = among.find((one) => one === value);
    return found ?? this.refuse(key, `expected one of ${among.join(', ')}, found "${String(value)}"`, among[0] as T);
  }

  texts(key: string): string[] {
    const node = this.map.get(key, true) as Node | undefined;
    if (node === undefined) return [];
    if (!isSeq(node)) return this.refuse(key, 'expected a list', []);
    return node.items.map((item) =>
      isScalar(item) ? String(item.value) : this.refuse(key, 'expected a list of texts', ''),
    );
  }

  numbers(key: string, count: number): number[] {
    const values = this.texts(key).map(Number);
    if (values.length === count && values.every(Number.isFinite)) return values;
    return this.refuse(key, `expected ${count} numbers`, new Array<number>(count).fill(1));
  }

  fields(key: string): YamlFields | null {
    const node = this.map.get(key, true) as Node | undefined;
    if (isMap<Node, Node>(node)) return this.inner(node, `${this.name}${key}.`);
    return this.refuse(key, 'expected fields under it', null);
  }

  each(key: string): YamlFields[] {
    const node = this.map.get(key, true) as Node | undefined;
    if (!isSeq(node)) return this.refuse(key, 'expected a list', []);
    return node.items.flatMap((item, n) =>
      isMap<Node, Node>(item)
        ? [this.inner(item, `${key}[${n + 1}].`)]
        : this.refuse(key, 'expected a list of fields', []),
    );
  }

  note(line: number, because: string): void {
    this.problems.push({ line, because });
  }

  private inner(map: YAMLMap<Node, Node>, name: string): YamlFields {
    return new YamlFields(map, this.lines, this.offset, this.problems, name);
  }

  private scalar(key: string): unknown {
    const node = this.map.get(key, true) as Node | undefined;
    return isScalar(node) ? node.value : undefined;
  }

  private refuse<T>(key: string, because: string, instead: T): T {
    this.note(this.line(key), `${this.name}${key}: ${this.has(key) ? because : 'is missing'}`);
    return instead;
  }
}
