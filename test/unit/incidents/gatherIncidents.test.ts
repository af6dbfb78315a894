import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import { article, atLeast, claim, exactly, figureOf, file, gather, id, said, without } from './build';

describe('gatherIncidents', () => {
  it('makes an incident of every id that a claim names, and tells what has none', () => {
    const loose = without(claim('loose'), 'incident');
    const book = gather([claim('one'), loose, claim('world', { incident: 'none' })]);
    assert.deepEqual(
      book.incidents.map((incident) => incident.id),
      ['raid'],
    );
    assert.deepEqual(
      book.unassigned.map((ref) => ref.claim.id),
      [id('loose')],
    );
    assert.deepEqual(
      book.background.map((ref) => ref.claim.id),
      [id('world')],
    );
  });

  it('derives what no one decided from the claims', () => {
    const [incident] = gather([
      claim('one', { date: '2022-02-02', place: 'Noshki' }),
      claim('two', { date: '2022-02-02', place: { name: 'Nushki', admin1: 'Balochistan' } }),
      claim('three', { date: '2022-02-03', place: ['Noshki', 'Panjgur'] }),
    ]).incidents;
    assert.equal(incident?.date, '2022-02-02');
    assert.deepEqual(incident?.places, ['Noshki', 'Panjgur']);
    assert.equal(incident?.title, 'Noshki and Panjgur, 2022-02-02');
  });

  it('takes the date from the id when no claim gives one, and the id for a title when nothing else is known', () => {
    const [incident] = gather([claim('one', { incident: '2022-02-02-camp' })]).incidents;
    assert.equal(incident?.date, '2022-02-02');
    assert.equal(incident?.title, '2022-02-02-camp');
    assert.equal(gather([claim('one', { incident: 'undated-camp' })]).incidents[0]?.date, undefined);
  });

  it('goes by what a person decided', () => {
    const decided = file('raid', {
      title: 'The raid',
      date: '2022-02-01',
      places: ['Quetta'],
      grading: 'fair',
      note: 'n',
    });
    const [incident] = gather([claim('one', { date: '2022-02-02', place: 'Noshki' })], [decided]).incidents;
    assert.deepEqual(
      [incident?.title, incident?.date, incident?.places, incident?.grading, incident?.note],
      ['The raid', '2022-02-01', ['Quetta'], 'fair', 'n'],
    );
  });

  it('shows an incident that has a file and no claim yet', () => {
    assert.deepEqual(
      gather([], [file('planned')]).incidents.map((incident) => incident.id),
      ['planned'],
    );
  });

  it('orders by date, then id, undated ones last, parts after their whole', () => {
    const book = gather(
      [
        claim('a', { incident: 'zeta', date: '2022-02-02' }),
        claim('b', { incident: 'alpha', date: '2022-02-02' }),
        claim('c', { incident: 'early', date: '2021' }),
        claim('d', { incident: 'sometime' }),
        claim('e', { incident: 'unknownyear', date: 'XXXX-01-30' }),
        claim('f', { incident: 'part', date: '2020-01-01' }),
      ],
      [file('part', { part_of: 'alpha' })],
    );
    const order = book.incidents.map((incident) => incident.id);
    assert.deepEqual(order, ['early', 'alpha', 'part', 'zeta', 'unknownyear', 'sometime']);
    assert.equal(book.incidents.find((incident) => incident.id === 'part')?.partOf, 'alpha');
    assert.deepEqual(book.incidents.find((incident) => incident.id === 'alpha')?.parts, ['part']);
  });

  it('resolves former ids for ever: renamed, merged, merged again', () => {
    const book = gather(
      [
        claim('a', { incident: 'old' }),
        claim('b', { incident: 'older' }),
        claim('c', { incident: 'gone' }),
        claim('d', { incident: 'now' }),
      ],
      [
        file('now', { previous_ids: ['old', 'older'] }),
        file('gone', { merged_into: 'middle' }),
        file('middle', { merged_into: 'old' }),
      ],
    );
    assert.deepEqual(
      book.incidents.map(({ id, claims }) => [id, claims.length]),
      [['now', 4]],
    );
    assert.equal(book.aliases.get('gone'), 'now');
  });

  it('loses no claim to ids that lead round in a circle, or to parts of each other', () => {
    const circle = gather(
      [claim('a', { incident: 'one' }), claim('b', { incident: 'two' })],
      [file('one', { merged_into: 'two' }), file('two', { merged_into: 'one' })],
    );
    assert.equal(circle.incidents.flatMap((incident) => incident.claims).length, 2);
    const nested = gather(
      [claim('a', { incident: 'one' }), claim('b', { incident: 'two' })],
      [file('one', { part_of: 'two' }), file('two', { part_of: 'one' })],
    );
    assert.equal(nested.incidents.flatMap((incident) => incident.claims).length, 2);
  });

  it('counts people by the codebook only', () => {
    const book = gather([
      claim('attack', { kind: 'attack', figure: exactly(3) }),
      claim('dead', { figure: exactly(3) }),
    ]);
    assert.deepEqual(
      book.incidents[0]?.figures.map(({ kind }) => kind),
      ['killed'],
    );
    assert.equal(book.incidents[0]?.claims.length, 2);
  });

  it('lets parties of the whole hold for its parts', () => {
    const parties = [{ name: 'state', members: ['ISPR'] }];
    const files = [file('raid', { parties }), file('north', { part_of: 'raid' })];
    const book = gather([said('a', 'ISPR', 4, { incident: 'north' })], files);
    assert.deepEqual(figureOf(book, 'killed', 'security forces', 'north').claims[0]?.sides, ['state']);
  });
});

