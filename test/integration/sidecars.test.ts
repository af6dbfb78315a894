import { assert } from 'chai';
import * as vscode from 'vscode';
import { editorFileSystem } from '../../src/workspace/saving/editorFileSystem';
import { systemClock } from '../../src/workspace/saving/fileSystem';
import { fingerprint } from '../../src/workspace/saving/fingerprint';
import { Journal } from '../../src/workspace/saving/journal';
import { sidecarFormat } from '../../src/workspace/saving/sidecarFormat';
import { SidecarWriter } from '../../src/workspace/saving/sidecarWriter';
import { keyOf, sidecarOf } from '../../src/workspace/sidecarLocation';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  select,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';
const sidecarName = `${seeds.dawn}.claims.yaml`;

/** The problems shown for a file, as `line: message`. */
function shownFor(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Newsmark')
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

/** Tags words of an article whose sidecar must not be written; the tag must fail and the bytes must stay. */
async function tagInVain(name: string): Promise<void> {
  const before = await read(sidecarOf(inWorkspace(name)));
  const editor = await open(name);
  select(
    editor,
    editor.document
      .getText()
      .split(/\s+/)
      .find((word) => word.length > 4) ?? '',
  );
  const id = await vscode.commands.executeCommand('newsmark.tagClaim', { kind: 'killed', incident });
  assert.isUndefined(id);
  assert.equal(await read(sidecarOf(inWorkspace(name))), before);
}

/** A file system that is killed when a sidecar is to be written: nothing happens from then on. */
const dyingFileSystem = {
  ...editorFileSystem,
  write: (uri: string, content: Uint8Array): Promise<void> =>
    uri.endsWith('.yaml') ? new Promise<never>(() => undefined) : editorFileSystem.write(uri, content),
};

describe('Sidecars', () => {
  const storage = 'storage';
  const writers: SidecarWriter[] = [];

  /** A writer of another window, or of the one that starts after a crash. */
  function otherWriter(log: vscode.LogOutputChannel, fs = editorFileSystem): SidecarWriter {
    const writer = new SidecarWriter(inWorkspace(storage), log, fs);
    writers.push(writer);
    return writer;
  }

  afterEach(() => writers.splice(0).forEach((writer) => writer.dispose()));
  afterEach(leaveNoTrace);

  it('shows what a hand edit broke at its line, keeps the valid claims, and does not write', async () => {
    const editor = await open(seeds.dawn);
    const good = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    await tag(editor, '12 others injured', { kind: 'injured', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const broken = (await read(sidecar)).replace(/kind: injured/, 'kind: [injured]');
    const line = broken.slice(0, broken.indexOf('kind: [injured]')).split('\n').length;
    await write(sidecarName, broken);

    await eventually(() => assert.isTrue(shownFor(sidecar).some((shown) => shown.startsWith(`${line}: `))));
    const { store } = await newsmark();
    assert.deepEqual(
      store.claimsOf(inWorkspace(seeds.dawn).toString()).map(({ id }) => id),
      [good],
    );
    await tagInVain(seeds.dawn);
  });

  const untouchable = {
    'is no YAML': 'newsmark: 1\nclaims:\n  - id: "abc\n   kind: [',
    'is YAML of another shape': '- one\n- two\n',
    'comes from a newer version': 'newsmark: 99\nclaims: []\n',
    'is an alias bomb': `newsmark: 1\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`)
      .join('\n')}\n`,
    'holds conflict markers': 'newsmark: 1\n<<<<<<< HEAD\nclaims: []\n=======\nclaims:\n>>>>>>> theirs\n',
  };
  for (const [what, content] of Object.entries(untouchable)) {
    it(`leaves a sidecar alone that ${what}, and says so`, async () => {
      const sidecar = await write(sidecarName, content);
      await open(seeds.dawn);
      await eventually(() => assert.isNotEmpty(shownFor(sidecar)));
      await tagInVain(seeds.dawn);
    });
  }

  it('shows what another program wrote, and what it took away', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const { store, articles } = await newsmark();
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const other = (await read(sidecar)).replace(`incident: ${incident}`, 'incident: elsewhere');
    await write(sidecarName, other);
    await eventually(() => assert.equal(store.findClaim(id)?.claim.incident, 'elsewhere'));
    await vscode.workspace.fs.delete(sidecar);
    await eventually(() => {
      assert.isUndefined(store.findClaim(id));
      assert.isEmpty(articles.get(editor.document.uri)?.placedClaims());
    });
  });

  it('merges a change that it has not seen yet instead of overwriting it', async () => {
    const editor = await open(seeds.dawn);
    const first = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const noted = (await read(sidecar)).replace(
      `incident: ${incident}`,
      `incident: ${incident}\n    note: By hand.`,
    );
    await write(sidecarName, `# A colleague was here.\n${noted}`);
    const second = await tag(editor, '12 others injured', { kind: 'injured', incident });
    const source = await read(sidecar);
    assert.include(source, '# A colleague was here.');
    assert.include(source, 'note: By hand.');
    assert.sameMembers(
      parseSidecar(source).claims.map(({ claim }) => claim.id),
      [first, second],
    );
  });

  it('writes a claim again that another window wrote over', async () => {
    const editor = await open(seeds.dawn);
    const first = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const before = await read(sidecar);
    const second = await tag(editor, '12 others injured', { kind: 'injured', incident });
    // The other window read the file before the second claim was written, and writes its own after.
    await write(sidecarName, before.replace(first, 'thirdone'));
    await eventually(async () =>
      assert.includeMembers(
        parseSidecar(await read(sidecar)).claims.map(({ claim }) => claim.id),
        [second, 'thirdone'],
      ),
    );
  });

  it('leaves a sidecar as it was when someone puts it back', async () => {
    const editor = await open(seeds.dawn);
    await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const before = await read(sidecar);
    await tag(editor, '12 others injured', { kind: 'injured', incident });
    await write(sidecarName, before);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(await read(sidecar), before);
  });

  it('keeps every claim of many tagged at once', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const { store, log } = await newsmark();
    const claim = store.findClaim(id)?.claim;
    assert.isDefined(claim);
    const writer = otherWriter(log);
    const ids = Array.from({ length: 20 }, (_, at) => `claim${String.fromCharCode(97 + at)}x`);
    await Promise.all(
      ids.map((other) =>
        writer.write(editor.document.uri, {}, [{ type: 'add', claim: { ...claim, id: other } }]),
      ),
    );
    const stored = parseSidecar(await read(sidecarOf(inWorkspace(seeds.dawn)))).claims.map(
      (each) => each.claim.id,
    );
    assert.sameMembers(stored, [id, ...ids]);
  });

  it('moves with an article that is renamed in the editor', async () => {
    await write('old.txt', 'At least four soldiers were killed.');
    const editor = await open('old.txt');
    const id = await tag(editor, 'four soldiers were killed', { kind: 'killed', incident });
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(inWorkspace('old.txt'), inWorkspace('new.txt'));
    assert.isTrue(await vscode.workspace.applyEdit(renaming));
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.findClaim(id)?.uri, inWorkspace('new.txt').toString()));
    assert.isFalse(await exists(sidecarOf(inWorkspace('old.txt'))));
  });

  it('refuses to write where a folder stands in the place of the sidecar', async () => {
    await vscode.workspace.fs.createDirectory(sidecarOf(inWorkspace(seeds.dawn)));
    const editor = await open(seeds.dawn);
    select(editor, 'Twelve soldiers');
    assert.isUndefined(
      await vscode.commands.executeCommand('newsmark.tagClaim', { kind: 'killed', incident }),
    );
  });

  describe('after a crash', () => {
    async function crashed(left: (before: string, after: string) => string | undefined): Promise<string[]> {
      const editor = await open(seeds.dawn);
      const first = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
      const sidecar = sidecarOf(inWorkspace(seeds.dawn));
      const before = await read(sidecar);
      const second = await tag(editor, '12 others injured', { kind: 'injured', incident });
      const after = await read(sidecar);
      const { store, log } = await newsmark();
      const claim = store.findClaim(second)?.claim;
      assert.isDefined(claim);

      const folder = inWorkspace(`${storage}/writing`).toString();
      const journal = new Journal(folder, editorFileSystem, systemClock, sidecarFormat);
      await journal.keep(keyOf(sidecar.toString()), {
        file: sidecar.toString(),
        base: fingerprint(before),
        after,
        edits: [{ type: 'add', claim }],
      });
      const found = left(before, after);
      if (found === undefined) await vscode.workspace.fs.delete(sidecar);
      else await write(sidecarName, found);

      await otherWriter(log).recover();
      assert.isEmpty(await journal.keys(), 'the journal was not finished');
      if (found === undefined) return [];
      const ids = parseSidecar(await read(sidecar)).claims.map((each) => each.claim.id);
      assert.includeMembers(ids, [first, second]);
      return ids;
    }

    it('writes what was not written yet', async () => {
      await crashed((before) => before);
    });
    it('makes the sidecar that was not made yet', async () => {
      const editor = await open(seeds.dawn);
      const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
      const { store, log } = await newsmark();
      const claim = store.findClaim(id)?.claim;
      assert.isDefined(claim);
      const sidecar = sidecarOf(inWorkspace(seeds.dawn));
      await vscode.workspace.fs.delete(sidecar);

      void otherWriter(log, dyingFileSystem).write(editor.document.uri, {}, [{ type: 'add', claim }]);
      const folder = inWorkspace(`${storage}/writing`);
      await eventually(async () =>
        assert.isTrue(
          (await editorFileSystem.list(folder.toString())).some((name) => name.endsWith('.entry')),
        ),
      );
      assert.isFalse(await exists(sidecar));
      await otherWriter(log).recover();
      assert.deepEqual(
        parseSidecar(await read(sidecar)).claims.map((each) => each.claim.id),
        [id],
      );
    });
    it('leaves alone a sidecar deleted since', async () => {
      await crashed(() => undefined);
      assert.isFalse(await exists(sidecarOf(inWorkspace(seeds.dawn))));
    });
    it('completes what was written in half', async () => {
      await crashed((_, after) => after.slice(0, after.length >> 1));
    });
    it('completes an emptied file', async () => {
      await crashed(() => '');
    });
    it('adds the claim to what someone else wrote since', async () => {
      const ids = await crashed((before) => `# since\n${before}`);
      assert.lengthOf(ids, 2);
    });
    it('is content with what was written whole', async () => {
      const ids = await crashed((_, after) => after);
      assert.lengthOf(ids, 2);
    });
  });

  it('says that an article has no annotations yet instead of making a sidecar', async () => {
    await open(seeds.ap);
    await vscode.commands.executeCommand('newsmark.openSidecar');
    assert.isFalse(await exists(sidecarOf(inWorkspace(seeds.ap))));
  });
});
