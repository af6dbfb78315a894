import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';

interface Book {
  incidents: {
    id: string;
    title: string;
    figures: {
      kind: string;
      group?: string;
      low?: number;
      high?: number;
      contested: boolean;
      claims: { article: string; id: string; claimant?: string[]; low?: number; high?: number }[];
    }[];
  }[];
  unassigned: { article: string; id: string }[];
}

const reviewed = join('test', 'fixtures', 'reviewed');

describe('incidents', () => {
  it('prints the incidents of the reviewed sample as JSON', async () => {
    const { code, out, err } = await run('incidents', reviewed, '--json');
    assert.equal(err, '');
    assert.equal(code, 0);
    const book = JSON.parse(out) as Book;
    const assault = book.incidents.find(({ id }) => id === '2022-02-02-panjgur-noshki');
    const deaths = assault?.figures.find(
      ({ kind, group }) => kind === 'killed' && group === 'security forces',
    );
    assert.equal(deaths?.contested, true);
    assert.equal(deaths?.low, 4);
    const minister = deaths?.claims.find(({ claimant }) => claimant?.[0] === 'Sheikh Rasheed Ahmad');
    assert.equal(minister?.article, '001_ffda206a305c125b.txt');
    assert.equal(minister?.high, 4);
    assert.doesNotMatch(out, /null/);
  });

  it('prints the same for people: every claim below its figure, with article and id', async () => {
    const { code, out } = await run('incidents', reviewed);
    assert.equal(code, 0);
    assert.match(out, /killed security forces: 4 to more than 100, contested \(.*disjoint ranges/);
    assert.match(out, /^ {4}Sheikh Rasheed Ahmad: 4 .*\[001_ffda206a305c125b\.txt [a-z0-9]{8}\]$/m);
  });

  it('makes figures of the kinds that the nearest codebook has counting people', async () => {
    const counting = (counts: string): string =>
      `newsmark: 1\nkinds:\n  - code: killed\n    counts_people: ${counts}\n`;
    const files = {
      'newsmark.codebook.yaml': counting('false'),
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'in/newsmark.codebook.yaml': counting('yes please'),
      'in/a.txt': article,
      'in/a.txt.claims.yaml': sidecarOf(['bbbbbbb2']),
      'latin1/newsmark.codebook.yaml': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      'latin1/a.txt': article,
      'latin1/a.txt.claims.yaml': sidecarOf(['ccccccc2']),
    };
    await withFiles(files, async (folder) => {
      const figures = async (below: string): Promise<string[] | undefined> => {
        const book = JSON.parse((await run('incidents', join(folder, below), '--json')).out) as Book;
        return book.incidents[0]?.figures.map(({ kind }) => kind);
      };
      assert.deepEqual(await figures('.'), []);
      assert.deepEqual(await figures('in'), ['killed']);
      assert.deepEqual(await figures('latin1'), ['killed']);
      const wrong = await run('incidents', join(folder, 'in'));
      assert.equal(wrong.code, 1);
      assert.match(wrong.err, /^[^\n]*newsmark\.codebook\.yaml:4:20: error: `counts_people`[^\n]*\n$/);
      const unreadable = await run('incidents', join(folder, 'latin1'));
      assert.equal(unreadable.code, 1);
      assert.match(unreadable.err, /The codebook cannot be read/);
    });
  });

  it('says once of each field that it is contested, whatever the reasons', async () => {
    const { out } = await run('incidents', reviewed);
    for (const incident of out.split('\n\n')) {
      const fields = [...incident.matchAll(/^ {2}(\w+): contested/gm)].map(([, field]) => field);
      assert.deepEqual(fields, [...new Set(fields)]);
    }
    assert.match(out, /^ {2}control: contested \(denial against assertion, different actors\)$/m);
  });

  it('names articles by their path from the folder, and finds sidecars in folders below', async () => {
    const files = {
      'june/a.txt': article,
      'june/a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'node_modules/x/a.txt.claims.yaml': sidecarOf(['bbbbbbb2']),
    };
    await withFiles(files, async (folder) => {
      const { out } = await run('incidents', folder, '--json');
      const claims = (JSON.parse(out) as Book).incidents.flatMap(({ figures }) =>
        figures.flatMap((figure) => figure.claims),
      );
      assert.deepEqual(
        claims.map(({ article: name, id }) => [name, id]),
        [['june/a.txt', 'aaaaaaa2']],
      );
    });
  });

  it('reads a folder once, however links lead to it', async function () {
    if (process.platform === 'win32') this.skip();
    const files = { 'june/a.txt': article, 'june/a.txt.claims.yaml': sidecarOf(['aaaaaaa2']) };
    await withFiles(files, async (folder) => {
      await symlink('..', join(folder, 'june', 'up'));
      await symlink('june', join(folder, 'summer'));
      await symlink('nowhere', join(folder, 'broken.claims.yaml'));
      const { code, out } = await run('incidents', folder, '--json');
      assert.equal(code, 0);
      assert.equal((JSON.parse(out) as Book).incidents[0]?.figures[0]?.claims.length, 1);
    });
  });

  it('takes decisions from incident files, in a folder of another name on request', async () => {
    const decision = 'newsmark: 1\nid: undated-panjgur\ntitle: Raid on a post\n';
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'events/undated-panjgur.yaml': decision,
    };
    await withFiles(files, async (folder) => {
      const titles = async (...more: string[]): Promise<string[]> => {
        const { out } = await run('incidents', folder, '--json', ...more);
        return (JSON.parse(out) as Book).incidents.map(({ title }) => title);
      };
      assert.notDeepEqual(await titles(), ['Raid on a post']);
      assert.deepEqual(await titles('--incidents-folder', 'events'), ['Raid on a post']);
    });
  });

  it('prints what is valid and says where claims may be missing', async () => {
    const files = { 'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']), 'b.txt.claims.yaml': 'newsmark: [' };
    await withFiles(files, async (folder) => {
      const { code, out, err } = await run('incidents', folder, '--json');
      assert.equal(code, 1);
      assert.equal((JSON.parse(out) as Book).incidents.length, 1);
      assert.match(err, /b\.txt\.claims\.yaml:1:\d+: error: /);
    });
  });

  it('prints CSV with one record a claim, safe for spreadsheets', async () => {
    const evil = sidecarOf(['aaaaaaa2']).replace('claimant: army', 'claimant: "=HYPERLINK(1)"');
    await withFiles({ 'a.txt': article, 'a.txt.claims.yaml': evil }, async (folder) => {
      const { code, out } = await run('incidents', folder, '--csv');
      assert.equal(code, 0);
      const [header, record, end] = out.split('\r\n');
      assert.match(
        header ?? '',
        /^incident,part_of,title,date,places,kind,group,low,high,open,contested,reasons,/,
      );
      assert.match(
        record ?? '',
        /^undated-panjgur,.*,killed,security forces,4,4,no,no,.*a\.txt,aaaaaaa2,'=HYPERLINK\(1\),/,
      );
      assert.equal(end, '');
    });
    const { out } = await run('incidents', reviewed, '--csv');
    assert.match(out, /killed,security forces,4,101,yes,yes,disjoint ranges; denial against assertion,/);
    assert.match(out, /,control,,,,,yes,different actors,/);
  });

  it('prints a Markdown report, with what a person decided and why', async () => {
    const decided =
      'newsmark: 1\nid: undated-panjgur\ndecisions:\n  - field: killed security forces\n    value: 7\n    reason: seven funerals\n';
    const files = {
      'a.txt': article,
      'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']),
      'incidents/undated-panjgur.yaml': decided,
    };
    await withFiles(files, async (folder) => {
      const { out } = await run('incidents', folder, '--md');
      assert.match(out, /\| killed security forces \| 4 \| {2}\| 1 \| 7: seven funerals \|/);
      assert.match(out, /“4 soldiers” \\\[a\.txt aaaaaaa2\\\]/);
      assert.match((await run('incidents', folder)).out, /^ {4}best estimate: 7 \(seven funerals\)$/m);
    });
  });

  it('prints the rows of a policy in every form, each number traced to its claims', async () => {
    const json = JSON.parse((await run('incidents', reviewed, '--policy', 'acled', '--json')).out) as {
      policies: { name: string; rules: Record<string, { source: string }> }[];
      rows: {
        incident: string;
        included: boolean;
        cells: Record<
          string,
          { value: unknown; rule: string; claims: { id: string; text: string; start: number }[] }
        >;
      }[];
    };
    const noshki = json.rows.find(({ incident }) => incident === '2022-02-02-noshki');
    const cell = noshki?.cells['fatalities'];
    assert.deepEqual([noshki?.included, cell?.value, cell?.rule], [true, 9, 'lowest figure']);
    assert.deepEqual(
      cell?.claims.map(({ text, start }) => [text, start]),
      [
        ['five Frontier Corps soldiers had been martyred', 730],
        ['four of them being killed', 2407],
      ],
    );
    assert.match(json.policies[0]?.rules[cell.rule]?.source ?? '', /ACLED/);
    const csv = (await run('incidents', reviewed, '--policy', 'gtd', '--csv')).out;
    assert.match(csv, /^2022-02-02-noshki,leaf,yes,,2022,2,2,/m);
    assert.match(csv, /nkill: lowest figure \[002_53f7ddaa5374747e\.txt c8b2k2tn/);
    const md = (await run('incidents', reviewed, '--policy', 'ucdp', '--md')).out;
    assert.match(md, /\| high \| 14 \| highest figure /);
    const text = (await run('incidents', reviewed, '--policy', 'ibc')).out;
    assert.match(text, /^undated-sibi\n {2}not taken in: no year is told\n/m);
  });

  it('compares the policies', async () => {
    const { out } = await run('incidents', reviewed, '--policy', 'all');
    assert.match(
      out,
      /^2022-02-02-noshki\n {2}ACLED: 9 killed; UCDP GED: 9 \(9–14\) killed; GTD: 9 killed;/m,
    );
    const json = JSON.parse((await run('incidents', reviewed, '--policy', 'all', '--json')).out) as {
      comparison: { incident: string; differences: { type: string; policies: string[] }[] }[];
      rows: { policy: string }[];
    };
    assert.equal(json.rows.length, 55);
    const mach = json.comparison.find(({ incident }) => incident === 'undated-mach');
    assert.ok(
      mach?.differences.some(
        ({ type, policies }) => type === 'which claims set the number' && policies.join() === 'acled,gtd',
      ),
    );
    const csv = (await run('incidents', reviewed, '--policy', 'all', '--csv')).out;
    assert.match(csv, /^incident,level,acled,acled_included,ucdp,ucdp_included,/);
    assert.match(
      (await run('incidents', reviewed, '--policy', 'all', '--md')).out,
      /\| undated\\-mach|\| undated-mach \|/,
    );
  });

  it('wants one form, and a policy that there is', async () => {
    assert.equal((await run('incidents', reviewed, '--json', '--csv')).code, 2);
    const { code, err } = await run('incidents', reviewed, '--policy', 'acle');
    assert.equal(code, 2);
    assert.match(err, /no policy “acle”; choose acled, ucdp, gtd, ibc, airwars or all/);
  });

  it('has an empty list where there are no claims', async () => {
    await withFiles({ 'a.txt': article }, async (folder) => {
      const { code, out } = await run('incidents', folder, '--json');
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(out), { incidents: [], unassigned: [] });
      assert.equal((await run('incidents', folder)).out, 'No claims here.\n');
    });
  });

  it('wants one folder that exists', async () => {
    assert.equal((await run('incidents', reviewed, reviewed)).code, 2);
    assert.equal((await run('incidents', 'no-such-folder')).code, 2);
    const { code, err } = await run('incidents', 'package.json');
    assert.equal(code, 2);
    assert.match(err, /package\.json: .*folder/);
  });
});
