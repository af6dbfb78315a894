import fc from 'fast-check';
import type { Claim } from '../../../src/core/claims/schema';

/** Strings that trip YAML writers and readers, among ordinary and random ones. */
export const nastyString: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      'yes',
      'No',
      'on',
      'NULL',
      '~',
      'y',
      '2022-02-03',
      '12:30',
      '12:30:45',
      '1_000',
      '1,000',
      '0x1F',
      '0o17',
      '017',
    ],
    ...[
      '1e3',
      '.5',
      '.inf',
      '.NaN',
      '-',
      '- a',
      '? a',
      ': a',
      'a: b',
      'a:',
      'a #b',
      '#a',
      '@a',
      '`a`',
      '*a',
      '&a',
      '!a',
    ],
    ...[
      '|',
      '>',
      '%a',
      '[a]',
      '{a}',
      '"a"',
      "'a'",
      '\\',
      '<<',
      '=',
      '---',
      '...',
      'a\nb',
      '\n',
      'a\r\nb',
      '\t',
      ' a ',
      'a\tb',
    ],
    ...[
      '<<<<<<< ours',
      '=======',
      '>>>>>>> theirs',
      '\u0000',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ud800',
      '\udc00x',
      '🔥',
      'ﷺ',
    ],
    ...[
      'پنجگور',
      'a\u200bb',
      '\u202eabc',
      'it’s “so”',
      '__proto__',
      'constructor',
      'null',
      'true',
      '0',
      '+1',
      '-1',
    ],
  ),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
  fc
    .array(fc.constantFrom('killed', 'four', ':', '#', '-', ' ', '"', "'", '\n', '12', '4', ','), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);
const words = nastyString.filter((value) => value.length > 0);

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const oneOrSeveral = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | Value[]> =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));

const date = fc.constantFrom(
  '2022-02-03',
  '2022-02',
  '2022',
  'XXXX-01-30',
  '2022-01-25/2022-01-26',
  '../2022-01',
);
export const id: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z0-9]{7}$/);
const count = fc.nat(5000);

const range = fc.tuple(count, count).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const figure = fc
  .record({ range: optional(range), wording: optional(words), provisional: optional(fc.boolean()) })
  .map(({ range: counts, ...rest }) => withoutUndefined({ ...counts, ...rest }));

const selector = {
  exact: words,
  prefix: optional(nastyString),
  suffix: optional(nastyString),
  start: count,
  end: count,
};
const span = fc
  .record({
    ...selector,
    for: optional(oneOrSeveral(words)),
    edited: optional(fc.record(selector).map(withoutUndefined)),
  })
  .map(withoutUndefined);

const place = fc.oneof(
  words,
  fc
    .record({
      name: words,
      admin1: optional(words),
      latitude: optional(fc.double({ min: -90, max: 90, noNaN: true })),
      precision: optional(fc.integer({ min: 1, max: 7 })),
    })
    .map(withoutUndefined),
);

/** Values that another program may have put under a key of its own. */
const foreignValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    nastyString,
    fc.constant(''),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(nastyString.filter(isForeignKey), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

function isForeignKey(key: string): boolean {
  return key !== '__proto__';
}

const foreign = fc.dictionary(
  nastyString.map((key) => `x ${key}`),
  foreignValue,
  { maxKeys: 2, noNullPrototype: true },
);

/** A valid claim with nasty words and, at times, keys that the format does not know. */
export const claim: fc.Arbitrary<Claim> = fc
  .record({
    id,
    kind: words,
    spans: fc.array(span, { minLength: 1, maxLength: 3 }),
    figure: optional(figure),
    affected: optional(words),
    group: optional(words),
    actor: optional(oneOrSeveral(words)),
    claimant: optional(oneOrSeveral(words)),
    relayed_by: optional(
      fc.array(fc.record({ name: words, date: optional(date) }).map(withoutUndefined), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    stance: optional(fc.constantFrom('asserts', 'denies', 'concedes', 'alleges')),
    date: optional(date),
    place: optional(oneOrSeveral(place)),
    incident: optional(fc.constantFrom('none', '2022-02-02-panjgur', 'undated-mach', '2022')),
    note: optional(words),
    foreign: optional(foreign),
  })
  .map(({ foreign: others, ...known }) => withoutUndefined({ ...known, ...others }) as Claim);

/** Claims with ids of their own. */
export function claims(constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<Claim[]> {
  return fc.uniqueArray(claim, { selector: (each) => each.id, maxLength: 5, ...constraints });
}

export const article: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    title: optional(words),
    author: optional(oneOrSeveral(words)),
    published: optional(date),
    published_basis: optional(fc.constantFrom('text', 'file name', 'url', 'analyst')),
    status: optional(fc.constantFrom('reviewed', 'nothing to code', 'second look')),
  })
  .map(withoutUndefined);

function withoutUndefined<Map extends object>(
  map: Map,
): { [Key in keyof Map]: Exclude<Map[Key], undefined> } {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as never;
}
