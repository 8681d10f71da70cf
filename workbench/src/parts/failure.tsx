import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CallFailure } from '../api/call-failure.ts';

/** What went wrong, in a sentence, and a way on. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: (() => void) | undefined }) {
  const { t } = useTranslation('frame');
  const kind = error instanceof CallFailure ? error.kind : 'broken';
  const sentence = error instanceof CallFailure ? error.sentence : null;
  return (
    <section className="said-empty" role="alert" data-failure={kind}>
      <h2>{t(`failure.${kind}.title`)}</h2>
      <p>{t(`failure.${kind}.text`)}</p>
      {sentence && <p className="note">{sentence}</p>}
      <div className="row">
        {again && kind !== 'token' && (
          <button type="button" className="button first" onClick={again}>
            {t('failure.again')}
          </button>
        )}
        {kind !== 'unreachable' && kind !== 'token' && (
          <Link to="/" className="button">
            {t('failure.home')}
          </Link>
        )}
      </div>
    </section>
  );
}
