import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchor/selector';
import type { Claim } from '../../src/core/claims/schema';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../src/core/text/articleText';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { eventually, leaveNoTrace, newsmark, write } from './support/workspace';

const command = 'newsmark.reviewProposals';
const words = '4 soldiers were killed';
const article = `The army said ${words} in the raid.\n`;
let count = 0;

/** Writes an article with one claim on the raid in Noshki, in one of its spellings. */
async function coded(id: string, fields: Partial<Claim>): Promise<string> {
  const name = `proposed${++count}.txt`;
  await write(name, article);
  const start = article.indexOf(words);
  const span = describeSpan(new ArticleText(article), { start, end: start + words.length });
  const claim: Claim = { id, kind: 'killed', spans: [span], date: '2022-02-02', ...fields };
  await write(`${name}.claims.yaml`, serialiseSidecar(undefined, [claim]));
  return name;
}

/** The incident of a claim as it is stored. */
async function incidentOf(id: string): Promise<string | undefined> {
  const { store } = await newsmark();
  return store.findClaim(id)?.claim.incident;
}

async function ready(...ids: string[]): Promise<void> {
  const { store, files } = await newsmark();
  await files.load();
  await eventually(() => assert.isTrue(ids.every((id) => store.findClaim(id) !== undefined)));
}

describe('Reviewing incident proposals', () => {
  afterEach(leaveNoTrace);

  it('makes a new incident of claims from two articles in one step, which is undone as one', async () => {
    await coded('aaaaaaa2', { place: 'Noshki' });
    await coded('bbbbbbb2', { place: 'Naushki' });
    await ready('aaaaaaa2', 'bbbbbbb2');
    // The list, its first row, Accept; then nothing is left and the command ends.
    const said = await choosing([], () =>
      answering(() => vscode.commands.executeCommand(command), ['accept'], ['accept']),
    );
    assert.match(said.map(({ text }) => text).join('\n'), /nothing to propose/);
    assert.equal(await incidentOf('aaaaaaa2'), '2022-02-02-noshki');
    assert.equal(await incidentOf('bbbbbbb2'), '2022-02-02-noshki');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.isUndefined(await incidentOf('aaaaaaa2'));
    assert.isUndefined(await incidentOf('bbbbbbb2'));
  });

  it('remembers a refusal, and proposes something else', async () => {
    await coded('aaaaaaa2', { place: 'Noshki', incident: 'raid' });
    await coded('bbbbbbb2', { place: 'Nushki' });
    await ready('aaaaaaa2', 'bbbbbbb2');
    // Claims to a known incident: Accept, Refuse, No … ; then leave the list.
    await answering(() => vscode.commands.executeCommand(command), ['accept'], ['down', 'accept'], ['leave']);
    const { store } = await newsmark();
    assert.deepEqual(store.findClaim('bbbbbbb2')?.claim.not_with, ['raid']);
    assert.isUndefined(await incidentOf('bbbbbbb2'));
    await answering(() => vscode.commands.executeCommand(command), ['accept'], ['accept']);
    assert.equal(await incidentOf('bbbbbbb2'), '2022-02-02-nushki');
  });

  it('shows the words and asks again', async () => {
    const name = await coded('aaaaaaa2', { place: 'Noshki' });
    await ready('aaaaaaa2');
    // Accept, No Incident, Look at the Words; back in the answers, leave.
    await answering(
      () => vscode.commands.executeCommand(command),
      ['accept'],
      ['down', 'down', 'accept'],
      ['leave'],
    );
    const editor = vscode.window.activeTextEditor;
    assert.isTrue(editor?.document.uri.path.endsWith(name));
    assert.equal(editor?.document.getText(editor.selection), words);
  });

  it('merges incidents that are one', async () => {
    await coded('aaaaaaa2', { place: 'Noshki', incident: 'one' });
    await coded('bbbbbbb2', { place: 'Nushki', incident: 'two' });
    await ready('aaaaaaa2', 'bbbbbbb2');
    await answering(() => vscode.commands.executeCommand(command), ['accept'], ['accept']);
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.incident('one')?.id, store.incident('two')?.id));
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await eventually(() => assert.notEqual(store.incident('one')?.id, store.incident('two')?.id));
  });
});
