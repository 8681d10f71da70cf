import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../src/server/api.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';
import { type Taken, useAccept } from './use-accept.ts';

const questions = {
  consent: ['case', 'partner', 'public', 'withdrawn'],
  risk: ['none_known', 'possible', 'present'],
  protection: ['sealed', 'trusted', 'public'],
} as const;
type Question = keyof typeof questions;

interface TestimonyProps {
  readonly upload: Upload;
  taken(files: readonly Taken[]): void;
}

/** An interview: consent, risk and protection first, then the working text; who the source is goes to the vault and nowhere else. */
export function Testimony({ upload, taken }: TestimonyProps) {
  const { t } = useTranslation('bring-in');
  const { accept, running, job, error, stop } = useAccept(upload, taken);
  const [answers, answer] = useState<Partial<Record<Question, string>>>({ protection: 'sealed' });
  const [workingText, mend] = useState(upload.workingText ?? '');
  const [recipients, setRecipients] = useState('');
  const [passedBy, setPassedBy] = useState('');
  const keys = recipients.split(/[\s,]+/).filter(Boolean);
  const complete = answers.consent && answers.risk && passedBy.trim() !== '' && workingText.trim() !== '';
  return (
    <form
      className="acceptance"
      onSubmit={(event) => {
        event.preventDefault();
        accept({ ...answers, workingText, passedBy: passedBy.trim(), ...(keys.length > 0 && { recipients: keys }) });
      }}
    >
      <p className="note">{t('testimony.intro')}</p>
      {(Object.keys(questions) as Question[]).map((question) => (
        <label key={question} className="field">
          {t(`testimony.${question}.asked`)}
          <select
            value={answers[question] ?? ''}
            onChange={({ target }) => answer({ ...answers, [question]: target.value })}
          >
            <option value="" disabled>
              {t('testimony.choose')}
            </option>
            {questions[question].map((one) => (
              <option key={one} value={one}>
                {t(`testimony.${question}.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {answers.consent === 'withdrawn' && <p className="note bad">{t('testimony.withdrawn')}</p>}
      <label className="field wide">
        {t('testimony.workingText')}
        <textarea
          className="input"
          rows={16}
          spellCheck={false}
          autoComplete="off"
          value={workingText}
          onChange={({ target }) => mend(target.value)}
        />
      </label>
      <label className="field wide">
        {t('testimony.recipients')}
        <textarea
          className="input code"
          rows={3}
          spellCheck={false}
          autoComplete="off"
          value={recipients}
          onChange={({ target }) => setRecipients(target.value)}
        />
      </label>
      <label className="field">
        {t('testimony.passedBy')}
        <input autoComplete="off" value={passedBy} onChange={({ target }) => setPassedBy(target.value)} />
      </label>
      {error ? <Failure error={error} /> : null}
      {running && job && <Progress job={job} stop={stop} />}
      <button type="submit" className="button first" disabled={running || !complete || answers.consent === 'withdrawn'}>
        {t('testimony.seal')}
      </button>
    </form>
  );
}
