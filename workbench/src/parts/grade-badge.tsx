import { useTranslation } from 'react-i18next';

/** Source and information, graded apart: B | 2. F6 means "cannot be judged" and looks unlike a bad grade. */
export function GradeBadge({ source, information }: { readonly source: string; readonly information: string }) {
  const { t } = useTranslation('field');
  const unjudged = source === 'F' && information === '6';
  const said = `${t(`sourceGrade.${source}`)} · ${t(`informationGrade.${information}`)}`;
  return (
    <span className={unjudged ? 'grade unjudged' : 'grade'} title={said}>
      <span aria-hidden="true">{source}</span>
      <span aria-hidden="true">{information}</span>
      <span className="sr">{t('graded', { grade: `${source}${information}`, said })}</span>
    </span>
  );
}
