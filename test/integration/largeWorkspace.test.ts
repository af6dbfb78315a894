import { assert } from 'chai';
import * as vscode from 'vscode';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { AnnotationStore } from '../../src/core/incidents/annotationStore';
import { overviewOf } from '../../src/core/incidents/overview';
import { AnnotationFiles } from '../../src/workspace/reading/annotationFiles';
import { joinFiles, splitFiles } from '../../src/workspace/reading/index/knownFile';
import { seal, unseal } from '../../src/workspace/reading/index/sealed';
import { workspaceId, WorkspaceIndex } from '../../src/workspace/reading/index/workspaceIndex';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import { IncidentTree } from '../../src/views/incidents/incidentTree';
import { eventually, inWorkspace, leaveNoTrace, newsmark, open, write } from './support/workspace';

/** Longer than files are distrusted after they changed. */
const longAfter = 2_300;

const claimLines = (id: string, incident?: string): string =>
  [
    `  - id: ${id}`,
    '    kind: killed',
    '    spans:',
    '      - exact: four',
    '        start: 0',
    '        end: 4',
    ...(incident === undefined ? [] : [`    incident: ${incident}`]),
    '',
  ].join('\n');
const sidecarText = (...claims: string[]): string => `newsmark: 1\nclaims:\n${claims.join('')}`;
const numbered = (at: number): string => `claim${String(at).padStart(6, '0').replace(/0/g, 'z')}`;

/** Writes sidecars of one claim each into a folder; answers their names. */
async function writeMany(folder: string, count: number, incident = 'raid'): Promise<string[]> {
  const names = Array.from({ length: count }, (_, at) => `${folder}/${at}.txt.claims.yaml`);
  for (let start = 0; start < count; start += 50) {
    await Promise.all(
      names
        .slice(start, start + 50)
        .map((name, at) => write(name, sidecarText(claimLines(numbered(start + at), incident)))),
    );
  }
  return names;
}

interface Opened extends vscode.Disposable {
  readonly store: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly files: AnnotationFiles;
}

/** A second Newsmark on the same workspace, with its index elsewhere. */
async function openAnew(storage: vscode.Uri): Promise<Opened> {
  const { log } = await newsmark();
  const store = new AnnotationStore(builtInCodebook);
  const index = new WorkspaceIndex(storage, log);
  const files = new AnnotationFiles(store, { index, log }, () => Promise.resolve());
  const dispose = (): void => {
    files.dispose();
    index.dispose();
  };
  return { store, index, files, dispose };
}

/** The sources in a store, by the last part of the article's URI. */
function sourcesIn({ store }: Opened): Record<string, string> {
  return Object.fromEntries([...store.sidecars()].map(({ uri, file }) => [uri, file.source] as const));
}

