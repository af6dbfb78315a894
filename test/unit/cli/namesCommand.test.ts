import assert from 'node:assert/strict';
import { join } from 'node:path';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { run } from './support';

interface Proposals {
  names: {
    type: string;
    name: string;
    spellings: { name: string; claims: number; articles: number; confirmed?: boolean }[];
    confidence: number;
    reasons: { sign: string; text: string }[];
  }[];
  sides: { name: string; side: string; confidence: number; reasons: { text: string }[] }[];
}

const reviewed = join('test', 'fixtures', 'reviewed');

async function proposals(folder: string): Promise<Proposals> {
  const { code, out, err } = await run('names', folder, '--propose', '--json');
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out) as Proposals;
}

describe('names', function () {
  this.timeout(30_000);

  it('proposes the names of the reviewed sample that are one, and no others', async () => {
    const { names } = await proposals(reviewed);
    assert.deepEqual(
      names.map(({ type, name, spellings }) => [
        type,
        name,
        spellings.map((spelling) => spelling.name).sort(),
      ]),
      [
        [
          'actor',
          'Baloch Liberation Army',
          ['Baloch Liberation Army', 'Balochistan Liberation Army', 'Baluchistan Liberation Army'],
        ],
        ['actor', 'Pakistani Taliban', ['Pakistani Taliban', 'Tehrik-e-Taliban Pakistan']],
        ['actor', 'Sheikh Rasheed Ahmad', ['Sheikh Rasheed Ahmad', 'Sheikh Rashid Ahmed']],
      ],
    );
    assert.ok(
      names.every(({ reasons, confidence }) => reasons.length > 0 && confidence > 0.5 && confidence <= 1),
    );
  });

  it('proposes sides, with words that say so', async () => {
    const { sides } = await proposals(reviewed);
    const sideOf = new Map(sides.map(({ name, side }) => [name, side]));
    assert.equal(sideOf.get('ISPR'), 'Pakistan');
    assert.equal(sideOf.get('Sheikh Rasheed Ahmad'), 'Pakistan');
    assert.equal(sideOf.get('Baloch Liberation Army'), 'Baloch Liberation Army');
    const words = sides.find(({ name }) => name === 'ISPR')?.reasons.map(({ text }) => text);
    assert.deepEqual(words, ['An article says “Pakistani military’s ISPR”.']);
  });

  it('prints the same for people', async () => {
    const { code, out } = await run('names', reviewed, '--propose');
    assert.equal(code, 0);
    assert.match(
      out,
      /^One actor\? Baloch Liberation Army \(\d+ %\)\n {2}Baloch Liberation Army: 19 claims in \d articles\n/m,
    );
    assert.match(out, /^On the side of Pakistan\? ISPR \(\d+ %, \d+ claims\)$/m);
  });

  it('goes by the names file: what it confirms or tells apart is settled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'names-'));
    try {
      for (const name of await readdir(reviewed))
        if (name.endsWith('.yaml')) await copyFile(join(reviewed, name), join(folder, name));
      await writeFile(
        join(folder, 'newsmark.names.yaml'),
        `newsmark: 1
names:
  - name: Balochistan Liberation Army
    also: [Baloch Liberation Army]
    type: actor
  - {name: ISPR, type: actor, side: Islamabad}
not_same:
  - [Sheikh Rasheed Ahmad, Sheikh Rashid Ahmed]
`,
      );
      const { names, sides } = await proposals(folder);
      const army = names.find(({ name }) => name === 'Balochistan Liberation Army');
      assert.deepEqual(
        army?.spellings.map(({ name, confirmed }) => [name, confirmed === true]),
        [
          ['Balochistan Liberation Army', true],
          ['Baloch Liberation Army', true],
          ['Baluchistan Liberation Army', false],
        ],
      );
      assert.ok(!names.some(({ name }) => name.startsWith('Sheikh')));
      assert.ok(!sides.some(({ name }) => name === 'ISPR'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('wants to be told what to do', async () => {
    const { code, err } = await run('names', reviewed);
    assert.equal(code, 2);
    assert.match(err, /newsmark names \[DIR\] --propose/);
  });
});
