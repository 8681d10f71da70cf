import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePage } from '../../../../src/server/api.ts';

type Parameter = RulePage['parameters'][number];

interface SliderProps {
  readonly parameter: Parameter;
  readonly value: number;
  readonly set: (value: number) => void;
}

/** A cut as a slider over what it cuts: the measure's spread in this case stands behind it. */
export function Slider({ parameter, value, set }: SliderProps) {
  const { t, i18n } = useTranslation('rules');
  const id = useId();
  const { name, unit, range, why, spread } = parameter;
  const [least, most] = range;
  const step = stepOf(parameter);
  return (
    <div className="slider">
      <div className="row">
        <label htmlFor={id}>
          <code>{name}</code>
        </label>
        <output htmlFor={id} className="slider-value">
          {value.toLocaleString(i18n.language)} <span>{unit}</span>
        </output>
        <span className="chip">{t('kindOf.cut')}</span>
        {value !== parameter.value && <span className="small quiet">{t('inFile', { value: parameter.value })}</span>}
      </div>
      {spread && <Spread parameter={parameter} value={value} />}
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => set(event.target.valueAsNumber)}
        aria-describedby={`${id}-why`}
      />
      <p id={`${id}-why`} className="faint tiny">
        {why}
      </p>
    </div>
  );
}

/** Whole numbers move by one, or by a hundredth of a wide range; shares by a hundredth. */
function stepOf({ range: [least, most], value }: Parameter): number {
  if (![least, most, value].every(Number.isInteger)) return 0.01;
  return Math.max(1, Math.round((most - least) / 200));
}

function Spread({ parameter, value }: { readonly parameter: Parameter; readonly value: number }) {
  const { t } = useTranslation('rules');
  const { spread, range } = parameter;
  if (spread === null) return null;
  const { bins, below, above, measure } = spread;
  const tallest = Math.max(1, ...bins);
  const [least, most] = range;
  const cut = ((value - least) / (most - least)) * 300;
  const told = t('spread', { inside: bins.reduce((sum, n) => sum + n, 0), below, above });
  return (
    <>
      <svg className="spread" viewBox="0 0 300 34" preserveAspectRatio="none" role="img" aria-label={told}>
        {bins.map((n, at) => {
          const x = (at * 300) / bins.length;
          const height = n === 0 ? 0 : 3 + (29 * n) / tallest;
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          return <rect key={at} x={x} y={34 - height} width={300 / bins.length - 1} height={height} />;
        })}
        <line x1={cut} x2={cut} y1="0" y2="34" />
      </svg>
      <p className="faint tiny">
        <code>{measure}</code> {told}
      </p>
    </>
  );
}
