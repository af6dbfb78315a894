import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { exampleCodebook } from '../../../src/core/codebookFile/exampleCodebook';
import { nastyString } from '../sidecar/arbitraries';

const textsIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

export const seeds = textsIn('seeds', '.txt');
export const sidecars = textsIn('test/fixtures/reviewed', '.claims.yaml');
const incidentFiles = textsIn('test/fixtures/reviewed/incidents', '.yaml');
const names = `newsmark: 1
names:
  - name: Baloch Liberation Army
    type: actor
    actor_type: armed group
    spellings: [BLA]
never: [Monday]
`;

/** Pieces that texts, terminals, labels or links trip over, among words of news. */
const pieces = [
  ...['\0', '\u001b[2J', '\u009b31m', '\u202e', '\u2066', '\u2069', '\u200b', '\u200d', '\u00ad', '\ufeff'],
  ...[
    '\ud800',
    '\udc00',
    '\ud83d\ude00',
    'e\u0301\u0302\u0303',
    '\uffff',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    '\t',
    ' ',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    "'",
    '’',
    '«',
    '»',
    '—',
    '-',
    ',',
    '.',
    '…',
    ':',
    ';',
    '#',
    '@',
    '$',
    '%',
  ],
  ...[
    '[x](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '$(trash)',
    '`',
    '![](http://a.b/c)',
  ],
  ...[
    '4',
    '4,000',
    '1,2,3',
    '٣',
    '9'.repeat(40),
    '0x1F',
    '1e9',
    'four',
    'dozens',
    'at least',
    'more than',
    'no',
  ],
  ...[
    'soldiers',
    'killed',
    'were killed',
    'injured',
    'said',
    'denied',
    'claimed responsibility',
    'police',
    'BLA',
  ],
  ...[
    'U.S.',
    'Jan.',
    'Lt. Col.',
    'p.m.',
    'Kabul',
    'in Kabul',
    'on Friday',
    'yesterday',
    '2022-02-03',
    'Al-',
    'early',
  ],
  ...[
    'date 2022-02-04',
    '---',
    'title: x',
    'https://x.y/2022/02/03/z',
    '(@a)',
    'پنجگور',
    'and',
    'by',
    'of',
    'the',
  ],
];

/** A few pieces over and over. */
const flood = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), fc.nat(400))
  .map(([unit, count]) => unit.join(' ').repeat(count));

const jumble = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(parts.length % 3 === 0 ? '' : ' '));

/** One of the texts with some stretches taken out, put in, or told twice. */
function mutated(texts: readonly string[], inserted: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat(60),
    kind: fc.constantFrom('delete', 'insert', 'replace', 'twice', 'cut'),
    text: inserted,
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) =>
      changes.reduce((now, { at, length, kind, text: put }) => {
        const start = now.length === 0 ? 0 : at % now.length;
        const rest = now.slice(start + length);
        if (kind === 'cut') return now.slice(0, start);
        if (kind === 'twice') return now.slice(0, start + length) + now.slice(start);
        if (kind === 'insert') return now.slice(0, start) + put + now.slice(start);
        return now.slice(0, start) + (kind === 'delete' ? '' : put) + rest;
      }, text),
    );
}

/** Texts that nobody would write, and news that somebody tampered with. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  jumble,
  flood,
  mutated(seeds, fc.oneof(jumble, fc.constantFrom(...pieces))),
);

/** Lines that use what YAML has and nobody needs here, with keys that objects are built of. */
const yamlLines = [
  ...[
    'newsmark: 1',
    'newsmark: 99',
    'newsmark: 1e400',
    'newsmark: "1"',
    'claims:',
    'claims: []',
    'claims: {}',
    'article:',
  ],
  ...[
    'rejected:',
    'conflicts:',
    'names:',
    'never:',
    'kinds:',
    'groups:',
    'extends: none',
    'parties:',
    'decisions:',
  ],
  ...[
    '- id: abcdefg1',
    '- kind: killed',
    'id: 2022-02-02-x',
    'id: ../../etc/passwd',
    'part_of: a',
    'merged_into: a',
  ],
  ...[
    'spans: [{exact: four, start: 0, end: 4}]',
    '- exact: four',
    'start: -1',
    'end: 1e21',
    'low: 9007199254740993',
  ],
  ...[
    '__proto__: {polluted: yes}',
    '- __proto__: {polluted: yes}',
    'constructor: {prototype: {polluted: yes}}',
  ],
  ...[
    'toString: x',
    'hasOwnProperty: 1',
    '"__proto__": [1]',
    '? [complex, key]',
    ': value',
    '? {a: b}',
    '- - - -',
  ],
  ...[
    '&a x',
    '*a',
    'b: &b {c: *b}',
    '<<: *a',
    '<<: {polluted: yes}',
    '!!js/function "return 1"',
    '!!python/object:os.system x',
  ],
  ...[
    '!<tag:evil> x',
    '!!binary aGk=',
    '!!timestamp 2001-01-01',
    '%YAML 1.1',
    '%TAG ! tag:x,2000:',
    '---',
    '...',
    '--- |',
  ],
  ...[
    'text: |',
    'text: >-',
    '  folded',
    '\ttab: x',
    'key: "unclosed',
    "key: 'unclosed",
    'a: b: c',
    '[',
    ']',
    '{',
    '}',
    ',',
  ],
  ...[
    '<<<<<<< ours',
    '=======',
    '>>>>>>> theirs',
    '||||||| base',
    '# comment',
    '',
    '   ',
    '0: 1',
    'null: 1',
    '~: 1',
    'true: 1',
  ],
  ...[
    'x: 0x1F',
    'x: .inf',
    'x: 1_000',
    'x: 2001-01-01',
    `x: ${'9'.repeat(400)}`,
    'x: \u0000',
    'x: \u202e',
    'x: \ud800',
  ],
];

const yamlPage = fc
  .array(fc.tuple(fc.nat(6), fc.oneof(fc.constantFrom(...yamlLines), nastyString)), { maxLength: 40 })
  .map((lines) => lines.map(([indent, line]) => ' '.repeat(indent) + line).join('\n'));

/** Brackets in brackets, lists in lists, deep enough to matter. */
const nested = fc
  .tuple(fc.constantFrom('[', '{a: ', '- ', '- - a: ', '"', '? ', '&a [*a, '), fc.constantFrom(1, 50, 500))
  .map(([open, depth]) => `newsmark: 1\nclaims: ${open.repeat(depth)}`);

/** Files that are no YAML, hardly YAML, or YAML to no purpose, and the project's own, tampered with. */
export const hostileYaml: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 3, arbitrary: yamlPage },
  { weight: 1, arbitrary: nested },
  {
    weight: 4,
    arbitrary: mutated(
      [...sidecars, ...incidentFiles, exampleCodebook(), names],
      fc.oneof(
        fc.constantFrom(...yamlLines),
        fc.constantFrom(...yamlLines).map((line) => `\n${line}\n`),
        nastyString,
      ),
    ),
  },
);

/** Values that may stand where a claim should. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    '',
    'x',
    [],
    {},
    [[]],
    { id: 'a' },
    { id: 'abcdefg1' },
    { kind: 3 },
  ),
  fc
    .constantFrom('{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}')
    .map((json): unknown => JSON.parse(json)),
  fc.jsonValue({ maxDepth: 3 }),
);
