import assert from 'node:assert/strict';
import { rankIncidents } from '../../../src/core/incidents/rankIncidents';
import type { RankedClaim } from '../../../src/core/incidents/rankIncidents';
import { claim, file, gather } from './build';

const book = gather(
  [
    claim('a', { incident: 'whole', actor: 'Baloch Liberation Army' }),
    claim('b', { incident: 'panjgur' }),
    claim('c', { incident: 'sibi', actor: 'police' }),
    claim('d', { incident: 'later', claimant: 'BLA', affected: 'polio workers' }),
  ],
  [
    file('whole', { date: '2022-02-02', places: ['Panjgur', 'Noshki'] }),
    file('panjgur', { date: '2022-02-02', places: ['Panjgur'], part_of: 'whole' }),
    file('sibi', { date: '2022-02-02', places: ['Sibi'] }),
    file('later', { date: '2022-03-01', places: ['Panjgur'] }),
    file('undated', { places: ['Mach'] }),
    file('noyear', { date: 'XXXX-01-30', places: ['Mach'] }),
  ],
);
const best = (query: RankedClaim, recent: string[] = []) => rankIncidents(query, book, { recent })[0];
const whyOf = (id: string, query: RankedClaim, recent: string[] = []) =>
  rankIncidents(query, book, { recent }).find(({ incident }) => incident.id === id)?.why;

describe('rankIncidents', () => {
  it('puts date and place together first and says why', () => {
    const found = best({ date: '2022-02-03', place: 'Panjgur' });
    assert.equal(found?.incident.id, 'panjgur');
    assert.equal(found?.why, 'same place, a day apart');
  });

  it('gives one camp to the part, both camps to the whole', () => {
    assert.equal(best({ date: '2022-02-02', place: 'Naushki' })?.incident.id, 'whole');
    assert.equal(best({ date: '2022-02-02', place: 'Panjgur' })?.incident.id, 'panjgur');
    assert.equal(best({ date: '2022-02-02', place: ['Nushki', 'Panjgur'] })?.incident.id, 'whole');
  });

  it('never joins an undated claim to a dated incident by place alone', () => {
    assert.equal(whyOf('sibi', { place: 'Sibi' }), '');
    assert.equal(whyOf('sibi', { place: 'Sibi' }, ['sibi']), 'same place, used just now');
    assert.equal(
      whyOf('later', { place: 'Panjgur', actor: 'Baloch Liberation Army' }),
      'same place, same actors',
    );
  });

  it('takes a place alone where the incident has no date either', () => {
    assert.equal(best({ place: 'Mach' })?.incident.id, 'undated');
  });

  it('speaks for nothing far in time or in another place on the day', () => {
    assert.equal(whyOf('later', { date: '2022-02-02', place: 'Panjgur' }), '');
    assert.equal(whyOf('sibi', { date: '2022-02-02', place: 'Noshki' }), '');
  });

  it('holds an unknown year against no year, but the day against the day', () => {
    assert.equal(whyOf('noyear', { date: '2024-01-30', place: 'Mach' }), 'same place, same day of the year');
    assert.equal(whyOf('noyear', { date: '2024-06-30', place: 'Mach' }), '');
  });

  it('weighs reduced precision less', () => {
    const [month, day] = ['2022-02', '2022-02-02'].map((date) => best({ date, place: 'Sibi' }));
    assert.equal(month?.incident.id, 'sibi');
    assert.ok((month?.score ?? 0) < (day?.score ?? 0));
  });

  it('offers what was used last when the claim says nothing', () => {
    assert.deepEqual(
      rankIncidents({}, book, { recent: ['sibi', 'later'] })
        .slice(0, 2)
        .map(({ incident, why }) => [incident.id, why]),
      [
        ['sibi', 'used just now'],
        ['later', 'used lately'],
      ],
    );
  });

  it('lists every incident, those without a reason in book order', () => {
    const ranked = rankIncidents({}, book);
    assert.deepEqual(
      ranked.map(({ incident }) => incident),
      book.incidents,
    );
    assert.ok(ranked.every(({ why }) => why === ''));
  });

  it('lets words decide between equals', () => {
    const twins = gather(
      [
        claim('a', { incident: 'school', affected: 'teachers of the school' }),
        claim('b', { incident: 'convoy', affected: 'polio workers' }),
      ],
      ['school', 'convoy'].map((id) => file(id, { date: '2022-02-02', places: ['Quetta'] })),
    );
    const query = { date: '2022-02-02', place: 'Quetta', affected: 'polio workers' };
    assert.equal(rankIncidents(query, twins)[0]?.incident.id, 'convoy');
    assert.match(rankIncidents(query, twins)[0]?.why ?? '', /same words/);
  });
});
