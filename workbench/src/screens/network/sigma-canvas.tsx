import { MultiUndirectedGraph } from 'graphology';
import { useEffect, useRef } from 'react';
import Sigma from 'sigma';
import type { Network } from '../../../../src/server/api.ts';
import type { At } from './apart.ts';
import { fitted, markOf, nearest, type Stroke, strokeOf, type Words } from './network-drawing.ts';
import { frame } from './network-svg.tsx';
import { coloursOf, paint } from './paint.ts';

interface CanvasProps {
  readonly network: Network;
  readonly words: Words;
  readonly open: string | null;
  readonly onEdge: (id: string) => void;
  /** No WebGL on this machine: the picture is shown as SVG instead. */
  readonly failed: () => void;
}

/** The network to move about in. Sigma keeps camera and nodes; lines, whose dashes say how sure they are, are drawn on a layer of our own. */
export function SigmaCanvas({ network, words, open, onEdge, failed }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLCanvasElement>(null);
  const latest = useRef({ open, onEdge, words });
  latest.current = { open, onEdge, words };
  const renderer = useRef<Sigma | null>(null);
  useEffect(() => {
    const [container, canvas] = [box.current, layer.current];
    if (container === null || canvas === null) return;
    try {
      const sigma = openSigma(network, container);
      renderer.current = sigma;
      const draw = () => drawOver(sigma, canvas, network, latest.current);
      sigma.on('afterRender', draw);
      sigma.on('clickStage', ({ event }) => {
        const found = nearest(strokesOf(sigma, network), event);
        if (found !== null) latest.current.onEdge(found);
      });
      void document.fonts.ready.then(() => sigma.refresh());
      const light = new MutationObserver(() => sigma.refresh());
      light.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
      return () => {
        light.disconnect();
        sigma.kill();
        renderer.current = null;
      };
    } catch {
      failed();
    }
    return;
  }, [network, failed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layer is drawn again when another line is open
  useEffect(() => void renderer.current?.refresh(), [open]);
  return (
    <div className="sigma-box" aria-hidden="true">
      <div className="sigma-here" ref={box} />
      <canvas className="sigma-layer" ref={layer} />
    </div>
  );
}

function openSigma(network: Network, container: HTMLElement): Sigma {
  const graph = new MultiUndirectedGraph();
  const placeOf = fitted(network, frame.width, frame.height);
  for (const { id } of network.nodes) {
    const { x, y } = placeOf(id);
    graph.addNode(id, { x, y: -y, size: 10, color: 'rgba(0,0,0,0)', label: '' });
  }
  const sigma = new Sigma(graph, container, {
    ...{
      renderLabels: false,
      renderEdgeLabels: false,
      allowInvalidContainer: true,
      minCameraRatio: 0.25,
      maxCameraRatio: 2,
    },
    ...{ stagePadding: 24, autoRescale: true, defaultDrawNodeHover: () => undefined },
  });
  sigma.setCustomBBox({ x: [0, frame.width], y: [-frame.height, 0] });
  return sigma;
}

const viewOf =
  (sigma: Sigma) =>
  (id: string): At => {
    const { x, y } = sigma.getGraph().getNodeAttributes(id) as { x: number; y: number };
    return sigma.graphToViewport({ x, y });
  };

const strokesOf = (sigma: Sigma, network: Network): Stroke[] =>
  network.edges.map((edge) => strokeOf(edge, viewOf(sigma)));

function drawOver(
  sigma: Sigma,
  canvas: HTMLCanvasElement,
  network: Network,
  { open, words }: { readonly open: string | null; readonly words: Words },
): void {
  const { width, height } = sigma.getDimensions();
  const fine = window.devicePixelRatio || 1;
  if (canvas.width !== width * fine || canvas.height !== height * fine) {
    canvas.width = width * fine;
    canvas.height = height * fine;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(fine, 0, 0, fine, 0, 0);
  context.clearRect(0, 0, width, height);
  const marks = network.nodes.map((node) => markOf(node, viewOf(sigma)(node.id), words));
  paint(context, { strokes: strokesOf(sigma, network), marks, open }, coloursOf(canvas));
}