const claimants = [
  'ISPR',
  'Inter-Services Public Relations (ISPR)',
  'BLA',
  'Baloch Liberation Army',
  'Lango',
  'Home Minister Mir Zia Lango',
];
const figures = fc.oneof(
  fc.nat(6).map(exactly),
  fc.nat(6).map(atLeast),
  fc.nat(6).map((count) => ({ ...exactly(count), provisional: true })),
  fc.constant({ wording: 'several' }),
);
const someClaims = fc
  .array(
    fc.record({
      figure: figures,
      claimant: fc.option(fc.constantFrom(...claimants), { nil: undefined }),
      incident: fc.constantFrom('raid', 'north', 'south'),
      status: fc.constantFrom(undefined, undefined, undefined, 'rejected' as const),
      scope: fc.constantFrom(undefined, undefined, 'cumulative' as const),
      stance: fc.constantFrom(undefined, undefined, 'denies' as const),
      updates: fc.option(fc.nat(8), { nil: undefined, freq: 5 }),
      denies: fc.option(fc.nat(8), { nil: undefined, freq: 5 }),
      article: fc.nat(2),
    }),
    { maxLength: 9 },
  )
  .map((drafts) =>
    drafts.map(({ article, updates, denies, ...fields }, at) => {
      const known = Object.entries(fields).filter(([, value]) => value !== undefined);
      const made = claim(`n${at}`, {
        ...Object.fromEntries(known),
        ...(updates !== undefined && { updates: id(`n${updates}`) }),
        ...(denies !== undefined && { denies: id(`n${denies}`) }),
      });
      return { article, claim: made };
    }),
  );
const parts = [file('north', { part_of: 'raid' }), file('south', { part_of: 'raid' })];
const articlesOf = (items: readonly { article: number; claim: Claim }[]) =>
  [0, 1, 2].map((name) =>
    article(
      `${name}.txt`,
      items.filter((item) => item.article === name).map((item) => item.claim),
    ),
  );

