import assert from 'node:assert/strict';
import { ofIncident } from '../../../../src/core/incidents/deciding/incidentEdit';
import type { IncidentEdit } from '../../../../src/core/incidents/deciding/incidentEdit';
import { readIncidentText } from '../../../../src/core/incidents/deciding/incidentText';
import type { IncidentText } from '../../../../src/core/incidents/deciding/incidentText';
import { parseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { incidentFormat } from '../../../../src/workspace/saving/incidentFormat';
import { SafeWriter } from '../../../../src/workspace/saving/safeWriter';
import { storage } from './support/window';
import { Program, World } from './support/world';

const id = '2022-02-03-noshki';
const file = `file:///incidents/${id}.yaml`;
const base = `# Desk two, نوشکی.\nnewsmark: 1\nid: ${id}\ntitle: Noshki\nx-desk: two\n`;

/** A window of the editor that writes incident files. */
class Desk {
  readonly program: Program;
  readonly writer: SafeWriter<IncidentText, IncidentEdit>;

  constructor(world: World) {
    this.program = new Program(world);
    const silent = (): void => undefined;
    this.writer = new SafeWriter({
      format: incidentFormat,
      fs: this.program.fs,
      clock: this.program.clock,
      report: { info: silent, warn: silent, error: silent },
      storage,
      editors: { isUnsaved: () => false, edit: () => Promise.reject(new Error('not here')) },
    });
  }

  write(...edits: IncidentEdit[]): Promise<unknown> {
    return this.writer.write(file, readIncidentText(''), [ofIncident(id), ...edits]);
  }
}

/** What a window left that was killed before one of its steps, and what is there once another has recovered it. */
async function killedAndRecovered(
  before: string | undefined,
  edit: IncidentEdit,
  step: number,
  tearsAt: number,
): Promise<{ left: string | undefined; now: string | undefined; acknowledged: boolean; steps: number }> {
  const world = new World();
  if (before !== undefined) world.put(file, before);
  const desk = new Desk(world);
  desk.program.diesBefore = step;
  desk.program.tearsAt = tearsAt;
  let acknowledged = false;
  void desk.write(edit).then(() => (acknowledged = true));
  await world.run();
  const left = world.text(file);
  const recovering = new Desk(world).writer.recover(() => true);
  await world.run();
  assert.deepEqual(await recovering, []);
  return { left, now: world.text(file), acknowledged, steps: desk.program.steps };
}

const cases: Record<string, { before: string | undefined; edit: IncidentEdit }> = {
  'changes an incident file': { before: base, edit: { field: 'title', value: 'نوشکی: the siege' } },
  'makes an incident file': {
    before: undefined,
    edit: { field: 'merged_into', value: '2022-02-02-panjgur' },
  },
};

describe('A window killed while it', () => {
  for (const [what, { before, edit }] of Object.entries(cases)) {
    it(`${what} leaves either nothing of it or all of it, wherever it is cut off`, async function () {
      this.timeout(60_000);
      const { now: whole = '', steps } = await killedAndRecovered(before, edit, Infinity, 0);
      let half = 0;
      for (let step = 1; step <= steps; step++) {
        for (const tearsAt of [0, 1, 25, 40, whole.length - 1]) {
          const { left, now, acknowledged } = await killedAndRecovered(before, edit, step, tearsAt);
          if (left !== before && left !== whole) half++;
          assert.ok(now === whole || (!acknowledged && now === before), `step ${step}: ${now}`);
        }
      }
      assert.ok(half > 3, 'the file itself was never cut');
    });
  }
});

describe('Two windows on one incident file', () => {
  it('keep what both changed in different fields, and ask where they changed one', async () => {
    const world = new World();
    world.put(file, base);
    const [one, other] = [new Desk(world), new Desk(world)];
    const writing = [
      one.write(
        { field: 'grading', value: 'fair', from: null },
        { field: 'title', value: 'Ours', from: 'Noshki' },
      ),
      other.write(
        { field: 'type', value: 'armed clash', from: null },
        { field: 'title', value: 'Theirs', from: 'Noshki' },
      ),
    ];
    await world.run();
    await Promise.all(writing);
    const { file: read } = parseIncidentFile(world.text(file) ?? '');
    assert.equal(read?.grading, 'fair');
    assert.equal(read.type, 'armed clash');
    assert.equal(read.conflicts?.length, 1);
    assert.deepEqual([read.conflicts[0]?.ours, read.conflicts[0]?.theirs].sort(), ['Ours', 'Theirs']);
    assert.ok(world.text(file)?.includes('# Desk two, نوشکی.'));
  });

  it('write again what a program wrote over that had not seen it', async () => {
    const world = new World();
    world.put(file, base);
    const desk = new Desk(world);
    let isWritten = false;
    void desk.write({ field: 'grading', value: 'weak' }).then(() => (isWritten = true));
    await world.run(() => isWritten);
    world.put(file, base.replace('x-desk: two', 'x-desk: three'));
    await world.run();
    assert.match(world.text(file) ?? '', /grading: weak/);
    assert.match(world.text(file) ?? '', /x-desk: three/);
  });
});