describe('A workspace that is opened again', () => {
  const opened: Opened[] = [];
  const storage = (): vscode.Uri => inWorkspace('.storage');
  const openAgain = async (): Promise<Opened> => {
    const again = await openAnew(storage());
    opened.push(again);
    await again.files.load();
    return again;
  };
  const shards = async (): Promise<vscode.Uri[]> => {
    const folder = vscode.Uri.joinPath(storage(), 'index');
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name]) => vscode.Uri.joinPath(folder, name));
  };
  const closeAll = (): void => {
    for (const one of opened.splice(0)) one.dispose();
  };
  const rewriteShards = async (change: (bytes: Uint8Array) => Uint8Array): Promise<void> => {
    // Who still has the index open would keep it anew.
    closeAll();
    for (const uri of await shards()) {
      await vscode.workspace.fs.writeFile(uri, change(await vscode.workspace.fs.readFile(uri)));
    }
  };
  /** Writes other texts into the index than the files have: who believes the index shows them. */
  const forge = (): Promise<void> =>
    rewriteShards((bytes) => {
      const files = splitFiles(unseal(workspaceId(), bytes) ?? '');
      const forged = files.map((file) => ({
        ...file,
        text: file.text.replace('kind: killed', 'kind: forged'),
      }));
      return files.length > 0 ? seal(workspaceId(), joinFiles(forged)) : bytes;
    });
  const forgedIn = (one: Opened): number =>
    Object.values(sourcesIn(one)).filter((source) => source.includes('forged')).length;

  let whole: Record<string, string>;
  beforeEach(async function () {
    this.timeout(40_000);
    await writeMany('many', 30);
    await new Promise((resolve) => setTimeout(resolve, longAfter));
    const first = await openAgain();
    whole = sourcesIn(first);
    assert.lengthOf(Object.keys(whole), 30);
    first.files.noteOverview(overviewOf(first.store.incidents()));
    await first.index.save();
  });
  afterEach(async () => {
    closeAll();
    await leaveNoTrace();
  });

  it('takes files that have not changed from the index, and reads those that have', async () => {
    await forge();
    const changed = await write('many/7.txt.claims.yaml', sidecarText(claimLines('changedclaim', 'raid')));
    await vscode.workspace.fs.delete(inWorkspace('many/8.txt.claims.yaml'));
    await write('many/new.txt.claims.yaml', sidecarText(claimLines('newclaim', 'raid')));
    const again = await openAgain();
    assert.equal(forgedIn(again), 28);
    assert.lengthOf([...again.store.sidecars()], 30);
    assert.isDefined(again.store.findClaim('changedclaim'), changed.path);
    assert.isDefined(again.store.findClaim('newclaim'));
    assert.isUndefined(again.store.findClaim(numbered(8)));
  });

  it('does not believe the index of a file that changed in the moment it was read, even to the same size', async () => {
    const now = await openAgain();
    await write('many/5.txt.claims.yaml', sidecarText(claimLines(numbered(995), 'raid')));
    await now.files.refresh();
    await now.index.save();
    await forge();
    const again = await openAgain();
    assert.isDefined(again.store.findClaim(numbered(995)));
    assert.equal(forgedIn(again), 29);
  });

  it('loses nothing when the index is deleted', async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(storage(), 'index'), { recursive: true });
    assert.deepEqual(sourcesIn(await openAgain()), whole);
  });

  const damages: Record<string, (bytes: Uint8Array) => Uint8Array> = {
    'is random bytes': (bytes) => bytes.map((_, at) => (at * 7_919) % 251),
    'was cut off in a write': (bytes) => bytes.subarray(0, bytes.length >> 1),
    'is empty': () => new Uint8Array(),
    'has one bit changed': (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    'is of an older version': (bytes) =>
      new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace(/^newsmark-index \d+/, 'newsmark-index 0'),
      ),
    'is of another workspace': (bytes) => seal('file:///elsewhere', unseal(workspaceId(), bytes) ?? ''),
    'is hostile JSON': () =>
      seal(
        workspaceId(),
        '{"__proto__":{"polluted":1,"length":1e9},"incidents":[{"id":{}}],"unassigned":{}}\n',
      ),
  };
  for (const [name, damage] of Object.entries(damages)) {
    it(`reads its files when the index ${name}, and makes it anew`, async () => {
      await rewriteShards(damage);
      const again = await openAgain();
      assert.deepEqual(sourcesIn(again), whole);
      assert.isUndefined(await again.files.lastOverview());
      assert.isUndefined(({} as Record<string, unknown>)['polluted']);
      await again.index.save();
      await forge();
      assert.isAbove(forgedIn(await openAgain()), 20, 'the index was not made anew');
    });
  }

  it('knows at once what the incidents were last time', async () => {
    const again = await openAnew(storage());
    opened.push(again);
    const last = await again.files.lastOverview();
    assert.deepEqual(
      last?.incidents.map(({ id }) => id),
      ['raid'],
    );
    assert.lengthOf([...again.store.sidecars()], 0, 'nothing was read yet');
  });

  /** Opens the workspace with 400 more files, and stops the reading as soon as something is read. */
  async function openStopped(): Promise<Opened> {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(storage(), 'index'), { recursive: true });
    await writeMany('more', 400, 'none');
    const stopped = await openAnew(storage());
    opened.push(stopped);
    const stopping = stopped.files.onDidProgress(({ done }) => {
      if (done === 0) return;
      stopping.dispose();
      stopped.files.stop();
    });
    await stopped.files.load();
    return stopped;
  }

  it('can be stopped while it is read, and goes on later', async () => {
    const stopped = await openStopped();
    const { state, done, total = 0 } = stopped.files.progress;
    assert.equal(state, 'stopped');
    assert.isBelow(done, total);

    await stopped.files.refresh();
    assert.lengthOf([...stopped.store.sidecars()], 430);
    assert.equal(stopped.files.progress.state, 'read');
  });

  it('shows in a row of the tree how much is missing, until it is read', async () => {
    const { store, files } = await openStopped();
    const { view, tree } = treeBeside(store, files);
    const [row] = await tree.getChildren();
    const { done, total = 0 } = files.progress;
    assert.deepEqual(row, { row: 'incomplete', missing: total - done });
    const { label, command } = tree.getTreeItem(row as IncidentNode);
    assert.equal(label, `Incomplete: ${total - done} files not read. Go on reading`);
    assert.equal(command?.command, 'newsmark.refreshIncidents');
    assert.equal(view.message, 'Reading was stopped: claims are missing here.');

    await files.refresh();
    await eventually(async () => {
      const rows = await tree.getChildren();
      assert.isTrue(rows.every((each) => each.row !== 'incomplete'));
      assert.equal(view.message, '');
    });
    tree.dispose();
  });
});

