import * as vscode from 'vscode';
import type { AnnotationStore, StoredSidecar } from '../core/incidents/annotationStore';
import type { Problem, Severity } from '../core/problem';
import { checkSidecar } from '../core/sidecar/checkSidecar';
import { ArticleText } from '../core/text/articleText';
import { sidecarOf } from '../workspace/sidecarLocation';
import type { OpenArticles } from './openArticles';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};
const pause = 100;

/** Shows what is wrong with sidecars in the Problems panel, each at its line of the sidecar. */
export function showDiagnostics(store: AnnotationStore, articles: OpenArticles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark');
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (uri: string): void => {
    const sidecar = store.sidecar(uri);
    const location = sidecarOf(vscode.Uri.parse(uri));
    if (!sidecar) collection.delete(location);
    else collection.set(location, diagnosticsOf(sidecar, store, articles));
  };
  const checkSoon = (uri: string | undefined): void => {
    if (uri === undefined) return;
    waiting.add(uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const each of waiting) check(each);
      waiting.clear();
    }, pause);
  };
  const stop = store.changed.add(checkSoon);
  for (const { uri } of store.sidecars()) checkSoon(uri);
  return vscode.Disposable.from(
    collection,
    { dispose: stop },
    { dispose: () => clearTimeout(timer) },
    articles.onDidChange(({ uri }) => checkSoon(uri.toString())),
  );
}

function diagnosticsOf(
  sidecar: StoredSidecar,
  store: AnnotationStore,
  articles: OpenArticles,
): vscode.Diagnostic[] {
  const text = new ArticleText(sidecar.file.source);
  const open = articles.get(vscode.Uri.parse(sidecar.uri));
  const problems = checkSidecar(sidecar.file, {
    ...(open && { article: open.text }),
    codebook: store.codebook,
    otherIds: store.idsOutside(sidecar.uri),
  });
  return [...sidecar.file.problems, ...problems].map((problem) => toDiagnostic(problem, text));
}

function toDiagnostic(problem: Problem, text: ArticleText): vscode.Diagnostic {
  const start = text.positionAt(problem.range.start);
  const end = text.positionAt(problem.range.end);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = 'Newsmark';
  diagnostic.code = problem.code;
  return diagnostic;
}
