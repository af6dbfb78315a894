import assert from 'node:assert/strict';
import { anchorSpan } from '../../../src/core/anchor/anchorSpan';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../../src/core/text/articleText';
import { handFormatted } from '../../bench/workspace/handFormatted';
import { reviewedSidecars, workspaceFiles } from '../../bench/workspace/generateWorkspace';

const size = { articles: 60, claims: 600, seed: 4 };

describe('generated workspaces', () => {
  const files = new Map([...workspaceFiles(size)].map(({ path, text }) => [path, text]));
  const sidecars = [...files].filter(([path]) => path.endsWith('.claims.yaml'));

  it('hold the articles and claims asked for, all valid, each claim where its article says it', () => {
    let claims = 0;
    const ids = new Set<string>();
    for (const [path, source] of sidecars) {
      const article = new ArticleText(files.get(path.replace('.claims.yaml', '')) ?? '');
      const sidecar = parseSidecar(source);
      assert.deepEqual(sidecar.problems, []);
      for (const { claim } of sidecar.claims) {
        claims++;
        ids.add(claim.id);
        for (const span of claim.spans) assert.equal(anchorSpan(article, span).status, 'exact', path);
      }
    }
    assert.equal(sidecars.length, size.articles);
    assert.equal(claims, size.claims);
    assert.equal(ids.size, size.claims);
  });

  it('say the same where they are formatted by hand', () => {
    for (const [, source] of sidecars) {
      const byHand = parseSidecar(handFormatted(source));
      assert.deepEqual(byHand.problems, []);
      assert.deepEqual(
        byHand.claims.map(({ claim }) => claim),
        parseSidecar(source).claims.map(({ claim }) => claim),
      );
    }
  });

  it('hold valid incident files of incidents that claims name', () => {
    const incidents = [...files].filter(([path]) => path.startsWith('incidents/'));
    assert.ok(incidents.length > 0);
    for (const [, source] of incidents) assert.deepEqual(parseIncidentFile(source).problems, []);
  });

  it('are the same from the same seed and others from another', () => {
    assert.deepEqual(new Map([...workspaceFiles(size)].map(({ path, text }) => [path, text])), files);
    assert.notDeepEqual(
      [...workspaceFiles({ ...size, seed: 5 })].map(({ path }) => path),
      [...files.keys()],
    );
  });

  it('have another branch in which as many sidecars differ as asked', () => {
    const others = [...reviewedSidecars(size, 20)];
    assert.equal(new Set(others.map(({ path }) => path)).size, 20);
    for (const { path, text } of others) {
      assert.notEqual(text, files.get(path));
      assert.deepEqual(parseSidecar(text).problems, []);
    }
  });
});
