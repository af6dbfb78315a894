import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { OffsetRange } from '../../src/core/text/articleText';
import type { OpenArticle } from '../../src/editor/openArticle';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import {
  eventually,
  hoverText,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  select,
  tag,
  write,
} from './support/workspace';

/** Another file for each test: an editor remembers the text of one that was deleted. */
let name = '';
let count = 0;
const given = { kind: 'killed', incident: '2022-02-02-panjgur' };
const text = [
  'QUETTA, Feb 3 – At least four soldiers were killed in a raid on a camp in Panjgur, the army said.',
  'Nine attackers died as troops answered fire, according to a statement by its media wing.',
  'Police in Noshki reported no other incident on Wednesday night and opened the roads to traffic.',
].join('\n\n');
const four = 'four soldiers were killed in a raid';
const nine = 'Nine attackers died';

async function stored(): Promise<Claim[]> {
  const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace(name))));
  assert.isEmpty(problems);
  return claims.map(({ claim }) => claim);
}

async function theArticle(): Promise<OpenArticle> {
  const { articles } = await newsmark();
  const article = articles.get(inWorkspace(name));
  assert.isDefined(article);
  return article;
}

/** Writes the article, opens it and tags two claims in it. */
async function tagged(source = text): Promise<vscode.TextEditor> {
  name = `raid${++count}.txt`;
  await write(name, source);
  const editor = await open(name);
  await tag(editor, four, given);
  await tag(editor, nine, given);
  return shown();
}

function shown(): vscode.TextEditor {
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === inWorkspace(name).toString(),
  );
  assert.isDefined(editor);
  return editor;
}

/** Puts other words in the place of some, as typing would. */
async function edit(cut: string, by: string): Promise<void> {
  const editor = shown();
  const start = editor.document.getText().indexOf(cut);
  assert.isAtLeast(start, 0, `“${cut}” is not in the article`);
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + cut.length));
  assert.isTrue(await editor.edit((builder) => builder.replace(range, by)));
}

async function wordsNow(): Promise<(string | undefined)[]> {
  const article = await theArticle();
  return article
    .placedClaims()
    .flatMap(({ spans }) =>
      spans.map(({ range }) => range && article.text.text.slice(range.start, range.end)),
    );
}

async function rangesNow(): Promise<(OffsetRange | undefined)[]> {
  return (await theArticle()).placedClaims().flatMap(({ spans }) => spans.map(({ range }) => range));
}

async function flagged(): Promise<boolean[]> {
  return (await theArticle()).placedClaims().map((placed) => placed.flagged);
}

function messages(): string[] {
  return vscode.languages.getDiagnostics(sidecarOf(inWorkspace(name))).map(({ message }) => message);
}

/** Waits as long as writing after a save would take. */
async function saved(): Promise<void> {
  assert.isTrue(await shown().document.save());
  await new Promise((resolve) => setTimeout(resolve, 300));
}

const editedMessage = 'Article edited: “four” → “forty” in “forty soldiers were killed in a raid” (line 1).';

