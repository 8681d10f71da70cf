import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSubject, View } from '../../../../src/server/api.ts';
import { useSay } from '../../parts/say.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { savePng, saveSvg } from './save-picture.ts';

interface PictureProps {
  readonly subject: PictureSubject;
  readonly view: View;
  readonly legend: ReactNode;
  readonly note?: ReactNode;
  /** The picture as SVG, where what is shown is none. */
  readonly svg?: () => SVGSVGElement | null;
  readonly children: ReactNode;
}

/** The frame of a picture: what it shows, its legend, and the way to keep it. */
export function Picture({ subject, view, legend, note, svg, children }: PictureProps) {
  const { t } = useTranslation('network');
  const frame = useRef<HTMLElement>(null);
  return (
    <figure className="card picture" ref={frame}>
      <figcaption className="row">
        <h2>{t(`about.${view}`, { finding: subject.place })}</h2>
        <Saving frame={frame} name={`${view}-${subject.place}`} svg={svg} />
      </figcaption>
      {note}
      <ScrollBox label={t(`about.${view}`, { finding: subject.place })} className="picture-body">
        {children}
      </ScrollBox>
      <div className="legend">
        <strong className="tiny">{t('legend')}</strong>
        {legend}
      </div>
    </figure>
  );
}

interface SavingProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly svg: (() => SVGSVGElement | null) | undefined;
}

/** Saves what is shown. A picture holds no worker's name: workers are counts, people in a role are pseudonyms. */
function Saving({ frame, name, svg }: SavingProps) {
  const { t } = useTranslation('network');
  const say = useSay();
  const save = async (how: typeof saveSvg | typeof savePng) => {
    const picture = svg?.() ?? frame.current?.querySelector<SVGSVGElement>('svg[data-picture]') ?? null;
    if (picture === null) return say(t('save.nothing'));
    await how(picture, name, t('save.footer'));
    say(t('save.done'));
  };
  return (
    <span className="row actions no-print">
      <button type="button" className="button" onClick={() => void save(saveSvg)}>
        {t('save.svg')}
      </button>
      <button type="button" className="button" onClick={() => void save(savePng)}>
        {t('save.png')}
      </button>
    </span>
  );
}
