import { type PointerEvent, useState } from 'react';
import './paper.css';

interface PaperProps {
  readonly address: string;
  readonly alt: string;
  /** `x,y,width,height` of every keyed cell, and of the one that is being keyed. */
  readonly regions: readonly string[];
  readonly active: string | null;
  /** Absent where nothing is to be marked. */
  readonly mark?: ((region: string) => void) | undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

const least = 4;

/** A picture with regions boxed; where it may be marked, dragging over it says where a cell stands. */
export function Paper({ address, alt, regions, active, mark }: PaperProps) {
  const [size, measure] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [drawn, draw] = useState<Box | null>(null);
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const scale = { x: (size?.width ?? 1) / width, y: (size?.height ?? 1) / height };
    return { x: (event.clientX - left) * scale.x, y: (event.clientY - top) * scale.y };
  };
  const end = () => {
    if (drawn) {
      const { x, y, width, height } = edges(drawn);
      if (width > least && height > least) mark?.([x, y, width, height].map(Math.round).join(','));
    }
    draw(null);
  };
  return (
    <div className="paper">
      <img
        src={address}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => measure({ width, height })}
      />
      {size && (
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          aria-hidden="true"
          onPointerDown={(event) => {
            const { x, y } = at(event);
            event.currentTarget.setPointerCapture(event.pointerId);
            draw({ x, y, toX: x, toY: y });
          }}
          onPointerMove={(event) => {
            const { x, y } = at(event);
            draw((box) => box && { ...box, toX: x, toY: y });
          }}
          onPointerUp={end}
        >
          {regions.map((region) => (
            <Region key={region} region={region} active={region === active} />
          ))}
          {drawn && <rect {...edges(drawn)} className="region active" />}
        </svg>
      )}
    </div>
  );
}

function Region({ region, active }: { readonly region: string; readonly active: boolean }) {
  const [x, y, width, height] = region.split(',').map(Number);
  return <rect {...{ x, y, width, height }} className={active ? 'region active' : 'region'} />;
}

const edges = ({ x, y, toX, toY }: Box) => ({
  x: Math.min(x, toX),
  y: Math.min(y, toY),
  width: Math.abs(toX - x),
  height: Math.abs(toY - y),
});
