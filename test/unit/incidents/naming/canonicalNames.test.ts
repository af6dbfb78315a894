import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { AnnotationStore } from '../../../../src/core/incidents/annotationStore';
import { gatherIncidents } from '../../../../src/core/incidents/gatherIncidents';
import type { IncidentFile } from '../../../../src/core/incidents/incidentFile';
import { toIncidentsJson } from '../../../../src/core/incidents/incidentsJson';
import { sameNames } from '../../../../src/core/incidents/names';
import { canonicalNames, noNames } from '../../../../src/core/incidents/naming/canonicalNames';
import type { CanonicalNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { rankIncidents } from '../../../../src/core/incidents/rankIncidents';
import { explainFigure, tellExplanation } from '../../../../src/core/incidents/reconciling/explain';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import type { Claim } from '../../../../src/core/claims/schema';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { article, claim, figureOf, file, said } from '../build';

function confirmed(yaml: string): CanonicalNames {
  const read = parseNames(`newsmark: 1\n${yaml}`);
  assert.deepEqual(read.problems, []);
  return canonicalNames([read]);
}

const desk = confirmed(`names:
  - name: Kalgan Front
    also: [Front for Kalgan, KF]
    type: actor
    side: rebels
  - {name: Interior Ministry, also: [Zandar], type: actor, side: Gondal}
  - {name: Noshki, also: [New Town], type: place, country: Pakistan}
  - {name: Nushka, type: place}
not_same:
  - [Kalgan Front, Kalgan Front (Unity)]
  - [BLA, Baloch Liberation Army]
  - [Mach, Mech]
`);

function gather(claims: readonly Claim[], names: CanonicalNames, files: readonly IncidentFile[] = []) {
  return gatherIncidents([article('a.txt', claims)], files, builtInCodebook, names);
}

describe('canonicalNames', () => {
  it('finds the name of every spelling, with article or abbreviation', () => {
    for (const name of ['KF', 'the Front for Kalgan', 'Kalgan Front (KF)', 'kalgan front'])
      assert.equal(desk.actor(name), 'Kalgan Front');
    assert.equal(desk.actor('Kalgan'), 'Kalgan');
    assert.equal(desk.place('KF'), 'KF');
    assert.equal(desk.sideOf('Zandar'), 'Gondal');
  });

  it('brings spellings of a place together and keeps apart what was told apart', () => {
    assert.equal(desk.placeKey('New Town'), desk.placeKey('Noshki'));
    assert.equal(desk.placeKey('Naushki'), desk.placeKey('Noshki'));
    assert.notEqual(desk.placeKey('Nushka'), desk.placeKey('Noshki'));
    assert.notEqual(desk.placeKey('Mach'), desk.placeKey('Mech'));
    assert.equal(noNames.placeKey('Mach'), noNames.placeKey('Mech'));
  });

  it('lets the first of two files count', () => {
    const first = parseNames('newsmark: 1\nnames:\n  - {name: A1, also: [X1], type: actor}\n');
    const second = parseNames('newsmark: 1\nnames:\n  - {name: B1, also: [X1, Y1], type: actor}\n');
    const names = canonicalNames([first, second]);
    assert.deepEqual([names.actor('X1'), names.actor('Y1')], ['A1', 'B1']);
  });
});

describe('sameNames with confirmed names', () => {
  it('joins what was confirmed, under its name, and what its spellings lead to', () => {
    const names = sameNames(
      ['Zandar', 'Interior Ministry', 'the Kalgan Front', 'Front for Kalgan (KF)'],
      desk,
    );
    assert.deepEqual(
      [...names],
      [
        ['Front for Kalgan (KF)', 'Kalgan Front'],
        ['Interior Ministry', 'Interior Ministry'],
        ['Zandar', 'Interior Ministry'],
        ['the Kalgan Front', 'Kalgan Front'],
      ],
    );
  });

  it('does not join what was told apart, though its words would', () => {
    assert.equal(new Set(sameNames(['BLA', 'Baloch Liberation Army']).values()).size, 1);
    assert.equal(new Set(sameNames(['BLA', 'Baloch Liberation Army'], desk).values()).size, 2);
  });
});

describe('incidents under confirmed names', () => {
  const claims = [said('a', 'Kalgan Front', 9), said('b', 'Front for Kalgan', 9), said('c', 'Zandar', 4)];

  it('counts claimants and sides across spellings', () => {
    assert.deepEqual(figureOf(gather(claims, noNames)).sources, { claimants: 3, sides: 0, articles: 1 });
    const figure = figureOf(gather(claims, desk));
    assert.deepEqual(figure.sources, { claimants: 2, sides: 2, articles: 1 });
    assert.deepEqual(
      figure.claims.map(({ standing, sides }) => [standing, ...sides]),
      [
        ['counted', 'rebels'],
        ['echo', 'rebels'],
        ['counted', 'Gondal'],
      ],
    );
  });

  it('names the parties, and leaves the last word to the incident file', () => {
    const [incident] = gather(claims, desk).incidents;
    assert.deepEqual(incident?.parties, [
      { name: 'Gondal', members: ['Zandar'] },
      { name: 'rebels', members: ['Front for Kalgan', 'Kalgan Front'] },
    ]);
    const parties = [{ name: 'neutral', members: ['Interior Ministry'] }];
    const decided = gather(claims, desk, [file('raid', { parties })]);
    assert.deepEqual(figureOf(decided).claims[2]?.sides, ['neutral']);
    assert.deepEqual(
      decided.incidents[0]?.parties.map(({ name }) => name),
      ['neutral', 'rebels'],
    );
  });

  it('says which names stand under a confirmed one', () => {
    const book = gather(claims, desk);
    const told = explainFigure(figureOf(book)).filter(({ about }) => about === 'name');
    assert.deepEqual(told.map(tellExplanation), [
      `By the names file “Front for Kalgan” is Kalgan Front: Front for Kalgan [a.txt ${claims[1]?.id}].`,
      `By the names file “Zandar” is Interior Ministry: Zandar [a.txt ${claims[2]?.id}].`,
    ]);
    const json = toIncidentsJson(book).incidents[0]?.figures[0]?.claims;
    assert.deepEqual(
      json?.map(({ named_as }) => named_as),
      [
        undefined,
        [{ written: 'Front for Kalgan', name: 'Kalgan Front' }],
        [{ written: 'Zandar', name: 'Interior Ministry' }],
      ],
    );
  });

  it('shows a place once, by its confirmed name', () => {
    const placed = [
      claim('a', { place: 'New Town' }),
      claim('b', { place: 'Naushki' }),
      claim('c', { place: 'Mach' }),
    ];
    assert.deepEqual(gather(placed, desk).incidents[0]?.places, ['Noshki', 'Mach']);
  });

  it('ranks an incident by the place and the actor that a claim calls otherwise', () => {
    const placed = said('a', 'Kalgan Front', 9, { place: 'Noshki', date: '2022-02-02' });
    const query = { claimant: 'KF', place: 'New Town', date: '2022-02-02' };
    const why = (names: CanonicalNames) => rankIncidents(query, gather([placed], names))[0]?.why;
    assert.equal(why(noNames), '');
    assert.equal(why(desk), 'same place, same day, same actors');
  });

  it('takes no two names told apart for one when they are rivals', () => {
    const rivals = [
      claim('a', { kind: 'responsibility', actor: 'BLA' }),
      claim('b', { kind: 'responsibility', actor: 'Baloch Liberation Army' }),
    ];
    const contestsOf = (names: CanonicalNames) =>
      gather(rivals, names).incidents[0]?.contests.map(({ type }) => type);
    assert.deepEqual(contestsOf(noNames), []);
    assert.deepEqual(contestsOf(desk), ['different actors']);
    const one = confirmed('names:\n  - {name: A1, also: [Zandar Union, Kalgan Front], type: actor}\n');
    const two = [
      claim('a', { kind: 'responsibility', actor: 'Zandar Union' }),
      claim('b', { kind: 'responsibility', actor: 'Kalgan Front' }),
    ];
    const told = (names: CanonicalNames) => gather(two, names).incidents[0]?.contests.length;
    assert.deepEqual([told(noNames), told(one)], [1, 0]);
  });
});

describe('AnnotationStore.setNames', () => {
  const store = new AnnotationStore(builtInCodebook);
  const set = (name: string, claims: readonly Claim[]) =>
    store.setSidecar({
      uri: `file:///${name}`,
      name,
      file: parseSidecar(serialiseSidecar(undefined, claims)),
    });

  it('works out again what the names touch, tells of its articles, and takes it back', () => {
    set('a.txt', [said('a', 'Kalgan Front', 9), said('b', 'Front for Kalgan', 9)]);
    set('b.txt', [said('c', 'someone', 9, { incident: 'other' })]);
    const before = store.incidents();
    const told: string[] = [];
    const listening = store.changed.add((uri) => told.push(uri));
    store.setNames(desk);
    assert.deepEqual(told, ['file:///a.txt']);
    assert.equal(figureOf(store.incidents()).sources.claimants, 1);
    const other = (book: typeof before) => book.incidents.find(({ id }) => id === 'other');
    assert.equal(other(store.incidents()), other(before), 'the other incident is not worked out again');
    store.setNames(noNames);
    assert.equal(figureOf(store.incidents()).sources.claimants, 2);
    listening();
  });
});
