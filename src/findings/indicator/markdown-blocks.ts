import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** A top-level piece of an indicator file, as written: emphasis is not read, so `in-*` and `a_b` stay what they are. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'code'; readonly line: number; readonly language: string; readonly text: string }
  | { readonly kind: 'table'; readonly line: number; readonly head: TableRow; readonly rows: readonly TableRow[] }
  | { readonly kind: 'prose'; readonly line: number; readonly text: string };

/** The file's top-level pieces in order with their lines. */
export function readBlocks(markdown: string): Block[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children.map((node): Block => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading')
      return { kind: 'heading', line, depth: node.depth, text: written(node, markdown).replace(/^#+\s*/, '') };
    if (node.type === 'code')
      return {
        kind: 'code',
        line: line + 1,
        language: [node.lang, node.meta].filter(Boolean).join(' '),
        text: node.value,
      };
    if (node.type === 'table') return { kind: 'table', line, ...tableRows(node, markdown) };
    return { kind: 'prose', line, text: written(node, markdown) };
  });
}

function tableRows(table: Table, markdown: string): { head: TableRow; rows: TableRow[] } {
  const [head = { line: 1, cells: [] }, ...rows] = table.children.map((row) => ({
    line: row.position?.start.line ?? 1,
    cells: row.children.map((cell) => cellText(cell.children, markdown)),
  }));
  return { head, rows };
}

function cellText(inside: readonly Nodes[], markdown: string): string | null {
  const from = inside[0]?.position?.start.offset;
  const to = inside.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return null;
  return (
    markdown
      .slice(from, to)
      .replace(/^`(.*)`$/, '$1')
      .trim() || null
  );
}

function written(node: Nodes, markdown: string): string {
  return markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trim();
}
