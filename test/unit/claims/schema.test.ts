import assert from 'node:assert/strict';
import {
  claimSchema,
  dateSchema,
  idSchema,
  incidentIdSchema,
  placeName,
  several,
} from '../../../src/core/claims/schema';

const claim = {
  id: 'k7f3q9m2',
  kind: 'killed',
  spans: [{ exact: 'four died', start: 5, end: 14 }],
};

function accepts(more: Record<string, unknown>): boolean {
  return claimSchema.safeParse({ ...claim, ...more }).success;
}

describe('dateSchema', () => {
  for (const date of [
    '2022-02-03',
    '2022-02',
    '2022',
    'XXXX-01-30',
    '2022-01-25/2022-01-26',
    '2022-01/2022-03',
    '../2022-01-26',
    '2022-01-25/..',
  ]) {
    it(`takes ${date}`, () => assert.ok(dateSchema.safeParse(date).success));
  }
  for (const date of [
    '',
    '3 February 2022',
    '2022-13-01',
    '2022-02-32',
    '2022-2-3',
    '22-02-03',
    '2022/02/03',
    '2022-02-03T10:00',
    ' 2022',
    '..',
    '2022-01-25/',
  ]) {
    it(`refuses ${JSON.stringify(date)}`, () => assert.equal(dateSchema.safeParse(date).success, false));
  }
});

describe('idSchema', () => {
  it('takes letters and digits, a letter first', () => {
    assert.ok(idSchema.safeParse('k7f3q9m2').success);
    for (const id of ['7f3q9m2k', 'k7f3', 'K7F3Q9M2', 'k7f3-q9m2', 'k'.repeat(33), '../etc']) {
      assert.equal(idSchema.safeParse(id).success, false, id);
    }
  });
});

describe('incidentIdSchema', () => {
  it('takes slugs in any script, and none', () => {
    for (const id of ['none', '2022-02-02-panjgur-noshki', 'undated-mach', '2022-02-02-پنجگور']) {
      assert.ok(incidentIdSchema.safeParse(id).success, id);
    }
  });

  it('refuses what could lead out of the folder of incidents', () => {
    for (const id of ['', '../secret', '..', '.hidden', 'a/b', 'a\\b', 'a b', 'c:x', 'a\0']) {
      assert.equal(incidentIdSchema.safeParse(id).success, false, id);
    }
  });
});

describe('claimSchema', () => {
  it('takes zero as a figure, open ends, and words alone', () => {
    for (const figure of [
      { low: 0, high: 0 },
      { low: 101, wording: 'more than' },
      { high: 40 },
      { wording: 'dozens' },
    ]) {
      assert.ok(accepts({ figure }));
    }
  });

  it('refuses figures that cannot be', () => {
    for (const figure of [
      { low: 5, high: 4 },
      { low: -1 },
      { low: 1.5 },
      { low: '4' },
      { low: null },
      { wording: '' },
    ]) {
      assert.equal(accepts({ figure }), false, JSON.stringify(figure));
    }
    assert.equal(accepts({ figure: { low: 9, includes: [{ low: 3, high: 2 }] } }), false);
  });

  it('takes one or several claimants, actors and places', () => {
    assert.ok(
      accepts({
        claimant: 'ISPR',
        actor: ['BLA', 'BRA'],
        place: ['Panjgur', { name: 'Noshki', country: 'Pakistan' }],
      }),
    );
    assert.equal(accepts({ claimant: [] }), false);
    assert.equal(accepts({ place: { country: 'Pakistan' } }), false);
  });

  it('wants a quote with its position', () => {
    assert.equal(accepts({ spans: [] }), false);
    assert.equal(accepts({ spans: [{ exact: '', start: 0, end: 0 }] }), false);
    assert.equal(accepts({ spans: [{ exact: 'four' }] }), false);
    assert.equal(accepts({ spans: [{ exact: 'four', start: -1, end: 5 }] }), false);
  });

  it('keeps keys it does not know, at every level', () => {
    const own = {
      ...claim,
      desk: 'night',
      figure: { low: 4, source_line: 3 },
      spans: [{ ...claim.spans[0], hue: 1 }],
    };
    assert.deepEqual(claimSchema.parse(own), own);
  });
});

describe('several and placeName', () => {
  it('read one, several and none alike', () => {
    assert.deepEqual([several(undefined), several('a'), several(['a', 'b'])], [[], ['a'], ['a', 'b']]);
    assert.deepEqual(
      [placeName('Mach'), placeName({ name: 'Mach', admin1: 'Balochistan' })],
      ['Mach', 'Mach'],
    );
  });
});
