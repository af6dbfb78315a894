import * as vscode from 'vscode';
import { countQuotes } from '../core/sidecar/checking/missingArticle';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../core/sidecar/reading/parseSidecar';
import { plainLine } from '../core/text/plainLine';
import { editorFileSystem } from '../workspace/saving/editorFileSystem';
import { messageOf, tellError } from '../workspace/log';
import type { Log } from '../workspace/log';
import { moveSidecar } from '../workspace/saving/moveSidecar';
import type { Moving } from '../workspace/saving/moveSidecar';
import { articleOf, fileName, sidecarEnding, sidecarOf } from '../workspace/sidecarLocation';
import { readTextFile } from '../workspace/textFile';

/** Moves a sidecar to the article it belongs to now; for lightbulbs alone, so that the palette does not show it. */
const moveCommand = 'newsmark.moveSidecar';
/** More articles than this are not searched for the quotes. */
const mostRead = 60;
/** More articles than this are chosen from the picker. */
const mostOffered = 3;

/** An article that a sidecar may belong to, and how many of its quotes are in it. */
interface Candidate {
  readonly uri: vscode.Uri;
  readonly found: number;
}

/** Offers, on a sidecar without its article, the articles that hold its quotes. */
export function offerMissingArticleFixes(moving: Moving, log: Log): vscode.Disposable {
  const move = async (from: unknown, to: unknown): Promise<void> => {
    try {
      if (!(from instanceof vscode.Uri)) throw new Error('Choose the sidecar’s article from its lightbulb.');
      const target = to instanceof vscode.Uri ? to : await pickArticle(from);
      if (target) await moveSidecar(moving, from, target);
    } catch (error) {
      tellError(log, messageOf(error), error);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(moveCommand, move),
    vscode.languages.registerCodeActionsProvider(
      { pattern: `**/*${sidecarEnding}` },
      { provideCodeActions: (document, _range, { diagnostics }) => actionsFor(document, diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function actionsFor(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const told = diagnostics.find(({ code }) => code === 'article-missing');
  if (!told) return [];
  const article = articleOf(document.uri);
  const file = parseSidecar(document.getText());
  const offered = (await candidatesFor(article, file)).filter(({ found }) => found > 0).slice(0, mostOffered);
  const total = quotesOf(file).length;
  const action = (title: string, to?: vscode.Uri): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = { title, command: moveCommand, arguments: [article, to] };
    made.diagnostics = [told];
    return made;
  };
  return [
    ...offered.map(({ uri, found }) =>
      action(
        `Move the sidecar to ${vscode.workspace.asRelativePath(uri)} (${found} of ${total} quotes)`,
        uri,
      ),
    ),
    action('Move the sidecar to the article it belongs to…'),
  ];
}

async function pickArticle(article: vscode.Uri): Promise<vscode.Uri | undefined> {
  const file = parseSidecar((await vscode.workspace.openTextDocument(sidecarOf(article))).getText());
  const total = quotesOf(file).length;
  const items = (await candidatesFor(article, file)).map((candidate) => ({
    label: plainLine(fileName(candidate.uri)),
    description: plainLine(vscode.workspace.asRelativePath(candidate.uri)),
    detail: `${candidate.found} of ${total} quotes`,
    uri: candidate.uri,
  }));
  const placeHolder = plainLine(`The article that the claims of ${fileName(article)} belong to`);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.uri;
}

/** Articles without a sidecar of their own: of the same name anywhere, then those beside it; the most quotes first. */
async function candidatesFor(article: vscode.Uri, file: SidecarFile): Promise<Candidate[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  const names = await editorFileSystem.list(folder.toString());
  const beside = names
    .filter((name) => /\.(?:txt|md|article)$/i.test(name) && !names.includes(name + sidecarEnding))
    .map((name) => vscode.Uri.joinPath(folder, name));
  const namesakes = await vscode.workspace.findFiles(
    `**/${escapeGlob(fileName(article))}`,
    undefined,
    mostOffered,
  );
  const quotes = quotesOf(file);
  const candidates: Candidate[] = [];
  for (const uri of [...namesakes, ...beside].slice(0, mostRead)) {
    const found = await readTextFile(uri).catch(() => undefined);
    if (found?.state === 'text') candidates.push({ uri, found: countQuotes(found.text, quotes) });
  }
  return candidates.sort((one, other) => other.found - one.found);
}

function quotesOf(file: SidecarFile): string[] {
  return file.claims.flatMap(({ claim }) => claim.spans.map(({ exact }) => exact));
}

function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}
