import { useTranslation } from 'react-i18next';
import { stopJob } from '../api/run-job.ts';
import { useCaseEvents } from '../api/use-case-events.ts';
import { Progress } from '../parts/progress.tsx';

/** What concerns every screen: the program does not answer, or long work is under way, perhaps started in another tab. */
export function Banner() {
  const { t } = useTranslation('frame');
  const { standing, job } = useCaseEvents();
  if (standing !== 'open') {
    const why = standing === 'lost' ? 'unreachable' : 'token-expired';
    return (
      <div className="banner note bad" role="alert">
        <strong>{t(`failure.${why}.title`)}.</strong> {t(`failure.${why}.text`)}
      </div>
    );
  }
  return job && <div className="banner">{<Progress job={job} stop={() => void stopJob(job.id)} />}</div>;
}
