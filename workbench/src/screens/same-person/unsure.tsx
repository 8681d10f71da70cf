import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { Kbd } from '../../parts/kbd.tsx';

const chips = ['little', 'common', 'contradicts', 'original'] as const;

/** Unsure is an answer too, with its reason: one of four, or in words. */
export function Unsure({ close, answer }: { readonly close: () => void; readonly answer: (reason: string) => void }) {
  const { t } = useTranslation('same-person');
  const [words, setWords] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const give = (reason: string) => {
    if (reason.trim() === '') return;
    close();
    answer(reason.trim());
  };
  useKeys(Object.fromEntries(chips.map((chip, at) => [String(at + 1), () => give(t(`unsure.${chip}`))])));
  const send = (event: FormEvent) => {
    event.preventDefault();
    give(words);
  };
  return (
    <dialog ref={dialog} className="asking" onClose={close} aria-labelledby="unsure-title">
      <form className="stack" onSubmit={send}>
        <h2 id="unsure-title">{t('unsure.title')}</h2>
        {chips.map((chip, at) => (
          <button type="button" className="button" key={chip} onClick={() => give(t(`unsure.${chip}`))}>
            <Kbd>{String(at + 1)}</Kbd> {t(`unsure.${chip}`)}
          </button>
        ))}
        <label className="field">
          {t('unsure.words')}
          <input value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <div className="row">
          <button type="submit" className="button first" disabled={words.trim() === ''}>
            {t('unsure.send')}
          </button>
          <button type="button" className="button bare" onClick={close}>
            {t('unsure.close')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
