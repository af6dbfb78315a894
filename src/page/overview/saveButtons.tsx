import type { JSX, RefObject } from 'preact';

interface SaveButtonsProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** What the drawing shows, which names the file too. */
  readonly name: string;
  readonly onSave: (drawing: SVGSVGElement, name: string, format: 'svg' | 'png') => void;
}

/** Saves a drawing as a file. */
export function SaveButtons({ drawing, name, onSave }: SaveButtonsProps): JSX.Element {
  return (
    <>
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="tool"
          aria-label={`Save the ${name} as ${format.toUpperCase()}`}
          onClick={() => drawing.current && onSave(drawing.current, name, format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </>
  );
}
