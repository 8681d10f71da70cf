import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Icon } from './icon.tsx';
import { screens } from './screens.ts';

const isHere = (path: string, here: string) =>
  path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);

/** The way round: seven screens in the order of the work. */
export function Ways() {
  const { t } = useTranslation('frame');
  const [here] = useLocation();
  return (
    <nav className="ways" aria-label={t('ways')}>
      {screens.map(({ id, paths: [path, ...others] }) => (
        <Link
          key={id}
          to={path}
          aria-current={[path, ...others].some((one) => isHere(one.split('/:')[0] || '/', here)) ? 'page' : undefined}
        >
          <Icon name={id} />
          {t(`screen.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
