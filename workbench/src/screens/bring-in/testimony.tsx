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
        <Choice
          key={question}
          question={question}
          chosen={answers[question] ?? ''}
          choose={(one) => answer({ ...answers, [question]: one })}
        />
      ))}
      {answers.consent === 'withdrawn' && <p className="note bad">{t('testimony.withdrawn')}</p>}
      <LongText label={t('testimony.workingText')} look="input" rows={16} text={workingText} change={mend} />
      <LongText label={t('testimony.recipients')} look="input code" rows={3} text={recipients} change={setRecipients} />
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

interface ChoiceProps {
  readonly question: Question;
  readonly chosen: string;
  choose(one: string): void;
}

function Choice({ question, chosen, choose }: ChoiceProps) {
  const { t } = useTranslation('bring-in');
  return (
    <label className="field">
      {t(`testimony.${question}.asked`)}
      <select value={chosen} onChange={({ target }) => choose(target.value)}>
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
  );
}

interface LongTextProps {
  readonly label: string;
  readonly look: string;
  readonly rows: number;
  readonly text: string;
  change(text: string): void;
}

const LongText = ({ label, look, rows, text, change }: LongTextProps) => (
  <label className="field wide">
    {label}
    <textarea
      className={look}
      rows={rows}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  </label>
);
