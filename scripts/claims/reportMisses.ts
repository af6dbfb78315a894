import { casualtyKinds } from '../../src/core/claims/language/kindSets';
import type { Suggestion } from '../../src/core/claims/suggesting/suggestion';
import type { GoldClaim, GoldText } from './gold';
import { fieldsRight } from './score';
import type { Matched } from './score';

/** Prints what is wrong with the suggestions of one kind, of the casualty kinds, or of `all`. */
export function reportMisses(
  scored: readonly { readonly text: GoldText; readonly matched: Matched }[],
  kind: string,
): void {
  const isOf = (code: string): boolean =>
    kind === 'all' || code === kind || (kind === 'casualty' && casualtyKinds.has(code));
  for (const { text, matched } of scored) {
    const lines = [
      ...matched.missed.filter((gold) => isOf(gold.kind)).map((gold) => `  missed ${told(gold)}`),
      ...matched.false
        .filter(({ draft }) => isOf(draft.kind))
        .map((found) => `  false  ${shown(text, found)}`),
      ...matched.pairs
        .filter(({ gold }) => isOf(gold.kind))
        .flatMap((pair) => {
          const wrong = Object.entries(fieldsRight(pair)).flatMap(([field, right]) =>
            right === false ? [field] : [],
          );
          return wrong.length === 0
            ? []
            : [`  wrong ${wrong.join(', ')}: ${told(pair.gold)} ← ${shown(text, pair.found)}`];
        }),
    ];
    if (lines.length > 0)
      console.log(`\n${text.id} ${text.published ?? ''} ${text.text}\n${lines.join('\n')}`);
  }
}

function told({ quote, ...claim }: GoldClaim): string {
  return `“${quote}” ${JSON.stringify(claim)}`;
}

function shown(text: GoldText, { span, draft }: Suggestion): string {
  return `“${text.text.slice(span.start, span.end)}” ${JSON.stringify(draft)}`;
}
