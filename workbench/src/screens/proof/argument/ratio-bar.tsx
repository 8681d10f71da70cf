import { useTranslation } from 'react-i18next';

interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const [width, height, reach] = [168, 14, 2];
/** Logarithmic: as far right as a sign speaks for, as far left as it speaks against; a hundredfold fills one side. */
const x = (ratio: number) => {
  const power = Math.log10(Math.max(ratio, 1e-6));
  return (width / 2) * (1 + Math.max(-reach, Math.min(reach, power)) / reach);
};

/** How much a sign weighs, with its bounds: a likelihood ratio, which is no probability. */
export function RatioBar({ ratio }: { readonly ratio: Ratio }) {
  const { t, i18n } = useTranslation('proof');
  const said = (n: number) => n.toLocaleString(i18n.language, { maximumSignificantDigits: 2 });
  const { value, low, high } = ratio;
  const label = t('ratio', { value: said(value), low: said(low), high: said(high) });
  const [from, to] = [x(1), x(value)].sort((a, b) => a - b) as [number, number];
  return (
    <svg className="ratio" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{label}</title>
      <line x1="0" x2={width} y1={height / 2} y2={height / 2} className="axis" />
      <rect
        x={from}
        width={Math.max(1, to - from)}
        y="3"
        height="8"
        className={value >= 1 ? 'speaks-for' : 'speaks-against'}
      />
      <path d={`M${x(low)} 7H${x(high)}M${x(low)} 4v6M${x(high)} 4v6`} className="bounds" />
      <line x1={width / 2} x2={width / 2} y1="0" y2={height} className="middle" />
    </svg>
  );
}
