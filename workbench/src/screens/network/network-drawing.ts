import type { Network } from '../../../../src/server/api.ts';
import { type At, apart } from './apart.ts';
import { wrapped } from './wrapped.ts';

type Node = Network['nodes'][number];
type Edge = Network['edges'][number];
/** What a mark looks like: its outline says the kind, its tone how near it stands. */
export interface Mark extends At {
  readonly id: string;
  readonly outline: 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle' | 'crowd';
  readonly tone: 'cohort' | 'party' | 'tied';
  readonly size: number;
  readonly inside: string;
  /** What it is called, in one line or two. */
  readonly label: readonly string[];
  readonly below: string;
}

export interface Stroke {
  readonly id: string;
  readonly from: At;
  readonly to: At;
  readonly width: number;
  readonly dash: readonly number[];
  readonly arrow: boolean;
}

/** Strength of a line by its dashes: two origins whole, one dashed, inferred dotted. */
export const dashes = { two_origins: [], one_origin: [9, 5], inferred: [1.5, 5] } as const;

export const outlines: Readonly<Record<string, Mark['outline']>> = {
  cohort: 'hexagon',
  people: 'crowd',
  person: 'circle',
  org: 'square',
  site: 'diamond',
  place: 'diamond',
};

const tones = ['cohort', 'party', 'tied'] as const;

/** The words of a node: what it is called, and the roles it plays. */
export interface Words {
  label(node: Node): string;
  roles(node: Node): string;
}

export function markOf(node: Node, at: At, words: Words): Mark {
  const { id, kind, step, people } = node;
  const size = kind === 'cohort' && step === 0 ? 19 : step === 1 ? 12 : kind === 'people' ? 12 : 8;
  return {
    ...{ id, ...at, size, outline: outlines[kind] ?? 'triangle', tone: tones[step] },
    inside: (kind === 'cohort' || kind === 'people') && people !== null ? String(people) : '',
    label: wrapped(words.label(node), 26),
    below: words.roles(node),
  };
}

export function strokeOf({ id, from, to, ties, records, line }: Edge, placeOf: (node: string) => At): Stroke {
  const paid = ties.some(({ what }) => what === 'payment');
  return {
    ...{ id, from: placeOf(from), to: placeOf(to), dash: dashes[line], arrow: paid },
    width: Math.min(6, 1 + Math.log10(records + 1) * 1.6),
  };
}

/** Positions stretched over a frame, words kept apart: how far nodes stand from each other says nothing, so the whole width is used. */
export function fitted({ nodes, positions }: Network, width: number, height: number, edge = 95): (id: string) => At {
  const all = nodes.map(({ id }) => positions[id] ?? [0, 0]);
  const span = (axis: 0 | 1) => {
    const values = all.map((at) => at[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { least, across: Math.max(1e-9, most - least) };
  };
  const [x, y] = [span(0), span(1)];
  const stretched = all.map((at) => ({
    x: edge + ((at[0] - x.least) / x.across) * (width - 2 * edge),
    y: edge * 0.6 + ((at[1] - y.least) / y.across) * (height - 1.5 * edge),
  }));
  const places = apart(stretched, width, height);
  const placed = new Map(nodes.map(({ id }, at) => [id, places[at]]));
  return (id) => placed.get(id) ?? { x: 0, y: 0 };
}

/** The outline of a mark as an SVG path. */
export function outlinePath({ x, y, size, outline }: Pick<Mark, 'x' | 'y' | 'size' | 'outline'>): string {
  const polygon = (corners: number, turn: number, r = size * 1.15) =>
    `${Array.from({ length: corners }, (_, i) => {
      const angle = (i / corners) * 2 * Math.PI + turn;
      return `${i === 0 ? 'M' : 'L'}${(x + Math.cos(angle) * r).toFixed(1)} ${(y + Math.sin(angle) * r).toFixed(1)}`;
    }).join('')}Z`;
  if (outline === 'square') return polygon(4, Math.PI / 4, size * 1.25);
  if (outline === 'diamond') return polygon(4, 0, size * 1.3);
  if (outline === 'hexagon') return polygon(6, 0);
  if (outline === 'triangle') return polygon(3, -Math.PI / 2);
  return `M${x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
}

/** The line nearest to a point, within reach. */
export function nearest(strokes: readonly Stroke[], at: At, reach = 8): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const { id, from, to } of strokes) {
    const distance = distanceTo(at, from, to);
    if (distance <= reach && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { id, distance };
  }
  return best?.id ?? null;
}

function distanceTo(at: At, from: At, to: At): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}
