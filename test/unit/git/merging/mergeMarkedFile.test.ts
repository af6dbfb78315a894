import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sidecarMerger } from '../../../../src/core/sidecar/merge/mergeMarked';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { mergeMarkedFile } from '../../../../src/git/merging/mergeMarkedFile';
import { isUntouched, stagesOf } from '../../../../src/git/merging/stages';
import { sidecarOf } from '../../cli/support';
import { TestRepository, oddFolder } from '../support';

const name = 'news/a b.txt.claims.yaml';
const base = sidecarOf(['aaaaaaa2', 'bbbbbbb2']);
const edited = (low: number, high: number, role = 'official'): string =>
  base
    .replace('low: 4', `low: ${low}`)
    .replace('high: 4', `high: ${high}`)
    .replace(/official\n(?![^]*official)/, `${role}\n`);

describe('a sidecar that git left with conflict markers', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof oddFolder>;
  let repository: TestRepository;

  beforeEach(() => {
    folder = oddFolder();
    repository = new TestRepository(join(folder.path, 'repository'));
    repository.commit({ [name]: base });
  });

  afterEach(() => folder.remove());

  function stop(ours: string, theirs: string, ...how: string[]): void {
    repository.run('checkout', '-qb', 'theirs');
    repository.commit({ [name]: theirs }, 'theirs');
    repository.run('checkout', '-q', 'main');
    repository.commit({ [name]: ours }, 'ours');
    assert.equal(repository.attempt(...(how.length > 0 ? how : ['merge', '-q', 'theirs'])), 1);
    assert.match(repository.read(name), /^<{7} /m);
  }

  async function merged(): Promise<string> {
    const result = await mergeMarkedFile(repository.git, name, repository.read(name), sidecarMerger);
    assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
    return result.text;
  }

  for (const style of ['merge', 'diff3', 'zdiff3']) {
    it(`is merged from the versions that git keeps, markers shown as ${style}, whatever brought it there`, async () => {
      repository.run('config', 'merge.conflictStyle', style);
      stop(edited(3, 4), edited(4, 6, 'medical'));
      const stages = await stagesOf(repository.git, name);
      assert.ok(stages && (await isUntouched(repository.git, stages, repository.read(name))));
      assert.equal(await merged(), edited(3, 6, 'medical'));
      repository.run('merge', '--abort');
      for (const how of [
        ['rebase', 'theirs'],
        ['cherry-pick', 'theirs'],
      ]) {
        repository.attempt(...how);
        assert.equal(await merged(), edited(3, 6, 'medical'));
        repository.run(how[0] ?? '', '--abort');
      }
      repository.run('reset', '-q', '--hard', 'theirs');
      repository.write({ [name]: edited(4, 7, 'medical') });
      repository.run('stash', '-q');
      repository.commit({ [name]: edited(2, 6, 'medical') });
      repository.attempt('stash', 'pop', '-q');
      assert.equal(await merged(), edited(2, 7, 'medical'));
      assert.ok(!repository.run('ls-files', '-u').includes('newsmark-'), 'nothing is staged');
      assert.match(repository.status(), /^UU/);
    });
  }

  it('keeps what a person has changed in it since', async () => {
    stop(edited(3, 4), edited(4, 6));
    repository.write({ [name]: repository.read(name).replace(/official\n(?![^]*official)/, 'witness\n') });
    assert.equal(await merged(), edited(3, 6, 'witness'));
  });

  it('keeps the decision of a person who settled one of two conflicts', async () => {
    const both = (low: number, kind: string): string =>
      edited(low, 4, 'medical').replace(/kind: killed(?![^]*kind)/, `kind: ${kind}`);
    stop(both(3, 'injured'), both(5, 'missing'));
    const settled = repository.read(name).replace(/<{7} .*\n(.*low.*\n)={7}\n.*\n>{7} .*\n/, '$1');
    assert.equal(settled.match(/^<{7} /gm)?.length, 1);
    repository.write({ [name]: settled });
    const { claims } = parseSidecar(await merged());
    const [first, second] = claims.map(({ claim }) => claim);
    assert.deepEqual([first?.figure?.low, first?.conflicts], [3, undefined]);
    assert.deepEqual(second?.conflicts, [
      { field: 'kind', ours: 'injured', theirs: 'missing', base: 'killed' },
    ]);
  });

  it('added by both is merged without a base', async () => {
    repository.run('rm', '-q', name);
    repository.run('commit', '-qm', 'gone');
    stop(edited(3, 4), edited(4, 6));
    const { claims } = parseSidecar(await merged());
    assert.deepEqual(
      claims[0]?.claim.conflicts?.map(({ field }) => field),
      ['figure'],
    );
    assert.equal(claims.length, 2);
  });

  it('is merged from its text alone when the markers were committed', async () => {
    stop(edited(3, 4), edited(4, 6));
    repository.run('commit', '-qam', 'merged on the web');
    const { claims } = parseSidecar(await merged());
    assert.deepEqual(claims[0]?.claim.conflicts, [
      { field: 'figure', ours: { low: 3, high: 4 }, theirs: { low: 4, high: 6 } },
    ]);
    assert.deepEqual(
      claims.map(({ claim }) => claim.id),
      ['aaaaaaa2', 'bbbbbbb2'],
    );
  });

  it('keeps the line ends that it has in the work tree', async () => {
    repository.run('config', 'core.autocrlf', 'true');
    stop(edited(3, 4), edited(4, 6));
    const crlf = repository.read(name).replaceAll(/\r?\n/g, '\r\n');
    repository.write({ [name]: crlf });
    assert.equal(await merged(), edited(3, 6).replaceAll('\n', '\r\n'));
  });
});
