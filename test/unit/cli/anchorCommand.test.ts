import assert from 'node:assert/strict';
import { join } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';

const claimId = 'k7f3q9m2';

/** What is printed, besides the article's path, for the claim of `support`'s sidecar when its article is this text. */
async function anchored(text: string): Promise<Record<string, unknown>> {
  let printed: Record<string, unknown> = {};
  await withFiles({ 'a.txt': text, 'a.txt.claims.yaml': sidecarOf([claimId]) }, async (folder) => {
    const path = join(folder, 'a.txt');
    const { code, out, err } = await run('anchor', path);
    assert.deepEqual([code, err], [0, '']);
    const { article: told, ...rest } = JSON.parse(out) as Record<string, unknown>;
    assert.equal(told, path);
    printed = rest;
  });
  return printed;
}

describe('anchor', () => {
  it('prints a claim whose article is as it was', async () => {
    const printed = await anchored(article);
    assert.deepEqual(printed, { id: claimId, status: 'exact', start: 14, end: 24, confidence: 1 });
  });

  it('counts code points where the words moved', async () => {
    const printed = await anchored(`🔥 Updated.\n\n${article}`);
    assert.deepEqual(printed, { id: claimId, status: 'moved', start: 26, end: 36, confidence: 1 });
  });

  it('says which number changed', async () => {
    const { confidence, ...printed } = await anchored(article.replace('4 soldiers', '40 soldiers'));
    assert.deepEqual(printed, {
      id: claimId,
      status: 'changed',
      start: 14,
      end: 25,
      changes: [{ was: '4', now: '40', within: 'quote', tells: true }],
    });
    assert.ok(Number(confidence) < 0.8);
  });

  it('prints an orphan without a place', async () => {
    const printed = await anchored('The report was withdrawn.\n');
    assert.deepEqual(printed, { id: claimId, status: 'orphan', confidence: 0 });
  });

  it('prints every span of a claim with several, and the worst of what became of them', async () => {
    const sidecar = sidecarOf([claimId]).replace(
      '    figure:',
      '      - exact: in Noshki\n        prefix: "Another attack took place "\n        suffix: ", it said."\n        start: 80\n        end: 89\n        for: place\n    figure:',
    );
    await withFiles({ 'a.txt': article, 'a.txt.claims.yaml': sidecar }, async (folder) => {
      const { out } = await run('anchor', join(folder, 'a.txt'));
      const { status, start, confidence, spans } = JSON.parse(out) as Record<string, unknown>;
      assert.deepEqual([status, start, confidence], ['orphan', 14, 0]);
      assert.deepEqual(spans, [
        { status: 'exact', start: 14, end: 24, confidence: 1 },
        { status: 'orphan', confidence: 0 },
      ]);
    });
  });

  it('prints claims in the order of the text, and takes the sidecar for its article', async () => {
    const two = `${article}A report said 7 militants died near the border on Thursday.\n`;
    const later = `  - id: aaaaaaaa
    kind: killed
    spans:
      - exact: 7 militants died
        prefix: "A report said "
        suffix: " near the border on Thursday."
        start: 63
        end: 79
`;
    const sidecar = `newsmark: 1\nclaims:\n${later}${sidecarOf([claimId]).split('claims:\n')[1]}`;
    await withFiles({ 'a.txt': two, 'a.txt.claims.yaml': sidecar }, async (folder) => {
      const { out } = await run('anchor', join(folder, 'a.txt.claims.yaml'));
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(
        lines.map(({ id, start }) => [id, start]),
        [
          [claimId, 14],
          ['aaaaaaaa', 63],
        ],
      );
      assert.equal(lines[0]?.['article'], join(folder, 'a.txt'));
    });
  });

  it('tells of an article without a sidecar, of one that is not there, and of what is wrong, and goes on', async () => {
    const broken = sidecarOf([claimId]).replace('kind: killed\n', '');
    const files = {
      'bare.txt': article,
      'broken.txt': article,
      'broken.txt.claims.yaml': `${broken}${sidecarOf(['b2c3d4e5']).split('claims:\n')[1]}`,
    };
    await withFiles(files, async (folder) => {
      const bare = await run('anchor', join(folder, 'bare.txt'));
      assert.deepEqual([bare.code, bare.out], [0, '']);
      assert.match(bare.err, /bare\.txt has no sidecar/);
      const missing = await run('anchor', join(folder, 'none.txt'), join(folder, 'broken.txt'));
      assert.equal(missing.code, 2);
      assert.match(missing.err, /none\.txt/);
      assert.match(missing.err, /broken\.txt\.claims\.yaml:\d+:\d+: error/);
      assert.match(missing.out, /"id":"b2c3d4e5","status":"exact"/);
      assert.equal((await run('anchor', join(folder, 'broken.txt'))).code, 1);
    });
  });

  it('wants an article', async () => {
    const { code, err } = await run('anchor');
    assert.equal(code, 2);
    assert.match(err, /newsmark anchor FILE/);
  });
});
