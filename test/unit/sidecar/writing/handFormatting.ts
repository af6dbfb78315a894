/**
 * Makes a canonical sidecar look as if people had been at it: comments above keys and claims and at the ends of lines,
 * blank lines between claims, more space after a key, single quotes. The values stay.
 *
 * @param choices a stream of numbers that decides what is done to each line
 */
export function decorate(canonical: string, choices: Iterator<number>): string {
  const next = (below: number): number => {
    const { value } = choices.next() as { value: number };
    return value % below;
  };
  const lines: string[] = [];
  for (const line of canonical.trimEnd().split('\n')) {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const startsClaim = indent.length === 2 && line.startsWith('  - ');
    if (startsClaim && next(3) === 0) lines.push('');
    if (startsClaim && next(3) === 0) lines.push('  # by hand: a claim to look at');
    if (!startsClaim && indent.length === 4 && !line.startsWith('    -') && next(6) === 0) {
      lines.push(`${indent}# by hand: a field to look at`);
    }
    let written = line;
    const field = /^( *(?:- )?[a-z_]+:)( )(\S.*)$/.exec(line);
    if (field && next(4) === 0) written = `${field[1]}   ${field[3]}`;
    else if (field && next(4) === 0 && /^(?!true$|false$|null$)[A-Za-z ]+$/.test(field[3] ?? ''))
      written = `${field[1]} '${field[3]}'`;
    if (field && next(5) === 0) written += '  # said twice';
    lines.push(written);
  }
  if (next(3) === 0) lines.push('# by hand: the end');
  const text = lines.join('\n');
  return next(4) === 0 ? text : `${text}\n`;
}
