import { useTranslation } from 'react-i18next';

interface PagerProps {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

/** Back and on through what does not fit one page; nothing where it does. */
export function Pager({ page, perPage, total, turn }: PagerProps) {
  const { t } = useTranslation('frame');
  if (total <= perPage) return null;
  const turning = (to: number, text: string, isEnd: boolean) => (
    <button type="button" className="button" disabled={isEnd} onClick={() => turn(to)}>
      {text}
    </button>
  );
  return (
    <div className="row">
      {turning(page - 1, t('earlier'), page === 0)}
      {turning(page + 1, t('later'), (page + 1) * perPage >= total)}
    </div>
  );
}
