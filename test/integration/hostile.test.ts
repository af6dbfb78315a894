import { assert } from 'chai';
import * as vscode from 'vscode';
import { keepingFocus } from '../../src/editor/goToClaim';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import { MemoryFolder } from './support/memoryFolder';
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

/** Words that would be a link that runs something, a picture, a web page, a heading, lines and order of their own. */
const evil =
  '[x](command:workbench.action.closeWindow) $(trash) <img src=x onerror=alert(1)> ![y](https://a.invalid/y.png) `z` \u202e # w\nv';
const link = /(?<!\\)\]\(command:/;
const sentence = 'At least four soldiers were killed in Quetta, police said.';

const claim = {
  id: 'abcdefg2',
  kind: 'killed',
  spans: [{ exact: 'four soldiers', prefix: 'At least ', suffix: ' were killed', start: 9, end: 22 }],
  figure: { low: 4, wording: evil },
  affected: evil,
  claimant: [evil, 'police'],
  place: { name: evil },
  incident: 'undated-quetta',
  note: evil,
};

async function writeHostileFiles(): Promise<vscode.Uri> {
  const article = await write('hostile.txt', `${sentence} ${evil}`);
  await write(
    'hostile.txt.claims.yaml',
    `newsmark: 1\narticle: {title: ${JSON.stringify(evil)}}\nclaims:\n  - ${JSON.stringify(claim)}\n`,
  );
  await vscode.workspace.fs.createDirectory(inWorkspace('incidents'));
  await write(
    'incidents/undated-quetta.yaml',
    `newsmark: 1\nid: undated-quetta\ntitle: ${JSON.stringify(evil)}\nplaces: ${JSON.stringify(evil)}\n`,
  );
  return article;
}

/** What a function of the window is given while something is done. */
async function told(
  name: 'showErrorMessage' | 'showInformationMessage' | 'showWarningMessage',
  done: () => Thenable<unknown>,
): Promise<string[]> {
  const window = vscode.window as unknown as Record<string, (...args: unknown[]) => unknown>;
  const original = window[name];
  assert.isDefined(original);
  const messages: string[] = [];
  window[name] = (...args) => {
    messages.push(String(args[0]));
    return Promise.resolve(undefined);
  };
  try {
    await done();
  } finally {
    window[name] = original;
  }
  return messages;
}

async function nodes(parent?: IncidentNode): Promise<IncidentNode[]> {
  const { tree } = await newsmark();
  const below = await tree.getChildren(parent);
  return [...below, ...(await Promise.all(below.map((node) => nodes(node)))).flat()];
}

async function namesOfFiles(): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(inWorkspace('.'))).map(([name]) => name).sort();
}

function isRow(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'row' in given && given.row === 'claim';
}

async function loaded(): Promise<void> {
  const { files, store } = await newsmark();
  await files.load();
  await eventually(() => {
    assert.isDefined(store.findClaim(claim.id));
    assert.isDefined(store.incidents().incidents.find(({ title }) => title.includes('command:')));
  });
}

