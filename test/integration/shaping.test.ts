import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  select,
  tag,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

async function claimsOf(name: string): Promise<Claim[]> {
  const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace(name))));
  assert.isEmpty(problems);
  return claims.map(({ claim }) => claim);
}

function selectInActive(words: string): void {
  const editor = vscode.window.activeTextEditor;
  assert.isDefined(editor);
  select(editor, words);
}

const exactsOf = (claim: Claim | undefined): string[] | undefined => claim?.spans.map(({ exact }) => exact);

describe('Shaping claims', () => {
  afterEach(leaveNoTrace);

  it('adds words to a claim as evidence, changes its words, removes some, and takes each step back', async () => {
    const editor = await open(seeds.dawn);
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const tagged = await read(sidecar);

    selectInActive('Inter-Services Public Relations (ISPR)');
    await vscode.commands.executeCommand('newsmark.addToClaim', { claim: id, for: 'claimant' });
    const [added] = await claimsOf(seeds.dawn);
    assert.deepEqual(exactsOf(added), ['Twelve soldiers', 'Inter-Services Public Relations (ISPR)']);
    assert.equal(added?.spans[1]?.for, 'claimant');

    selectInActive('Twelve soldiers, including an officer');
    await vscode.commands.executeCommand('newsmark.changeClaimWords', id);
    const [changed] = await claimsOf(seeds.dawn);
    assert.equal(changed?.spans[0]?.exact, 'Twelve soldiers, including an officer');

    selectInActive('Public Relations (ISPR)');
    await vscode.commands.executeCommand('newsmark.removeFromClaim', id);
    const [removed] = await claimsOf(seeds.dawn);
    assert.lengthOf(removed?.spans ?? [], 1);

    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecar), tagged);
  });

  it('keeps the last words of a claim', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const before = await read(sidecarOf(inWorkspace(seeds.dawn)));
    selectInActive('Twelve soldiers');
    await vscode.commands.executeCommand('newsmark.removeFromClaim', id);
    assert.equal(await read(sidecarOf(inWorkspace(seeds.dawn))), before);
  });

  it('keeps what a colleague changed in a claim while a picker was open', async () => {
    const editor = await open(seeds.dawn);
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const id = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const colleague = async (): Promise<void> => {
      const theirs = (await read(sidecar)).replace('kind: killed', 'kind: injured');
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(theirs));
      const { store } = await newsmark();
      await eventually(() => assert.equal(store.findClaim(id)?.claim.kind, 'injured'));
    };
    selectInActive('Inter-Services Public Relations (ISPR)');
    const adding = { claim: id };
    await answering(
      () => vscode.commands.executeCommand('newsmark.addToClaim', adding),
      [colleague, 'accept'],
    );
    const [claim] = await claimsOf(seeds.dawn);
    assert.equal(claim?.kind, 'injured');
    assert.lengthOf(claim?.spans ?? [], 2);
  });

  it('splits a claim with two counts in one step', async () => {
    const words =
      'Twelve soldiers, including an officer, have been martyred and at least 13 terrorists killed';
    const editor = await open(seeds.dawn);
    const id = await tag(editor, words, { kind: 'killed', incident });
    const before = await read(sidecarOf(inWorkspace(seeds.dawn)));

    await vscode.commands.executeCommand('newsmark.splitClaim', id);
    const claims = await claimsOf(seeds.dawn);
    assert.sameMembers(
      claims.map(({ figure }) => figure?.low),
      [12, 13],
    );
    assert.include(
      claims.map((claim) => claim.id),
      id,
    );
    assert.deepEqual([...new Set(claims.map((claim) => claim.incident))], [incident]);

    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecarOf(inWorkspace(seeds.dawn))), before);
  });

  it('adds every mention of an actor to a claim, or makes one claim of all its places', async () => {
    const editor = await open(seeds.wion);
    const id = await tag(editor, 'killed more than 100 enemy personnel', { kind: 'killed', incident });
    selectInActive('BLA');
    await vscode.commands.executeCommand('newsmark.tagSameMentions', { as: 'actor', claim: id });
    const [claim] = await claimsOf(seeds.wion);
    const evidence = claim?.spans.filter((span) => span.for === 'actor') ?? [];
    assert.isAtLeast(evidence.length, 5);
    for (const { exact } of evidence) assert.match(exact, /BLA|Baloch Liberation Army/);

    selectInActive('Panjgur');
    await vscode.commands.executeCommand('newsmark.tagSameMentions', {
      as: 'one claim',
      kind: 'attack',
      incident,
    });
    const attack = (await claimsOf(seeds.wion)).find(({ kind }) => kind === 'attack');
    assert.isAtLeast(attack?.spans.length ?? 0, 3);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.lengthOf(await claimsOf(seeds.wion), 1);
  });

  it('lists the places for review, all picked, and asks what they are', async () => {
    await open(seeds.ap);
    selectInActive('Panjgur');
    // The places, "One new claim", the likeliest kind, the best incident.
    const steps = Array.from({ length: 4 }, () => ['accept'] as const);
    await answering(() => vscode.commands.executeCommand('newsmark.tagSameMentions'), ...steps);
    const [claim] = await claimsOf(seeds.ap);
    assert.isAtLeast(claim?.spans.length ?? 0, 2);
    assert.deepEqual([...new Set(exactsOf(claim))], ['Panjgur']);
  });
});

