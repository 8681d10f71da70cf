import { createColumnHelper } from '@tanstack/react-table';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network, PictureSubject } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { NetworkLegend } from './network-legend.tsx';
import { NetworkSvg } from './network-svg.tsx';
import { OpenedRows } from './opened-rows.tsx';
import { Picture } from './picture.tsx';
import { Twin } from './twin.tsx';
import { usePicture } from './use-picture.ts';
import { useTieWords, useWords } from './use-words.ts';

/** Only who looks at the network fetches what draws it. */
const Canvas = lazy(async () => ({ default: (await import('./sigma-canvas.tsx')).SigmaCanvas }));

type Edge = Network['edges'][number];

/** Two steps around a finding: drawn to move about in, and as a table. */
export function NetworkView({ subject }: { readonly subject: PictureSubject }) {
  const answer = usePicture<Network>(subject.id, 'network');
  return <Asked answer={answer}>{(network) => <Shown subject={subject} network={network} />}</Asked>;
}

function Shown({ subject, network }: { readonly subject: PictureSubject; readonly network: Network }) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<string | null>(null);
  const [flat, setFlat] = useState(false);
  const words = useWords(network);
  const saved = useRef<HTMLDivElement>(null);
  const failed = useCallback(() => setFlat(true), []);
  const edge = network.edges.find(({ id }) => id === open);
  const title = t('about.network', { finding: subject.place });
  return (
    <>
      <Picture
        subject={subject}
        view="network"
        legend={<NetworkLegend />}
        note={<Rest network={network} />}
        svg={() => saved.current?.querySelector('svg') ?? null}
      >
        {!flat && (
          <Suspense fallback={<Waiting />}>
            <Canvas network={network} words={words} open={open} onEdge={setOpen} failed={failed} />
          </Suspense>
        )}
        <div ref={saved} className={flat ? undefined : 'for-saving'} aria-hidden={!flat || undefined}>
          <NetworkSvg network={network} words={words} open={open} title={title} onEdge={setOpen} />
        </div>
      </Picture>
      {edge && (
        <OpenedRows
          finding={subject.id}
          view="network"
          of={edge.id}
          title={`${words.name(edge.from)} — ${words.name(edge.to)}`}
          close={() => setOpen(null)}
        />
      )}
      <Lines network={network} words={words} open={open} setOpen={setOpen} />
    </>
  );
}

function Rest({ network: { rest, restRecords } }: { readonly network: Network }) {
  const { t } = useTranslation('network');
  if (rest.length === 0) return null;
  const counted = rest.map(({ kind, nodes }) =>
    t(`kindCount.${kind}`, { count: nodes, defaultValue: `${nodes} ${kind}` }),
  );
  return <p className="small quiet">{t('rest', { what: counted.join(', '), count: restRecords })}</p>;
}

interface LinesProps {
  readonly network: Network;
  readonly words: ReturnType<typeof useWords>;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

function Lines({ network, words, open, setOpen }: LinesProps) {
  const { t } = useTranslation('network');
  const tieWords = useTieWords();
  const columns = useMemo(() => {
    const column = createColumnHelper<Edge>();
    return [
      column.accessor((edge) => words.name(edge.from), { id: 'from', header: t('column.from') }),
      column.accessor((edge) => words.name(edge.to), { id: 'to', header: t('column.to') }),
      column.accessor((edge) => edge.ties.map(tieWords).join('; '), { id: 'ties', header: t('column.ties') }),
      column.accessor((edge) => t(`line.${edge.line}`), { id: 'line', header: t('column.line') }),
      column.accessor('records', {
        header: t('column.records'),
        cell: (cell) => <span className="num">{cell.getValue()}</span>,
      }),
      column.accessor('origins', { header: t('column.origins') }),
      column.accessor((edge) => spanOf(edge), { id: 'when', header: t('column.when') }),
    ];
  }, [t, words, tieWords]);
  return (
    <Twin
      title={t('table.network')}
      rows={network.edges}
      columns={columns as never}
      idOf={({ id }: Edge) => id}
      open={open}
      setOpen={setOpen}
    />
  );
}

const spanOf = ({ day_from, day_to }: Edge): string =>
  day_from === null ? '' : day_from === day_to || day_to === null ? day_from : `${day_from} – ${day_to}`;
