import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from '../../../../src/git/desktop';
import { driverLine, launcherScript, missingAttributes } from '../../../../src/git/merging/mergeDriver';
import { launcherPath, refreshLauncher } from '../../../../src/git/merging/mergeLauncher';
import { isSetUp, removeMerging, repairDriver, setUpMerging } from '../../../../src/git/merging/mergeSetUp';
import { sidecarOf } from '../../cli/support';
import { TestRepository, buildEngine, oddFolder } from '../support';

const name = 'a.txt.claims.yaml';
const base = sidecarOf(['aaaaaaa2']);
const grouped = (group: string): string => base.replace('group: security forces', `group: ${group}`);
/** Edits on neighbouring lines, which git's text merge takes for a conflict. */
const ours = base.replace('low: 4', 'low: 3');
const theirs = base.replace('high: 4', 'high: 6');
const joined = ours.replace('high: 4', 'high: 6');

describe('git merging, set up', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof oddFolder>;
  let parts: { storage: string; engine: string; runtime: string };
  let repository: TestRepository;

  beforeEach(async () => {
    folder = oddFolder();
    const runtime = join(folder.path, `run'time`);
    parts = { storage: join(folder.path, 'storage'), engine: join(folder.path, 'engine.js'), runtime };
    // A runtime of the test's own, so that it can go away; and not on the PATH.
    writeFileSync(runtime, `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
    buildEngine(parts.engine);
    await refreshLauncher(parts);
    repository = new TestRepository(join(folder.path, 'repository'));
    await setUp();
    repository.commit({ [name]: base });
  });

  afterEach(() => folder.remove());

  const setUp = (where = repository): ReturnType<typeof setUpMerging> =>
    setUpMerging({
      git: where.git,
      root: where.root,
      launcher: launcherPath(parts),
      incidentsFolder: 'incidents',
    });

  /** Commits their side on a branch and ours on main. */
  function diverge(one: string, other: string, file = name): void {
    repository.run('checkout', '-qb', 'theirs');
    repository.commit({ [file]: other }, 'theirs');
    repository.run('checkout', '-q', 'main');
    repository.commit({ [file]: one }, 'ours');
  }

  /** Git stopped, and a person sees both sides. */
  function assertMarkers(): void {
    assert.equal(repository.status(), `UU ${name}\n`);
    assert.match(repository.read(name), /^<{7} [^]*low: 3[^]*^={7}$[^]*high: 6[^]*^>{7} /m);
  }

  it('merges neighbouring lines, in whatever folder everything lies', () => {
    diverge(ours, theirs);
    repository.run('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.read(name), joined);
    assert.equal(repository.status(), '');
  });

  it('stops where one field was changed twice, with both values in a valid file', () => {
    diverge(grouped('mixed'), grouped('civilians'));
    assert.equal(repository.attempt('merge', '-q', '--no-edit', 'theirs'), 1);
    assert.equal(repository.status(), `UU ${name}\n`);
    assert.match(repository.read(name), /ours: mixed\n +theirs: civilians\n/);
  });

  it('merges incident files, and files with spaces and quotes in their names', () => {
    const incident = (more: string): string => `newsmark: 1\nid: 2022-02-02-panjgur\n${more}`;
    repository.commit({ 'news/incidents/a.yaml': incident(''), [`b's "1" %P.txt.claims.yaml`]: base });
    repository.run('checkout', '-qb', 'theirs');
    repository.commit({
      'news/incidents/a.yaml': incident('grading: fair\n'),
      [`b's "1" %P.txt.claims.yaml`]: theirs,
    });
    repository.run('checkout', '-q', 'main');
    repository.commit({
      'news/incidents/a.yaml': incident('title: Attack\n'),
      [`b's "1" %P.txt.claims.yaml`]: ours,
    });
    repository.run('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.read('news/incidents/a.yaml'), incident('title: Attack\ngrading: fair\n'));
    assert.equal(repository.read(`b's "1" %P.txt.claims.yaml`), joined);
  });

  it('merges names that two people added at one place, and stops where both chose another side', () => {
    const path = 'newsmark.names.yaml';
    const names = (...added: string[]): string =>
      `newsmark: 1\nnames:\n  - name: BLA\n    type: actor\n${added.map((name) => `  - name: ${name}\n    type: place\n`).join('')}`;
    const sided = (text: string, side: string): string =>
      text.replace('type: actor\n', `type: actor\n    side: ${side}\n`);
    repository.commit({ [path]: names() });
    diverge(names('Mach', 'Hub'), names('Noshki'), path);
    repository.run('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.read(path), names('Mach', 'Hub', 'Noshki'));

    repository.run('branch', '-q', '-D', 'theirs');
    diverge(sided(names('Mach'), 'Baloch'), sided(names('Mach'), 'rebels'), path);
    assert.equal(repository.attempt('merge', '-q', '--no-edit', 'theirs'), 1);
    assert.equal(repository.status(), `UU ${path}\n`);
    assert.match(
      repository.read(path),
      /side: Baloch\n {4}conflicts:\n.*side\n +ours: Baloch\n +theirs: rebels\n/,
    );
  });

  it('gives names to the driver also where it was set up before it knew them', async () => {
    const lines = repository.read('.gitattributes');
    repository.write({ '.gitattributes': lines.replace('newsmark.names.yaml merge=newsmark\n', '') });
    assert.deepEqual((await setUp()).attributes, ['newsmark.names.yaml merge=newsmark']);
    assert.equal(repository.read('.gitattributes'), lines);
    assert.deepEqual((await setUp()).attributes, []);
  });

  it('merges when rebasing, cherry-picking, reverting and taking work out of the stash', () => {
    diverge(ours, theirs);
    repository.run('checkout', '-qb', 'picked');
    repository.run('cherry-pick', 'theirs');
    assert.equal(repository.read(name), joined);
    repository.run('revert', '--no-edit', 'main');
    assert.equal(repository.read(name), theirs);
    repository.run('checkout', '-q', 'theirs');
    repository.run('rebase', '-q', 'main');
    assert.equal(repository.read(name), joined);
    repository.run('checkout', '-q', 'main');
    repository.write({ [name]: ours.replace('role: official', 'role: medical') });
    repository.run('stash', '-q');
    repository.commit({ [name]: ours.replace('claimant: army', 'claimant: ISPR') });
    repository.run('stash', 'pop', '-q');
    assert.equal(
      repository.read(name),
      ours.replace('claimant: army', 'claimant: ISPR').replace('role: official', 'role: medical'),
    );
  });

  it('merges across each other, and asks what two people decided differently', () => {
    diverge(grouped('mixed'), grouped('civilians'));
    const settled = (group: string, low: number): string => grouped(group).replace('low: 4', `low: ${low}`);
    repository.run('branch', 'start', 'main');
    repository.attempt('merge', '-q', '--no-edit', 'theirs');
    repository.commit({ [name]: settled('mixed', 3) });
    repository.run('checkout', '-q', 'theirs');
    repository.attempt('merge', '-q', '--no-edit', 'start');
    repository.commit({ [name]: settled('civilians', 4).replace('high: 4', 'high: 6') });
    assert.equal(repository.attempt('merge', '-q', '--no-edit', 'main'), 1);
    const text = repository.read(name);
    assert.match(text, /low: 3\n +high: 6/);
    assert.match(text, /conflicts:\n +- field: group\n +ours: civilians\n +theirs: mixed/);
    assert.doesNotMatch(text, /<{7}/);
  });

  it('takes over what two people decided alike across each other', () => {
    diverge(grouped('mixed'), grouped('civilians'));
    repository.run('branch', 'start', 'main');
    repository.attempt('merge', '-q', '--no-edit', 'theirs');
    repository.commit({ [name]: grouped('mixed').replace('low: 4', 'low: 3') });
    repository.run('checkout', '-q', 'theirs');
    repository.attempt('merge', '-q', '--no-edit', 'start');
    repository.commit({ [name]: grouped('mixed').replace('high: 4', 'high: 6') });
    repository.run('merge', '-q', '--no-edit', 'main');
    assert.equal(repository.read(name), joined.replace('group: security forces', 'group: mixed'));
  });

  for (const [what, remove] of [
    ['its launcher', () => launcherPath(parts)],
    ['the copy of the engine', () => join(parts.storage, 'mergeEngine.js')],
    ['the runtime', () => parts.runtime],
  ] as const) {
    it(`leaves markers when ${what} is gone, empty or a folder`, () => {
      diverge(ours, theirs);
      const path = remove();
      const attempts = [
        () => rmSync(path),
        () => writeFileSync(path, '', { mode: 0o755 }),
        () => (rmSync(path), mkdirSync(path)),
      ];
      for (const destroy of attempts) {
        destroy();
        repository.attempt('merge', '-q', '--no-edit', 'theirs');
        assertMarkers();
        repository.run('merge', '--abort');
      }
    });
  }

  it('leaves markers when the runtime does something else and says that all is well', () => {
    diverge(ours, theirs);
    for (const code of [0, 1, 2, 255]) {
      writeFileSync(parts.runtime, `#!/bin/sh\nexit ${code}\n`);
      repository.attempt('merge', '-q', '--no-edit', 'theirs');
      assertMarkers();
      repository.run('merge', '--abort');
    }
  });

  it('leaves markers for a colleague who has the attributes and no driver', async () => {
    assert.equal(await isSetUp(repository.git), true);
    await removeMerging(repository.git);
    assert.equal(await isSetUp(repository.git), false);
    assert.equal(repository.attempt('config', '--get-regexp', '^merge\\.newsmark'), 1);
    diverge(ours, theirs);
    assert.equal(repository.attempt('merge', '-q', '--no-edit', 'theirs'), 1);
    assertMarkers();
  });

  it('leaves a file that is no text to git, which keeps both sides in its index', () => {
    const bytes = (text: string): string => `\0${text}`;
    diverge(bytes(ours), bytes(theirs));
    assert.equal(repository.attempt('merge', '-q', '--no-edit', 'theirs'), 1);
    assert.equal(repository.status(), `UU ${name}\n`);
    assert.equal(repository.run('show', `:3:${name}`), bytes(theirs));
  });

  it('works again after an upgrade: new engine, new runtime, the extension elsewhere', async () => {
    diverge(ours, theirs);
    const runtime = `${parts.runtime} 2`;
    writeFileSync(runtime, `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
    rmSync(parts.runtime);
    const engine = join(folder.path, 'engine of version 2.js');
    copyFileSync(parts.engine, engine);
    rmSync(parts.engine);
    parts = { ...parts, engine, runtime };
    await refreshLauncher(parts);
    repository.run('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.read(name), joined);
  });

  it('keeps the configured line pointed at its launcher, and no other line', async () => {
    const moved = { ...parts, storage: join(folder.path, 'elsewhere') };
    await refreshLauncher(moved);
    assert.equal(await repairDriver(repository.git, launcherPath(moved)), true);
    assert.equal(await repairDriver(repository.git, launcherPath(moved)), false);
    rmSync(parts.storage, { recursive: true });
    diverge(ours, theirs);
    repository.run('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.read(name), joined);

    repository.run('config', 'merge.newsmark.driver', 'mine %A %O %B');
    assert.equal(await repairDriver(repository.git, launcherPath(moved)), false);
    repository.run('config', '--unset', 'merge.newsmark.driver');
    assert.equal(await repairDriver(repository.git, launcherPath(moved)), false);
    assert.equal(repository.attempt('config', 'merge.newsmark.driver'), 1);
  });

  it('writes nothing that is there: twice is once', async () => {
    const files = ['.gitattributes', '.git/config'].map((file) => repository.read(file));
    const written = statSync(launcherPath(parts)).mtimeMs;
    await refreshLauncher(parts);
    assert.deepEqual(await setUp(), { attributes: [], isConfigured: false, overridden: [] });
    assert.deepEqual(
      ['.gitattributes', '.git/config'].map((file) => repository.read(file)),
      files,
    );
    assert.equal(statSync(launcherPath(parts)).mtimeMs, written);
  });

  it('is the same in a work tree of its own, and a submodule has its own', async () => {
    repository.run('worktree', 'add', '-q', '../tree', '-b', 'tree');
    const tree = gitIn(join(folder.path, 'tree'));
    assert.match(await tree(['config', 'merge.newsmark.driver']), /newsmark-merge\.sh/);

    const inner = new TestRepository(join(folder.path, 'inner'));
    inner.commit({ [name]: base });
    repository.run('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
    const sub = { git: gitIn(join(repository.root, 'sub')), root: join(repository.root, 'sub') };
    await assert.rejects(sub.git(['config', 'merge.newsmark.driver']));
    await setUpMerging({ ...sub, launcher: launcherPath(parts), incidentsFolder: 'incidents' });
    assert.match(await sub.git(['config', 'merge.newsmark.driver']), /newsmark-merge\.sh/);
    assert.ok(existsSync(join(sub.root, '.gitattributes')));
    assert.equal(
      repository.run('check-attr', 'merge', 'x.claims.yaml').trim(),
      'x.claims.yaml: merge: newsmark',
    );
  });

  it('tells of lines that give the files to another driver', async () => {
    repository.write({ '.gitattributes': `${repository.read('.gitattributes')}*.yaml merge=union\n` });
    const { attributes, overridden } = await setUp();
    assert.deepEqual(attributes, []);
    assert.deepEqual(overridden, ['*.claims.yaml', 'incidents/*.yaml', 'newsmark.names.yaml']);
  });

  it('names the folder of incident files as the setting does', async () => {
    const other = new TestRepository(join(folder.path, 'other'));
    const where = { git: other.git, root: other.root, launcher: launcherPath(parts) };
    const { overridden } = await setUpMerging({ ...where, incidentsFolder: 'what happened' });
    assert.deepEqual(overridden, []);
    assert.match(other.read('.gitattributes'), /^"\*\*\/what happened\/\*\*\/\*\.yaml" merge=newsmark$/m);
  });
});

describe('what setting up writes', () => {
  it('keeps all of a .gitattributes and adds what is missing, in its line ends', () => {
    const lines = ['*.claims.yaml merge=newsmark', '**/incidents/**/*.yaml merge=newsmark'];
    const both = `${lines.join('\n')}\n`;
    assert.equal(missingAttributes('', lines), both);
    assert.equal(missingAttributes('*.txt text\n', lines), both);
    assert.equal(missingAttributes('*.txt text', lines), `\n${both}`);
    assert.equal(
      missingAttributes('*.txt text\r\n*.png -text', lines),
      `\r\n${both.replaceAll('\n', '\r\n')}`,
    );
    assert.equal(missingAttributes(`# ours\n ${lines[0]}\n`, lines), `${lines[1]}\n`);
    assert.equal(missingAttributes(both.replaceAll(' ', '\t'), lines), '');
  });

  it('writes Windows paths as git’s shell takes them there', () => {
    const launcher = String.raw`C:\Users\O'Neil 100%\newsmark-merge.sh`;
    assert.ok(
      driverLine(launcher).startsWith(
        String.raw`sh 'C:/Users/O'\''Neil 100%%/newsmark-merge.sh' %O %A %B %P; `,
      ),
    );
    const script = launcherScript({
      runtime: String.raw`C:\Program Files\Code.exe`,
      engine: '/home/a b/engine.js',
    });
    assert.ok(script.includes(`exec 'C:/Program Files/Code.exe' '/home/a b/engine.js' "$@"`));
  });
});
