import type { SaveRequest } from '../messages';

/** What a drawing's look is made of: written into it when it leaves the page, where no style sheet follows it. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

/** The fonts of a drawing outside the editor, where the theme's own are not at hand. */
const fonts = 'Helvetica Neue, Helvetica, Arial, sans-serif';

/** White around the drawing, in pixels. */
const margin = 20;

/** Pixels of the picture for one of the drawing: sharp in print. */
const scale = 3;

/**
 * The drawing as a file of its own: on white, in the colours of the printed page whatever the theme.
 *
 * @param drawing on the page, with `viewBox`, or width and height
 * @param name of the file without its ending
 */
export async function saveDrawing(
  drawing: SVGSVGElement,
  name: string,
  format: 'svg' | 'png',
): Promise<SaveRequest> {
  const { text, width, height } = standalone(drawing);
  if (format === 'svg') return { type: 'save', name: `${name}.svg`, content: text, encoding: 'text' };
  return { type: 'save', name: `${name}.png`, content: await paint(text, width, height), encoding: 'base64' };
}

/** The drawing's text with its looks inside. */
function standalone(drawing: SVGSVGElement): { text: string; width: number; height: number } {
  const paper = document.createElement('div');
  paper.className = 'paper off-screen';
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shown = drawing.viewBox.baseVal ?? drawing.getBoundingClientRect();
  const [width, height] = [shown.width + 2 * margin, shown.height + 2 * margin];
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  paper.append(copy);
  document.body.append(paper);
  try {
    // All looks are taken before the first is written: they follow from the classes around an element.
    const settled = [copy, ...copy.querySelectorAll<SVGElement>('*')].map(lookOf);
    for (const { element, look } of settled) settle(element, look);
  } finally {
    paper.remove();
  }
  copy.prepend(background(width, height));
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  return { text, width, height };
}

/** How an element looks on paper; nothing for one that is not shown. */
function lookOf(element: SVGElement): { element: SVGElement; look: [string, string][] | undefined } {
  const computed = getComputedStyle(element);
  if (computed.display === 'none') return { element, look: undefined };
  const look = looks.map((name): [string, string] => [name, computed.getPropertyValue(name)]);
  return { element, look: look.filter(([, value]) => value !== '') };
}

/** Writes the look into the element and takes off what only the page needs. */
function settle(element: SVGElement, look: [string, string][] | undefined): void {
  if (!look) return element.remove();
  for (const [name, value] of look) element.setAttribute(name, name === 'font-family' ? fonts : value);
  for (const name of ['class', 'tabindex', 'style']) element.removeAttribute(name);
}

function background(width: number, height: number): SVGRectElement {
  const white = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: -margin, y: -margin, width, height, fill: '#ffffff' }))
    white.setAttribute(name, String(value));
  return white;
}

/** @returns the picture, PNG as base64 */
async function paint(text: string, width: number, height: number): Promise<string> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This window cannot paint pictures; save the drawing as SVG.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  } finally {
    URL.revokeObjectURL(address);
  }
}
