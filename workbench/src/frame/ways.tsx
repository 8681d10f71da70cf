import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../keys/use-keys.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { Icon } from './icon.tsx';
import { screenAt, screens } from './screens.ts';

/** The way round: seven screens in the order of the work. */
export function Ways() {
  const { t } = useTranslation('frame');
  const [address] = useLocation();
  const here = screenAt(address);
  const nav = useRef<HTMLElement>(null);
  // Behind an argument of hundreds of rows no Tab finds its way back here.
  useKeys({ m: () => nav.current?.querySelector<HTMLElement>('[aria-current], a')?.focus() });
  return (
    <nav className="ways" ref={nav} aria-label={t('ways')} aria-keyshortcuts="m" title={t('waysKey')}>
      {screens.map(({ id, path }) => (
        <Link
          key={id}
          to={path}
          aria-current={id === here?.id ? 'page' : undefined}
          onPointerEnter={() => fetchAhead(id)}
          onFocus={() => fetchAhead(id)}
        >
          <Icon name={id} />
          {t(`screen.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
