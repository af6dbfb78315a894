import type { Codebook } from '../../core/claims/codebook';
import { pick } from './pick';
import type { Picked } from './pick';

/**
 * The first step of tagging: the kind, likeliest first, with the codebook's definition.
 *
 * @param ranked codes, likeliest first
 */
export function pickKind(
  quote: string,
  ranked: readonly string[],
  codebook: Codebook,
): Promise<Picked<string>> {
  const rows = ranked.flatMap((code) => {
    const kind = codebook.kinds.find((known) => known.code === code);
    return kind ? [{ label: kind.label, detail: kind.definition, value: kind.code }] : [];
  });
  return pick({ title: `Tag “${shorten(quote)}” as…`, placeholder: 'Kind of claim', rows });
}

/** The start of a quote, for titles. */
function shorten(quote: string): string {
  const oneLine = quote.replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine;
}
