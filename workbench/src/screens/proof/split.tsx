import { useRef } from 'react';
import type { FindingView } from '../../../../src/server/api.ts';
import { SourcePane } from '../../parts/source/source-pane.tsx';
import { Argument } from './argument/argument.tsx';
import { useWalk } from './use-walk.ts';
import { Walk } from './walk.tsx';

/** Argument left, source right; on a narrow screen one above the other. */
export function Split({ view }: { readonly view: FindingView }) {
  const source = useRef<HTMLDivElement>(null);
  const walk = useWalk(view, source);
  return (
    <div className="split">
      <Argument view={view} walk={walk} />
      <div className="split-source" ref={source}>
        {walk.asked && <SourcePane asked={walk.asked} walk={<Walk view={view} walk={walk} />} />}
      </div>
    </div>
  );
}
