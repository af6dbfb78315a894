import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import { GatheredIncidents } from '../../../src/core/incidents/gatheredIncidents';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import type { AnnotatedArticle } from '../../../src/core/incidents/incidentBook';
import type { IncidentFile, Party } from '../../../src/core/incidents/incidentFile';
import { article, claim, file, id, said, without } from './build';
import { tries } from '../support/tries';

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const incidents = ['raid', 'north', 'south', '2022-02-02-noshki', 'none'];
const kinds = ['killed', 'injured', 'responsibility', 'unheardof'];

const someClaim: fc.Arbitrary<Claim> = fc
  .record(
    {
      name: fc.constantFrom(...names),
      claimant: fc.constantFrom('ISPR', 'BLA', 'officials'),
      count: fc.integer({ min: 0, max: 9 }),
      kind: fc.constantFrom(...kinds),
      group: fc.constantFrom('civilians', 'insurgents'),
      incident: fc.option(fc.constantFrom(...incidents), { nil: undefined }),
      denies: fc.constantFrom(...names),
      stance: fc.constant<'denies'>('denies'),
      updates: fc.constantFrom(...names),
      status: fc.constantFrom<'rejected' | 'accepted'>('rejected', 'accepted'),
      place: fc.constantFrom('Noshki', 'Panjgur'),
      date: fc.constantFrom('2022-02-02', '2022-02-03'),
      actor: fc.constantFrom('BLA', 'Taliban'),
    },
    { requiredKeys: ['name', 'claimant', 'count', 'incident'] },
  )
  .map(({ name, claimant, count, denies, updates, incident, ...fields }) => {
    return {
      ...without(said(name, claimant, count, fields), 'incident'),
      ...(incident !== undefined && { incident }),
      ...(denies !== undefined && { denies: id(denies) }),
      ...(updates !== undefined && { updates: id(updates) }),
    };
  });

const someArticle: fc.Arbitrary<AnnotatedArticle> = fc
  .record({
    name: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
    claims: fc.uniqueArray(someClaim, { maxLength: 4, selector: (one) => one.id }),
    title: fc.constantFrom('Nine dead', 'Attack'),
  })
  .map(({ name, claims, title }) => article(name, claims, { title }));

const someFile: fc.Arbitrary<IncidentFile> = fc
  .record(
    {
      id: fc.constantFrom(...incidents, 'late'),
      title: fc.constantFrom('The raid', 'The assault'),
      part_of: fc.constantFrom(...incidents),
      merged_into: fc.constantFrom(...incidents),
      previous_ids: fc.array(fc.constantFrom(...incidents), { minLength: 1, maxLength: 2 }),
      parties: fc.constant<Party[]>([{ name: 'Pakistan', members: ['ISPR', 'officials'] }]),
    },
    { requiredKeys: ['id'] },
  )
  .map(({ id, ...fields }) => file(id, fields as Partial<IncidentFile>));

const otherCodebook = {
  ...builtInCodebook,
  kinds: builtInCodebook.kinds.map((kind) => ({ ...kind, countsPeople: kind.code === 'injured' })),
};

type Step =
  | { readonly type: 'article'; readonly article: AnnotatedArticle }
  | { readonly type: 'remove article'; readonly name: string }
  | { readonly type: 'file'; readonly key: number; readonly file: IncidentFile }
  | { readonly type: 'remove file'; readonly key: number }
  | { readonly type: 'codebook'; readonly builtIn: boolean }
  | { readonly type: 'look'; readonly incident: string }
  | { readonly type: 'gather'; readonly families: number };

const key = fc.integer({ min: 0, max: 3 });
const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant<'article'>('article'), article: someArticle }) },
  fc.record({
    type: fc.constant<'remove article'>('remove article'),
    name: fc.constantFrom('a.txt', 'b.txt'),
  }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant<'file'>('file'), key, file: someFile }) },
  fc.record({ type: fc.constant<'remove file'>('remove file'), key }),
  fc.record({ type: fc.constant<'codebook'>('codebook'), builtIn: fc.boolean() }),
  fc.record({ type: fc.constant<'look'>('look'), incident: fc.constantFrom(...incidents) }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant<'gather'>('gather'), families: fc.nat(3) }) },
);

