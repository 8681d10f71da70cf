import { createHash } from 'node:crypto';
import { MultiUndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Database } from '../../store/index.ts';
import type { Network } from './network.ts';

/** CommonJS whose types speak of an ES module: what Node hands over is the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>;

const iterations = 400;

/** Where nodes stand: the same network gives the same picture. Nodes that have stood before keep their place. */
export function layout({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>, before: Positions = {}): Positions {
  const graph = new MultiUndirectedGraph();
  for (const { id, step } of nodes) {
    const [x, y] = before[id] ?? seeded(id, step);
    graph.addNode(id, { x, y, size: 4, fixed: before[id] !== undefined });
  }
  for (const { from, to, ties } of edges)
    if (from !== to) graph.addEdge(from, to, { weight: ties.some(({ what }) => what === 'role') ? 2 : 1 });
  if (nodes.some(({ id }) => before[id] === undefined))
    forceAtlas2.assign(graph, {
      iterations,
      settings: { gravity: 1.2, scalingRatio: 60, adjustSizes: true, barnesHutOptimize: false },
    });
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, [round(x), round(y)] as const]));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A first place that hangs on the id alone: inner steps inside. */
function seeded(id: string, step: number): [number, number] {
  const hash = createHash('sha256').update(id).digest();
  const angle = (hash.readUInt16BE(0) / 65536) * 2 * Math.PI;
  const radius = 20 + 60 * step + hash.readUInt16BE(2) / 4096;
  return [Math.cos(angle) * radius, Math.sin(angle) * radius];
}

const table = 'custody.layout (picture varchar not null, node varchar not null, x double not null, y double not null)';

/** The layout of a picture, kept in the case's store: a case that grows moves nothing that stood there. */
export async function keptLayout(store: Database, picture: string, network: Network): Promise<Positions> {
  await store.run(`create table if not exists ${table}`);
  const rows = await store.rows<{ node: string; x: number; y: number }>(
    'select node, x, y from custody.layout where picture = $1 order by node',
    [picture],
  );
  const before = Object.fromEntries(rows.map(({ node, x, y }) => [node, [x, y] as const]));
  const positions = layout(network, before);
  const added = Object.entries(positions).filter(([node]) => before[node] === undefined);
  if (added.length > 0) await keep(store, picture, added);
  return positions;
}

async function keep(
  store: Database,
  picture: string,
  added: readonly [string, readonly [number, number]][],
): Promise<void> {
  const appender = await store.appender('custody.layout', [
    { name: 'picture', type: 'VARCHAR' },
    { name: 'node', type: 'VARCHAR' },
    { name: 'x', type: 'DOUBLE' },
    { name: 'y', type: 'DOUBLE' },
  ]);
  await appender.add([
    added.map(() => picture),
    added.map(([node]) => node),
    added.map(([, [x]]) => x),
    added.map(([, [, y]]) => y),
  ]);
  await appender.close();
}
