import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';

/** The invented case, made where it is not yet, which the banner tells of: this tab goes there, and the way back is the browser's. */
export function OpenExample() {
  const { t } = useTranslation('home');
  const { start, running, error } = useJob<{ link: string }>('/api/example');
  const open = async () => {
    const found = await start();
    if (found) location.assign(found.link);
  };
  return (
    <>
      <button type="button" className="button" disabled={running} onClick={() => void open()}>
        {t('beginning.example')}
      </button>
      <span className="small quiet">{t('beginning.exampleText')}</span>
      {error ? <Failure error={error} again={() => void open()} /> : null}
    </>
  );
}
