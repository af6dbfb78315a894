import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, leaveNoTrace, newsmark, open, seeds, write } from './support/workspace';

async function mentionsOf(editor: vscode.TextEditor): Promise<string[]> {
  const { articles } = await newsmark();
  const article = articles.get(editor.document.uri);
  return (article?.mentions ?? []).map(({ type, text }) => `${type}: ${text}`);
}

describe('Highlighting', () => {
  afterEach(leaveNoTrace);

  it('finds actors, places, numbers and dates when an article is opened', async () => {
    const editor = await open(seeds.wion);
    const found = await eventually(async () => {
      const mentions = await mentionsOf(editor);
      assert.isNotEmpty(mentions);
      return mentions;
    });
    for (const type of ['actor', 'place', 'number', 'date']) {
      assert.isTrue(
        found.some((mention) => mention.startsWith(`${type}: `)),
        `no ${type} in ${found.join(' | ')}`,
      );
    }
    assert.include(found, 'place: Panjgur');
    assert.isTrue(found.some((mention) => /^number: more than 100/.test(mention)));
  });

  it('reads articles in their own language, with words wrapped', async () => {
    const editor = await open(seeds.dawn);
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.document.languageId, 'news-article'));
    const wrap = vscode.workspace.getConfiguration('editor', {
      uri: editor.document.uri,
      languageId: 'news-article',
    });
    assert.equal(wrap.get('wordWrap'), 'on');
  });

  it('follows what is typed', async () => {
    const editor = await open(seeds.ap);
    await eventually(async () => assert.isNotEmpty(await mentionsOf(editor)));
    await vscode.window.activeTextEditor?.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'At least seventeen soldiers were killed in Quetta. ');
    });
    await eventually(async () => {
      const mentions = await mentionsOf(editor);
      assert.include(mentions, 'place: Quetta');
      assert.isTrue(mentions.some((mention) => /^number: At least seventeen/.test(mention)));
    });
    const { articles } = await newsmark();
    for (const mention of articles.get(editor.document.uri)?.mentions ?? []) {
      const range = articles.get(editor.document.uri)?.toRange(mention);
      assert.equal(editor.document.getText(range), mention.text);
    }
  });

  it('is switched off and on for a file', async () => {
    const editor = await open(seeds.globe);
    await eventually(async () => assert.isNotEmpty(await mentionsOf(editor)));
    await vscode.commands.executeCommand('newsmark.toggleHighlighting');
    await eventually(async () => assert.isEmpty(await mentionsOf(editor)));
    await vscode.commands.executeCommand('newsmark.toggleHighlighting');
    await eventually(async () => assert.isNotEmpty(await mentionsOf(editor)));
  });

  it('leaves files alone that are no articles', async () => {
    await write('requirements.txt', 'Pakistan==4.5\nPanjgur>=2\n');
    const editor = await open('requirements.txt');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.isEmpty(await mentionsOf(editor));
    assert.equal(editor.document.languageId, 'plaintext');
  });
});
