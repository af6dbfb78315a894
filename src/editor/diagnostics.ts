import * as vscode from 'vscode';
import type { AnnotationStore, StoredSidecar } from '../core/incidents/annotationStore';
import type { Problem, Severity } from '../core/problem';
import { checkSidecar } from '../core/sidecar/checking/checkSidecar';
import { sourcePositions } from '../core/text/sourcePositions';
import { isIncidentFile } from '../workspace/reading/annotationFiles';
import type { Log } from '../workspace/log';
import { Pace } from '../workspace/pace';
import { sidecarOf } from '../workspace/sidecarLocation';
import type { OpenArticles } from './openArticles';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};
/** Changes that come together are checked together; in milliseconds. */
const pause = 100;
/** While its article is typed into, a sidecar is not checked against it; in milliseconds. */
const pauseAfterTyping = 400;
/** The Problems panel shows so many problems of files whose article is not open. */
const mostOfClosed = 10_000;

/** Whose diagnostics they are, as the Problems panel tells. */
export const diagnosticSource = 'Newsmark';

/**
 * Shows what is wrong with sidecars and incident files in the Problems panel, each at its line. They are checked in
 * slices, those of open articles first.
 */
export function showDiagnostics(store: AnnotationStore, articles: OpenArticles, log: Log): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark');
  const shown = new Map<string, number>();
  const waiting = new Set<string>();
  const typed = new Map<string, ReturnType<typeof setTimeout>>();
  let ofClosed = 0;
  let isFull = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checking: Promise<void> | undefined;

  const isOpen = (uri: string): boolean => articles.get(vscode.Uri.parse(uri)) !== undefined;
  const show = (uri: string): void => {
    const { file, problems, source } = found(uri, store, articles);
    ofClosed -= shown.get(uri) ?? 0;
    shown.delete(uri);
    const hasRoom = isOpen(uri) || ofClosed + problems.length <= mostOfClosed;
    if (!hasRoom && !isFull) log.warn(`${mostOfClosed} problems are shown: ${fullAdvice}`);
    isFull ||= !hasRoom;
    if (hasRoom && problems.length > 0) collection.set(file, toDiagnostics(problems, source));
    else if (collection.has(file)) collection.delete(file);
    if (!hasRoom || isOpen(uri) || problems.length === 0) return;
    shown.set(uri, problems.length);
    ofClosed += problems.length;
  };
  const checkWaiting = async (): Promise<void> => {
    const pace = new Pace();
    while (waiting.size > 0) {
      const [first] = waiting;
      const uri =
        [...articles.all()].map((open) => open.uri.toString()).find((open) => waiting.has(open)) ?? first;
      if (uri === undefined) return;
      waiting.delete(uri);
      show(uri);
      await pace.rest();
    }
  };
  const checkSoon = (uri: string): void => {
    waiting.add(uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      checking ??= checkWaiting().finally(() => (checking = undefined));
    }, pause);
  };
  return vscode.Disposable.from(
    collection,
    { dispose: store.changed.add(checkSoon) },
    { dispose: () => [timer, ...typed.values()].forEach(clearTimeout) },
    articles.onDidChange(({ uri }) => {
      const key = uri.toString();
      clearTimeout(typed.get(key));
      typed.set(
        key,
        setTimeout(() => checkSoon(key), pauseAfterTyping),
      );
    }),
  );
}

const fullAdvice =
  'those of other files show when their articles are opened, and `newsmark check` lists them all.';

/** What is wrong with what the store holds under a key: with nothing in the file when it holds nothing. */
function found(
  uri: string,
  store: AnnotationStore,
  articles: OpenArticles,
): { file: vscode.Uri; problems: readonly Problem[]; source: string } {
  const location = vscode.Uri.parse(uri);
  const incidentFile = store.incidentFile(uri);
  if (incidentFile || isIncidentFile(location))
    return { file: location, problems: incidentFile?.problems ?? [], source: incidentFile?.source ?? '' };
  const sidecar = store.sidecar(uri);
  const problems = sidecar ? problemsOf(sidecar, store, articles) : [];
  return { file: sidecarOf(location), problems, source: sidecar?.file.source ?? '' };
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
