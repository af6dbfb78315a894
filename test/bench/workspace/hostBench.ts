// Runs inside VS Code's extension host: opens the workspace as Newsmark does, and as reading plus js-yaml would.
import { load } from 'js-yaml';
import * as vscode from 'vscode';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { AnnotationStore } from '../../../src/core/incidents/annotationStore';
import { IncidentTree } from '../../../src/views/incidents/incidentTree';
import type { IncidentNode } from '../../../src/views/incidents/incidentNodes';
import { AnnotationFiles } from '../../../src/workspace/reading/annotationFiles';
import { WorkspaceIndex } from '../../../src/workspace/reading/index/workspaceIndex';
import { sidecarOf } from '../../../src/workspace/sidecarLocation';

const host = 'importScripts' in globalThis ? 'web' : 'node';
const readsAtOnce = 128;

/** Tells the script that started us; the last part of each line is in milliseconds unless it says otherwise. */
function tell(name: string, value: number, unit = 'ms'): void {
  console.log(`newsmark| result ${JSON.stringify({ name, value, unit })}`);
}

/** What VS Code calls. */
export async function run(): Promise<void> {
  const log = vscode.window.createOutputChannel('Newsmark measured', { log: true });
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) throw new Error('No folder is open.');
  const storage = vscode.Uri.joinPath(root, '..', 'storage');
  await peer();
  await open('cold', storage, log, async ({ index, tree }) => {
    // What it shows is kept for the next start.
    await quiet(tree);
    tell('index kept', await timed(() => index.save()));
  });
  // Files that were read within two seconds of their last change are not believed the next time.
  await open('warm', storage, log, async (opened) => {
    await showEverything(opened.tree);
    await changeOne(opened);
    await switchBranch(opened);
  });
  console.log(`@@newsmark ${JSON.stringify({ passed: 1, failures: [], unsteady: [], host })}`);
}

async function peer(): Promise<void> {
  const beats = heartbeat();
  const began = performance.now();
  const found = await vscode.workspace.findFiles('**/*.claims.yaml');
  tell('peer: files found', performance.now() - began);
  const waiting = [...found];
  const texts: string[] = [];
  const reader = async (): Promise<void> => {
    for (let uri = waiting.pop(); uri; uri = waiting.pop()) {
      texts.push(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, reader));
  tell('peer: files read', performance.now() - began);
  let claims = 0;
  for (const text of texts) claims += (load(text) as { claims?: unknown[] }).claims?.length ?? 0;
  tell('peer: files read, loaded with js-yaml', performance.now() - began);
  tell('peer: longest wait of other work', beats().longest);
  tell('peer: claims', claims, 'claims');
}

interface Opened {
  readonly store: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly files: AnnotationFiles;
  readonly tree: IncidentTree;
}

async function open(
  start: string,
  storage: vscode.Uri,
  log: vscode.LogOutputChannel,
  then: (opened: Opened) => Promise<void>,
): Promise<void> {
  const store = new AnnotationStore(builtInCodebook);
  const index = new WorkspaceIndex(storage, log);
  const files = new AnnotationFiles(store, { index, log }, () => Promise.resolve());
  const tree = new IncidentTree(store, files);
  const beats = heartbeat();
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const read = files.onDidProgress(({ state, done, total }) => {
    if (state === 'reading' && done > 0 && done === total) {
      tell(`${start}: every file read or verified`, since());
      read.dispose();
    }
  });
  tell(`${start}: first rows of the tree (${(await tree.getChildren()).length})`, since());
  await files.load();
  tell(`${start}: every file read, every incident worked out`, since());
  const { longest, late } = beats();
  tell(`${start}: longest wait of other work`, longest);
  tell(`${start}: waits above 16 ms`, late, 'times');
  tell(`${start}: incidents`, store.incidents().incidents.length, 'incidents');
  memory(start);
  await then({ store, index, files, tree });
  for (const part of [tree, files, index]) part.dispose();
}

/** Beats until it is called: the longest time between two beats is what typing may have had to wait. */
function heartbeat(): () => { longest: number; late: number } {
  let [longest, late, last] = [0, 0, performance.now()];
  const timer = setInterval(() => {
    const wait = performance.now() - last - 5;
    longest = Math.max(longest, wait);
    if (wait > 16) late++;
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return { longest, late };
  };
}

async function showEverything(tree: IncidentTree): Promise<void> {
  let rows = 0;
  const show = async (node?: IncidentNode): Promise<void> => {
    for (const child of await tree.getChildren(node)) {
      tree.getTreeItem(child);
      rows++;
      if (child.row === 'more')
        await vscode.commands.executeCommand('newsmark.showMoreIncidentRows', child.of);
      else await show(child);
    }
  };
  const took = await timed(() => show());
  tell('tree: rows of one page of each list', rows, 'rows');
  tell('tree: all of them', took);
}

async function changeOne({ store, files, tree }: Opened): Promise<void> {
  const [{ uri, file }] = [...store.sidecars()].filter((one) => one.file.claims.length > 5) as [
    NonNullable<ReturnType<AnnotationStore['sidecar']>>,
  ];
  const sidecar = sidecarOf(vscode.Uri.parse(uri));
  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(text));
  // Asking for more rows lets the tree show them a moment later.
  await quiet(tree);
  const changed = file.source.replace('kind: killed', 'kind: injured');
  await write(changed);
  const began = performance.now();
  while (store.sidecar(uri)?.file.source !== changed) await next(tree.onDidChangeTreeData);
  tell('one file changed by another program: until the tree shows it', performance.now() - began);
  await write(file.source);
  const readAt = performance.now();
  await files.read(sidecar);
  tell('one file: read again into the store', performance.now() - readAt);
  tell('one file: its incidents', await timed(() => Promise.resolve(store.incidents())));
  await quiet(tree);
}

async function switchBranch({ store, tree }: Opened): Promise<void> {
  let [changed, updates] = [0, 0];
  let first: number | undefined;
  const stop = store.changed.add(() => {
    first ??= performance.now();
    changed++;
  });
  let last = performance.now();
  const watching = tree.onDidChangeTreeData(() => {
    updates++;
    last = performance.now();
  });
  const beats = heartbeat();
  const asked = performance.now();
  console.log('newsmark| switch');
  while (updates === 0 || performance.now() - last < 4_000) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  tell('branch of other sidecars: asked for until shown', last - asked);
  tell('branch: first change until shown', last - (first ?? last));
  tell('branch: sidecars changed', changed, 'sidecars');
  tell('branch: updates of the tree', updates, 'updates');
  tell('branch: longest wait of other work', beats().longest);
  stop();
  watching.dispose();
}

/** Waits until the tree has shown nothing new for a while. */
async function quiet(tree: IncidentTree): Promise<void> {
  let last = performance.now();
  const watching = tree.onDidChangeTreeData(() => (last = performance.now()));
  while (performance.now() - last < 1_500) await new Promise((resolve) => setTimeout(resolve, 100));
  watching.dispose();
}

function memory(start: string): void {
  const { process } = globalThis as { process?: { memoryUsage?: () => { heapUsed: number } } };
  const used = process?.memoryUsage?.().heapUsed;
  if (used !== undefined) tell(`${start}: heap of the host afterwards`, used / 1e6, 'MB');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function next<Message>(event: vscode.Event<Message>): Promise<void> {
  return new Promise((resolve) => {
    const waiting = event(() => {
      waiting.dispose();
      resolve();
    });
  });
}
