import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { fetchAhead } from './fetch-ahead.ts';
import { Icon } from './icon.tsx';
import { screenAt, screens } from './screens.ts';

/** The way round: seven screens in the order of the work. */
export function Ways() {
  const { t } = useTranslation('frame');
  const [address] = useLocation();
  const here = screenAt(address);
  return (
    <nav className="ways" aria-label={t('ways')}>
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
