import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Papers, PictureSubject } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { OpenedRows } from './opened-rows.tsx';
import { Picture } from './picture.tsx';
import { Sankey } from './sankey.tsx';
import { Twin } from './twin.tsx';
import { usePicture } from './use-picture.ts';

type Link = Papers['links'][number];

/** The way of the papers: who brought people, the university, the firm, the site; as wide as there are people. */
export function PapersView({ subject }: { readonly subject: PictureSubject }) {
  const answer = usePicture<Papers>(subject.id, 'papers');
  return <Asked answer={answer}>{(papers) => <Shown subject={subject} papers={papers} />}</Asked>;
}

function Shown({ subject, papers }: { readonly subject: PictureSubject; readonly papers: Papers }) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = useMemo(() => {
    const byId = new Map(papers.nodes.map((node) => [node.id, node]));
    return (id: string) => byId.get(id)?.label ?? t('untold');
  }, [papers, t]);
  const ends = papers.nodes.map(({ id, stage, label, people }) => ({
    id,
    label: label ?? t('untold'),
    below: `${t(`stage.${stage}`)} · ${t('people', { count: people })}`,
    faint: label === null,
  }));
  const bands = papers.links.map(({ id, from, to, people, records }) => ({
    ...{ id, from, to, value: people, sure: people, dashed: false, short: '' },
    label: `${nameOf(from)} → ${nameOf(to)}: ${t('people', { count: people })}, ${t('recordsOf', { count: records })}`,
  }));
  const shown = papers.links.find(({ id }) => id === open);
  return (
    <>
      <Picture subject={subject} view="papers" legend={<Legend />}>
        <Sankey
          ends={ends}
          bands={bands}
          title={t('about.papers', { finding: subject.place })}
          open={open}
          onBand={setOpen}
        />
      </Picture>
      {shown && (
        <OpenedRows
          finding={subject.id}
          view="papers"
          of={shown.id}
          title={`${nameOf(shown.from)} → ${nameOf(shown.to)}`}
          close={() => setOpen(null)}
        />
      )}
      <Links papers={papers} nameOf={nameOf} open={open} setOpen={setOpen} />
    </>
  );
}

function Legend() {
  const { t } = useTranslation('network');
  return (
    <>
      <span className="legend-item">
        <span className="swatch band-swatch" /> {t('bandPeople')}
      </span>
      <span className="legend-item">
        <span className="swatch end-swatch faint-end-swatch" /> {t('untoldLegend')}
      </span>
    </>
  );
}

interface LinksProps {
  readonly papers: Papers;
  readonly nameOf: (id: string) => string;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

function Links({ papers, nameOf, open, setOpen }: LinksProps) {
  const { t } = useTranslation('network');
  const columns = useMemo(() => {
    const column = createColumnHelper<Link>();
    return [
      column.accessor(({ from }) => nameOf(from), { id: 'from', header: t('column.from') }),
      column.accessor(({ to }) => nameOf(to), { id: 'to', header: t('column.to') }),
      column.accessor('people', { header: t('column.people') }),
      column.accessor('records', { header: t('column.records') }),
    ];
  }, [t, nameOf]);
  return (
    <Twin
      title={t('table.papers')}
      rows={papers.links}
      columns={columns as never}
      idOf={({ id }: Link) => id}
      open={open}
      setOpen={setOpen}
    />
  );
}
