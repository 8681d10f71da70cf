/** What the look of a picture hangs on: written into each element, since a saved picture has no stylesheet. */
const look = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
];

/** Downloads a picture as SVG. */
export async function saveSvg(picture: SVGSVGElement, name: string, footer: string): Promise<void> {
  offer(new Blob([standalone(picture, footer)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Downloads a picture as PNG, twice as fine as the screen. */
export async function savePng(picture: SVGSVGElement, name: string, footer: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([standalone(picture, footer)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) offer(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The picture as a file of its own: every look written out, what is only for the screen left out, a line below that says what it is. */
function standalone(picture: SVGSVGElement, footer: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width, height, x, y } = picture.viewBox.baseVal;
  writeLook(picture, copy);
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove();
  const paper = getComputedStyle(document.body).backgroundColor;
  const ink = getComputedStyle(document.body).color;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + 24));
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height + 24}`);
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.prepend(shape('rect', { x, y, width, height: height + 24, fill: paper }));
  const line = shape('text', {
    x: x + 12,
    y: y + height + 15,
    fill: ink,
    'font-size': 11,
    'font-family': 'sans-serif',
  });
  line.textContent = footer;
  copy.append(line);
  return new XMLSerializer().serializeToString(copy);
}

function writeLook(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of look) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  for (const name of ['class', 'tabindex', 'role', 'aria-label', 'data-id']) to.removeAttribute(name);
  [...from.children].forEach((child, at) => {
    const other = to.children[at];
    if (other) writeLook(child, other);
  });
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function offer(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
