import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** What can be done with the section, beside its title. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page that screen readers list by its title. */
export function Section({ title, tools, children }: SectionProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {tools !== undefined && <div class="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
