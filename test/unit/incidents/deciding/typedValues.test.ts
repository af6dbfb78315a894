import assert from 'node:assert/strict';
import {
  readEstimate,
  readParties,
  readPlaces,
  writeParties,
} from '../../../../src/core/incidents/deciding/typedValues';

describe('what an analyst types about an incident', () => {
  it('is places with commas between, of which everything known stays', () => {
    const known = [{ name: 'Panjgur', latitude: 26.97, longitude: 64.09 }, 'Mach'];
    assert.deepEqual(readPlaces(' Noshki , Panjgur,', known), ['Noshki', known[0]]);
    assert.equal(readPlaces('Mach', known), 'Mach');
    assert.equal(readPlaces(' , ', known), undefined);
  });

  it('is sides with their members, and back', () => {
    const typed = 'Pakistan: ISPR, army; BLA';
    const parties = [{ name: 'Pakistan', members: ['ISPR', 'army'] }, { name: 'BLA' }];
    assert.deepEqual(readParties(typed), parties);
    assert.equal(writeParties(parties), typed);
    assert.deepEqual(readParties('  '), []);
    assert.equal(readParties(': ISPR'), undefined);
  });

  it('is a number or a range with two ends', () => {
    assert.equal(readEstimate('7'), 7);
    assert.equal(readEstimate('7-9'), '7-9');
    assert.equal(readEstimate('seven to nine'), '7-9');
    assert.equal(readEstimate('0'), 0);
    assert.equal(readEstimate('more than 100'), undefined);
    assert.equal(readEstimate('dozens'), undefined);
    assert.equal(readEstimate(''), undefined);
  });
});
