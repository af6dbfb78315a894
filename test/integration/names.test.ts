import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Mention } from '../../src/core/recognise/mention';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  recognised,
  select,
  write,
} from './support/workspace';

const namesFile = 'newsmark.names.yaml';
const first = 'They came to Kalgan. Many know the Zandar Front. Officials spoke to Backup in Quetta.\n';
const second = 'In Kalgan, the Zandar Front said it had left Quetta. Backup did not answer.\n';

async function mentionsIn(name: string): Promise<readonly Mention[]> {
  const { articles } = await newsmark();
  return articles.get(inWorkspace(name))?.mentions ?? [];
}

/** What is marked in an article where some words stand, as `type: words`. */
async function marked(name: string, words: string): Promise<string[]> {
  const at = (await read(inWorkspace(name))).indexOf(words);
  assert.isAtLeast(at, 0);
  return (await mentionsIn(name))
    .filter(({ start, end }) => start < at + words.length && at < end)
    .map(({ type, text }) => `${type}: ${text}`);
}

async function openBoth(): Promise<vscode.TextEditor> {
  await write('one.txt', first);
  await write('two.txt', second);
  await open('two.txt');
  await open('one.txt');
  await recognised(inWorkspace('one.txt'));
  await recognised(inWorkspace('two.txt'));
  const editor = vscode.window.activeTextEditor;
  assert.isDefined(editor);
  return editor;
}

/** The lightbulb actions of Newsmark on words of the active editor. */
async function actionsOn(editor: vscode.TextEditor, words: string): Promise<vscode.CodeAction[]> {
  select(editor, words);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
  );
  return actions.filter(({ command }) => command?.command.startsWith('newsmark.'));
}

/** Chooses the lightbulb action with a title, with the type of actor picked beforehand. */
async function act(
  editor: vscode.TextEditor,
  words: string,
  title: string,
  actorType?: string,
): Promise<void> {
  const actions = await actionsOn(editor, words);
  const action = actions.find((each) => each.title === title);
  assert.isDefined(action, `“${title}” is not among ${actions.map((each) => each.title).join(', ')}`);
  const given = {
    ...(action.command?.arguments?.[0] as object),
    ...(actorType !== undefined && { actorType }),
  };
  await vscode.commands.executeCommand(action.command?.command ?? '', given);
}

function problems(): string[] {
  return vscode.languages
    .getDiagnostics(inWorkspace(namesFile))
    .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

describe('Names', () => {
  afterEach(async () => {
    await leaveNoTrace();
    const { names } = await newsmark();
    await names.refresh();
  });

  it('marks a name in all open articles at once, under the name it was given', async () => {
    const editor = await openBoth();
    await act(editor, 'Kalgan', 'Always mark “Kalgan” as actor…', 'armed group');
    await act(editor, 'Zandar Front', 'Always mark “Zandar Front” as place');
    assert.equal(
      await read(inWorkspace(namesFile)),
      `newsmark: 1
names:
  - name: Kalgan
    type: actor
    actor_type: armed group
  - name: Zandar Front
    type: place
`,
    );
    for (const name of ['one.txt', 'two.txt']) {
      assert.deepEqual(await marked(name, 'Kalgan'), ['actor: Kalgan']);
      assert.deepEqual(await marked(name, 'Zandar Front'), ['place: Zandar Front']);
    }
    assert.isFalse(editor.document.isDirty);
  });

  it('asks for the type of actor', async () => {
    const editor = await openBoth();
    select(editor, 'Quetta');
    const marking = vscode.commands.executeCommand('newsmark.alwaysMarkActor');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.deepEqual(await marked('two.txt', 'Quetta'), ['actor: Quetta']);
    });
    await marking;
    assert.match(await read(inWorkspace(namesFile)), /actor_type: /);
  });

  it('never marks what is not to be marked, and marks it again', async () => {
    const editor = await openBoth();
    await act(editor, 'Quetta', 'Never mark “Quetta”');
    for (const name of ['one.txt', 'two.txt']) assert.deepEqual(await marked(name, 'Quetta'), []);
    await act(editor, 'Quetta', 'Always mark “Quetta” as place');
    for (const name of ['one.txt', 'two.txt'])
      assert.deepEqual(await marked(name, 'Quetta'), ['place: Quetta']);
    assert.equal(
      await read(inWorkspace(namesFile)),
      'newsmark: 1\nnames:\n  - name: Quetta\n    type: place\n',
    );
  });

  it('keeps what was written by hand', async () => {
    const handmade = `# Names of the desk
newsmark: 1
desk: night
names:
  # seen in the May reports
  - {name: Kalgan, type: actor}   # a gang
`;
    await write(namesFile, handmade);
    const editor = await openBoth();
    await eventually(async () => assert.deepEqual(await marked('two.txt', 'Kalgan'), ['actor: Kalgan']));
    await act(editor, 'Backup', 'Always mark “Backup” as actor…', 'people');
    assert.equal(
      await read(inWorkspace(namesFile)),
      `${handmade}  - name: Backup\n    type: actor\n    actor_type: people\n`,
    );
  });

  it('shows what is wrong with the file at its line, goes by the rest, and does not write it', async () => {
    const bad =
      'newsmark: 1\nnames:\n  - name: Zandar Front\n    type: group\n  - name: Kalgan\n    type: actor\n';
    await write(namesFile, bad);
    const editor = await openBoth();
    await eventually(async () => {
      assert.deepEqual(problems(), ['4: `type` is one of actor, place; “group” is not.']);
      assert.deepEqual(await marked('two.txt', 'Kalgan'), ['actor: Kalgan']);
    });
    await act(editor, 'Quetta', 'Never mark “Quetta”');
    assert.equal(await read(inWorkspace(namesFile)), bad);
    assert.deepEqual(await marked('one.txt', 'Quetta'), ['place: Quetta']);
    await write(namesFile, bad.replace('group', 'place'));
    await eventually(async () => {
      assert.isEmpty(problems());
      assert.deepEqual(await marked('two.txt', 'Zandar Front'), ['place: Zandar Front']);
    });
  });

  it('edits an open, unsaved file in its editor, whose undo takes the change back', async () => {
    await write(namesFile, 'newsmark: 1\n');
    const article = await openBoth();
    const editor = await open(namesFile);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# by hand\n'));
    await open(article.document.uri);
    await act(vscode.window.activeTextEditor ?? article, 'Quetta', 'Never mark “Quetta”');
    assert.deepEqual(await marked('two.txt', 'Quetta'), []);
    assert.include(editor.document.getText(), '# by hand\n');
    assert.isTrue(editor.document.isDirty);
    assert.equal(await read(inWorkspace(namesFile)), 'newsmark: 1\n');
    await open(namesFile);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.deepEqual(await marked('two.txt', 'Quetta'), ['place: Quetta']));
    assert.include(editor.document.getText(), '# by hand\n');
  });

  it('forgets the names when their file is deleted', async () => {
    await write(namesFile, 'newsmark: 1\nnever: [Quetta]\n');
    await openBoth();
    await eventually(async () => assert.deepEqual(await marked('two.txt', 'Quetta'), []));
    await vscode.workspace.fs.delete(inWorkspace(namesFile));
    await eventually(async () => assert.deepEqual(await marked('two.txt', 'Quetta'), ['place: Quetta']));
  });
});
