import type { Network } from '../../../../src/server/api.ts';
import { fitted, type Mark, markOf, outlinePath, type Stroke, strokeOf, type Words } from './network-drawing.ts';

interface SvgProps {
  readonly network: Network;
  readonly words: Words;
  readonly open: string | null;
  readonly title: string;
  readonly onEdge?: (id: string) => void;
}

export const frame = { width: 1100, height: 680 };

/** The network as SVG: for saving, for printing, and where the machine draws no WebGL. */
export function NetworkSvg({ network, words, open, title, onEdge }: SvgProps) {
  const placeOf = fitted(network, frame.width, frame.height);
  const strokes = network.edges.map((edge) => strokeOf(edge, placeOf));
  const marks = network.nodes.map((node) => markOf(node, placeOf(node.id), words));
  return (
    <svg
      data-picture
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className="network-svg"
      role="img"
      aria-label={title}
    >
      {strokes.map((stroke) => (
        <Line key={stroke.id} stroke={stroke} open={stroke.id === open} onEdge={onEdge} />
      ))}
      {marks.map((mark) => (
        <Drawn key={mark.id} mark={mark} />
      ))}
    </svg>
  );
}

function Line({
  stroke: { id, from, to, width, dash, arrow },
  open,
  onEdge,
}: {
  stroke: Stroke;
  open: boolean;
  onEdge: SvgProps['onEdge'];
}) {
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <g className={open ? 'net-line open' : 'net-line'}>
      <line {...ends} strokeWidth={width} strokeDasharray={dash.join(' ')} strokeLinecap="round" />
      {arrow && (
        <path d="M-5 -4.5L5 0L-5 4.5Z" transform={`translate(${mx} ${my}) rotate(${turn})`} className="net-arrow" />
      )}
      {onEdge && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same parts are rows of the table below, which keys reach
        <line {...ends} data-screen-only className="net-reach" onClick={() => onEdge(id)} />
      )}
    </g>
  );
}

const Drawn = ({ mark }: { readonly mark: Mark }) => (
  <g className={`net-mark ${mark.tone}`}>
    {mark.outline === 'crowd' && <path d={outlinePath({ ...mark, x: mark.x + 5, y: mark.y - 3 })} />}
    <path d={outlinePath(mark)} />
    {mark.inside && (
      <text x={mark.x} y={mark.y} className="net-inside" textAnchor="middle" dominantBaseline="central">
        {mark.inside}
      </text>
    )}
    {mark.label.map((line, at) => (
      <text key={line} x={mark.x} y={mark.y + mark.size + 15 + at * 14} className="net-label" textAnchor="middle">
        {line}
      </text>
    ))}
    {mark.below && (
      <text x={mark.x} y={mark.y + mark.size + 14 + mark.label.length * 14} className="net-roles" textAnchor="middle">
        {mark.below}
      </text>
    )}
  </g>
);
