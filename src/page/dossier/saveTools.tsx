import type { JSX, RefObject } from 'preact';
import { useActions } from './actions';

interface SaveToolsProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** What the drawing shows, for the file's name and for whoever cannot see what the buttons belong to. */
  readonly name: string;
}

/** Saves a drawing as a file. */
export function SaveTools({ drawing, name }: SaveToolsProps): JSX.Element {
  const { save } = useActions();
  return (
    <div class="tools">
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="tool"
          aria-label={`Save ${name} as ${format.toUpperCase()}`}
          onClick={() => drawing.current && save(drawing.current, name, format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
