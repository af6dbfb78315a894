/** A canonical sidecar as somebody might have left it who edits by hand: comments, blank lines, quotes and braces. */
export function handFormatted(canonical: string): string {
  return canonical
    .replace(/^newsmark: 1\n/, '# Coded at the desk; see the handbook.\nnewsmark: 1\n\n')
    .replace(/^ {2}- id: (\w+)$/gm, "\n  # read twice\n  - id: '$1'")
    .replace(/^ {4}figure:\n {6}low: (\d+)\n {6}high: (\d+)$(?!\n {6})/gm, '    figure: {low: $1, high: $2}')
    .replace(/^ {4}annotator: (.+)$/gm, '    annotator: "$1" # by hand');
}
