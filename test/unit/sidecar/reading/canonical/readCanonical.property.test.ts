import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Article } from '../../../../../src/core/claims/schema';
import { claimOrder } from '../../../../../src/core/sidecar/reading/fieldOrder';
import { readQuickly, readThoroughly } from '../../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../../src/core/sidecar/writing/serialise';
import type { Rejection } from '../../../../../src/core/sidecar/writing/serialise';
import { workspaceFiles } from '../../../../bench/workspace/generateWorkspace';
import { article, claim, claims, nastyString } from '../../arbitraries';
import { asAnalystMakesIt } from './asAnalystMakesIt';
import { mutated, oddValue } from './mutations';
import { tries } from '../../../support/tries';

/** True when the quick reader answers; then it must say all that the thorough one says, its keys in the same order. */
function answersAlike(source: string): boolean {
  const quick = readQuickly(source);
  if (!quick) return false;
  const thorough = readThoroughly(source);
  assert.deepStrictEqual(quick, thorough);
  assert.equal(JSON.stringify(quick), JSON.stringify(thorough));
  return true;
}

const rejection: fc.Arbitrary<Rejection> = fc
  .record({ exact: nastyString, kind: fc.constantFrom('killed', 'other') }, { requiredKeys: ['exact'] })
  .map((value) => ({ ...value }));

const canonical = fc
  .tuple(article, claims({ minLength: 1 }), fc.array(rejection, { maxLength: 3 }))
  .map(([head, list, rejected]) => serialiseSidecar(head as Article, list.map(asAnalystMakesIt), rejected));

describe('reading canonical sidecars quickly', () => {
  it('answers for every sidecar that Newsmark wrote of valid claims, and says what reading YAML says', () => {
    fc.assert(
      fc.property(canonical, (source) => {
        assert.ok(answersAlike(source), source);
      }),
      tries(400),
    );
  });

  it('answers for the reviewed sample and for made-up workspaces', () => {
    const folder = 'test/fixtures/reviewed';
    const fixtures = readdirSync(folder).filter((name) => name.endsWith('.claims.yaml'));
    for (const name of fixtures) assert.ok(answersAlike(readFileSync(`${folder}/${name}`, 'utf8')), name);
    const files = [...workspaceFiles({ articles: 30, seed: 3 })].filter(({ path }) =>
      path.endsWith('.claims.yaml'),
    );
    for (const { path, text } of files) assert.ok(answersAlike(text), path);
  });

  it('says what reading YAML says of whatever became of such a file, or nothing', () => {
    let answered = 0;
    let all = 0;
    fc.assert(
      fc.property(
        canonical.chain((source) => mutated(source)),
        (source) => {
          all++;
          if (answersAlike(source)) answered++;
        },
      ),
      tries(3000),
    );
    assert.ok(answered > all / 50, `answered ${answered} of ${all}`);
    assert.ok(answered < all / 2, `answered ${answered} of ${all}`);
  });

  it('says what the schemas say of values that may not fit, or nothing', () => {
    let answered = 0;
    const changed = fc
      .tuple(claim, fc.constantFrom(...claimOrder.keys), oddValue)
      .map(([value, key, odd]) => ({ ...asAnalystMakesIt(value), [key]: odd }));
    fc.assert(
      fc.property(changed, (value) => {
        if (answersAlike(serialiseSidecar(undefined, [value]))) answered++;
      }),
      tries(3000),
    );
    assert.ok(answered > 0);
  });

  it('leaves files with unknown keys, conflicts, comments, repeated ids or another format to the thorough reader', () => {
    const source = 'newsmark: 1\nclaims:\n  - id: k7f3q9m2\n    kind: killed\n    spans:\n';
    const span = '      - exact: four killed\n        start: 1\n        end: 12\n';
    assert.ok(answersAlike(source + span));
    assert.ok(answersAlike(`${source}${span}    conflicts:\n      - deleted: theirs\n`));
    assert.ok(answersAlike(`${source}${span}conflicts:\n  - field: article\n`));
    const item = (source + span).slice('newsmark: 1\nclaims:\n'.length);
    for (const other of [
      source,
      source + span + item,
      `${source}${span}    colour: red\n`,
      `${source}${span}    conflicts:\n      - field: group\n        ours: civilians\n`,
      `# note\n${source}${span}`,
      `${source}${span}    note: seen # twice\n`,
      (source + span).replace('newsmark: 1', 'newsmark: 2'),
      (source + span).replace('newsmark: 1\n', ''),
      (source + span).replaceAll('\n', '\r\n'),
      `\ufeff${source}${span}`,
      (source + span).trimEnd(),
      `${source}${span}\n`,
      `${source}${span}  `,
      `${source}${span}<<<<<<< ours\n`,
      '',
    ])
      assert.equal(readQuickly(other), undefined, other);
  });
});
