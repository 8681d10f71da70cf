import { type Mark, outlinePath, type Stroke } from './network-drawing.ts';

/** The colours of the page as they are now, light or dark. */
export interface Colours {
  readonly line: string;
  readonly open: string;
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly tone: Readonly<Record<Mark['tone'], readonly [fill: string, text: string]>>;
  readonly face: string;
}

/** Reads the tokens where the canvas stands: each is resolved by giving it to an element as its colour. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement('span');
  element.parentElement?.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const found: Colours = {
    ...{
      line: colour('line-strong'),
      open: colour('mark'),
      paper: colour('surface'),
      ink: colour('ink'),
      soft: colour('ink-soft'),
    },
    tone: {
      cohort: [colour('accent'), colour('on-accent')],
      party: [colour('against'), colour('surface')],
      tied: [colour('surface'), colour('ink')],
    },
    face: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return found;
}

interface Picture {
  readonly strokes: readonly Stroke[];
  readonly marks: readonly Mark[];
  readonly open: string | null;
}

/** Draws lines, then marks, then words, so that no line crosses a word. */
export function paint(context: CanvasRenderingContext2D, { strokes, marks, open }: Picture, colours: Colours): void {
  context.lineCap = 'round';
  for (const stroke of strokes) paintStroke(context, stroke, stroke.id === open ? colours.open : colours.line);
  context.setLineDash([]);
  for (const mark of marks) paintMark(context, mark, colours);
  for (const mark of marks) paintWords(context, mark, colours);
}

function paintStroke(
  context: CanvasRenderingContext2D,
  { from, to, width, dash, arrow }: Stroke,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  if (!arrow) return;
  context.save();
  context.translate((from.x + to.x) / 2, (from.y + to.y) / 2);
  context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  context.fill(new Path2D('M-6 -5L6 0L-6 5Z'));
  context.restore();
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, { tone, paper, line, ink }: Colours): void {
  const [fill] = tone[mark.tone];
  context.fillStyle = fill;
  context.strokeStyle = mark.tone === 'tied' ? line : paper;
  context.lineWidth = mark.tone === 'tied' ? 1.5 : 2;
  const outline = new Path2D(outlinePath(mark));
  if (mark.outline === 'crowd') {
    const behind = new Path2D(outlinePath({ ...mark, x: mark.x + 5, y: mark.y - 3 }));
    context.fill(behind);
    context.stroke(behind);
  }
  context.fill(outline);
  context.strokeStyle = mark.tone === 'tied' ? ink : paper;
  context.stroke(outline);
}

function paintWords(context: CanvasRenderingContext2D, mark: Mark, { tone, paper, ink, soft, face }: Colours): void {
  context.textAlign = 'center';
  context.lineJoin = 'round';
  const write = (text: string, y: number, size: number, weight: number, colour: string, halo: string | null) => {
    context.font = `${weight} ${size}px ${face}`;
    context.lineWidth = 4;
    if (halo !== null) {
      context.strokeStyle = halo;
      context.strokeText(text, mark.x, y);
    }
    context.fillStyle = colour;
    context.fillText(text, mark.x, y);
  };
  if (mark.inside) write(mark.inside, mark.y + 4.5, 13, 650, tone[mark.tone][1], null);
  for (const [at, line] of mark.label.entries())
    write(line, mark.y + mark.size + 15 + at * 14, 12.5, mark.tone === 'tied' ? 400 : 600, ink, paper);
  if (mark.below) write(mark.below, mark.y + mark.size + 14 + mark.label.length * 14, 11, 400, soft, paper);
}
