import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { PictureSubject, View } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { NoFinding } from '../../parts/no-finding.tsx';
import { Page } from '../../parts/page.tsx';
import { MapView } from './map-view.tsx';
import { MoneyView } from './money-view.tsx';
import './network.css';
import { NetworkView } from './network-view.tsx';
import { PapersView } from './papers-view.tsx';
import { TimeView } from './time-view.tsx';

const views: readonly View[] = ['network', 'papers', 'money', 'time', 'map'];
const drawn = { network: NetworkView, papers: PapersView, money: MoneyView, time: TimeView, map: MapView } as const;

/** A finding in pictures, each with the table of the same content. */
export function Network() {
  const { t, i18n } = useTranslation('network');
  const subjects = useQuery({
    queryKey: ['pictures', i18n.language],
    queryFn: () => call<PictureSubject[]>(`/api/pictures?language=${i18n.language}`),
  });
  return (
    <Page title={t('title')}>
      <Asked answer={subjects}>{(found) => <Pictured subjects={found} />}</Asked>
    </Page>
  );
}

function Pictured({ subjects }: { readonly subjects: readonly PictureSubject[] }) {
  const { t } = useTranslation('network');
  const { view: asked, subject: said } = useParams<{ view?: string; subject?: string }>();
  const [, navigate] = useLocation();
  const subject = subjects.find(({ id, place }) => id === said || place === said) ?? subjects[0];
  const view = views.find((one) => one === asked) ?? 'network';
  if (subject === undefined) return <NoFinding title={t('none.title')} text={t('none.text')} way={t('none.way')} />;
  const Drawn = drawn[view];
  return (
    <>
      <div className="row picture-choice">
        <label className="row">
          <span className="small quiet">{t('subject')}</span>
          <select
            className="input"
            value={subject.id}
            onChange={(event) => navigate(`/network/${view}/${event.target.value}`)}
          >
            {subjects.map(({ id, place, people }) => (
              <option key={id} value={id}>
                {place} · {t('people', { count: people })}
              </option>
            ))}
          </select>
        </label>
        <LevelBadge level={subject.level} />
        <Link to={`/findings/${subject.id}`} className="small">
          {t('toArgument')}
        </Link>
      </div>
      <nav className="tabs no-print" aria-label={t('views')}>
        {views.map((one) => (
          <Link key={one} to={`/network/${one}/${subject.id}`} aria-current={one === view ? 'page' : undefined}>
            {t(`view.${one}`)}
          </Link>
        ))}
      </nav>
      <Drawn key={`${view} ${subject.id}`} subject={subject} />
    </>
  );
}
