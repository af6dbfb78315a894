// Inputs for measuring time against size: as people write them, and as nobody does who means well.
import { readdirSync, readFileSync } from 'node:fs';

/** A sort of input that can be made in any length. */
export interface Shape {
  readonly name: string;
  /** A text of this length in UTF-16 units, or close to it. */
  readonly make: (length: number) => string;
}

const over = (unit: string) => (length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Numbered units, so that none stands twice. */
const counted =
  (unit: (at: number) => string, head = '') =>
  (length: number): string => {
    const parts = [head];
    for (let at = 0, size = head.length; size < length; at++) {
      const part = unit(at);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  };

const after =
  (head: string, unit: string) =>
  (length: number): string =>
    head + over(unit)(Math.max(0, length - head.length));

/** Letters for a number, as names have no digits. */
const letters = (at: number): string =>
  [...at.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');

function news(): string {
  return readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`seeds/${name}`, 'utf8'))
    .join('\n');
}

/** Texts for the recogniser, the suggestions and the anchors. */
export const texts: readonly Shape[] = [
  { name: 'news', make: (length) => over(`${news()}\n`)(length) },
  { name: 'news on one line', make: (length) => over(`${news().replaceAll('\n', ' ')} `)(length) },
  { name: 'one word', make: over('a') },
  { name: 'one capital word', make: over('A') },
  { name: 'spaces', make: after('Four soldiers were killed', ' ') },
  { name: 'line ends', make: over('\n') },
  { name: 'carriage returns', make: over('\r') },
  { name: 'digits', make: over('9') },
  { name: 'digits and commas', make: over('1,') },
  { name: 'capitals', make: over('ARMY ') },
  { name: 'new names', make: counted((at) => `Q${letters(at)} `) },
  { name: 'surnames with titles', make: counted((at) => `Minister Ahmad K${letters(at)} said. `) },
  { name: 'open quotation marks', make: over('“') },
  { name: 'quotation marks', make: over('"') },
  { name: 'open brackets', make: over('(') },
  { name: 'names in brackets', make: counted((at) => `Zar Defence Front (Z${letters(at).toUpperCase()}), `) },
  { name: 'abbreviations', make: over('U.S. ') },
  { name: 'hyphens', make: over('Al-') },
  { name: 'dashes and blanks', make: over('—   ') },
  { name: 'handles', make: over('— (@a ') },
  { name: 'combining marks', make: over('e\u0301\u0302\u0303') },
  { name: 'lone surrogates', make: over('\ud800 ') },
  { name: 'emoji', make: over('😀') },
  { name: 'marks that reorder', make: over('\u202ea\u202c ') },
  { name: 'entities', make: over('&amp;') },
  { name: 'adverbs before a verb', make: over('police early only repeatedly Kabul said. ') },
  { name: 'adverbs without end', make: over('only ') },
  { name: 'auxiliaries', make: over('has been being ') },
  { name: 'claims on one line', make: over('20 soldiers were killed in Kabul on Friday, police said, ') },
  { name: 'claims in sentences', make: over('20 soldiers were killed in Kabul on Friday, police said. ') },
  {
    name: 'different claims',
    make: counted((at) => `${at} soldiers were killed in Q${letters(at)} on Friday. `),
  },
  { name: 'denials', make: over('The army denied that it had killed four soldiers. ') },
  { name: 'attributions', make: over('the group said in a statement attributed to the group ') },
  { name: 'attacks', make: over('raided ') },
  { name: 'dates', make: over('Jan. 30, 2022 ') },
  { name: 'lists', make: over('and 4 tanks, ') },
  { name: 'furniture', make: over('Read more\nShare\n') },
];

const claim = (at: number): string =>
  `  - id: ${`a${at.toString(32).replaceAll(/[^0-9a-v]/g, 'b')}`.padEnd(8, 'x')}
    kind: killed
    spans:
      - exact: four soldiers
        prefix: "police said that "
        suffix: " were killed in Kabul."
        start: ${at * 40}
        end: ${at * 40 + 13}
    figure:
      low: 4
      high: 4
`;

const head = 'newsmark: 1\n';

/** Texts for the readers of YAML. */
export const files: readonly Shape[] = [
  { name: 'claims as Newsmark writes them', make: counted(claim, `${head}claims:\n`) },
  { name: 'claims with comments', make: counted((at) => `${claim(at)}    # checked\n`, `${head}claims:\n`) },
  { name: 'claims that are none', make: after(`${head}claims:\n`, '  - 1\n') },
  { name: 'one id', make: after(`${head}claims:\n`, claim(1)) },
  {
    name: 'one claim, many spans',
    make: after(
      `${head}claims:\n${claim(1).split('    figure')[0]}`,
      '      - exact: a\n        start: 1\n        end: 2\n',
    ),
  },
  { name: 'unknown keys', make: counted((at) => `k${at}: 1\n`, head) },
  { name: 'one key', make: after(head, 'a: 1\n') },
  { name: 'keys without a value', make: after(`${head}x: {`, ',') },
  { name: 'open brackets', make: after(`${head}claims: `, '[') },
  { name: 'open braces', make: after(`${head}claims: `, '{a: ') },
  { name: 'lists in lists', make: after(`${head}claims:\n  `, '- ') },
  { name: 'anchors', make: counted((at) => `  - &a${at} b\n  - *a${at}\n`, `${head}x:\n`) },
  { name: 'aliases', make: after(`${head}y: &a b\nx:\n`, '  - *a\n') },
  { name: 'aliases in what they stand for', make: after(`${head}x: `, '&a [*a, ') },
  { name: 'wrong lines', make: after(head, 'a: b: c\n') },
  { name: 'tabs', make: after(head, '\ta: 1\n') },
  { name: 'quotation marks', make: after(`${head}x: `, '"') },
  { name: 'conflict markers', make: after(head, '<<<<<<< a\n=======\n>>>>>>> b\n') },
  { name: 'unknown tags', make: after(`${head}x:\n`, '  - !!js a\n') },
  { name: 'keys that are lists', make: after(head, '? [a]\n: b\n') },
  { name: 'documents', make: after(head, '---\n') },
  { name: 'one long word', make: after(`${head}x: `, 'a') },
];