/** A second incident tree, with a view of its own that nobody sees. */
function treeBeside(
  store: AnnotationStore,
  files: AnnotationFiles,
): { tree: IncidentTree; view: { message?: string } } {
  const view: { message?: string; dispose: () => void } = { dispose: () => undefined };
  const window = vscode.window as unknown as { createTreeView: unknown };
  const commands = vscode.commands as unknown as { registerCommand: unknown };
  const { createTreeView } = window;
  const { registerCommand } = commands;
  window.createTreeView = () => view;
  commands.registerCommand = () => view;
  try {
    return { tree: new IncidentTree(store, files), view };
  } finally {
    window.createTreeView = createTreeView;
    commands.registerCommand = registerCommand;
  }
}

describe('Problems of files that are closed', () => {
  afterEach(leaveNoTrace);

  it('are shown up to ten thousand; those of another file when its article is opened', async function () {
    this.timeout(60_000);
    const { store } = await newsmark();
    const wrong = (file: number, count: number): string => {
      const claims = Array.from({ length: count }, (_, at) =>
        claimLines(numbered(1_000 * file + at), 'raid').replace('kind: killed', 'kind: unheardof'),
      );
      return sidecarText(...claims);
    };
    const sidecar = (file: number): vscode.Uri => inWorkspace(`closed/${file}.txt.claims.yaml`);
    const shown = (file: number): number =>
      vscode.languages.getDiagnostics(sidecar(file)).filter(({ code }) => code === 'unknown-code').length;
    const all = Array.from({ length: 12 }, (_, file) => file);
    for (const file of all) {
      await write(`closed/${file}.txt`, 'four');
      await write(`closed/${file}.txt.claims.yaml`, wrong(file, 900));
    }
    await eventually(() => assert.lengthOf([...store.sidecars()], 12), 20_000);
    // One problem more finds room, and tells that those before it had their turn.
    await write('closed/12.txt', 'four');
    await write('closed/12.txt.claims.yaml', wrong(12, 1));
    await eventually(() => assert.equal(shown(12), 1), 20_000);
    const left = all.filter((file) => shown(file) === 0);
    assert.lengthOf(left, 1);
    assert.equal(shown(left[0] === 0 ? 1 : 0), 900);

    await open(`closed/${left[0]}.txt`);
    await eventually(() => assert.equal(shown(left[0] ?? -1), 900), 20_000);
  });
});

describe('Many changes at once', () => {
  afterEach(leaveNoTrace);

  it('are read together and shown in few updates of the tree', async function () {
    this.timeout(60_000);
    const { store, tree } = await newsmark();
    const names = await writeMany('storm', 200);
    await eventually(() => assert.lengthOf([...store.sidecars()], 200), 20_000);
    await eventually(async () => assert.lengthOf(await tree.getChildren(), 1));
    let updates = 0;
    const watching = tree.onDidChangeTreeData(() => updates++);
    await Promise.all(
      names.map((name, at) =>
        write(name, sidecarText(claimLines(numbered(at), at % 2 === 0 ? 'raid' : 'assault'))),
      ),
    );
    await eventually(async () => {
      assert.lengthOf(store.incident('assault')?.claims ?? [], 100);
      assert.lengthOf(store.incident('raid')?.claims ?? [], 100);
      assert.lengthOf(await tree.getChildren(), 2);
    }, 20_000);
    watching.dispose();
    assert.isBelow(updates, names.length / 4, 'the tree was updated for every file');
  });
});

describe('Long lists in the incident tree', () => {
  afterEach(leaveNoTrace);

  it('are shown a page at a time, and as far as a claim that is revealed', async function () {
    this.timeout(40_000);
    const { store, tree } = await newsmark();
    const claims = Array.from({ length: 950 }, (_, at) => claimLines(numbered(at)));
    const sidecar = await write('long.txt.claims.yaml', sidecarText(...claims));
    await eventually(() => assert.lengthOf(store.incidents().unassigned, 950), 15_000);
    const unassigned = await eventually(async () => {
      const [first] = await tree.getChildren();
      assert.equal(first?.row, 'unassigned');
      return first as IncidentNode;
    });
    const rows = async (): Promise<number> => (await tree.getChildren(unassigned)).length;
    const more = async (): Promise<IncidentNode | undefined> => (await tree.getChildren(unassigned)).at(-1);
    await eventually(async () => assert.equal(await rows(), 201));
    assert.equal((await more())?.row, 'more');

    await vscode.commands.executeCommand('newsmark.showMoreIncidentRows', 'unassigned');
    assert.equal(await rows(), 401);
    const last = await more();
    assert.isTrue(last?.row === 'more' && last.hidden === 550);

    await tree.reveal(numbered(900));
    const shown = await tree.getChildren(unassigned);
    assert.isTrue(shown.some((row) => row.row === 'claim' && row.ref.claim.id === numbered(900)));
    await vscode.workspace.fs.delete(sidecar);
  });
});
