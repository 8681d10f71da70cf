import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingView } from '../../../../src/server/api.ts';
import { SourcePane } from '../../parts/source/source-pane.tsx';
import { Argument } from './argument/argument.tsx';
import { useWalk } from './use-walk.ts';
import { Walk } from './walk.tsx';

const halves = ['argument', 'source'] as const;

/** Argument left, source right. A narrow window, or a wide one at 200 %, shows one of them at a time, and evidence brings the source. */
export function Split({ view }: { readonly view: FindingView }) {
  const { t } = useTranslation('proof');
  const [shown, show] = useState<(typeof halves)[number]>('argument');
  const walk = useWalk(view, () => show('source'));
  const both = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (shown === 'source') both.current?.scrollIntoView();
  }, [shown]);
  return (
    <>
      <fieldset className="halves no-print">
        <legend className="sr">{t('halves')}</legend>
        {halves.map((half) => (
          <button key={half} type="button" aria-pressed={shown === half} onClick={() => show(half)}>
            {t(`half.${half}`)}
          </button>
        ))}
      </fieldset>
      <div className="split" data-shown={shown} ref={both}>
        <Argument view={view} walk={walk} />
        <div className="split-source">
          {walk.asked && <SourcePane asked={walk.asked} walk={<Walk view={view} walk={walk} />} />}
        </div>
      </div>
    </>
  );
}
