import { assert } from 'chai';
import * as vscode from 'vscode';
import { builtInCodebook, findKind } from '../../src/core/claims/codebook';
import { exampleCodebook } from '../../src/core/codebookFile/exampleCodebook';
import {
  eventually,
  exists,
  hoverText,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  tag,
  write,
} from './support/workspace';

const codebookFile = 'newsmark.codebook.yaml';
const withSiege = `newsmark: 1
kinds:
  - code: siege
    label: Siege
    definition: A place is cut off from the rest of the country.
`;

function problemsOf(name: string): string[] {
  return vscode.languages
    .getDiagnostics(inWorkspace(name))
    .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

async function isBuiltIn(): Promise<void> {
  const { store } = await newsmark();
  assert.deepEqual(store.codebook, builtInCodebook);
}

async function hasSiege(): Promise<void> {
  const { store } = await newsmark();
  assert.equal(findKind(store.codebook, 'siege')?.label, 'Siege');
}

describe('Codebook', () => {
  afterEach(async () => {
    await leaveNoTrace();
    const { codebook } = await newsmark();
    await codebook.refresh();
    await eventually(isBuiltIn);
  });

  it('lets a claim have a kind that the file adds, and takes it back with the file', async () => {
    const editor = await open(seeds.wion);
    await write(codebookFile, withSiege);
    await eventually(hasSiege);
    const id = await tag(editor, 'Large parts of camps', { kind: 'siege', incident: 'none' });
    const { store } = await newsmark();
    assert.equal(store.findClaim(id)?.claim.kind, 'siege');
    const sidecar = `${seeds.wion}.claims.yaml`;
    const unknown = /^\d+: The codebook has no kind “siege”/u;
    assert.isFalse(problemsOf(sidecar).some((problem) => unknown.test(problem)));

    await vscode.workspace.fs.delete(inWorkspace(codebookFile));
    await eventually(isBuiltIn);
    await eventually(() => assert.isTrue(problemsOf(sidecar).some((problem) => unknown.test(problem))));
    await write(codebookFile, withSiege);
    await eventually(() => assert.isFalse(problemsOf(sidecar).some((problem) => unknown.test(problem))));
  });

  it('offers in the picker what the file adds, and no code that it hides', async () => {
    const others = builtInCodebook.kinds.map(({ code }) => `  - code: ${code}\n    hidden: true\n`);
    await write(codebookFile, withSiege + others.join(''));
    const editor = await open(seeds.wion);
    await eventually(hasSiege);
    const start = editor.document.getText().indexOf('Large parts of camps');
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(start + 20),
    );
    // The one row that is left is the one that Enter takes.
    const tagging = vscode.commands.executeCommand<string | undefined>('newsmark.tagClaim', {
      incident: 'none',
    });
    const { store } = await newsmark();
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.deepEqual(
        store.claimsOf(editor.document.uri.toString()).map(({ kind }) => kind),
        ['siege'],
      );
    });
    await tagging;
  });

  it('tells on a claim what its kind means', async () => {
    const editor = await open(seeds.wion);
    await write(codebookFile, withSiege);
    await eventually(hasSiege);
    await tag(editor, 'Large parts of camps', { kind: 'siege', incident: 'none' });
    const offset = editor.document.getText().indexOf('parts of camps');
    await eventually(async () => {
      assert.include(
        await hoverText(editor.document, offset),
        'A place is cut off from the rest of the country',
      );
    });
  });

  it('shows what is wrong with the file at its line, goes by the rest, and follows its correction', async () => {
    const bad = `${withSiege}  - code: raid\n    definiton: A sudden attack.\n`;
    await write(codebookFile, bad);
    await open(codebookFile);
    await eventually(() =>
      assert.deepEqual(problemsOf(codebookFile), [
        '6: “raid” has no definition: add `definition`.',
        '7: Newsmark knows no key `definiton` here and keeps it as it is; did you mean `definition`?',
      ]),
    );
    await hasSiege();
    await write(codebookFile, bad.replace('definiton', 'definition'));
    const { store } = await newsmark();
    await eventually(() => {
      assert.isEmpty(problemsOf(codebookFile));
      assert.equal(findKind(store.codebook, 'raid')?.definition, 'A sudden attack.');
    });
  });

  it('goes by the file as it stands in its editor, and by the built-in codes while that is no YAML', async () => {
    await write(codebookFile, 'newsmark: 1\n');
    const editor = await open(codebookFile);
    // The editor may still hold what the test before wrote.
    await eventually(() => assert.equal(editor.document.getText(), 'newsmark: 1\n'));
    const rest = withSiege.slice('newsmark: 1\n'.length);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), rest));
    await eventually(hasSiege);
    assert.isTrue(editor.document.isDirty);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'groups: [\n'));
    await eventually(isBuiltIn);
    assert.include(problemsOf(codebookFile).join('\n'), 'the built-in codebook counts.');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => assert.isEmpty(problemsOf(codebookFile)));
  });

  it('creates the file with an example, and opens it the next time', async () => {
    await vscode.commands.executeCommand('newsmark.openCodebook', { create: true });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, inWorkspace(codebookFile).path);
    assert.equal(await read(inWorkspace(codebookFile)), exampleCodebook());
    await write(codebookFile, withSiege);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('newsmark.openCodebook');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, inWorkspace(codebookFile).path);
    assert.equal(await read(inWorkspace(codebookFile)), withSiege);
  });

  it('asks before it creates the file', async () => {
    const asking = vscode.commands.executeCommand('newsmark.openCodebook');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.isFalse(await exists(inWorkspace(codebookFile)));
    await vscode.commands.executeCommand('notifications.clearAll');
    await asking;
    assert.isFalse(await exists(inWorkspace(codebookFile)));
  });
});
