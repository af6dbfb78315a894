import assert from 'node:assert/strict';
import { commitMessage } from '../../../src/core/sidecar/commitMessage';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';

describe('commitMessage', () => {
  const claim = '  - id: aaaaaaa2\n    kind: killed\n    spans: [{exact: four, start: 0, end: 4}]\n';
  const after = parseSidecar(`newsmark: 1\nclaims:\n${claim}`);

  it('names what is committed beside the claims', () => {
    const changes = [{ name: 'a.txt', after }];
    assert.equal(commitMessage(changes, 0), 'Annotate 1 article: 1 claim');
    assert.equal(
      commitMessage(changes, 2, ['names', 'the codebook']),
      'Annotate 1 article: 1 claim; decisions on 2 incidents, names and the codebook',
    );
    assert.equal(commitMessage([], 0, ['names', 'the codebook']), 'Record names and the codebook');
    assert.equal(commitMessage([], 0, ['the codebook']), 'Record the codebook');
  });
});
