import * as vscode from 'vscode';
import { editsArgument } from '../commandArguments';
import type { Codebook } from '../core/claims/codebook';
import { describeStatement } from '../core/claims/describeClaim';
import type { Problem } from '../core/problem';
import { spanFixes } from '../core/sidecar/checking/anchorFixes';
import { checkSidecar } from '../core/sidecar/checking/checkSidecar';
import { fixesFor } from '../core/sidecar/checking/fixes';
import type { Fix, FixContext } from '../core/sidecar/checking/fixes';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../core/sidecar/reading/parseSidecar';
import { ArticleText } from '../core/text/articleText';
import type { OffsetRange } from '../core/text/articleText';
import type { Annotations } from '../workspace/annotations';
import { messageOf, tellError } from '../workspace/log';
import type { Log } from '../workspace/log';
import { articleOf, sidecarEnding } from '../workspace/sidecarLocation';
import { readTextFile } from '../workspace/textFile';
import { diagnosticSource } from './diagnostics';
import { offerFileFixes, rangeIn, textAction } from './fileQuickFixes';
import type { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';

interface QuickFixContext {
  readonly annotations: Annotations;
  readonly articles: OpenArticles;
  readonly log: Log;
}

/** A fix that is made by edits of claims, or by a question. */
type ActionableFix = Exclude<Fix, { splices: unknown }>;

/** Writes the edits of a fix; for lightbulbs alone, so that the palette does not show it. */
const applyFix = 'newsmark.applyFix';
/** More lost claims than this are chosen from the command's picker. */
const mostLost = 3;

/** Offers the lightbulbs that mend problems: at the diagnostics of our files, and on claims in articles. */
export function offerQuickFixes(
  context: QuickFixContext,
  articleDocuments: vscode.DocumentSelector,
): vscode.Disposable {
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  const sidecars = { pattern: `**/*${sidecarEnding}` };
  return vscode.Disposable.from(
    offerFileFixes(),
    vscode.languages.registerCodeActionsProvider(sidecars, sidecarFixes(context), metadata),
    vscode.languages.registerCodeActionsProvider(articleDocuments, articleFixes(context), metadata),
    vscode.commands.registerCommand(applyFix, async (article: unknown, edits: unknown) => {
      try {
        await apply(context.annotations, article, edits);
      } catch (error) {
        tellError(context.log, messageOf(error), error);
      }
    }),
  );
}

async function apply(annotations: Annotations, article: unknown, edits: unknown): Promise<void> {
  const isKnown = typeof article === 'string' && annotations.store.sidecar(article) !== undefined;
  if (!isKnown) throw new Error('There are no annotations of that file to mend.');
  await annotations.edit(vscode.Uri.parse(article), editsArgument(edits));
}

/** The fixes of the problems that the Problems panel shows at a place of a sidecar. */
function sidecarFixes({ annotations, articles }: QuickFixContext): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, _range, { diagnostics }) {
      const shown = diagnostics.filter(({ source }) => source === diagnosticSource);
      if (shown.length === 0) return [];
      const uri = articleOf(document.uri);
      const file = parseSidecar(document.getText());
      const setting = await settingOf(uri, annotations, articles);
      const found = problemsOf(file, uri, setting, annotations).flatMap((problem) => {
        const range = rangeIn(document, problem.range);
        const told = shown.find((each) => each.code === problem.code && each.range.isEqual(range));
        return told ? [{ problem, told }] : [];
      });
      const isTwice = found.some(({ problem }) => problem.code === 'duplicate-id');
      const complete = { ...setting, ...(isTwice && { freshId: await annotations.freshId() }) };
      return found.flatMap(({ problem, told }) =>
        fixesFor(problem, file, complete).map((fix) => {
          if ('splices' in fix) return textAction(fix, document, told);
          const action = actionOf(fix, uri);
          action.diagnostics = [told];
          return action;
        }),
      );
    },
  };
}

