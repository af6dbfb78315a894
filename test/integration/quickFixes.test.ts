import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { Claim } from '../../src/core/claims/schema';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  select,
  tag,
  write,
} from './support/workspace';

const given = { kind: 'killed', incident: 'undated-quetta' };
/** A new article for every test: the editor remembers a document for a while. */
let name = 'fix.txt';
let tests = 0;
const sidecar = (): vscode.Uri => sidecarOf(inWorkspace(name));
const sentence = 'At least four soldiers were killed in Quetta on Thursday, police said.\n';

async function taggedArticle(): Promise<string> {
  await write(name, sentence);
  return tag(await open(name), 'four soldiers were killed', given);
}

async function storedClaim(): Promise<Claim | undefined> {
  return parseSidecar(await read(sidecar())).claims[0]?.claim;
}

/** The fixes that the lightbulb offers at some words of a file, once the Problems panel shows a problem there. */
async function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  return eventually(async () => {
    const at = document.positionAt(document.getText().indexOf(words));
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.isNotEmpty(found);
    return found;
  });
}

function messagesOf({ uri }: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ message }) => message);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isDefined(action);
  if (action.edit) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (action.command) {
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as unknown[]),
    );
  }
}

describe('Quick fixes', () => {
  beforeEach(() => {
    name = `fix${++tests}.txt`;
  });
  afterEach(leaveNoTrace);

  it('mend an unknown code in the sidecar, and can be taken back as an annotation', async () => {
    await taggedArticle();
    await write(`${name}.claims.yaml`, (await read(sidecar())).replace('kind: killed', 'kind: kiled'));
    const { document } = await open(sidecar());
    const [fix] = await fixesAt(document, 'kiled');
    assert.exists(fix);
    assert.equal(fix.title, 'Change the kind to “killed”');
    assert.isTrue(fix.isPreferred);
    await apply(fix);
    assert.equal((await storedClaim())?.kind, 'killed');
    await eventually(() => assert.isEmpty(vscode.languages.getDiagnostics(sidecar())));
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal((await storedClaim())?.kind, 'kiled');
  });

  it('rename a key in the editor, at its line in a file with CRLF too', async () => {
    await taggedArticle();
    const source = (await read(sidecar())).replace('    incident:', '    incidnt:').replaceAll('\n', '\r\n');
    await write(`${name}.claims.yaml`, source);
    const { document } = await open(sidecar());
    const fixes = await fixesAt(document, 'incidnt');
    await apply(fixes.find(({ title }) => title === 'Change the key to `incident`'));
    assert.include(document.getText(), '    incident: undated-quetta\r\n');
    assert.isTrue(document.isDirty);
  });

  const files = {
    'newsmark.names.yaml': ['newsmark: 1\nnames:\n  - name: Kalgan\n    type: plce\n', 'plce', 'place'],
    'newsmark.codebook.yaml': ['newsmark: 1\nextends: bilt-in\n', 'bilt-in', 'built-in'],
    'incidents/undated-quetta.yaml': ['newsmark: 1\nid: undated-quetta\ngrading: fiar\n', 'fiar', 'fair'],
  } as const;
  for (const [file, [source, wrong, right]] of Object.entries(files)) {
    it(`mend a word in ${file}, in its editor`, async () => {
      await write(file, source);
      const { document } = await open(file);
      await eventually(() => assert.equal(document.getText(), source));
      const [fix, ...others] = await fixesAt(document, wrong);
      assert.isEmpty(others);
      assert.equal(fix?.title, `Change to “${right}”`);
      await apply(fix);
      assert.equal(document.getText(), source.replace(wrong, right));
      assert.isTrue(document.isDirty);
      await eventually(() => assert.notInclude(messagesOf(document).join('\n'), wrong));
    });
  }

  it('change a sidecar with unsaved changes in its editor and leave it unsaved', async () => {
    await taggedArticle();
    const before = await read(sidecar());
    const editor = await open(sidecar());
    const at = editor.document.positionAt(before.indexOf('kind: killed') + 'kind: kil'.length);
    await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, 1))));
    const [fix] = await fixesAt(editor.document, 'kiled');
    await apply(fix);
    await eventually(() => assert.equal(editor.document.getText(), before));
  });

  it('anchor an orphan to the words selected in its article', async () => {
    const id = await taggedArticle();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write(name, 'Six troopers lost their lives in a raid, hospital staff told this paper.\n');
    const article = await open(name);
    await eventually(async () => {
      const { articles } = await newsmark();
      assert.isTrue(articles.get(article.document.uri)?.placedClaims()[0]?.orphaned);
    });
    const { document } = await open(sidecar());
    const fixes = await fixesAt(document, 'four soldiers were killed');
    assert.includeMembers(
      fixes.map(({ title }) => title),
      ['Anchor to the words selected in the article…', 'Delete the claim'],
    );
    await apply(fixes.find(({ title }) => title.startsWith('Anchor to the words')));
    const shown = vscode.window.activeTextEditor;
    assert.exists(shown);
    assert.equal(shown.document.uri.path, inWorkspace(name).path);
    select(shown, 'Six troopers lost their lives');
    // The new words give another figure, which is offered first.
    const changed = await answering(
      () => vscode.commands.executeCommand('newsmark.changeClaimWords'),
      ['accept'],
    );
    assert.equal(changed, id);
    const claim = await storedClaim();
    assert.exists(claim);
    assert.equal(claim.spans[0]?.exact, 'Six troopers lost their lives');
    assert.equal(claim.figure?.low, 6);
    assert.equal(claim.incident, given.incident);
  });

  it('stand on a claim in the article too', async () => {
    await taggedArticle();
    const source = (await read(sidecar())).replace(/\n {4}incident: .*/, '');
    await write(`${name}.claims.yaml`, source);
    const { document } = await open(name);
    await eventually(async () => {
      const fixes = await fixesAt(document, 'soldiers were killed');
      await apply(fixes.find(({ title }) => title === 'Assign the claim to none: it is background'));
      assert.equal((await storedClaim())?.incident, 'none');
    });
  });
});
