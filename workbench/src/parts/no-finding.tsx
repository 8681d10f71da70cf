import { useTranslation } from 'react-i18next';
import { useCaseHome } from '../api/use-case-home.ts';
import { Empty } from './empty.tsx';

interface NoFindingProps {
  /** What is said where the case was not worked through yet. */
  readonly title: string;
  readonly text: string;
  readonly way: string;
}

/** Where findings would stand: that there are none yet, or that the material was worked through and nothing stands out. */
export function NoFinding({ title, text, way }: NoFindingProps) {
  const { t } = useTranslation('frame');
  const home = useCaseHome();
  if (home.data?.state !== 'current') return <Empty title={title} text={text} way={{ to: '/', label: way }} />;
  return (
    <Empty
      title={t('noFinding.title')}
      text={t('noFinding.text')}
      way={{ to: '/publish', label: t('noFinding.way') }}
    />
  );
}
