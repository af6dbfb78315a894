import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';

const reviewed = join('test', 'fixtures', 'reviewed');
const other = 'Two civilians were hurt near the bus station in Quetta on Friday, doctors said.\n';

interface Located {
  readonly properties: { readonly located: readonly { readonly by: string }[] };
}

describe('export', () => {
  it('writes every format of the reviewed sample to standard output or to files', async () => {
    await withFiles({}, async (folder) => {
      const json = JSON.parse((await run('export', 'w3c', reviewed)).out) as { total: number };
      assert.equal(json.total, 114);
      const jsonl = await run('export', 'jsonl', reviewed);
      assert.equal(jsonl.out.trimEnd().split('\n').length, 5);
      assert.match((await run('export', 'conll', reviewed)).out, /^-DOCSTART- -X- O O\n\n/);
      const geo = JSON.parse((await run('export', 'geojson', reviewed)).out) as { features: Located[] };
      const bases = geo.features.flatMap(({ properties }) => properties.located.map(({ by }) => by));
      assert.ok(bases.includes('gazetteer'));
      const told = JSON.parse((await run('export', 'geojson', reviewed, '--told-places')).out) as {
        features: Located[];
      };
      assert.ok(
        told.features.every(({ properties }) => properties.located.every(({ by }) => by !== 'gazetteer')),
      );
      assert.ok(told.features.length < geo.features.length);
      for (const dataset of ['acled', 'ucdp']) {
        const { code, out, err } = await run('export', dataset, reviewed);
        assert.equal(code, 0);
        assert.match(out, /2022-02-02-noshki/);
        assert.match(err, /^newsmark: undated-mach has no row: no year is told\.$/m);
      }
      assert.equal((await run('export', 'brat', reviewed, '--out', join(folder, 'brat'))).code, 0);
      assert.equal((await readdir(join(folder, 'brat'))).length, 10);
      assert.equal((await run('export', 'md', reviewed, '--out', join(folder, 'reports'))).code, 0);
      const report = await readFile(join(folder, 'reports', '2022-02-02-noshki.report.md'), 'utf8');
      assert.match(report, /^# /);
      assert.equal((await run('export', 'md', reviewed, '--out', join(folder, 'all.md'))).code, 0);
      assert.match(await readFile(join(folder, 'all.md'), 'utf8'), /^# Incidents\n/);
      assert.equal((await run('export', 'ucdp', reviewed, '--out', folder)).code, 0);
      assert.match(await readFile(join(folder, 'ucdp.csv'), 'utf8'), /^id,relid,year,/);
    });
  });

  it('names articles by their path below the folder, and writes over an earlier export', async () => {
    const files = { 'in/feb/a.txt': article, 'in/feb/a.txt.claims.yaml': sidecarOf(['aaaaaaa2']) };
    await withFiles(files, async (folder) => {
      const out = join(folder, 'out');
      await mkdir(join(out, 'feb'), { recursive: true });
      await writeFile(join(out, 'feb', 'a.ann'), 'of an earlier export');
      assert.equal((await run('export', 'brat', join(folder, 'in'), '--out', out)).code, 0);
      assert.match(await readFile(join(out, 'feb', 'a.ann'), 'utf8'), /^T1\tkilled 14 24\t4 soldiers\n/);
      assert.deepEqual((await readdir(join(out, 'feb'))).sort(), ['a.ann', 'a.txt']);
      const single = await run('export', 'jsonl', join(folder, 'in', 'feb', 'a.txt'));
      assert.match(single.out, /"article":"a\.txt"/);
    });
  });

  it('never writes over annotated articles and annotations, and writes nothing then', async () => {
    const files = {
      'feb/a.txt': article,
      'feb/a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'feb/incidents/x.yaml': 'newsmark: 1\nid: x\n',
      'newsmark.names.yaml': 'newsmark: 1\n',
      'newsmark.codebook.yaml': 'newsmark: 1\n',
    };
    await withFiles(files, async (folder) => {
      await symlink(join(folder, 'feb', 'a.txt.claims.yaml'), join(folder, 'link.json'));
      for (const name of [...Object.keys(files), 'link.json', 'new.txt.claims.yaml']) {
        const { code, err } = await run('export', 'w3c', join(folder, 'feb'), '--out', join(folder, name));
        assert.equal(code, 2, name);
        assert.match(err, /is not written over; name another place with --out\.\n$/);
      }
      for (const [name, text] of Object.entries(files))
        assert.equal(await readFile(join(folder, name), 'utf8'), text);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.startsWith('new.')),
        [],
      );

      // brat wants the texts beside its files: those that are the same do no harm, other line ends do.
      const inPlace = ['export', 'brat', join(folder, 'feb'), '--out', join(folder, 'feb')];
      assert.equal((await run(...inPlace)).code, 0);
      await rm(join(folder, 'feb', 'a.ann'));
      const text = article.replaceAll('\n', '\r\n');
      await writeFile(join(folder, 'feb', 'a.txt'), text);
      assert.equal((await run(...inPlace)).code, 2);
      assert.equal(await readFile(join(folder, 'feb', 'a.txt'), 'utf8'), text);
      assert.ok(!(await readdir(join(folder, 'feb'))).includes('a.ann'));
    });
  });

  it('tells what had to be left out: claims whose words are gone, files that cannot be read', async () => {
    const files = {
      'a.txt': other,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'gone.txt.claims.yaml': sidecarOf(['bbbbbbb2']),
      'bad.txt.claims.yaml': 'newsmark: [',
    };
    await withFiles(files, async (folder) => {
      const { code, out, err } = await run('export', 'jsonl', folder);
      assert.equal(code, 1);
      assert.match(out, /^\{"text":"Two civilians[^\n]*"spans":\[\]/);
      assert.match(
        err,
        /newsmark: a\.txt: claim aaaaaaa2 is left out: its words are no longer in the article/,
      );
      assert.match(err, /gone\.txt: there is no such file/);
      assert.match(err, /bad\.txt\.claims\.yaml:1:\d+: error: /);
    });
  });

  it('teaches no model what an analyst rejected', async () => {
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2'], '    status: rejected\n'),
    };
    await withFiles(files, async (folder) => {
      assert.match((await run('export', 'jsonl', folder)).out, /"spans":\[\]/);
      assert.doesNotMatch((await run('export', 'conll', folder)).out, /B-/);
      assert.match((await run('export', 'w3c', folder)).out, /"newsmark:status": "rejected"/);
    });
  });

  it('wants a format that there is, paths that there are, and a folder for brat', async () => {
    assert.match((await run('export')).err, /name a format; choose w3c, brat, /);
    assert.equal((await run('export', 'pdf', reviewed)).code, 2);
    assert.equal((await run('export', 'w3c', 'no-such-folder')).code, 2);
    const brat = await run('export', 'brat', reviewed);
    assert.equal(brat.code, 2);
    assert.match(brat.err, /--out/);
  });
});
