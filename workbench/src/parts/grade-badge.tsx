import { useTranslation } from 'react-i18next';

/** Source letter and information figure, graded apart: B | 2. F6 means "cannot be judged" and looks unlike a bad grade. */
export function GradeBadge({ grade }: { readonly grade: string }) {
  const { t } = useTranslation('field');
  const [source = 'F', information = '6'] = grade;
  const said = `${t(`sourceGrade.${source}`)} · ${t(`informationGrade.${information}`)}`;
  return (
    <span className={grade === 'F6' ? 'grade unjudged' : 'grade'} title={said}>
      <span aria-hidden="true">{source}</span>
      <span aria-hidden="true">{information}</span>
      <span className="sr">{t('graded', { grade, said })}</span>
    </span>
  );
}
