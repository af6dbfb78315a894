import * as vscode from 'vscode';
import type { AnnotationStore, StoredSidecar } from '../core/incidents/annotationStore';
import type { Problem, Severity } from '../core/problem';
import { checkSidecar } from '../core/sidecar/checkSidecar';
import { sourcePositions } from '../core/text/sourcePositions';
import { sidecarOf } from '../workspace/sidecarLocation';
import type { OpenArticles } from './openArticles';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};
/** Changes of a sidecar that come together are checked together; in milliseconds. */
const pause = 100;
/** While its article is typed into, a sidecar is not checked against it; in milliseconds. */
const pauseAfterTyping = 400;

/** Whose diagnostics they are, as the Problems panel tells. */
export const diagnosticSource = 'Newsmark';

/** Shows what is wrong with sidecars in the Problems panel, each at its line of the sidecar. */
export function showDiagnostics(store: AnnotationStore, articles: OpenArticles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const check = (uri: string): void => {
    const incidentFile = store.incidentFile(uri);
    const sidecar = store.sidecar(uri);
    if (incidentFile) {
      collection.set(vscode.Uri.parse(uri), toDiagnostics(incidentFile.problems, incidentFile.source));
      return;
    }
    collection.delete(vscode.Uri.parse(uri));
    const location = sidecarOf(vscode.Uri.parse(uri));
    collection.set(
      location,
      sidecar && toDiagnostics(problemsOf(sidecar, store, articles), sidecar.file.source),
    );
  };
  const checkSoon = (uri: string, after: number): void => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        check(uri);
      }, after),
    );
  };
  return vscode.Disposable.from(
    collection,
    { dispose: store.changed.add((uri) => checkSoon(uri, pause)) },
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    articles.onDidChange(({ uri }) => checkSoon(uri.toString(), pauseAfterTyping)),
  );
}

function problemsOf(sidecar: StoredSidecar, store: AnnotationStore, articles: OpenArticles): Problem[] {
  const open = articles.get(vscode.Uri.parse(sidecar.uri));
  const checked = checkSidecar(sidecar.file, {
    ...(open && {
      article: open.text,
      mentions: open.mentions,
      anchorsOf: (claim) => open.anchorsOf(claim),
    }),
    codebook: store.codebook,
    otherIds: store.idsOutside(sidecar.uri),
  });
  return [...sidecar.file.problems, ...checked];
}

/** Problems as the Problems panel shows them; their offsets count UTF-16 units of `source`. */
export function toDiagnostics(problems: readonly Problem[], source: string): vscode.Diagnostic[] {
  const positionAt = sourcePositions(source);
  return problems.map((problem) => {
    const start = positionAt(problem.range.start);
    const end = positionAt(problem.range.end);
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = problem.code;
    return diagnostic;
  });
}
