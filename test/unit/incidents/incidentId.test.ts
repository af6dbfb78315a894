import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentIdSchema } from '../../../src/core/claims/schema';
import { proposeIncidentId } from '../../../src/core/incidents/incidentId';

const propose = (date: string | undefined, ...places: string[]) => proposeIncidentId({ date, places });

describe('proposeIncidentId', () => {
  it('joins date and places into a slug', () => {
    assert.equal(propose('2022-02-02', 'Panjgur', 'Noshki'), '2022-02-02-panjgur-noshki');
    assert.equal(propose('2022-02', 'Dera Bugti'), '2022-02-dera-bugti');
  });

  it('takes the first day of a range', () => {
    assert.equal(propose('2022-01-25/2022-01-26', 'Kech'), '2022-01-25-kech');
    assert.equal(propose('../2022-01-26', 'Kech'), '2022-01-26-kech');
  });

  it('is undated without a date or a year', () => {
    assert.equal(propose(undefined, 'Mach'), 'undated-mach');
    assert.equal(propose('XXXX-01-30', 'Mach'), 'undated-mach');
  });

  it('folds accents and keeps letters of other scripts', () => {
    assert.equal(propose('2022', 'São Paulo'), '2022-sao-paulo');
    assert.equal(propose('2022', 'Ra’s al-‘Ayn'), '2022-ras-al-ayn');
    assert.equal(propose('2022', 'پنجگور'), '2022-پنجگور');
    assert.equal(propose('2022', '서울'), '2022-서울');
  });

  it('does without a place', () => assert.equal(propose('2022-02-02'), '2022-02-02-incident'));

  it('is unique among ids in use', () => {
    const taken = new Set(['2022-02-02-mach', '2022-02-02-mach-2']);
    assert.equal(proposeIncidentId({ date: '2022-02-02', places: ['Mach'] }, taken), '2022-02-02-mach-3');
  });

  it('is always an id the schema takes', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, '2022-02-02', 'XXXX-01-30', '../..'), (places, date) => {
        const id = proposeIncidentId({ date, places });
        assert.ok(incidentIdSchema.safeParse(id).success, id);
      }),
    );
  });
});
