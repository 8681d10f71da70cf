import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../parts/kbd.tsx';

interface BarProps {
  readonly keys: Readonly<Record<string, () => void>>;
  readonly why: RefObject<HTMLInputElement | null>;
  readonly place: number;
  readonly of: number;
  readonly apart: number;
  readonly said: string | null;
}

/** The answers, each with its key, always in view. */
export function Bar({ keys, why, place, of, apart, said }: BarProps) {
  const { t } = useTranslation('same-person');
  const act = (key: string, word: string, first = false) => (
    <button type="button" className={first ? 'button first' : 'button'} onClick={keys[key]} key={key}>
      <Kbd>{key.toUpperCase()}</Kbd> {t(word)}
    </button>
  );
  return (
    <div className="answer-bar no-print">
      <label className="why">
        <span className="sr">{t('why')}</span>
        <input
          ref={why}
          className="input"
          placeholder={t('whyHint')}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <div className="row">
        {act('y', apart > 0 ? 'keys.yApart' : 'keys.y', true)}
        {act('n', 'keys.n')}
        {act('u', 'keys.u')}
        {act('s', 'keys.s')}
        {act('z', 'keys.z')}
      </div>
      <div className="row step">
        {act('k', 'keys.k')}
        <span className="small quiet" data-place={place}>
          {t('place', { n: place, of })}
          {said && <span className="chip">{t(`decision.${said}`)}</span>}
        </span>
        {act('j', 'keys.j')}
      </div>
    </div>
  );
}
