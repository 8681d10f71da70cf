import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CallFailure, type RefusalCode } from '../api/call-failure.ts';
import { onNewToken } from '../api/token.ts';
import { useSaid } from '../said/use-said.ts';

/** Codes whose sentence tells more than the code: what exactly was refused. */
const telling: readonly RefusalCode[] = ['bad-request', 'refused', 'failed', 'exhibit-unreadable', 'upload-broken-off'];
const shut: readonly RefusalCode[] = ['no-token', 'token-expired', 'foreign-host', 'foreign-origin'];

/** What went wrong, in a sentence, and a way on. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: (() => void) | undefined }) {
  const { t } = useTranslation('frame');
  const said = useSaid();
  const [past, pass] = useState<unknown>(null);
  useEffect(() => onNewToken(() => pass(error)), [error]);
  const refusal = error instanceof CallFailure ? error : new CallFailure('failed');
  const { code, sentence, about } = refusal;
  if (past === error && shut.includes(code)) return null;
  return (
    <section className="said-empty" role="alert" data-failure={code}>
      <h2>{t(`failure.${code}.title`, { ...about })}</h2>
      <p>{t(`failure.${code}.text`, { ...about })}</p>
      {sentence && telling.includes(code) && <p className="note">{said(sentence)}</p>}
      <div className="row">
        {again && !shut.includes(code) && (
          <button type="button" className="button first" onClick={again}>
            {t('failure.again')}
          </button>
        )}
        {code !== 'unreachable' && !shut.includes(code) && (
          <Link to="/" className="button">
            {t('failure.home')}
          </Link>
        )}
      </div>
    </section>
  );
}
