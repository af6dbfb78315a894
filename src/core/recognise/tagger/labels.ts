/** What the tagger tells apart; finer types of actors are read from the span afterwards. */
export const spanKinds = ['person', 'group', 'people', 'nominal', 'place'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** A span found by the tagger, in tokens of its line; `last` is exclusive. */
export interface TaggedSpan {
  readonly kind: SpanKind;
  readonly first: number;
  readonly last: number;
}

/** Labels in the BIO scheme (Ramshaw and Marcus 1995): 0 is outside, then a "begins" and an "inside" for each kind. */
export const labelCount = 1 + 2 * spanKinds.length;
export const outside = 0;
export const beginLabel = (kind: SpanKind): number => 1 + 2 * spanKinds.indexOf(kind);
export const insideLabel = (kind: SpanKind): number => beginLabel(kind) + 1;
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** False where the scheme forbids one label after another: inside a kind comes only after its begin or inside. */
export function mayFollow(previous: number, next: number): boolean {
  return !isInside(next) || previous === next || previous === next - 1;
}

/** The spans that a sequence of labels says. */
export function spansOf(labels: ArrayLike<number>, offset = 0): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let at = 0; at < labels.length;) {
    const label = labels[at] as number;
    if (label === outside) {
      at++;
      continue;
    }
    const kind = spanKinds[(label - 1) >> 1] as SpanKind;
    const first = at++;
    while (at < labels.length && labels[at] === insideLabel(kind)) at++;
    spans.push({ kind, first: offset + first, last: offset + at });
  }
  return spans;
}
