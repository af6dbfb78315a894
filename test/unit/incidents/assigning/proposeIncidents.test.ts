import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Article, Claim } from '../../../../src/core/claims/schema';
import { gatherIncidents } from '../../../../src/core/incidents/gatherIncidents';
import { canonicalNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { proposeIncidents } from '../../../../src/core/incidents/assigning/proposeIncidents';
import type { Proposals } from '../../../../src/core/incidents/assigning/proposals';
import type { AnnotatedArticle } from '../../../../src/core/incidents/incidentBook';
import { article, exactly, file, gather, span } from '../build';
import { tries } from '../../support/tries';

/** A claim without an incident, told at a position of its article. */
function told(id: string, start: number, fields: Partial<Claim> = {}): Claim {
  return { id: `claim${id}`, kind: 'killed', spans: [span('', `words of ${id}`, '.\n', start)], ...fields };
}

const panjgur = { place: 'Panjgur', date: '2022-02-02' };

/** The claims that are put together, each set as the letters of its claims. */
function sets({ assignments }: Proposals): string[] {
  const byIncident = new Map<string, string[]>();
  for (const { ref, incident } of assignments) {
    byIncident.set(incident, [...(byIncident.get(incident) ?? []), ref.claim.id.replace('claim', '')]);
  }
  return [...byIncident.values()].map((ids) => ids.sort().join('')).sort();
}

const propose = (...articles: AnnotatedArticle[]): Proposals => proposeIncidents(gather(articles));
const onDay = (published: string): Article => ({ published });

describe('proposeIncidents', () => {
  it('puts claims of several articles together by day and place, whatever the spelling, and says why', () => {
    const found = propose(
      article('a.txt', [told('a', 0, { place: 'Nushki', date: '2022-02-02', actor: 'BLA' })]),
      article('b.txt', [
        told('b', 0, { place: 'Naushki', date: '2022-02-02', actor: 'Baloch Liberation Army' }),
      ]),
      article('c.txt', [told('c', 0, { place: 'Mosul', date: '2022-02-02' })]),
    );
    assert.deepEqual(sets(found), ['ab', 'c']);
    const [first] = found.assignments;
    assert.match(first?.why ?? '', /same day/);
    assert.match(first?.why ?? '', /Naushki is Nushki/);
    assert.match(first?.why ?? '', /both name B/);
    assert.ok((first?.confidence ?? 0) > 0.8);
  });

  it('goes by names that a person confirmed or told apart', () => {
    const articles = [
      article('a.txt', [told('a', 0, { place: 'Gwargo', date: '2022-02-02', actor: 'Lions of Kalgan' })]),
      article('b.txt', [told('b', 0, { place: 'Old Market', date: '2022-02-02', actor: 'The Guests' })]),
    ];
    const names = parseNames(`newsmark: 1
names:
  - {name: Lions of Kalgan, also: [The Guests], type: actor}
  - {name: Gwargo, also: [Old Market], type: place}
`);
    assert.deepEqual(sets(propose(...articles)), ['a', 'b']);
    const confirmed = proposeIncidents(
      gatherIncidents(articles, [], builtInCodebook, canonicalNames([names])),
    );
    assert.deepEqual(sets(confirmed), ['ab']);
  });

  it('keeps apart the same place two days later, and another place on the same day', () => {
    const found = propose(
      article('a.txt', [told('a', 0, panjgur)]),
      article('b.txt', [told('b', 0, { place: 'Panjgur', date: '2022-02-04' })]),
      article('c.txt', [told('c', 0, { place: 'Quetta', date: '2022-02-02' })]),
    );
    assert.deepEqual(sets(found), ['a', 'b', 'c']);
  });

  it('never joins an undated claim to a dated one by the place alone', () => {
    const undated = told('b', 0, { place: 'Panjgur' });
    assert.deepEqual(sets(propose(article('a.txt', [told('a', 0, panjgur)]), article('b.txt', [undated]))), [
      'a',
      'b',
    ]);
    const figure = exactly(41);
    const joined = propose(
      article('a.txt', [told('a', 0, { ...panjgur, figure })]),
      article('b.txt', [{ ...undated, figure }]),
    );
    assert.deepEqual(sets(joined), ['ab']);
  });

  it('takes when an undated report was published for when it happened, not before it and not long after', () => {
    const dated = article('a.txt', [told('a', 0, panjgur)]);
    const undated = [told('b', 0, { place: 'Panjgur' })];
    assert.deepEqual(sets(propose(dated, article('b.txt', undated, onDay('2022-02-03')))), ['ab']);
    assert.deepEqual(sets(propose(dated, article('b.txt', undated, onDay('2022-01-20')))), ['a', 'b']);
    assert.deepEqual(sets(propose(dated, article('b.txt', undated, onDay('2022-09-01')))), ['a', 'b']);
  });

  it('holds a date without its year against the day of the year', () => {
    const found = propose(
      article('a.txt', [told('a', 0, { place: 'Mach', date: '2024-01-30' })]),
      article('b.txt', [told('b', 0, { place: 'Mach', date: 'XXXX-01-30' })]),
      article('c.txt', [told('c', 0, { place: 'Mach', date: 'XXXX-06-30' })]),
    );
    assert.deepEqual(sets(found), ['ab', 'c']);
  });

  it('gives what names no place to what is told next to it', () => {
    const found = propose(
      article('a.txt', [
        told('a', 0, panjgur),
        told('b', 120),
        told('c', 3000, { place: 'Quetta', date: '2022-02-02' }),
        told('d', 3100),
      ]),
    );
    assert.deepEqual(sets(found), ['ab', 'cd']);
  });

  it('starts another incident where a sentence brings one in', () => {
    const another = told('b', 200, {
      spans: [span('In a separate attack, gunmen ', 'killed two guards', '.\n', 200)],
    });
    assert.deepEqual(sets(propose(article('a.txt', [told('a', 0, panjgur), another]))), ['a', 'b']);
  });

  it('makes the places of a coordinated attack its parts', () => {
    const date = '2022-02-02';
    const { incidents } = propose(
      article('a.txt', [
        told('a', 0, { place: ['Panjgur', 'Noshki'], date }),
        told('b', 100, { place: 'Panjgur', date }),
        told('c', 200, { place: 'Noshki', date }),
      ]),
      article('b.txt', [told('d', 0, { place: 'Nushki', date })]),
    );
    const ids = incidents.map(({ id, partOf, claims }) => [
      id,
      partOf,
      claims.map(({ claim }) => claim.id.replace('claim', '')).join(''),
    ]);
    const whole = '2022-02-02-panjgur-noshki';
    assert.deepEqual(
      ids.sort(([a], [b]) => String(a).localeCompare(String(b))),
      [
        ['2022-02-02-noshki', whole, 'cd'],
        ['2022-02-02-panjgur', whole, 'b'],
        [whole, undefined, 'a'],
      ],
    );
  });

  it('proposes a known incident, and of its parts the one at the claim’s place', () => {
    const book = gather(
      [
        article('a.txt', [told('a', 0, { ...panjgur, place: ['Panjgur', 'Noshki'], incident: 'assault' })]),
        article('b.txt', [told('b', 0, panjgur), told('c', 500, { place: 'Quetta', date: '2022-02-02' })]),
      ],
      [
        file('assault', { date: '2022-02-02', places: ['Panjgur', 'Noshki'] }),
        file('camp', { date: '2022-02-02', places: ['Panjgur'], part_of: 'assault' }),
      ],
    );
    const { assignments } = proposeIncidents(book);
    assert.deepEqual(
      assignments.map(({ ref, incident, isNew }) => [ref.claim.id, incident, isNew]),
      [
        ['claimb', 'camp', false],
        ['claimc', '2022-02-02-quetta', true],
      ],
    );
  });

  it('gives a claim to the incident of the claims it is told with', () => {
    const book = gather([article('a.txt', [told('a', 0, { ...panjgur, incident: 'raid' }), told('b', 80)])]);
    const [proposed] = proposeIncidents(book).assignments;
    assert.equal(proposed?.incident, 'raid');
    assert.match(proposed?.why ?? '', /told together with claims of this incident/);
  });

  it('proposes to merge what seems to be one, and to make a place part of the whole', () => {
    const assigned = (id: string, incident: string, place: Claim['place']): AnnotatedArticle =>
      article(`${id}.txt`, [told(id, 0, { date: '2022-02-02', incident, ...(place && { place }) })]);
    const one = assigned('a', 'one', 'Noshki');
    const { merges } = proposeIncidents(gather([one, assigned('b', 'two', 'Nushki')]));
    assert.deepEqual(
      merges.map(({ from, into }) => [from, into].sort()),
      [['one', 'two']],
    );
    const { parts } = proposeIncidents(gather([one, assigned('b', 'whole', ['Noshki', 'Panjgur'])]));
    assert.deepEqual(
      parts.map(({ part, whole }) => [part, whole]),
      [['one', 'whole']],
    );
  });

  it('does not propose again what was refused', () => {
    const a = article('a.txt', [told('a', 0, { ...panjgur, incident: 'raid' })]);
    const refused = told('b', 0, { ...panjgur, not_with: ['raid'] });
    assert.equal(proposeIncidents(gather([a, article('b.txt', [refused])])).assignments[0]?.isNew, true);

    const apart = told('b', 0, { ...panjgur, not_with: ['claima'] });
    assert.deepEqual(sets(propose(article('a.txt', [told('a', 0, panjgur)]), article('b.txt', [apart]))), [
      'a',
      'b',
    ]);

    const b = article('b.txt', [told('b', 0, { ...panjgur, incident: 'other' })]);
    assert.equal(proposeIncidents(gather([a, b])).merges.length, 1);
    const files = [file('raid', { not_same_as: ['other'] })];
    assert.deepEqual(proposeIncidents(gather([a, b], files)).merges, []);
    const related = [file('raid', { related: ['other'] })];
    assert.deepEqual(proposeIncidents(gather([a, b], related)).merges, []);
  });

  it('leaves tolls beyond an incident, rejected claims and background alone', () => {
    const found = propose(
      article('a.txt', [
        told('a', 0, { ...panjgur, scope: 'cumulative' }),
        told('b', 10, { ...panjgur, status: 'rejected' }),
        told('c', 20, { ...panjgur, incident: 'none' }),
      ]),
    );
    assert.deepEqual(found.assignments, []);
    assert.deepEqual(found.incidents, []);
  });

  it('does not depend on the order of the articles, and proposes each claim once', () => {
    const places = fc.constantFrom('Panjgur', 'Noshki', 'Nushki', 'Mach', undefined);
    const dates = fc.constantFrom('2022-02-02', '2022-02-03', '2022-02', 'XXXX-02-02', undefined);
    const claims = fc.array(fc.tuple(places, dates, fc.constantFrom(1, 7, 41)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(claims, { minLength: 1, maxLength: 5 }), (all) => {
        const articles = all.map((list, at) =>
          article(
            `${at}.txt`,
            list.map(([place, date, low], index) =>
              told(`${at}x${index}`, index * 150, {
                figure: exactly(low),
                ...(place !== undefined && { place }),
                ...(date !== undefined && { date }),
              }),
            ),
          ),
        );
        const forwards = propose(...articles);
        assert.deepEqual(propose(...articles.toReversed()), forwards);
        const ids = forwards.assignments.map(({ ref }) => ref.claim.id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(ids.length, all.flat().length);
        const known = new Set(forwards.incidents.map(({ id }) => id));
        assert.ok(forwards.assignments.every(({ incident }) => known.has(incident)));
      }),
      tries(150),
    );
  });
});
