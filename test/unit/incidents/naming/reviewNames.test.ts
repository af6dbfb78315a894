import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClaimRef, IncidentBook } from '../../../../src/core/incidents/incidentBook';
import { canonicalNames, noNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { reviewNames, reviewNamesStepwise } from '../../../../src/core/incidents/naming/reviewNames';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { finish } from '../../../../src/core/text/finish';
import { claim, span } from '../build';
import { tries } from '../../support/tries';

const bookOf = (claims: readonly ClaimRef[]): IncidentBook => ({
  incidents: [],
  unassigned: claims.filter((_, at) => at % 3 > 0),
  background: claims.filter((_, at) => at % 3 === 0),
  aliases: new Map(),
});

const claimants = [
  'Zandar Liberation Front',
  'ZLF',
  'Zandari Liberation Front',
  'Pakistani military',
  'Pakistan’s military',
  'Sheikh Rasheed Ahmad',
  'Interior Minister Sheikh Rashid Ahmed',
  'two officials',
];
const places = ['Noshki', 'Nushki', 'Naushki district', 'Panjgur', { name: 'Noshki', country: 'Pakistan' }];
const sentences = [
  span('The ', 'Hill Taliban', ', also known as the Army of Zandar, said so.'),
  span('', 'Zandar Liberation Front (ZLF)', ' spokesman Jeeyand Baloch said so.'),
  span('', 'Soldiers died', '.'),
];

const refs = fc
  .array(
    fc.record({
      claimant: fc.constantFrom(...claimants),
      actor: fc.constantFrom(...claimants),
      place: fc.constantFrom(...places),
      role: fc.constantFrom('official' as const, 'belligerent' as const, 'media' as const),
      incident: fc.constantFrom('raid', 'siege'),
      spans: fc.constantFrom(...sentences).map((sentence) => [sentence]),
      article: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
    }),
    { maxLength: 60 },
  )
  .map((made) =>
    made.map(({ article, ...fields }, at): ClaimRef => ({
      uri: article,
      name: article,
      article: {},
      claim: claim(`n${at}`, fields),
    })),
  );

const confirmed = canonicalNames([
  parseNames(
    'newsmark: 1\nnames:\n  - {name: Zandar Liberation Front, type: actor, also: [ZLF], side: rebels}\n',
  ),
]);

describe('reviewNames', () => {
  it('comes to the same in steps, whatever else is looked at between them', () => {
    fc.assert(
      fc.property(refs, refs, (one, other) => {
        const first = reviewNamesStepwise(bookOf(one), noNames);
        const second = reviewNamesStepwise(bookOf(other), confirmed);
        for (let isDone = false; !isDone;) {
          const step = first.next();
          second.next();
          isDone = step.done === true;
          if (step.done === true) assert.deepEqual(step.value, reviewNames(bookOf(one), noNames));
        }
      }),
      tries(40),
    );
  });

  it('proposes names and sides in what was made up here, so that there is something to compare', () => {
    const claims = claimants.map((claimant, at): ClaimRef => {
      const fields = {
        claimant,
        place: places[at % places.length] ?? '',
        spans: [sentences[at % 3] ?? span('', '', '')],
      };
      return { uri: 'a.txt', name: 'a.txt', article: {}, claim: claim(`n${at}`, fields) };
    });
    const { names, sides } = reviewNames(bookOf(claims), noNames);
    assert.deepEqual(names.map(({ name }) => name).sort(), [
      'Interior Minister Sheikh Rashid Ahmed',
      'Noshki',
      'Pakistani military',
      'Zandari Liberation Front',
    ]);
    assert.deepEqual(
      sides.map(({ name, side }) => [name, side]),
      [['Pakistani military', 'Pakistan']],
    );
  });

  it('looks at a few claims and names between two steps, however many there are', () => {
    let looks = 0;
    const claims = Array.from({ length: 600 }, (_, at): ClaimRef => {
      const letters = [...String(at)].map((digit) => 'bdfgklmnrt'[Number(digit)]).join('a');
      const fields = { claimant: `General Za${letters} Omar`, place: `Za${letters}pur` };
      const read = claim(`n${at}`, fields);
      return {
        uri: `${at % 200}.txt`,
        name: 'a.txt',
        article: {},
        get claim() {
          looks++;
          return read;
        },
      };
    });
    const nothing = new Set<string>();
    const look = (): undefined => void looks++;
    const knowledge = {
      book: {
        longest: look,
        word: look,
        joined: look,
        demonyms: nothing,
        givenNames: nothing,
        particles: nothing,
      },
      gazetteer: { find: (): [] => (looks++, []), resembling: () => [] },
    };
    const steps = reviewNamesStepwise(bookOf(claims), noNames, knowledge);
    let most = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, looks);
      looks = 0;
    }
    assert.ok(most > 0 && most < 300, `${most} looks in one step`);
  });

  it('keeps nothing of what was broken off', () => {
    const claims = ['ZLF', 'Zandar Liberation Front'].map((claimant, at): ClaimRef => ({
      uri: 'a.txt',
      name: 'a.txt',
      article: {},
      claim: claim(`n${at}`, { claimant }),
    }));
    const book = bookOf(claims);
    const broken = reviewNamesStepwise(book, noNames);
    for (let at = 0; at < 5; at++) assert.equal(broken.next().done, false);
    broken.return({ names: [], sides: [] });
    assert.equal(finish(reviewNamesStepwise(book, noNames)).names.length, 1);
  });
});