describe('Hostile files', function () {
  this.timeout(60_000);
  afterEach(leaveNoTrace);

  it('run nothing from a hover: only commands of the hover itself, on the claim it shows', async () => {
    const uri = await writeHostileFiles();
    await loaded();
    const editor = await open('hostile.txt');
    await recognised(uri);
    const { articles } = await newsmark();
    await eventually(() => assert.isNotEmpty(articles.get(uri)?.placedClaims()[0]?.ranges ?? []));
    const ids = [claim.id];
    for (const offset of [12, 30, 46, 54, sentence.length + 4, sentence.length + 60]) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        editor.document.positionAt(offset),
      );
      const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
      for (const { value, isTrusted, supportHtml, supportThemeIcons } of texts) {
        const runnable = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
        assert.notStrictEqual(isTrusted, true);
        assert.isTrue(
          runnable.every((command) => command.startsWith('newsmark.')),
          runnable.join(),
        );
        assert.isNotTrue(supportHtml);
        assert.isNotTrue(supportThemeIcons);
        for (const [, command, args] of value.matchAll(/(?<!\\)\]\(command:([^?)]*)\??([^)]*)\)/g)) {
          assert.include(runnable, command);
          const [given] = JSON.parse(decodeURIComponent(args ?? '')) as unknown[];
          if (typeof given === 'string') assert.include(ids, given);
        }
        assert.notMatch(value, /(?<!\\)!\[/);
        assert.notInclude(value, '](command:workbench');
      }
    }
  });

  it('put no picture, link or line of their own into the tree', async () => {
    await writeHostileFiles();
    await loaded();
    const { tree } = await newsmark();
    const shown = await eventually(async () => {
      const all = await nodes();
      assert.isAtLeast(all.length, 3);
      return all;
    });
    for (const node of shown) {
      const { label, description, tooltip, command } = tree.getTreeItem(node);
      for (const words of [label, description])
        if (typeof words === 'string') assert.notMatch(words, /[\n\u202e]|\$\(|\]\(/);
      assert.isTrue(tooltip === undefined || typeof tooltip === 'string', 'a tooltip is text, not Markdown');
      if (command) assert.deepEqual(command.arguments, [claim.id, keepingFocus]);
    }
  });

  it('put no picture or line of their own into a picker', async () => {
    await writeHostileFiles();
    await loaded();
    await open('hostile.txt');
    const window = vscode.window as { createQuickPick: typeof vscode.window.createQuickPick };
    const original = window.createQuickPick;
    const picks: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    window.createQuickPick = <Item extends vscode.QuickPickItem>() => {
      const made = original<Item>();
      picks.push(made);
      return made;
    };
    try {
      const asked = vscode.commands.executeCommand('newsmark.assignClaim', claim.id);
      const pick = await eventually(() => {
        assert.isAtLeast(picks[0]?.items.length ?? 0, 3);
        return picks[0];
      });
      const words = [
        pick?.title,
        ...(pick?.items ?? []).flatMap(({ label, description, detail }) => [label, description, detail]),
      ].filter((each) => each !== undefined);
      assert.isTrue(
        words.some((each) => each.includes('closeWindow')),
        'the hostile incident is offered',
      );
      for (const each of words) assert.notMatch(each, /[\n\u202e]|\$\(|\]\(/);
      pick?.hide();
      await asked;
    } finally {
      window.createQuickPick = original;
    }
  });

  it('put no link into a message', async () => {
    await writeHostileFiles();
    await loaded();
    const messages = await told('showInformationMessage', () =>
      vscode.commands.executeCommand('newsmark.assignClaim', claim.id, '[x](command:workbench.action.quit)'),
    );
    assert.lengthOf(messages, 1);
    assert.include(messages[0], 'is no incident id');
    assert.notMatch(messages[0] ?? '', link);
  });

  it('leave objects and the rest of the workspace alone', async () => {
    await writeHostileFiles();
    const sidecar = (lines: string): string =>
      `newsmark: 1\n${lines}\nclaims:\n  - ${JSON.stringify(claim)}\n`;
    await write(
      'polluting.txt.claims.yaml',
      sidecar('__proto__: {polluted: true}').replaceAll('abcdefg2', 'abcdefg3'),
    );
    await write('deep.txt.claims.yaml', `newsmark: 1\nclaims: ${'&a [*a, '.repeat(20_000)}`);
    await write('incidents/deep.yaml', `newsmark: 1\nid: ${'['.repeat(20_000)}`);
    await loaded();
    const { store } = await newsmark();
    await eventually(() => assert.isDefined(store.findClaim('abcdefg3')));
    assert.isUndefined(({} as Record<string, unknown>)['polluted']);
    assert.isDefined(store.findClaim(claim.id));
  });

  it('are not written through where they are symbolic links', async () => {
    const written: string[] = [];
    class LinkedFolder extends MemoryFolder {
      override stat(uri: vscode.Uri): vscode.FileStat {
        const found = super.stat(uri);
        const isLink = uri.path.endsWith('.claims.yaml');
        return isLink ? { ...found, type: found.type | vscode.FileType.SymbolicLink } : found;
      }

      override writeFile(uri: vscode.Uri): void {
        written.push(uri.path);
      }
    }
    const folder = new LinkedFolder({ '/article.txt': sentence, '/article.txt.claims.yaml': '' });
    const registered = vscode.workspace.registerFileSystemProvider('newsmark-links', folder);
    try {
      const editor = await open(vscode.Uri.parse('newsmark-links:/article.txt'));
      select(editor, 'four soldiers');
      const given = { kind: 'killed', incident: 'none' };
      const messages = await told('showErrorMessage', () =>
        vscode.commands.executeCommand('newsmark.tagClaim', given),
      );
      assert.lengthOf(messages, 1);
      assert.include(messages[0], 'symbolic link');
      assert.isEmpty(written);
    } finally {
      registered.dispose();
    }
  });

  it('lead no command astray: whatever it is given, it says so in a sentence and writes nothing', async () => {
    const article = await writeHostileFiles();
    await loaded();
    const editor = await open('hostile.txt');
    await recognised(article);
    select(editor, 'four soldiers');
    const before = await read(sidecarOf(article));
    const files = await namesOfFiles();
    const unknown = article.with({ path: `${article.path}.else` }).toString();
    const given: unknown[][] = [
      ...[null, 42, '../../etc/passwd', { kind: {}, start: -1 }, { words: 3 }, [[]]].map((one) => [one]),
      ...[{ row: 'claim' }, { row: 'change' }, { row: 'claim', ref: { claim: {} } }].map((one) => [one]),
      [article.toString(), [{ type: 'replace', claim: { id: claim.id, kind: 'injured' } }]],
      [unknown, [{ type: 'add', claim: { ...claim, id: 'abcdefg4' } }]],
    ];
    // The selected words are those of a claim: what is no claim at all stands for the one under the cursor.
    const onlyRows = new Set(['deleteClaim', 'removeFromClaim', 'splitClaim']);
    for (const command of [
      ...['goToClaim', 'deleteClaim', 'removeFromClaim', 'splitClaim', 'revealInIncidents'],
      ...['openChange', 'openFileDiff', 'applyFix', 'moveSidecar', 'showMoreIncidentRows'],
    ])
      for (const args of given) {
        if (onlyRows.has(command) && !isRow(args[0])) continue;
        const messages = await told('showErrorMessage', () =>
          vscode.commands.executeCommand(`newsmark.${command}`, ...args),
        );
        if (isRow(args[0]) && onlyRows.has(command)) assert.lengthOf(messages, 1, command);
        for (const message of messages) assert.notMatch(message, /undefined|not a function|TypeError|[{[]/);
      }
    assert.equal(await read(sidecarOf(article)), before);
    assert.deepEqual(await namesOfFiles(), files);
  });

  it('start nothing where nothing is open, whatever a command is given', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const given = [null, 42, '../../etc/passwd', {}, { kind: {}, start: -1 }, { words: 3 }, { row: 'claim' }];
    for (const command of [
      ...['editClaim', 'assignClaim', 'deleteClaim', 'addToClaim', 'changeClaimWords', 'reviewChangedClaims'],
      ...['acceptSuggestion', 'acceptSentence', 'rejectSuggestion', 'alwaysMarkActor', 'neverMark'],
      ...['tagClaim', 'tagSameMentions'],
    ])
      for (const argument of given) {
        const messages = await told('showErrorMessage', () =>
          vscode.commands.executeCommand(`newsmark.${command}`, argument),
        );
        for (const message of messages) assert.notMatch(message, /undefined|not a function|TypeError|[{[]/);
      }
    assert.isEmpty((await namesOfFiles()).filter((name) => name.endsWith('.yaml')));
  });

  it('cannot say by a setting that other files are incident files', async () => {
    const settings = vscode.workspace.getConfiguration('newsmark');
    try {
      await settings.update('incidents.folder', '../..', vscode.ConfigurationTarget.Workspace);
      await writeHostileFiles();
      await loaded();
    } finally {
      await settings.update('incidents.folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
