import { useTranslation } from 'react-i18next';
import type { Lanes } from '../../../../src/server/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { roomy } from './roomy.ts';

type Lane = Lanes['lanes'][number];
type Bar = Lane['bars'][number];

interface LanesProps {
  readonly time: Lanes;
  readonly title: string;
  readonly open: string | null;
  readonly onBar: (id: string) => void;
}

/** What the longest name of a month takes: «2023년 11월». */
const nameWidth = 76;
const frame = { width: 1100, left: 270, right: 20, top: 30, row: 19 };

/** Lanes of time. Each kind of record is a row of its lane; streams are columns as high as they have records. */
export function LanesSvg({ time, title, open, onBar }: LanesProps) {
  const { t, i18n } = useTranslation('network');
  const rows = time.lanes.flatMap(({ lane, bars }) =>
    [...Map.groupBy(bars, ({ title: what }) => what)].map(([what, own], at) => ({ lane, what, own, first: at === 0 })),
  );
  const scale = scaleOf(time.lanes);
  const height = frame.top + rows.length * frame.row + 14;
  return (
    <ScrollBox label={title}>
      <svg data-picture viewBox={`0 0 ${frame.width} ${height}`} className="lanes" role="img" aria-label={title}>
        <Months scale={scale} height={height} language={i18n.language} />
        {rows.map(({ lane, what, own, first }, at) => {
          const y = frame.top + at * frame.row;
          return (
            <g key={`${lane} ${what}`}>
              {first && <line x1="0" x2={frame.width} y1={y} y2={y} className="lane-rule" />}
              {first && (
                <text x="4" y={y + 13} className="lane-name">
                  {t(`lane.${lane}`)}
                </text>
              )}
              <text x={frame.left - 8} y={y + 13} textAnchor="end" className="lane-what">
                {shortened(what)}
              </text>
              {own.map((bar) => (
                <Drawn
                  key={bar.id}
                  bar={bar}
                  y={y}
                  scale={scale}
                  most={Math.max(...own.map(({ records }) => records))}
                  open={bar.id === open}
                  onBar={onBar}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </ScrollBox>
  );
}

const shortened = (what: string) => (what.length > 24 ? `${what.slice(0, 23)}…` : what);

interface Scale {
  readonly from: number;
  readonly to: number;
  at(day: string): number;
}

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** From the first month to the end of the last that anything is dated in: a term that runs for years does not stretch it. */
function scaleOf(lanes: readonly Lane[]): Scale {
  const bars = lanes.flatMap(({ bars: all }) => all);
  const starts = bars.map(({ from }) => dayOf(from));
  const ends = bars.filter(({ shape }) => shape !== 'span').map(({ from, to }) => dayOf(to ?? from));
  const first = new Date(Math.min(...starts));
  const last = new Date(Math.max(...starts, ...ends));
  const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  const to = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 2, 1);
  const width = frame.width - frame.left - frame.right;
  return { from, to, at: (day) => frame.left + Math.min(1, Math.max(0, (dayOf(day) - from) / (to - from))) * width };
}

function Months({
  scale,
  height,
  language,
}: {
  readonly scale: Scale;
  readonly height: number;
  readonly language: string;
}) {
  const months: Date[] = [];
  for (
    let at = new Date(scale.from);
    at.getTime() <= scale.to;
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
  )
    months.push(at);
  const places = months.map((month) => scale.at(month.toISOString().slice(0, 10)));
  const named = roomy(places, nameWidth, frame.width);
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return months.map((month, at) => {
    const x = places[at] ?? 0;
    const january = month.getUTCMonth() === 0;
    return (
      <g key={month.toISOString()}>
        <line x1={x} x2={x} y1={frame.top - 6} y2={height} className={january ? 'month-rule january' : 'month-rule'} />
        {named[at] && (
          <text x={x + 3} y={frame.top - 12} className="month-name">
            {year.format(month)}
          </text>
        )}
      </g>
    );
  });
}

interface BarProps {
  readonly bar: Bar;
  readonly y: number;
  readonly scale: Scale;
  readonly most: number;
  readonly open: boolean;
  readonly onBar: (id: string) => void;
}

function Drawn({ bar, y, scale, most, open, onBar }: BarProps) {
  const { id, shape, from, to, records, title } = bar;
  const [x, end] = [
    scale.at(from),
    to === null ? scale.at(new Date(scale.to).toISOString().slice(0, 10)) : scale.at(to),
  ];
  const middle = y + frame.row / 2;
  const tall = shape === 'month' ? 3 + (frame.row - 6) * Math.sqrt(records / most) : 9;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same parts are rows of the table below, which keys reach
    <g className={open ? `lane-bar ${shape} open` : `lane-bar ${shape}`} onClick={() => onBar(id)}>
      <title>{`${title}: ${from === to ? from : `${from} – ${to ?? '…'}`} (${records})`}</title>
      {shape === 'day' ? (
        <path d={`M${x} ${middle - 5}L${x + 4} ${middle}L${x} ${middle + 5}L${x - 4} ${middle}Z`} />
      ) : (
        <rect
          x={x}
          y={shape === 'month' ? y + frame.row - 2 - tall : middle - 4.5}
          width={Math.max(3, end - x - 1)}
          height={tall}
          rx="2"
        />
      )}
      {to === null && <path d={`M${end} ${middle - 4.5}l5 4.5l-5 4.5Z`} />}
    </g>
  );
}
