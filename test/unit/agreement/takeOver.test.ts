import assert from 'node:assert/strict';
import { measureAgreement } from '../../../src/core/agreement/measureAgreement';
import { takeOversOf } from '../../../src/core/agreement/takeOver';
import type { Claim } from '../../../src/core/claims/schema';
import { editSidecar } from '../../../src/core/sidecar/writing/editSidecar';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../../src/core/text/articleText';
import { claimOn } from '../export/exported';

const text = 'The army said 4 soldiers were killed.\n';
const soldiers = claimOn(text, 'aaaaaaa2', ['4 soldiers'], { group: 'security forces' });
const pair = { here: 'here', revision: 'topic' };

/** What the sidecar holds after each way to take the revision's claim over, by its title. */
function outcomes(
  mine: readonly Claim[],
  theirs: readonly Claim[],
): Record<string, (string | undefined)[][]> {
  const codings = [
    { annotator: pair.here, claims: mine },
    { annotator: pair.revision, claims: theirs },
  ];
  const [unit] =
    measureAgreement([{ name: '', text: new ArticleText(text), codings }]).articles[0]?.units ?? [];
  assert.ok(unit);
  const file = parseSidecar(serialiseSidecar(undefined, mine));
  return Object.fromEntries(
    takeOversOf(unit, pair, 'fffffff2').map(({ title, edits }) => {
      const { claims, problems } = parseSidecar(editSidecar(file, edits));
      assert.deepEqual(problems, []);
      return [title, claims.map(({ claim }) => [claim.id, claim.group])];
    }),
  );
}

describe('taking over what a revision says', () => {
  it('puts another claim in this one’s place, or beside it', () => {
    assert.deepEqual(outcomes([soldiers], [{ ...soldiers, id: 'bbbbbbb2', group: 'civilians' }]), {
      'Take topic’s claim instead': [['bbbbbbb2', 'civilians']],
      'Keep both': [
        ['aaaaaaa2', 'security forces'],
        ['bbbbbbb2', 'civilians'],
      ],
    });
  });

  it('keeps a changed claim’s id, and gives its other version one of its own', () => {
    assert.deepEqual(outcomes([soldiers], [{ ...soldiers, group: 'civilians' }]), {
      'Take topic’s claim instead': [['aaaaaaa2', 'civilians']],
      'Keep both': [
        ['aaaaaaa2', 'security forces'],
        ['fffffff2', 'civilians'],
      ],
    });
  });

  it('takes over what only the revision has, and deletes what it has not', () => {
    assert.deepEqual(outcomes([], [soldiers]), {
      'Take topic’s claim over': [['aaaaaaa2', 'security forces']],
    });
    assert.deepEqual(outcomes([soldiers], []), { 'Delete this claim': [] });
  });
});
