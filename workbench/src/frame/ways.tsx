import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Icon } from './icon.tsx';
import { screens } from './screens.ts';

const beginning = (pattern: string) => pattern.split('/:')[0] || '/';
const isHere = (pattern: string, here: string) => {
  const start = beginning(pattern);
  return here === start || (start !== '/' && here.startsWith(`${start}/`));
};

/** The way round: seven screens in the order of the work. */
export function Ways() {
  const { t } = useTranslation('frame');
  const [here] = useLocation();
  return (
    <nav className="ways" aria-label={t('ways')}>
      {screens.map(({ id, path, patterns }) => (
        <Link key={id} to={path} aria-current={patterns.some((one) => isHere(one, here)) ? 'page' : undefined}>
          <Icon name={id} />
          {t(`screen.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