describe('Claims in an edited article', () => {
  afterEach(leaveNoTrace);

  it('keep the words they were coded on when a number changes in them, and say so everywhere', async () => {
    const editor = await tagged();
    const before = await read(sidecarOf(inWorkspace(name)));
    await edit('four', 'forty');
    await eventually(() => assert.include(messages().join('\n'), editedMessage));
    assert.deepEqual(await flagged(), [true, false]);
    const offset = editor.document.getText().indexOf('soldiers were');
    const hover = await hoverText(editor.document, offset);
    assert.include(hover, 'Article edited: “four” → “forty”');
    assert.include(hover, `Coded on: “${four}”`);
    await saved();
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);

    await edit('forty', 'four');
    await eventually(async () => {
      assert.notInclude(messages().join('\n'), 'Article edited');
      assert.deepEqual(await flagged(), [false, false]);
    });
  });

  it('take the article’s new words and figure in one step, which can be taken back', async () => {
    await tagged();
    const before = await read(sidecarOf(inWorkspace(name)));
    await edit('four', 'forty');
    await saved();
    await answering(() => vscode.commands.executeCommand('newsmark.reviewChangedClaims'), ['accept']);
    const [claim] = await stored();
    assert.equal(claim?.spans[0]?.exact, 'forty soldiers were killed in a raid');
    assert.equal(claim?.figure?.low, 40);
    assert.deepEqual(await flagged(), [false, false]);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
    assert.deepEqual(await flagged(), [true, false]);
  });

  it('stay as coded when the analyst says so, until the article changes once more', async () => {
    await tagged();
    await edit('four', 'forty');
    await saved();
    // The new words and figure, the new words alone, the claim as coded.
    await answering(
      () => vscode.commands.executeCommand('newsmark.reviewChangedClaims'),
      ['down', 'down', 'accept'],
    );
    const [claim] = await stored();
    assert.equal(claim?.spans[0]?.exact, four);
    assert.equal(claim?.figure?.low, 4);
    assert.equal(claim?.spans[0]?.edited?.exact, 'forty soldiers were killed in a raid');
    assert.deepEqual(await flagged(), [false, false]);
    const { document } = shown();
    assert.include(
      await hoverText(document, document.getText().indexOf('soldiers were')),
      `Kept as coded on: “${four}”`,
    );

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await open(name);
    await eventually(async () => assert.deepEqual(await flagged(), [false, false]));
    await edit('forty', 'fifty');
    await eventually(() => assert.include(messages().join('\n'), 'Article edited again: “forty” → “fifty”'));
    await saved();
    assert.equal((await stored())[0]?.spans[0]?.edited?.exact, 'forty soldiers were killed in a raid');
  });

  it('have their words written when the article is saved, those alone that changed and say the same', async () => {
    await tagged();
    const before = await read(sidecarOf(inWorkspace(name)));
    await edit('QUETTA', 'Updated. QUETTA');
    await edit('attackers died', 'assailants died');
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
    await saved();
    await eventually(async () => {
      const [first, second] = await stored();
      assert.equal(second?.spans[0]?.exact, 'Nine assailants died');
      assert.equal(second?.spans[0]?.start, shown().document.getText().indexOf('Nine assailants'));
      assert.equal(first?.spans[0]?.start, text.indexOf(four));
    });
    assert.deepEqual(await wordsNow(), [four, 'Nine assailants died']);

    // What was tagged before can still be taken back, and done again with the words as they are.
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.lengthOf(await stored(), 1);
    await vscode.commands.executeCommand('newsmark.redoAnnotation');
    assert.equal((await stored())[1]?.spans[0]?.exact, 'Nine assailants died');
  });

  it('are written into a sidecar with unsaved changes in its editor, which stays unsaved', async () => {
    await tagged();
    const sidecar = await open(sidecarOf(inWorkspace(name)));
    await sidecar.edit((builder) => builder.insert(new vscode.Position(0, 0), '# By hand.\n'));
    await open(name);
    await edit('attackers died', 'assailants died');
    await saved();
    await eventually(() => assert.include(sidecar.document.getText(), 'exact: Nine assailants died'));
    assert.isTrue(sidecar.document.isDirty);
    assert.notInclude(await read(sidecarOf(inWorkspace(name))), 'assailants');
  });

  it('are orphans when their paragraph is deleted, come back with undo, and closing writes nothing', async () => {
    await tagged();
    const before = await read(sidecarOf(inWorkspace(name)));
    const places = await rangesNow();
    const [first = ''] = text.split('\n\n');
    await edit(`${first}\n\n`, '');
    assert.deepEqual(await wordsNow(), [undefined, nine]);
    await eventually(() => assert.include(messages().join('\n'), `“${four}” can no longer be found`));
    await vscode.window.showTextDocument(shown().document);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.deepEqual(await rangesNow(), places));
    await vscode.commands.executeCommand('redo');
    await eventually(async () => assert.deepEqual(await wordsNow(), [undefined, nine]));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
    await open(name);
    await eventually(async () => assert.deepEqual(await rangesNow(), places));
  });

  it('are back at exactly their old places after every undo, whatever was edited', async () => {
    await tagged();
    await vscode.window.showTextDocument(shown().document);
    const states = [{ source: shown().document.getText(), places: await rangesNow() }];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    for (let step = 0; step < 25; step++) {
      const { document } = shown();
      const length = document.getText().length;
      const cuts = [random(length), random(length), random(length), random(length)].sort((a, b) => a - b);
      const [a = 0, b = 0, c = 0, d = 0] = cuts;
      const at = (start: number, end: number): vscode.Range =>
        new vscode.Range(document.positionAt(start), document.positionAt(end));
      const isShort = step % 3 > 0;
      await shown().edit((builder) => {
        builder.replace(
          at(a, isShort ? Math.min(b, a + 12) : b),
          ['x', '', 'four soldiers ', '\n\n'][random(4)] ?? '',
        );
        if (c > b) builder.replace(at(c, Math.min(d, c + 9)), ['', ' and ', 'Nine'][random(3)] ?? '');
      });
      states.push({ source: document.getText(), places: await rangesNow() });
    }
    for (const { source, places } of states.slice(0, -1).reverse()) {
      await vscode.commands.executeCommand('undo');
      await eventually(() => assert.equal(shown().document.getText(), source));
      assert.deepEqual(await rangesNow(), places);
    }
    assert.deepEqual(await wordsNow(), [four, nine]);
  }).timeout(60_000);

  it('are found again, and written nowhere, when another program writes the article', async () => {
    await tagged();
    const before = await read(sidecarOf(inWorkspace(name)));
    await write(
      name,
      `Corrected.\n\n${text.replace('attackers died', 'assailants died').replace('four', 'fourteen')}`,
    );
    await eventually(async () => {
      assert.deepEqual(await wordsNow(), ['fourteen soldiers were killed in a raid', 'Nine assailants died']);
      assert.deepEqual(await flagged(), [true, false]);
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
    // Nor at the next save, which changes other words.
    await edit('opened the roads', 'reopened the roads');
    await saved();
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
  });

  it('are followed in an article with Windows line ends', async () => {
    await tagged(text.replaceAll('\n', '\r\n'));
    const places = await rangesNow();
    await edit('QUETTA', 'Updated.\r\n\r\nQUETTA');
    await edit('attackers died', 'assailants died');
    await saved();
    await eventually(async () => {
      const [, second] = await stored();
      assert.equal(second?.spans[0]?.exact, 'Nine assailants died');
      const normal = shown().document.getText().replaceAll('\r\n', '\n');
      assert.equal(second?.spans[0]?.start, normal.indexOf('Nine assailants'));
    });
    await vscode.window.showTextDocument(shown().document);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.deepEqual(await rangesNow(), places));
    await saved();
    await eventually(async () => assert.equal((await stored())[1]?.spans[0]?.exact, nine));
  });

  it('are told to be flagged when the article is saved right after the edit', async () => {
    await tagged();
    const { articles } = await newsmark();
    const told: boolean[][] = [];
    const following = articles.onDidChange((article) =>
      told.push(article.placedClaims().map((placed) => placed.flagged)),
    );
    try {
      await edit('four', 'forty');
      // The mentions are read again by then, and the claims' words not yet.
      await eventually(() => assert.isNotEmpty(told));
      await saved();
      await eventually(() => assert.deepEqual(told.at(-1), [true, false]));
    } finally {
      following.dispose();
    }
  });

  it('are kept up with by automatic saving', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const before = files.inspect<string>('autoSave')?.globalValue;
    await tagged();
    try {
      await files.update('autoSaveDelay', 100, vscode.ConfigurationTarget.Global);
      await files.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
      await edit('attackers died', 'assailants died');
      await edit('four', '');
      await eventually(async () => {
        const [first, second] = await stored();
        assert.equal(second?.spans[0]?.exact, 'Nine assailants died');
        assert.equal(first?.spans[0]?.exact, four);
      });
      await edit('At least  soldiers', 'At least six soldiers');
      await eventually(async () => {
        assert.deepEqual(await flagged(), [true, false]);
        assert.isFalse(shown().document.isDirty);
      });
      assert.equal((await stored())[0]?.spans[0]?.exact, four);
    } finally {
      await files.update('autoSave', before, vscode.ConfigurationTarget.Global);
      await files.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('can be anchored anew from the review: at the best place, at the selection, or deleted', async () => {
    await tagged();
    await edit(four, 'raid left four troopers dead and wounded six of the soldiers');
    await edit(nine, 'The assailants lost nine men');
    await eventually(async () => {
      const article = await theArticle();
      assert.lengthOf(
        article.placedClaims().filter((placed) => placed.orphaned || placed.flagged),
        2,
      );
    });
    const editor = shown();
    select(editor, 'The assailants lost nine men');
    const { articles } = await newsmark();
    const second = articles.get(editor.document.uri)?.placedClaims()[1]?.claim.id;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    assert.include(
      actions.map(({ title }) => title),
      'Review changed claims…',
    );
    await vscode.commands.executeCommand('newsmark.changeClaimWords', second);
    assert.equal((await stored())[1]?.spans[0]?.exact, 'The assailants lost nine men');
    await saved();

    // What is best is first; Undo Annotation takes it back, and deleting the claim as well.
    const before = await read(sidecarOf(inWorkspace(name)));
    await answering(() => vscode.commands.executeCommand('newsmark.reviewChangedClaims'), ['accept']);
    const [first] = await stored();
    assert.match(first?.spans[0]?.exact ?? '', /four troopers|six of the soldiers/);
    assert.deepEqual(await wordsNow(), [first?.spans[0]?.exact, 'The assailants lost nine men']);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecarOf(inWorkspace(name))), before);
  });
});