/** The fixes of the claims under the cursor; for selected words, the claims that lost theirs. */
function articleFixes({ annotations, articles }: QuickFixContext): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range) {
      const { uri } = document;
      const article = articles.get(uri);
      const file = annotations.store.sidecar(uri.toString())?.file;
      if (!article || !file) return [];
      const { start } = article.toOffsets(range);
      const returning = reanchorings(article, annotations.store.codebook, start).map((fix) =>
        actionOf(fix, uri),
      );
      const here = new Set(article.claimsAt(start).map(({ claim }) => claim.id));
      const lost = range.isEmpty ? [] : article.placedClaims().filter(({ orphaned }) => orphaned);
      const changes = lost.slice(0, mostLost).map(({ claim }) => {
        const title = `Change claim’s words to selection: ${describeStatement(claim)} (lost its own)`;
        return actionOf({ title, ask: 'words', claim: claim.id }, uri);
      });
      if (here.size === 0) return [...returning, ...changes];
      const setting = await settingOf(uri, annotations, articles);
      const problems = problemsOf(file, uri, setting, annotations).filter(
        ({ claim }) => claim !== undefined && here.has(claim),
      );
      // What changes the sidecar's text rather than a claim is offered there, where it can be seen.
      const fixes = problems
        .flatMap((problem) => fixesFor(problem, file, setting))
        .flatMap((fix) => ('splices' in fix ? [] : [fix]));
      return [...returning, ...fixes.map((fix) => actionOf(fix, uri)), ...changes];
    },
  };
}

/** At a place that the words of an orphan may have gone to: to anchor it there. */
function reanchorings(article: OpenArticle, codebook: Codebook, offset: number): ActionableFix[] {
  const isHere = ({ start, end }: OffsetRange): boolean => start <= offset && offset <= end;
  return article.placedClaims().flatMap(({ claim, spans }) =>
    spans.flatMap(({ anchor }, index) => {
      if (anchor.status !== 'orphan' || !anchor.candidates?.some(isHere)) return [];
      return spanFixes(fixContextOf(article, codebook), claim, index).flatMap((fix) =>
        !('splices' in fix) && fix.place && isHere(fix.place)
          ? [{ ...fix, title: `${fix.title}: ${describeStatement(claim)}` }]
          : [],
      );
    }),
  );
}

/** What fixes of an open article's claims are made with. */
export function fixContextOf(article: OpenArticle, codebook: Codebook): FixContext {
  return {
    codebook,
    article: article.text,
    anchorsOf: (claim) => article.anchorsOf(claim),
    ...(article.isRead && { mentions: article.mentions }),
  };
}

async function settingOf(
  uri: vscode.Uri,
  annotations: Annotations,
  articles: OpenArticles,
): Promise<FixContext> {
  const { codebook } = annotations.store;
  const open = articles.get(uri);
  if (open) return fixContextOf(open, codebook);
  const found = await readTextFile(uri).catch(() => undefined);
  return { codebook, ...(found?.state === 'text' && { article: new ArticleText(found.text) }) };
}

function problemsOf(
  file: SidecarFile,
  uri: vscode.Uri,
  setting: FixContext,
  { store }: Annotations,
): Problem[] {
  const checked = checkSidecar(file, { ...setting, otherIds: store.idsOutside(uri.toString()) });
  return [...file.problems, ...checked];
}

function actionOf(fix: ActionableFix, article: vscode.Uri): vscode.CodeAction {
  const { title } = fix;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  if (fix.isPreferred) action.isPreferred = true;
  if ('edits' in fix) {
    action.command = { title, command: applyFix, arguments: [article.toString(), fix.edits] };
  } else {
    action.command = { title, command: commandFor(fix.ask), arguments: [fix.claim, fix.span] };
  }
  return action;
}

function commandFor(question: Extract<Fix, { ask: unknown }>['ask']): string {
  switch (question) {
    case 'words':
      return 'newsmark.changeClaimWords';
    case 'incident':
      return 'newsmark.assignClaim';
    default:
      return 'newsmark.editClaim';
  }
}
