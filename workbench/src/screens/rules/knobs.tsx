import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePage, WhatIf } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Changed } from './changed.tsx';
import { Slider } from './slider.tsx';
import { useWhatIf } from './use-what-if.ts';

type Parameter = RulePage['parameters'][number];

/** The parameters: cuts that answer while they move, shapes for which the rule has to run again. */
export function Knobs({ rule }: { readonly rule: RulePage }) {
  const { t } = useTranslation('rules');
  const cuts = rule.parameters.filter(({ kind }) => kind === 'cut');
  const shapes = rule.parameters.filter(({ kind }) => kind === 'shape');
  if (rule.parameters.length === 0) return null;
  return (
    <section className="card stack">
      <h3>{t('parameters')}</h3>
      <p className="quiet small">{t('parametersText')}</p>
      {cuts.length > 0 && <Cuts rule={rule} cuts={cuts} />}
      {shapes.map((shape) => (
        <Shape key={shape.name} rule={rule} shape={shape} />
      ))}
    </section>
  );
}

function Cuts({ rule, cuts }: { readonly rule: RulePage; readonly cuts: readonly Parameter[] }) {
  const { t } = useTranslation('rules');
  const standard = Object.fromEntries(cuts.map(({ name, value }) => [name, value]));
  const [values, setValues] = useState<Readonly<Record<string, number>>>(standard);
  const settled = useDeferredValue(values);
  const moved = cuts.some(({ name, value }) => settled[name] !== value);
  const answer = useWhatIf(rule.code, settled, moved);
  const here = rule.outcomes.some(({ subjects }) => subjects > 0);
  return (
    <div className="stack">
      {cuts.map((cut) => (
        <Slider
          key={cut.name}
          parameter={cut}
          value={values[cut.name] ?? cut.value}
          set={(value) => setValues((now) => ({ ...now, [cut.name]: value }))}
        />
      ))}
      {!here && <p className="note small">{t('notRun')}</p>}
      {moved && answer.error ? <Failure error={answer.error} again={() => void answer.refetch()} /> : null}
      <div className="what-if" aria-live="polite">
        {moved && answer.data ? (
          <Changed rule={rule} whatIf={answer.data} />
        ) : (
          <p className="faint small">{t('moveHint')}</p>
        )}
        {moved && (
          <button type="button" className="button bare" onClick={() => setValues(standard)}>
            {t('reset')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A shape enters the measure: another value is another run, and says so. */
function Shape({ rule, shape }: { readonly rule: RulePage; readonly shape: Parameter }) {
  const { t } = useTranslation('rules');
  const [value, setValue] = useState(shape.value);
  const [asked, setAsked] = useState<number | null>(null);
  const { start, stop, running, job, result, error } = useJob<WhatIf>(`/api/rules/${rule.code}/shape`);
  const run = () => {
    setAsked(value);
    void start({ parameter: shape.name, value });
  };
  const [least, most] = shape.range;
  return (
    <div className="shape">
      <div className="row">
        <label className="row">
          <code>{shape.name}</code>
          <input
            className="input number"
            type="number"
            min={least}
            max={most}
            value={value}
            onChange={(event) => setValue(event.target.valueAsNumber)}
          />
          <span className="small quiet">{shape.unit}</span>
        </label>
        <span className="chip">{t('kindOf.shape')}</span>
        <button
          type="button"
          className="button"
          disabled={running || Number.isNaN(value) || value === shape.value}
          onClick={run}
        >
          {t('runAgain')}
        </button>
      </div>
      <p className="faint tiny">
        {shape.why} · {least}–{most}
      </p>
      {running && job && <Progress job={job} stop={stop} />}
      {error ? <Failure error={error} again={run} /> : null}
      {result && (
        <>
          <p className="small quiet">{t('ranWith', { name: shape.name, value: asked })}</p>
          <Changed rule={rule} whatIf={result} />
        </>
      )}
    </div>
  );
}
