import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run, withFiles } from './support';

interface Proposed {
  assignments: {
    article: string;
    id: string;
    incident: string;
    new?: true;
    confidence: number;
    why: string;
  }[];
  incidents: { id: string; part_of?: string; claims: { id: string }[] }[];
  merges: unknown[];
  parts: unknown[];
}

const reviewed = join('test', 'fixtures', 'reviewed');

/** The reviewed sample as it was before anyone assigned its claims. */
async function unassigned(): Promise<Record<string, string>> {
  const names = (await readdir(reviewed)).filter((name) => name.endsWith('.claims.yaml'));
  const texts = await Promise.all(names.map((name) => readFile(join(reviewed, name), 'utf8')));
  return Object.fromEntries(
    names.map((name, at) => [name, (texts[at] ?? '').replace(/^ {4}incident: .*\n/gm, '')]),
  );
}

describe('incidents --propose', () => {
  it('proposes the incidents of the reviewed sample from its claims alone, the same each time', async () => {
    await withFiles(await unassigned(), async (folder) => {
      const { code, out, err } = await run('incidents', folder, '--propose', '--json');
      assert.deepEqual([code, err], [0, '']);
      const { assignments, incidents } = JSON.parse(out) as Proposed;
      const whole = incidents.find(({ id }) => id === '2022-02-02-panjgur-noshki');
      assert.ok(whole);
      assert.deepEqual(
        incidents.filter((each) => each.part_of === whole.id).map(({ id }) => id),
        ['2022-02-02-noshki', '2022-02-02-panjgur'],
      );
      const statement = assignments.find(({ id }) => id === 'k7f3q9m2');
      assert.equal(statement?.article, '001_ffda206a305c125b.txt');
      assert.equal(statement.incident, whole.id);
      assert.equal(statement.new, true);
      assert.match(statement.why, /both name Baloch Liberation Army/);
      assert.doesNotMatch(out, /null/);
      assert.equal((await run('incidents', folder, '--propose', '--json')).out, out);
      const text = await run('incidents', folder, '--propose');
      assert.match(text.out, /^2022-02-02-noshki \(new, part of 2022-02-02-panjgur-noshki\)$/m);
    });
  });

  it('has nothing to say about what is assigned', async () => {
    assert.equal((await run('incidents', reviewed, '--propose')).out, 'Nothing to propose.\n');
  });

  it('goes with JSON and text only', async () => {
    for (const more of [['--csv'], ['--md'], ['--policy', 'acled']]) {
      const { code, out } = await run('incidents', reviewed, '--propose', ...more);
      assert.deepEqual([code, out], [2, ''], more[0]);
    }
  });
});
