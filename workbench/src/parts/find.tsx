import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import { folded, foundIn } from './found-in.ts';
import { Kbd } from './kbd.tsx';

/** What of some rows a person looks for, and the field to type it into. What is typed stays on the screen: it may be a name. */
export function useFind<T>(rows: readonly T[], textOf: (row: T) => string) {
  const [question, ask] = useState('');
  const asked = useDeferredValue(question);
  const texts = useMemo(() => rows.map((row) => folded(textOf(row))), [rows, textOf]);
  const found = useMemo(() => foundIn(rows, texts, asked), [rows, texts, asked]);
  return { found, field: <Find {...{ question, ask }} found={found.length} of={rows.length} /> };
}

interface FindProps {
  readonly question: string;
  readonly ask: (question: string) => void;
  readonly found: number;
  readonly of: number;
}

function Find({ question, ask, found, of }: FindProps) {
  const { t, i18n } = useTranslation('frame');
  const field = useRef<HTMLInputElement>(null);
  useKeys({ f: () => field.current?.focus() });
  const n = (count: number) => count.toLocaleString(i18n.language);
  return (
    <search className="find row small">
      <label className="row">
        {t('find.label')} <Kbd>F</Kbd>
        <input
          ref={field}
          className="input"
          type="search"
          value={question}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => ask(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && (question === '' ? field.current?.blur() : ask(''))}
        />
      </label>
      <output className="quiet">{t('find.found', { n: n(found), of: n(of) })}</output>
    </search>
  );
}
