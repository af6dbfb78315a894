import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchor/selector';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../src/core/text/articleText';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { eventually, inWorkspace, leaveNoTrace, newsmark, open, read, write } from './support/workspace';

const article =
  'The army said 4 soldiers were killed in Panjgur.\n\nPolice said 7 people were hurt in Noshki.\n';
const command = 'newsmark.workThroughDisagreements';
/** Another file for each test: an editor remembers the text of one that was deleted. */
let name = '';
let count = 0;

function claim(id: string, annotator: string, words: string, fields: Partial<Claim>): Claim {
  const start = article.indexOf(words);
  const span = describeSpan(new ArticleText(article), { start, end: start + words.length });
  return { id, kind: 'killed', spans: [span], incident: 'none', annotator, ...fields };
}

const soldiers = '4 soldiers were killed';
const one = claim('aaaaaaa2', 'Analyst One', soldiers, { group: 'security forces' });
const two = claim('bbbbbbb2', 'Analyst Two', soldiers, { group: 'civilians' });
const alone = claim('ccccccc2', 'Analyst Two', '7 people were hurt', { kind: 'injured' });

/** Opens an article that was coded so. */
async function coded(claims: readonly Claim[]): Promise<vscode.TextEditor> {
  name = `coded${++count}.txt`;
  const uri = await write(name, article);
  await write(`${name}.claims.yaml`, serialiseSidecar(undefined, claims));
  const editor = await open(name);
  const { store, files } = await newsmark();
  await files.load();
  await eventually(() => assert.lengthOf(store.claimsOf(uri.toString()), claims.length));
  return editor;
}

async function statuses(): Promise<(string | undefined)[]> {
  const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace(name))));
  assert.isEmpty(problems);
  return claims.map(({ claim: { status } }) => status);
}

describe('Working through disagreements', () => {
  afterEach(leaveNoTrace);

  it('shows the words of each, and settles it by the claims’ status, which can be taken back', async () => {
    const editor = await coded([one, two, alone]);
    let shown = '';
    const looking = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      shown ||= selections[0] ? textEditor.document.getText(selections[0]) : '';
    });
    try {
      await answering(() => vscode.commands.executeCommand(command), ['accept'], ['accept'], ['leave']);
    } finally {
      looking.dispose();
    }
    assert.equal(shown, soldiers);
    assert.deepEqual(await statuses(), ['accepted', 'rejected', undefined]);
    assert.isTrue(editor.selection.isEmpty, 'the cursor is where it was');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.deepEqual(await statuses(), [undefined, undefined, undefined]);
  });

  it('goes on with the next one and says when none is left', async () => {
    await coded([one, two, alone]);
    const asked = await choosing([], () =>
      answering(
        () => vscode.commands.executeCommand(command),
        ['accept'],
        ['accept'],
        ['accept'],
        ['down', 'accept'],
      ),
    );
    assert.deepEqual(await statuses(), ['accepted', 'rejected', 'rejected']);
    assert.deepEqual(
      asked.map(({ text }) => text),
      ['Analyst One and Analyst Two have no disagreement left to settle here.'],
    );
  });

  it('says so where there is nobody to compare', async () => {
    await coded([one]);
    const asked = await choosing([], () => vscode.commands.executeCommand(command));
    assert.match(asked[0]?.text ?? '', /fewer than two annotators/);
  });
});