describe('Finding one’s way', () => {
  afterEach(leaveNoTrace);

  function at(editor: vscode.TextEditor, words: string): vscode.Position {
    const start = editor.document.getText().indexOf(words);
    assert.isAtLeast(start, 0, `“${words}” is not in the article`);
    return editor.document.positionAt(start + 1);
  }

  it('outlines the claims of an article in text order, with figure and claimant', async () => {
    const editor = await open(seeds.dawn);
    await tag(editor, 'nine terrorists had been killed in Noshki', { kind: 'killed', incident });
    await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      assert.deepEqual(
        (symbols as vscode.DocumentSymbol[] | undefined)?.map(({ name }) =>
          /^\d+ .* killed, says ./.test(name),
        ),
        [true, true],
      );
      assert.match(symbols[0]?.name ?? '', /^12 /);
    });
  });

  it('goes from a claim to its lines in the sidecar, and to the other claims of its incident', async () => {
    const wion = await open(seeds.wion);
    await tag(wion, 'killed more than 100 enemy personnel', { kind: 'killed', incident });
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'nine terrorists had been killed in Noshki', { kind: 'killed', incident });
    await eventually(async () => {
      const position = at(editor, 'had been killed in Noshki');
      const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        position,
      );
      const [definition] = found;
      assert.isDefined(definition);
      const link = definition as vscode.LocationLink;
      const sidecar = await vscode.workspace.openTextDocument(link.targetUri);
      assert.include(sidecar.getText(link.targetRange), `id: ${id}`);

      const references = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        position,
      );
      assert.sameMembers(
        references.map(({ uri }) => uri.toString()),
        [wion.document.uri.toString(), editor.document.uri.toString()],
      );
    });
  });

  it('finds the mentions of an actor under all its names', async () => {
    const editor = await open(seeds.wion);
    await eventually(async () => {
      const references = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        at(editor, 'BLA also said'),
      );
      const words = new Set(references.map(({ range }) => editor.document.getText(range)));
      assert.include([...words], 'BLA');
      assert.include([...words], 'Baloch Liberation Army');
    });
  });

  it('folds what stands around an article, and only that', async () => {
    const editor = await open(seeds.globe);
    const { articles } = await newsmark();
    await eventually(() => assert.isDefined(articles.get(editor.document.uri)));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      folds.map(({ start }) => editor.document.lineAt(start).text.trim()),
      ['Skip to main content', 'Follow related authors and topics'],
    );
    assert.include(editor.document.lineAt(folds[0]?.end ?? 0).text, 'Getty Images');
  });

  it('offers the likeliest kinds, adding and splitting in the lightbulb', async () => {
    const editor = await open(seeds.dawn);
    await tag(
      editor,
      'Twelve soldiers, including an officer, have been martyred and at least 13 terrorists killed',
      {
        kind: 'killed',
        incident,
      },
    );
    const position = at(editor, 'at least 13 terrorists killed');
    await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(position, position),
      );
      const titles = actions.map(({ title }) => title);
      assert.lengthOf(
        titles.filter((title) => title.startsWith('Tag as: ')),
        2,
      );
      for (const expected of ['Add to a claim…', 'Tag all same mentions…']) assert.include(titles, expected);
      assert.isTrue(titles.some((title) => title.startsWith('Split claim')));
    });
  });
});
