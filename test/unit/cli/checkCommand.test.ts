import assert from 'node:assert/strict';
import { join } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';

/** The problem lines, paths cut to what is below the folder. */
function problemsBelow(folder: string, out: string): string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(folder + (process.platform === 'win32' ? '\\' : '/'), ''));
}

describe('check', () => {
  it('finds nothing wrong with the reviewed sample', async () => {
    const { code, out, err } = await run('check', join('test', 'fixtures', 'reviewed'));
    assert.equal(out, '');
    assert.equal(code, 0);
    assert.match(err, /^5 sidecars and 13 incident files checked: 0 errors, 0 warnings\.\n$/);
  });

  it('points at the line and column of a problem, counted from one', async () => {
    const sidecar = sidecarOf(['aaaaaaa2']).replace('kind: killed', 'kind: kiled');
    await withFiles({ 'a.txt': article, 'a.txt.claims.yaml': sidecar }, async (folder) => {
      const { code, out, err } = await run('check', folder);
      assert.equal(code, 1);
      const [problem, ...more] = problemsBelow(folder, out);
      assert.match(problem ?? '', /^a\.txt\.claims\.yaml:4:11: error: .*kiled.*killed/);
      assert.deepEqual(more, []);
      assert.match(err, /1 sidecar and 0 incident files checked: 1 error, 0 warnings\./);
    });
  });

  it('reads names files too, found or named', async () => {
    const names = 'newsmark: 1\nnames:\n  - name: Kalgan\n    type: group\n';
    await withFiles({ 'newsmark.names.yaml': names }, async (folder) => {
      for (const path of [folder, join(folder, 'newsmark.names.yaml')]) {
        const { code, out, err } = await run('check', path);
        assert.equal(code, 1);
        assert.match(
          out,
          /newsmark\.names\.yaml:4:11: error: `type` is one of actor, place; “group” is not\.\n$/,
        );
        assert.match(err, /0 incident files, and 1 names file, checked: 1 error, 0 warnings\./);
      }
    });
  });

  it('goes by the nearest codebook, tells what is wrong with it once, and by the built-in one without', async () => {
    const siege = 'newsmark: 1\nkinds:\n  - code: siege\n    definition: Cut off.\n  - code: raid\n';
    const sidecar = (id: string): string => sidecarOf([id]).replace('kind: killed', 'kind: siege');
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecar('aaaaaaa2'),
      'in/newsmark.codebook.yaml': siege,
      'in/b.txt': article,
      'in/b.txt.claims.yaml': sidecar('bbbbbbb2'),
      'in/deep/c.txt': article,
      'in/deep/c.txt.claims.yaml': sidecar('ccccccc2'),
    };
    await withFiles(files, async (folder) => {
      const { code, out, err } = await run('check', folder);
      assert.equal(code, 1);
      const problems = problemsBelow(folder, out);
      assert.equal(problems.length, 2, out);
      assert.match(problems[0] ?? '', /^a\.txt\.claims\.yaml:4:11: error: The codebook has no kind “siege”/);
      assert.match(problems[1] ?? '', /newsmark\.codebook\.yaml:5:11: error: “raid” has no definition/);
      assert.match(err, /0 incident files, and 1 codebook, checked: 2 errors/);

      // The codebook counts, and is checked, where only what hangs on it was named.
      const below = await run('check', join(folder, 'in', 'deep'));
      assert.equal(below.code, 1);
      assert.match(
        below.out,
        /^[^\n]*newsmark\.codebook\.yaml:5:11: error: “raid” has no definition[^\n]*\n$/,
      );
    });
  });

  it('tells a codebook that cannot be read, and goes on with the built-in one', async () => {
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'newsmark.codebook.yaml': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
    };
    await withFiles(files, async (folder) => {
      const { code, out } = await run('check', join(folder, 'a.txt'));
      assert.equal(code, 1);
      assert.match(out, /a\.txt\.claims\.yaml:1:1: error: The codebook cannot be read.*UTF-8[^\n]*\n$/);
    });
  });

  it('counts lines alike with CRLF and a byte-order mark', async () => {
    const sidecar = sidecarOf(['aaaaaaa2']).replace('kind: killed', 'kind: kiled');
    const files = { 'a.txt': article, 'a.txt.claims.yaml': `\uFEFF${sidecar.replaceAll('\n', '\r\n')}` };
    await withFiles(files, async (folder) => {
      const { out } = await run('check', folder);
      assert.match(problemsBelow(folder, out)[0] ?? '', /^a\.txt\.claims\.yaml:4:11: error: /);
    });
  });

  it('ends well when there are only warnings', async () => {
    const sidecar = sidecarOf(['aaaaaaa2'], '    claimnt: x\n');
    await withFiles({ 'a.txt': article, 'a.txt.claims.yaml': sidecar }, async (folder) => {
      const { code, out } = await run('check', folder);
      assert.equal(code, 0);
      assert.match(out, /: warning: .*claimnt.*claimant/);
    });
  });

  it('tells a claim whose words are gone from the article', async () => {
    const files = { 'a.txt': 'Nothing of it is left.\n', 'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']) };
    await withFiles(files, async (folder) => {
      const { out } = await run('check', folder);
      assert.match(
        problemsBelow(folder, out)[0] ?? '',
        /^a\.txt\.claims\.yaml:6:\d+: warning: .*“4 soldiers”/,
      );
    });
  });

  it('tells an article that is missing, or that cannot be read', async () => {
    const files = {
      'gone.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'latin1.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      'latin1.txt.claims.yaml': sidecarOf(['bbbbbbb2']),
    };
    await withFiles(files, async (folder) => {
      const { code, out } = await run('check', folder);
      assert.equal(code, 1);
      const [gone, latin1] = problemsBelow(folder, out);
      assert.match(gone ?? '', /^gone\.txt\.claims\.yaml:1:1: error: .*no article .*gone\.txt/);
      assert.match(latin1 ?? '', /^latin1\.txt\.claims\.yaml:1:1: error: .*UTF-8/);
    });
  });

  it('tells one id in two sidecars, in both', async () => {
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'deep/b.txt': article,
      'deep/b.txt.claims.yaml': sidecarOf(['aaaaaaa2', 'bbbbbbb2']),
    };
    await withFiles(files, async (folder) => {
      const { code, out } = await run('check', folder);
      assert.equal(code, 1);
      const places = problemsBelow(folder, out).map((line) => line.replace(/:\d+: error:.*aaaaaaa2.*/, ''));
      assert.deepEqual(places, ['a.txt.claims.yaml:3', join('deep', 'b.txt.claims.yaml:3')]);
    });
  });

  it('checks incident files, and that no incident has two', async () => {
    const incident = (id: string): string => `newsmark: 1\nid: ${id}\n`;
    const files = {
      'incidents/a.yaml': incident('2022-02-02-panjgur'),
      'incidents/b.yaml': incident('2022-02-02-panjgur'),
      'incidents/c.yaml': 'newsmark: 1\nid: 2022-01-01-x\ngrading: good\n',
      'other/d.yaml': 'not: ours',
    };
    await withFiles(files, async (folder) => {
      const { code, out } = await run('check', folder);
      assert.equal(code, 1);
      const problems = problemsBelow(folder, out);
      assert.equal(problems.length, 2, out);
      assert.match(problems[0] ?? '', /b\.yaml:1:1: error: .*2022-02-02-panjgur.*a\.yaml/);
      assert.match(problems[1] ?? '', /c\.yaml:3:10: error: /);
    });
  });

  it('takes an article for its sidecar, a sidecar and an incident file, and checks each once', async () => {
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'incidents/x.yaml': 'newsmark: 1\nid: undated-panjgur\n',
    };
    await withFiles(files, async (folder) => {
      const paths = Object.keys(files).map((name) => join(folder, name));
      const { code, out, err } = await run('check', ...paths);
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /^1 sidecar and 1 incident file checked/);
    });
  });

  it('refuses a path that it cannot check', async () => {
    await withFiles({ 'a.txt': article }, async (folder) => {
      const without = await run('check', join(folder, 'a.txt'));
      assert.equal(without.code, 2);
      assert.match(without.err, /a\.txt: there is nothing to check/);
      const missing = await run('check', join(folder, 'b.txt'));
      assert.equal(missing.code, 2);
      assert.match(missing.err, /b\.txt: there is no such file or folder/);
    });
  });

  it('reports every broken sidecar and survives all of them', async () => {
    const bomb = `newsmark: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)
      .join('\n')}\n`;
    const files = {
      'a.txt.claims.yaml': 'claims: [',
      'b.txt.claims.yaml': '- a list\n',
      'c.txt.claims.yaml': bomb,
      'd.txt.claims.yaml': '<<<<<<< ours\nnewsmark: 1\n=======\nnewsmark: 1\n>>>>>>> theirs\n',
      'e.txt.claims.yaml': Uint8Array.of(0xff, 0xfe, 0x6e, 0x00),
      'f.txt.claims.yaml': '',
    };
    await withFiles(files, async (folder) => {
      const { code, out } = await run('check', folder);
      assert.equal(code, 1);
      for (const name of ['a', 'b', 'c', 'd', 'e']) {
        assert.match(
          out,
          new RegExp(`${name}\\.txt\\.claims\\.yaml:\\d+:\\d+: error: (?!There is no article)`),
          name,
        );
      }
      assert.doesNotMatch(out, /\n {2}/);
    });
  });
});
