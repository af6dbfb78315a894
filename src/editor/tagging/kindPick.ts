import type { Code, Codebook } from '../../core/claims/codebook';
import { pick } from './pick';
import type { Choice, Picked } from './pick';

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
    return kind ? [codeRow(kind)] : [];
  });
  return pick({ title: `Tag “${shorten(quote)}” as…`, placeholder: 'Kind of claim', rows });
}

/** A code in a picker: its label, the code itself where that is another word, and when to use it. */
export function codeRow({ code, label, definition }: Code): Choice<string> {
  return { label, ...(label !== code && { description: code }), detail: definition, value: code };
}

/** The start of a quote, for titles. */
function shorten(quote: string): string {
  const oneLine = quote.replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine;
}