/** A workspace that steps are taken in: what it holds now, and its incidents as they were kept up with it. */
class Kept {
  readonly articles = new Map<string, AnnotatedArticle>();
  readonly files = new Map<number, IncidentFile>();
  codebook = builtInCodebook;
  readonly gathered = new GatheredIncidents(this.codebook);

  take(step: Step): void {
    switch (step.type) {
      case 'article':
        this.articles.set(step.article.uri, step.article);
        return this.gathered.setArticle(step.article.uri, step.article);
      case 'remove article':
        this.articles.delete(`file:///${step.name}`);
        return this.gathered.removeArticle(`file:///${step.name}`);
      case 'file':
        this.files.set(step.key, step.file);
        return this.gathered.setDecision(String(step.key), step.file);
      case 'remove file':
        this.files.delete(step.key);
        return this.gathered.removeDecision(String(step.key));
      case 'codebook':
        this.codebook = step.builtIn ? builtInCodebook : otherCodebook;
        return this.gathered.setCodebook(this.codebook);
      case 'look':
        this.gathered.incident(step.incident);
        return;
      case 'gather': {
        let left = step.families;
        this.gathered.gather(() => left-- > 0);
      }
    }
  }

  /** What one gathering of everything finds. */
  anew(): ReturnType<typeof gatherIncidents> {
    return gatherIncidents([...this.articles.values()], [...this.files.values()], this.codebook);
  }
}

describe('GatheredIncidents', () => {
  it('are after any changes what one gathering of everything finds', () => {
    fc.assert(
      fc.property(fc.array(someStep, { minLength: 1, maxLength: 14 }), (steps) => {
        const kept = new Kept();
        for (const step of steps) kept.take(step);
        assert.deepEqual(kept.gathered.book(), kept.anew());
      }),
      tries(600),
    );
  });

  it('tell one incident as it is now, before the others are worked out', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 10 }), fc.constantFrom(...incidents), (steps, asked) => {
        const kept = new Kept();
        for (const step of steps) kept.take(step);
        const book = kept.anew();
        const now = book.aliases.get(asked) ?? asked;
        assert.deepEqual(
          kept.gathered.incident(asked),
          book.incidents.find((one) => one.id === now),
        );
      }),
      tries(300),
    );
  });

  it('work out only what a change touches', () => {
    const gathered = new GatheredIncidents(builtInCodebook);
    for (let at = 0; at < 500; at++) {
      const own = claim(`${at}`, { incident: `incident${at}`, claimant: 'ISPR' });
      gathered.setArticle(`${at}`, article(`${at}.txt`, [own]));
    }
    const before = gathered.book();
    gathered.setArticle('7', article('7.txt', [claim('7', { incident: 'incident7', denies: id('9') })]));
    let workedOut = 0;
    gathered.gather(() => (workedOut++, true));
    assert.equal(workedOut, 2);
    const after = gathered.book();
    const same = after.incidents.filter((incident, at) => incident === before.incidents[at]);
    assert.equal(same.length, 498);
  });

  it('can be worked out a little at a time, and looked at in between', () => {
    const gathered = new GatheredIncidents(builtInCodebook);
    for (let at = 0; at < 300; at++) {
      gathered.setArticle(`${at}`, article(`${at}.txt`, [claim(`${at}`, { incident: `incident${at}` })]));
    }
    let slices = 1;
    while (!gathered.gather(() => false)) {
      assert.equal(gathered.soFar().incidents.length, slices);
      slices++;
    }
    assert.equal(slices, 300);
    assert.equal(gathered.book().incidents.length, 300);
  });
});
