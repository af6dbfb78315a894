import { builtInCodebook } from '../claims/codebook';

/** A codebook file to start from: it changes nothing until lines of it are uncommented. */
export function exampleCodebook(): string {
  const codes = (list: readonly { readonly code: string }[]): string =>
    list.map(({ code }) => code).join(', ');
  return `# The codes that claims may have in this folder. Commit this file with the articles.
newsmark: 1

# built-in: what stands below is added to the built-in codes, or changes them.
# none: only the codes below count.
extends: built-in

# Built-in kinds: ${codes(builtInCodebook.kinds)}.
# Built-in groups: ${codes(builtInCodebook.groups)}.

# Remove the leading "# " of the lines below to try them.
# kinds:
#   # A kind of your own. Keep the code once claims have it; the label may change.
#   - code: aid blocked
#     label: Aid blocked
#     definition: Deliveries of aid that were stopped, turned back or looted.
#     # true when the figure counts people
#     counts_people: false
#     # what tells it in a text, so that claims of it are suggested; * ends a word that may go on
#     words: [aid convoy*, turned back, blocked aid]
#     # what it is in ACLED and UCDP GED: columns, or column = value; [] for nothing
#     acled: sub_event_type = Looting/property destruction
#     ucdp: []
#   # Another definition for a built-in kind.
#   - code: injured
#     definition: People hurt who lived and were treated for it.
#   # A built-in kind that is not offered any more; claims that have it stay valid.
#   - code: damage
#     hidden: true
# groups:
#   - code: aid workers
#     definition: Staff and volunteers of relief organisations, whoever employs them.
#     acled: inter1/inter2 = Civilians
#     ucdp: deaths_civilians
`;
}
