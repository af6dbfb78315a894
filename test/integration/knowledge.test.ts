import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Mention } from '../../src/core/recognise/mention';
import { KnowledgeFiles } from '../../src/workspace/knowledgeFiles';
import { MemoryFolder } from './support/memoryFolder';
import { hoverText, leaveNoTrace, newsmark, open, recognised, seeds, write } from './support/workspace';

const article = `The Baloch Liberation Army (BLA) attacked Panjgur in Pakistan.
The BLA said so in Panjgur.
`;

/** The text of the hover on the last occurrence of some words. */
async function hoverOn(editor: vscode.TextEditor, words: string): Promise<string> {
  const at = editor.document.getText().lastIndexOf(words);
  assert.isAtLeast(at, 0);
  return hoverText(editor.document, at + 1);
}

async function openArticle(): Promise<vscode.TextEditor> {
  const uri = await write('raid.txt', article);
  const editor = await open('raid.txt');
  await recognised(uri);
  return editor;
}

/** The warnings shown while something is done. */
async function warningsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const window = vscode.window as { showWarningMessage: unknown };
  const shown: string[] = [];
  const original = window.showWarningMessage;
  window.showWarningMessage = (sentence: string) => {
    shown.push(sentence);
    return Promise.resolve(undefined);
  };
  try {
    await work();
  } finally {
    window.showWarningMessage = original;
  }
  return shown;
}

describe('Knowledge', () => {
  afterEach(leaveNoTrace);

  it('is loaded with the first article', async () => {
    await openArticle();
    const { articles } = await newsmark();
    assert.isDefined(articles.knowledge.tagging);
    assert.isDefined(articles.knowledge.gazetteer);
  });

  it('tells in the hover where a place lies and what else it could be', async () => {
    const editor = await openArticle();
    const text = await hoverOn(editor, 'Panjgur');
    assert.include(text, '**place** · Panjgur');
    assert.include(text, 'Lies in: Panjgur district, Balochistan, Pakistan');
    assert.include(text, 'Coordinates: 26.97, 64.09');
    assert.match(text, /Could also be: Panjgur \(area in Balochistan, Pakistan; /);
  });

  it('tells in the hover the type and the full name of an actor', async () => {
    const editor = await openArticle();
    const text = await hoverOn(editor, 'BLA');
    assert.include(text, '**actor** · armed group, by name');
    assert.include(text, 'Full name: Baloch Liberation Army');
  });

  it('tells in the hover of a number and of the actor that it is part of', async () => {
    const editor = await open(seeds.wion);
    const mentions = await recognised(editor.document.uri);
    const holderOf = (inner: Mention): Mention | undefined =>
      mentions.find(({ type, start, end }) => type === 'actor' && start <= inner.start && inner.end < end);
    const number = mentions.find((mention) => mention.type === 'number' && holderOf(mention));
    const actor = number && holderOf(number);
    assert.isDefined(number, 'no number is part of an actor');
    const text = await hoverText(editor.document, number.start + 1);
    assert.include(text, '**number** · ');
    assert.match(text, /\*\*actor\*\* · [a-z ]+, in common words/, actor?.text);
    assert.isBelow(text.indexOf('**number**'), text.indexOf('**actor**'));
    assert.lengthOf(text.match(/Alt\+C \(/g) ?? [], 1);
  });

  for (const [state, files] of [
    ['missing', {}],
    ['damaged', { '/knowledge/model.bin': 'no model', '/knowledge/gazetteer.bin': 'no gazetteer' }],
  ] as const) {
    it(`is done without, after one sentence, where it is ${state}`, async () => {
      const scheme = `newsmark-${state}`;
      const registered = vscode.workspace.registerFileSystemProvider(scheme, new MemoryFolder(files));
      try {
        const { log } = await newsmark();
        const knowledge = new KnowledgeFiles(vscode.Uri.from({ scheme, path: '/' }), log);
        const warnings = await warningsDuring(async () => {
          await Promise.all([knowledge.load(), knowledge.loadPatiently()]);
          await knowledge.load();
        });
        assert.isUndefined(knowledge.current);
        assert.deepEqual(warnings, [
          'The recogniser’s model could not be read, so fewer actors and places are found: install Newsmark again.',
        ]);
      } finally {
        registered.dispose();
      }
    });
  }
});
