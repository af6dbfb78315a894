import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Article, Claim } from '../../../../src/core/claims/schema';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseClaim, serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { writeNumber, writeString } from '../../../../src/core/sidecar/writing/scalar';

/** The sidecar that the documentation shows, on the second seed article. */
const sample = `newsmark: 1
article:
  title: Balochistan Liberation Army attacks two posts
  published: "2022-02-03"
  published_basis: text
  status: reviewed
claims:
  - id: k7f3q9m2
    kind: killed
    spans:
      - exact: killed more than 100 enemy personnel
        prefix: "l. “Baloch fidayees have so far "
        suffix: ". Large parts of camps are compl"
        start: 557
        end: 593
    figure:
      low: 101
      wording: more than
      provisional: true
    affected: enemy personnel
    group: security forces
    actor: Baloch Liberation Army
    claimant: Baloch Liberation Army
    role: belligerent
    date: "2022-02-02"
    incident: 2022-02-02-panjgur-noshki
    annotator: Analyst One
    note: Statement quoted in full.
`;

const article: Article = {
  status: 'reviewed',
  published_basis: 'text',
  title: 'Balochistan Liberation Army attacks two posts',
  published: '2022-02-03',
};

/** The sample's claim, its keys in no particular order. */
const claim: Claim = {
  note: 'Statement quoted in full.',
  annotator: 'Analyst One',
  kind: 'killed',
  id: 'k7f3q9m2',
  incident: '2022-02-02-panjgur-noshki',
  date: '2022-02-02',
  role: 'belligerent',
  claimant: 'Baloch Liberation Army',
  actor: 'Baloch Liberation Army',
  group: 'security forces',
  affected: 'enemy personnel',
  figure: { provisional: true, wording: 'more than', low: 101 },
  spans: [
    {
      end: 593,
      start: 557,
      suffix: '. Large parts of camps are compl',
      prefix: 'l. “Baloch fidayees have so far ',
      exact: 'killed more than 100 enemy personnel',
    },
  ],
};

describe('serialiseSidecar', () => {
  it('writes the published sample byte for byte, whatever the order of the keys', () => {
    assert.equal(serialiseSidecar(article, [claim]), sample);
  });

  it('leaves out what is empty', () => {
    assert.equal(serialiseSidecar(undefined, []), 'newsmark: 1\n');
    assert.equal(serialiseSidecar({}, [], []), 'newsmark: 1\n');
  });

  it('puts rejected suggestions last', () => {
    const source = serialiseSidecar({ title: 'One' }, [], [{ kind: 'killed', exact: '4: no' }]);
    assert.equal(
      source,
      'newsmark: 1\narticle:\n  title: One\nrejected:\n  - exact: "4: no"\n    kind: killed\n',
    );
  });

  it('writes a claim as it stands in the list', () => {
    const lines = sample.slice(sample.indexOf('  - id'));
    assert.equal(serialiseClaim(claim), lines);
  });

  it('writes unknown keys after the known ones, with whatever is in them', () => {
    const desk = { shifts: [1, [2, { a: null }], []], empty: {}, 'no: key': true };
    const source = serialiseClaim({ ...{ desk }, ...claim, note: 'Last known.' });
    assert.match(source, /note: Last known\.\n {4}desk:\n/);
    assert.deepEqual(parse(source), [{ ...claim, note: 'Last known.', desk }]);
  });
});

describe('parseSidecar on the published sample', () => {
  it('gives back every value', () => {
    const file = parseSidecar(sample);
    assert.deepEqual(file.problems, []);
    assert.equal(file.writable, true);
    assert.equal(file.version, 1);
    assert.deepEqual(file.article, article);
    assert.deepEqual(
      file.claims.map((stored) => stored.claim),
      [claim],
    );
    const range = file.claims[0]?.range;
    assert.equal(sample.slice(range?.start, range?.end), serialiseClaim(claim));
  });
});

describe('writeString', () => {
  const plain = [
    'more than',
    'Analyst One',
    'a:b',
    'C#',
    'it’s “so”',
    'پنجگور',
    '2022-02-02-panjgur',
    '(BLA)',
    'none',
    'é',
  ];
  const quoted = [
    '',
    ' lead',
    'trail ',
    'yes',
    'Off',
    'NULL',
    '~',
    'n',
    '4',
    '1,000',
    '0x1F',
    '1e3',
    'e0123456',
    'E+5',
    '.5',
    '-4',
    '+4',
    '12:30',
    '12:30:45',
    '2022-02-03',
    '2022-02-03T10:00:00Z',
    '2022-02-03 10:00:00 +5',
    'key: value',
    'ends:',
    'a #b',
    '#tag',
    '@handle',
    '`code`',
    '*star',
    '&and',
    '!bang',
    '- dash',
    '? ask',
    '| bar',
    '> more',
    '%cent',
    '[list]',
    '{map}',
    '"quoted"',
    "'single'",
    '<<',
    '=',
    '---',
    '...',
    'tab\there',
    'two\nlines',
    'bell\u0007',
    'zero\u200bwidth',
    'right\u202eto left',
    'line\u2028separator',
    'nel\u0085here',
    'half \ud83d pair',
    '\ufeffmark',
  ];
  for (const value of plain) {
    it(`leaves ${JSON.stringify(value)} plain`, () => assert.equal(writeString(value), value));
  }
  for (const value of quoted) {
    it(`quotes ${JSON.stringify(value)} on one line of visible characters`, () => {
      const written = writeString(value);
      assert.match(written, /^"[^\p{Cc}\u2028\u2029\u202e\u200b\ufeff]*"$/u);
      assert.equal(parse(written), value);
      assert.equal(parse(written, { version: '1.1' }), value);
    });
  }
});

describe('writeNumber', () => {
  for (const value of [0, -0, 4, -3.5, 1e21, 1.5e-9, 1e-7, NaN, Infinity, -Infinity, 29.97]) {
    it(`writes ${Object.is(value, -0) ? '-0' : value} so that old and new readers agree`, () => {
      assert.ok(Object.is(parse(writeNumber(value)), value));
      assert.ok(Object.is(parse(writeNumber(value), { version: '1.1' }), value));
    });
  }
});