describe('gatherIncidents, whatever the claims', () => {
  it('depends on the claims and decisions alone, not on their order', () => {
    fc.assert(
      fc.property(someClaims, fc.infiniteStream(fc.nat()), (items, order) => {
        const shuffled = items
          .map((item) => ({ item, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const one = gatherIncidents(articlesOf(items), parts, builtInCodebook);
        const other = gatherIncidents(
          articlesOf(shuffled.map(({ item }) => item)).reverse(),
          [...parts].reverse(),
          builtInCodebook,
        );
        assert.deepEqual(other, one);
      }),
    );
  });

  it('changes no range and contests nothing for a statement passed on once more', () => {
    fc.assert(
      fc.property(someClaims, fc.nat(), (items, choice) => {
        const before = gatherIncidents(articlesOf(items), parts, builtInCodebook);
        const counted = before.incidents.flatMap(({ figures }) =>
          figures.flatMap(({ claims }) => claims.filter(({ standing }) => standing === 'counted')),
        );
        const chosen = counted[choice % Math.max(1, counted.length)]?.ref.claim;
        fc.pre(chosen !== undefined);
        const statement = without(chosen, 'updates', 'denies');
        const echo = { article: 2, claim: { ...statement, id: id('echo') } };
        const after = gatherIncidents(articlesOf([...items, echo]), parts, builtInCodebook);
        const facts = (book: typeof before) =>
          book.incidents.map(({ id, figures }) => [
            id,
            figures.map((f) => [f.kind, f.low, f.high, f.open, f.contested, f.sources.claimants]),
          ]);
        // An article's own voice repeated by another article is a second voice, so only what is attributed counts the same.
        const compared = (book: typeof before) =>
          chosen.claimant === undefined
            ? facts(book).map(([id, list]) => [id, (list as unknown[][]).map((f) => f.slice(0, 5))])
            : facts(book);
        assert.deepEqual(compared(after), compared(before));
      }),
    );
  });

  it('ends on thousands of claims that all differ in one incident, and on as many parts of parts', () => {
    const many = (fields: (at: number) => Partial<Claim>): Claim[] =>
      Array.from({ length: 3000 }, (_, at) => claim(`${at}`, fields(at)));
    const next = (at: number) => id(`${at + 1}`);
    const shapes: ((at: number) => Partial<Claim>)[] = [
      (at) => ({ kind: 'responsibility', actor: `Front ${at}` }),
      (at) => ({ kind: 'control', actor: `Front ${at}`, object: 'both posts' }),
      (at) => ({ claimant: `Speaker ${at}`, figure: exactly(at % 7), stance: at % 2 ? 'denies' : 'asserts' }),
      (at) => ({ claimant: [`Speaker ${at}`, `Speaker ${at + 1}`], figure: exactly(3) }),
      (at) => ({ figure: exactly(at), updates: next(at) }),
      () => ({ id: id('copy'), stance: 'denies', denies: id('copy') }),
    ];
    for (const fields of shapes) {
      const [incident] = gather(many(fields)).incidents;
      assert.equal(incident?.claims.length, 3000);
    }
    const chain = Array.from({ length: 3000 }, (_, at) => file(`part${at}`, { part_of: `part${at + 1}` }));
    assert.equal(gather([claim('one', { incident: 'part0' })], chain).incidents.length, 3001);
  });

  it('counts a long chain of updates by its last claim alone, and claims that update each other both', () => {
    const chain = Array.from({ length: 50 }, (_, at) =>
      claim(`${at}`, { figure: exactly(at), ...(at > 0 && { updates: id(`${at - 1}`) }) }),
    );
    const figure = figureOf(gather(chain), 'killed');
    assert.deepEqual([figure.low, figure.high], [49, 49]);
    const circle = [
      claim('one', { figure: exactly(1), updates: id('two') }),
      claim('two', { figure: exactly(2), updates: id('one') }),
      claim('three', { figure: exactly(3), updates: id('two') }),
    ];
    const round = figureOf(gather(circle), 'killed');
    assert.deepEqual([round.low, round.high], [1, 3]);
  });

  it('takes every number of a summary from claims that it names', () => {
    fc.assert(
      fc.property(someClaims, (items) => {
        const byId = new Map(items.map((item) => [item.claim.id, item.claim]));
        for (const { figures } of gatherIncidents(articlesOf(items), parts, builtInCodebook).incidents) {
          for (const { low, high, lowSetBy, highSetBy, sums } of figures) {
            const addable = new Set(sums.map((sum) => sum.refs.map((ref) => ref.claim.id).join()));
            const check = (number: number | undefined, ids: readonly string[], end: 'low' | 'high'): void => {
              assert.equal(number === undefined, ids.length === 0);
              const numbers = ids.map((name) => byId.get(name)?.figure?.[end] ?? byId.get(name)?.figure?.low);
              const isSum = sums.some((sum) => sum.counted && (sum.low === number || sum.high === number));
              if (number !== undefined) assert.ok(numbers.includes(number) || (isSum && addable.size > 0));
            };
            check(low, lowSetBy, 'low');
            check(high, highSetBy, 'high');
          }
        }
      }),
    );
  });
});
