import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../src/core/sidecar/reading/parseSidecar';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import {
  eventually,
  exists,
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

const body = `Police said on Friday that four soldiers were killed and three civilians were injured in Panjgur on Wednesday. Doctors said nine people were injured.

The Baloch Liberation Army claimed responsibility for the attack. It said in a statement that it had killed more than 100 soldiers in Noshki.
`;
const quotes = [
  'four soldiers were killed',
  'three civilians were injured',
  'nine people were injured',
  'claimed responsibility for the attack',
  'killed more than 100 soldiers',
] as const;
const [killed, injured, nine, responsibility, hundred] = quotes;

describe('Suggestions', () => {
  let files = 0;
  afterEach(leaveNoTrace);

  /** Opens an article of its own, and waits until it has been read for suggestions. */
  async function openArticle(text = `date: 2022-02-04\n\n${body}`): Promise<vscode.Uri> {
    const uri = await write(`suggestions${files++}.txt`, text);
    await open(uri);
    await eventually(async () => assert.deepEqual(await suggested(uri), [...quotes]));
    return uri;
  }

  async function suggested(uri: vscode.Uri): Promise<string[]> {
    const article = (await newsmark()).articles.get(uri);
    assert.isDefined(article);
    assert.isTrue(article.suggestionsAreCurrent);
    const { text } = article.text;
    return article.openSuggestions().map(({ span }) => text.slice(span.start, span.end));
  }

  function editor(): vscode.TextEditor {
    const active = vscode.window.activeTextEditor;
    assert.isDefined(active);
    return active;
  }

  function cursorTo(words: string): void {
    select(editor(), words);
    const { start } = editor().selection;
    editor().selection = new vscode.Selection(start, start);
  }

  /** The words after the cursor. */
  function atCursor(length: number): string {
    const { document, selection } = editor();
    return document.getText().slice(document.offsetAt(selection.active)).slice(0, length);
  }

  async function sidecar(uri: vscode.Uri): Promise<SidecarFile> {
    const file = parseSidecar(await read(sidecarOf(uri)));
    assert.isEmpty(file.problems);
    return file;
  }

  async function claims(uri: vscode.Uri): Promise<Claim[]> {
    return (await sidecar(uri)).claims.map(({ claim }) => claim);
  }

  const quoteOf = (claim: Claim | undefined): string | undefined => claim?.spans[0]?.exact;
  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`newsmark.${command}`, ...args);

  it('saves nothing by itself', async () => {
    const uri = await openArticle();
    assert.isFalse(await exists(sidecarOf(uri)));
  });

  it('goes from one to the next and back, round the article', async () => {
    await openArticle();
    for (const quote of [...quotes, killed]) {
      await run('nextSuggestion');
      assert.equal(atCursor(quote.length), quote);
    }
    for (const quote of [hundred, responsibility]) {
      await run('previousSuggestion');
      assert.equal(atCursor(quote.length), quote);
    }
  });

  it('accepts the one under the cursor as it stands, and goes to the next', async () => {
    const uri = await openArticle();
    cursorTo('soldiers were killed');
    await run('acceptSuggestion');
    const [claim, ...others] = await claims(uri);
    assert.isEmpty(others);
    assert.equal(quoteOf(claim), killed);
    assert.equal(claim?.kind, 'killed');
    assert.deepInclude(claim?.figure, { low: 4, high: 4 });
    assert.equal(claim?.affected, 'soldiers');
    assert.equal(claim?.claimant, 'Police');
    assert.equal(claim?.date, '2022-02-02');
    assert.isUndefined(claim?.incident);
    assert.equal(atCursor(injured.length), injured);
    await eventually(async () => assert.deepEqual(await suggested(uri), quotes.slice(1)));
  });

  it('answers keys pressed faster than it writes, one after the other', async () => {
    const uri = await openArticle();
    await run('nextSuggestion');
    await Promise.all([run('acceptSuggestion'), run('acceptSuggestion'), run('rejectSuggestion')]);
    assert.deepEqual((await claims(uri)).map(quoteOf), [killed, injured]);
    assert.deepEqual(
      (await sidecar(uri)).rejected.map(({ exact }) => exact),
      [nine],
    );
  });

  it('does nothing where the cursor is on none', async () => {
    const uri = await openArticle();
    cursorTo('Police said');
    await run('acceptSuggestion');
    await run('rejectSuggestion');
    assert.isFalse(await exists(sidecarOf(uri)));
  });

  it('undoes and redoes what was accepted', async () => {
    const uri = await openArticle();
    cursorTo(killed);
    await run('acceptSuggestion');
    const accepted = await read(sidecarOf(uri));
    await run('undoAnnotation');
    assert.isFalse(await exists(sidecarOf(uri)));
    await eventually(async () => assert.deepEqual(await suggested(uri), [...quotes]));
    await run('redoAnnotation');
    assert.equal(await read(sidecarOf(uri)), accepted);
  });

  it('remembers in the sidecar what was rejected, until that is undone', async () => {
    const uri = await openArticle();
    cursorTo(nine);
    await run('rejectSuggestion');
    const source = await read(sidecarOf(uri));
    assert.isTrue(source.endsWith(`rejected:\n  - exact: ${nine}\n    kind: injured\n`), source);
    assert.equal(atCursor(responsibility.length), responsibility);
    await eventually(async () =>
      assert.deepEqual(
        await suggested(uri),
        quotes.filter((quote) => quote !== nine),
      ),
    );
    await run('undoAnnotation');
    assert.isFalse(await exists(sidecarOf(uri)));
    await eventually(async () => assert.deepEqual(await suggested(uri), [...quotes]));
  });

  it('asks no colleague again about what a sidecar says was rejected', async () => {
    const name = `suggestions${files++}.txt`;
    await write(`${name}.claims.yaml`, `newsmark: 1\nrejected:\n  - exact: ${killed}\n    kind: killed\n`);
    const uri = await write(name, `date: 2022-02-04\n\n${body}`);
    await open(uri);
    await eventually(async () => assert.deepEqual(await suggested(uri), quotes.slice(1)));
  });

  it('accepts all of a sentence in one step', async () => {
    const uri = await openArticle();
    cursorTo(injured);
    await run('acceptSentence');
    assert.deepEqual((await claims(uri)).map(quoteOf), [killed, injured]);
    assert.equal(atCursor(nine.length), nine);
    await run('undoAnnotation');
    assert.isFalse(await exists(sidecarOf(uri)));
  });

  it('puts what is accepted into the incident used last in the article, where that can be', async () => {
    const uri = await openArticle();
    await tag(editor(), killed, { kind: 'killed', incident: '2022-02-02-panjgur' });
    cursorTo(nine);
    await run('acceptSuggestion');
    cursorTo(hundred);
    await run('acceptSuggestion');
    const incidents = (await claims(uri)).map(({ incident }) => incident);
    assert.deepEqual(incidents, ['2022-02-02-panjgur', '2022-02-02-panjgur', undefined]);
  });

  it('repeats claimant, incident, date and place of the last claim, where the words give none', async () => {
    const uri = await openArticle(`date: 2022-02-04\n\n${body}The road stays shut until further notice.\n`);
    await tag(editor(), killed, { kind: 'killed', incident: '2022-02-02-panjgur' });
    select(editor(), 'The road stays shut');
    await run('repeatContext');
    const claim = (await claims(uri)).find((each) => quoteOf(each) === 'The road stays shut');
    assert.equal(claim?.claimant, 'Police');
    assert.equal(claim?.role, 'official');
    assert.equal(claim?.incident, '2022-02-02-panjgur');
    assert.equal(claim?.date, '2022-02-02');
    cursorTo(hundred);
    await run('repeatContext');
    const other = (await claims(uri)).find((each) => quoteOf(each) === hundred);
    assert.equal(other?.claimant, 'Baloch Liberation Army');
    assert.equal(other?.place, 'Noshki');
    assert.equal(other?.incident, '2022-02-02-panjgur');
  });

  it('repeats the claim tagged last by hand', async () => {
    const uri = await openArticle(`date: 2022-02-04\n\n${body}The road stays shut until further notice.\n`);
    cursorTo(killed);
    await run('acceptSuggestion');
    select(editor(), 'claimed responsibility');
    await run('tagClaim', { kind: 'responsibility', incident: '2022-02-02-noshki' });
    select(editor(), 'The road stays shut');
    await run('repeatContext');
    const claim = (await claims(uri)).find((each) => quoteOf(each) === 'The road stays shut');
    assert.equal(claim?.incident, '2022-02-02-noshki');
    assert.equal(claim?.claimant, 'Baloch Liberation Army');
  });

  it('repeats what was tagged wherever it stands', async () => {
    const uri = await openArticle(`date: 2022-02-04\n\n${body}The road stays shut until further notice.\n`);
    cursorTo(killed);
    await run('acceptSuggestion');
    select(editor(), 'Noshki');
    await run('tagSameMentions', { as: 'one claim', kind: 'attack', incident: '2022-02-02-noshki' });
    select(editor(), 'The road stays shut');
    await run('repeatContext');
    const claim = (await claims(uri)).find((each) => quoteOf(each) === 'The road stays shut');
    assert.equal(claim?.incident, '2022-02-02-noshki');
  });

  it('starts from the suggestion when it is tagged, kind and figure filled in', async () => {
    const uri = await openArticle();
    cursorTo(hundred);
    assert.isString(await answering(() => run('tagClaim'), ['accept'], ['accept']));
    const [claim] = await claims(uri);
    assert.equal(quoteOf(claim), hundred);
    assert.equal(claim?.figure?.low, 101);
  });

  it('tells in the hover what would be claimed, and does what its links say', async () => {
    const uri = await openArticle();
    const { document } = editor();
    const text = await hoverText(document, document.getText().indexOf('civilians were'));
    for (const told of [
      'Suggested',
      'injured',
      'People hurt who lived',
      'civilians',
      'Police',
      'Panjgur',
      '2022-02-02',
      'Alt+Enter',
    ]) {
      assert.include(text, told);
    }
    const link = /command:newsmark\.acceptSuggestion\?([^)]+)\)/.exec(text)?.[1];
    assert.isDefined(link);
    const [given] = JSON.parse(decodeURIComponent(link)) as unknown[];
    cursorTo('Police said');
    await run('acceptSuggestion', given);
    assert.deepEqual((await claims(uri)).map(quoteOf), [injured]);
  });

  it('follows what is typed', async () => {
    const uri = await openArticle();
    const text = editor().document.getText();
    const start = editor().document.positionAt(text.indexOf('nine people'));
    await editor().edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 4)), 'eleven'));
    await run('nextSuggestion');
    await eventually(async () => assert.include(await suggested(uri), 'eleven people were injured'));
    cursorTo('eleven people');
    await run('acceptSuggestion');
    assert.deepInclude((await claims(uri))[0]?.figure, { low: 11, high: 11 });
  });

  it('reads what was typed once, and not again for the next key', async () => {
    const uri = await openArticle();
    const before = (await newsmark()).articles.get(uri)?.revision ?? 0;
    await editor().edit((edit) => edit.insert(new vscode.Position(2, 0), 'Yesterday '));
    await eventually(async () => assert.lengthOf(await suggested(uri), quotes.length));
    const article = (await newsmark()).articles.get(uri);
    const { revision } = article ?? {};
    assert.isAbove(revision ?? 0, before);
    await run('nextSuggestion');
    assert.equal(article?.revision, revision);
  });

  it('asks for the date of publication once, and then knows the day', async () => {
    const uri = await openArticle(`${body}\nPublished 4 February 2022\n`);
    cursorTo(killed);
    await answering(() => run('acceptSuggestion'), ['accept']);
    const { article } = await sidecar(uri);
    assert.deepInclude(article, { published: '2022-02-04', published_basis: 'analyst' });
    assert.equal((await claims(uri))[0]?.date, '2022-02-02');
    await run('acceptSuggestion');
    assert.lengthOf(await claims(uri), 2);
  });

  it('asks no more when the date of publication is not known', async () => {
    const uri = await openArticle(body);
    cursorTo(killed);
    await answering(() => run('acceptSuggestion'), ['down', 'accept']);
    await run('acceptSuggestion');
    assert.deepEqual((await claims(uri)).map(quoteOf), [killed, injured]);
    assert.isUndefined((await sidecar(uri)).article?.published);
  });

  it('accepts nothing when the analyst leaves the question', async () => {
    const uri = await openArticle(body);
    cursorTo(killed);
    await answering(() => run('acceptSuggestion'), ['leave']);
    assert.isFalse(await exists(sidecarOf(uri)));
  });

  it('suggests nothing where that is switched off', async () => {
    const uri = await openArticle();
    const settings = vscode.workspace.getConfiguration('newsmark.suggestions');
    await settings.update('enabled', false, vscode.ConfigurationTarget.Global);
    try {
      const article = (await newsmark()).articles.get(uri);
      await eventually(() => assert.isEmpty(article?.openSuggestions()));
      await run('nextSuggestion');
      assert.isEmpty(article?.openSuggestions());
    } finally {
      await settings.update('enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually(async () => assert.deepEqual(await suggested(uri), [...quotes]));
  });

  it('keeps to the article: nothing in a file that is switched off', async () => {
    await write('LICENSE.txt', body);
    await open('LICENSE.txt');
    await run('nextSuggestion');
    assert.isUndefined((await newsmark()).articles.get(inWorkspace('LICENSE.txt')));
    assert.isFalse(await exists(sidecarOf(inWorkspace('LICENSE.txt'))));
  });
});
