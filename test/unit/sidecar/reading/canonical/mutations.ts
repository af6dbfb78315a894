import fc from 'fast-check';
import { nastyString } from '../../arbitraries';

const oddScalars = [
  ...[
    '0x10',
    '1e3',
    '0o7',
    '-0',
    '.inf',
    '-.INF',
    '.nan',
    '1_000',
    '1.',
    '.5',
    '007',
    '+4',
    '12.50',
    '1.5e3',
  ],
  ...[
    'yes',
    'no',
    'True',
    'FALSE',
    'on',
    'null',
    '~',
    '',
    ' ',
    '2022-02-03',
    '2022-02-03T10:00:00Z',
    '12:30',
  ],
  ...['99999999999999999999', '9007199254740993', '-1', '1.5', '4 ', ' 4', '"4"', "'4'", '"4', '4"', '""'],
  ...['"a\\u0041\\x42\\n"', '"\\q"', '"\\', '"a\\"', '"\\/"', '"\\U0001F525"', '"a"b"', '"a" b', '[]', '{}'],
  ...[
    '[a, b]',
    '{a: 1}',
    '[',
    '|',
    '>-',
    '&a b',
    '*a',
    '!!str 4',
    '# no',
    'a #b',
    'a: b',
    'a:',
    '- a',
    '? a',
  ],
];

/** Values that may or may not fit a field of a claim. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyString,
  fc.constantFrom<unknown>(
    ...['', 'killed', 'asserts', 'official', 'claimed', '2022-02', '2022-13', 'k7f3q9m2', 'work needed'],
    ...[0, -1, 1.5, 1e21, 9007199254740993, true, false],
    ...[[], {}, ['a'], ['a', 'b'], [1], [''], [['a']], { name: 'a' }, [{ name: 'a', date: '2022' }]],
    ...[
      { name: '' },
      { name: 'a', latitude: 91 },
      { name: 'a', latitude: -90, precision: 7 },
      [{ name: 'a' }, 'b'],
    ],
    ...[
      { low: 3, high: 2 },
      { low: 2, high: 2 },
      { low: -1 },
      { includes: [{ low: 2, high: 1 }] },
      { wording: 'up' },
    ],
    ...[[{ exact: 'a', start: 0, end: 1 }], [{ exact: '', start: 0, end: 1 }], [{ exact: 'a', start: 0 }]],
    ...[[{ exact: 'a', start: 2, end: 1, for: ['date'] }], [{ exact: 'a', prefix: '', start: 0, end: 1.5 }]],
  ),
);

const replacements = [
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '"',
    "'",
    ':',
    ': ',
    '#',
    ' #',
    '-',
    '- ',
    '\\',
    '\u00a0',
    '\u0085',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '\u0000',
    '\ud800',
    'x',
    '0',
    '[',
    '{',
    '&',
    '*',
    '!',
    '|',
    '%',
    '---',
    '...',
    '<<: ',
  ],
];

/** One thing done to a text of lines; numbers are taken modulo what there is. */
type Mutation = (lines: string[], at: number, by: number, odd: string) => void;

const keyOf = (line: string): string => /^ *(?:- )?([a-z_]+):/.exec(line)?.[1] ?? 'id';

const mutations: readonly Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, by) => void lines.splice(by % lines.length, 0, ...lines.splice(at, 1)),
  (lines, at, by) => (lines[at] = ' '.repeat(by % 7) + (lines[at] ?? '').trimStart()),
  (lines, at) => (lines[at] = ` ${lines[at] ?? ''}`),
  (lines, at, by) => (lines[at] += ' '.repeat(1 + (by % 2))),
  (lines, at, _by, odd) => (lines[at] = (lines[at] ?? '').replace(/:.*/s, `: ${odd}`)),
  (lines, at, _by, odd) => (lines[at] = (lines[at] ?? '').replace(/- .*/s, `- ${odd}`)),
  (lines, at, _by, odd) => (lines[at] = (lines[at] ?? '').replace(/[a-z_]+:/, `${odd}:`)),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/[a-z_]+:/, '__proto__:')),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/: (.*)/, ": '$1'")),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/: (.*)/, ': "$1"')),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/"/g, '')),
  (lines, at, by) =>
    (lines[at] = (lines[at] ?? '').replace(/[a-z_]+:/, `${keyOf(lines[by % lines.length] ?? '')}:`)),
  (lines, at) => void lines.splice(at, 0, '# a comment'),
  (lines, at) => void lines.splice(at, 0, ''),
  (lines) => void lines.splice(0, lines.length, ...lines.map((line) => `${line}\r`)),
  (lines) => void lines.unshift('\ufeff' + (lines.shift() ?? '')),
  (lines) => void lines.unshift('---'),
  (lines, at) => void lines.splice(at, 0, '<<<<<<< ours'),
  (lines, at, by) => {
    const line = lines[at] ?? '';
    const place = by % (line.length + 1);
    lines[at] =
      line.slice(0, place) + (replacements[by % replacements.length] ?? '') + line.slice(place + (by % 2));
  },
  (lines, at, by) => {
    const line = lines[at] ?? '';
    const place = by % (line.length + 1);
    lines[at] = line.slice(0, place) + String.fromCharCode(by % 0x250) + line.slice(place + 1);
  },
];

/** The text after one to three things happened to it. */
export function mutated(source: string): fc.Arbitrary<string> {
  const one = fc.record({
    mutation: fc.constantFrom(...mutations),
    at: fc.nat(),
    by: fc.nat(),
    odd: fc.oneof(fc.constantFrom(...oddScalars), nastyString),
  });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((steps) => {
    const lines = source.split('\n');
    for (const { mutation, at, by, odd } of steps)
      if (lines.length > 0) mutation(lines, at % lines.length, by, odd);
    return lines.join('\n');
  });
}
