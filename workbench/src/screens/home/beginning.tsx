import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useIncoming } from '../../api/use-incoming.ts';
import { DropZone } from '../../parts/drop-zone.tsx';
import { useTitle } from '../../parts/page.tsx';
import { OpenExample } from './open-example.tsx';

/** A case with nothing in it teaches: what to drop, what happens then, and the example to look at first. */
export function Beginning() {
  const { t } = useTranslation('home');
  const [, go] = useLocation();
  const { bring } = useIncoming();
  useTitle(t('title'));
  return (
    <div className="beginning">
      <h1>{t('beginning.title')}</h1>
      <p className="quiet">{t('beginning.text')}</p>
      <DropZone
        bring={(files) => {
          void bring(files);
          go('/bring-in');
        }}
      />
      <ol className="teaching">
        {(['kept', 'read', 'accepted', 'shown'] as const).map((step) => (
          <li key={step}>
            <strong>{t(`beginning.${step}.title`)}</strong>
            <span className="small quiet">{t(`beginning.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <div className="row">
        <Link to="/bring-in/two-lists" className="button">
          {t('beginning.twoLists')}
        </Link>
        <OpenExample />
      </div>
    </div>
  );
}
