import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { wrapped } from './wrapped.ts';

export interface SankeyEnd {
  readonly id: string;
  readonly label: string;
  readonly below: string;
  readonly faint: boolean;
}

/** A link as wide as `value`; what is surely there is `sure` of it. */
export interface SankeyBand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly sure: number;
  readonly label: string;
  /** Written on the band where it is wide enough. */
  readonly short: string;
  readonly dashed: boolean;
}

interface SankeyProps {
  readonly ends: readonly SankeyEnd[];
  readonly bands: readonly SankeyBand[];
  readonly title: string;
  readonly open: string | null;
  readonly onBand: (id: string) => void;
}

const frame = { width: 1100, left: 16, right: 230, top: 14, bottom: 14 };

/** As high as the fullest column needs: one band alone is not drawn as a wall. */
function heightOf(ends: readonly SankeyEnd[], bands: readonly SankeyBand[]): number {
  const steps = new Map<string, number>();
  const step = (id: string): number => {
    const known = steps.get(id);
    if (known !== undefined) return known;
    const before = bands.filter(({ to }) => to === id).map(({ from }) => step(from));
    steps.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
    return steps.get(id) ?? 0;
  };
  const columns = Map.groupBy(ends, ({ id }) => step(id));
  return Math.min(520, 90 + 84 * Math.max(1, ...[...columns.values()].map((all) => all.length)));
}

/** A Sankey from left to right. A band is drawn as wide as the upper bound, and full as far as the lower. */
export function Sankey({ ends, bands, title, open, onBand }: SankeyProps) {
  const height = heightOf(ends, bands);
  const laid = layOut(ends, bands, height);
  const path = sankeyLinkHorizontal<SankeyEnd, SankeyBand>();
  return (
    <svg data-picture viewBox={`0 0 ${frame.width} ${height}`} className="sankey" role="img" aria-label={title}>
      {laid.links.map((link) => {
        const width = Math.max(1.5, link.width ?? 0);
        const d = path(link) ?? '';
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same parts are rows of the table below, which keys reach
          <g key={link.id} className={link.id === open ? 'band open' : 'band'} onClick={() => onBand(link.id)}>
            <title>{link.label}</title>
            <path d={d} className="upper" strokeWidth={width} />
            <path
              d={d}
              className="lower"
              strokeWidth={Math.max(1, width * (link.value > 0 ? link.sure / link.value : 0))}
            />
            {link.short !== '' && width >= 15 && fits(link) && (
              <text
                x={along(link).x}
                y={along(link).y}
                className="band-label"
                textAnchor="middle"
                dominantBaseline="central"
              >
                {link.short}
              </text>
            )}
            {link.dashed && <path d={d} className="dashed" strokeWidth={1.2} strokeDasharray="7 5" />}
          </g>
        );
      })}
      {laid.nodes.map(({ id, label, below, faint, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
        <g key={id} className={faint ? 'end faint-end' : 'end'}>
          <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} />
          <Words x={x1 + 7} y={(y0 + y1) / 2} lines={wrapped(label, 30)} below={wrapped(below, 34)} />
        </g>
      ))}
    </svg>
  );
}

interface Linked {
  readonly source: unknown;
  readonly target: unknown;
  readonly short: string;
  readonly y0?: number | undefined;
  readonly y1?: number | undefined;
}

const endsOf = ({ source, target }: Linked) =>
  [(source as { x1?: number }).x1 ?? 0, (target as { x0?: number }).x0 ?? 0] as const;

/** Where a band's words stand: past its middle, so that they keep clear of the words of the end it comes from. */
function along(link: Linked): { x: number; y: number } {
  const [x0, x1] = endsOf(link);
  return { x: 0.424 * x0 + 0.576 * x1, y: 0.352 * (link.y0 ?? 0) + 0.648 * (link.y1 ?? 0) };
}

const fits = (link: Linked): boolean => link.short.length * 6.4 < endsOf(link)[1] - endsOf(link)[0];

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly below: readonly string[];
}

function Words({ x, y, lines, below }: WordsProps) {
  const all = [
    ...lines.map((line) => [line, 'end-label'] as const),
    ...below.filter(Boolean).map((line) => [line, 'end-below'] as const),
  ];
  const top = y - ((all.length - 1) * 15) / 2;
  return all.map(([line, look], at) => (
    <text key={`${look} ${line}`} x={x} y={top + at * 15} dominantBaseline="central" className={look}>
      {line}
    </text>
  ));
}

function layOut(ends: readonly SankeyEnd[], bands: readonly SankeyBand[], height: number) {
  return sankey<SankeyEnd, SankeyBand>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(12)
    .nodePadding(34)
    .extent([
      [frame.left, frame.top],
      [frame.width - frame.right, height - frame.bottom],
    ])({
    nodes: ends.map((end) => ({ ...end })),
    links: bands.map((band) => ({ ...band, source: band.from, target: band.to })),
  });
}
