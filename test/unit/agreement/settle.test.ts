import assert from 'node:assert/strict';
import { measureAgreement } from '../../../src/core/agreement/measureAgreement';
import type { ArticleAgreement } from '../../../src/core/agreement/measureAgreement';
import { settlementsOf } from '../../../src/core/agreement/settle';
import { tellDisagreements } from '../../../src/core/agreement/tellAgreement';
import type { Claim } from '../../../src/core/claims/schema';
import { claimOn, codedArticle } from './build';

function agreementOf(claims: Readonly<Record<string, readonly Claim[]>>): ArticleAgreement {
  const [article] = measureAgreement([codedArticle(claims)]).articles;
  assert.ok(article);
  return article;
}

/** The ways to settle the only disagreement: each title with the status that the claims get. */
function settlements(claims: Readonly<Record<string, readonly Claim[]>>): string[] {
  const [only] = tellDisagreements(agreementOf(claims));
  assert.ok(only);
  return settlementsOf(only.unit).map(({ title, edits }) => {
    const statuses = edits.map((edit) => (edit.type === 'replace' ? edit.claim.status : edit.type));
    return `${title}: ${statuses.join(', ')}`;
  });
}

describe('Settling a disagreement', () => {
  it('accepts one annotator’s claim and rejects the others, as they were coded', () => {
    const claims = {
      One: [claimOn('4 soldiers', { group: 'civilians' })],
      Two: [claimOn('4 soldiers', { group: 'mixed' })],
    };
    assert.deepEqual(settlements(claims), [
      'Accept One’s claim, reject the other: accepted, rejected',
      'Accept Two’s claim, reject the other: rejected, accepted',
      'Reject both: rejected, rejected',
    ]);
    const [unit] = agreementOf(claims).units;
    const edit = unit && settlementsOf(unit)[0]?.edits[1];
    assert.deepEqual(edit, {
      type: 'replace',
      claim: { ...claims.Two[0], status: 'rejected' },
      from: claims.Two[0],
    });
  });

  it('accepts or rejects what only one annotator has', () => {
    const claims = { One: [claimOn('4 soldiers')], Two: [] };
    assert.deepEqual(settlements(claims), ['Accept it: accepted', 'Reject it: rejected']);
  });

  it('is over when every claim of the statement is decided on, and changes no measure', () => {
    const [one, two] = [claimOn('4 soldiers'), claimOn('4 soldiers', { kind: 'injured' })];
    const [open, half, over] = (['disputed', undefined, 'rejected'] as const).map((status) =>
      measureAgreement([
        codedArticle({ One: [{ ...one, status: 'accepted' }], Two: [{ ...two, ...(status && { status }) }] }),
      ]),
    );
    const settled = [open, half, over].map((each) =>
      (each?.articles ?? []).flatMap(tellDisagreements).map(({ isSettled }) => isSettled),
    );
    assert.deepEqual(settled, [[false], [false], [true]]);
    assert.deepEqual(over?.kinds, open?.kinds);
  });
});
