import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { builtInCodebook } from './core/claims/codebook';
import { AnnotationStore } from './core/incidents/annotationStore';
import { namesFileName } from './core/namesFile/schema';
import { keepWordsOnSaving } from './editor/anchoring/keepWords';
import { showChangedStatus } from './editor/anchoring/changedStatus';
import { ArticleChoice, articleLanguage } from './editor/articleChoice';
import { codeActionProvider } from './editor/codeActions';
import { showCodebookDiagnostics } from './editor/codebook/codebookDiagnostics';
import { showDiagnostics } from './editor/diagnostics';
import { Highlighter } from './editor/highlighter';
import { hoverProvider } from './editor/hover';
import { offerMissingArticleFixes } from './editor/missingArticleFixes';
import { showMissingArticles } from './editor/missingArticles';
import { nameActionProvider } from './editor/names/nameActions';
import { showNamesDiagnostics } from './editor/names/namesDiagnostics';
import { registerNavigation } from './editor/navigation';
import { OpenArticles } from './editor/openArticles';
import { offerQuickFixes } from './editor/quickFixes';
import { ReportDocuments } from './editor/reports/reportDocuments';
import { showStatus } from './editor/statusBar';
import { followCursor } from './editor/suggestions/cursorContext';
import { LastClaims } from './editor/suggestions/lastClaims';
import { PublishedDates } from './editor/suggestions/publishedDate';
import { SuggestionCursor } from './editor/suggestions/suggestionCursor';
import { SuggestionFlow } from './editor/suggestions/suggestionFlow';
import { showSuggestionStatus } from './editor/suggestions/suggestionStatus';
import { RecentIncidents } from './editor/tagging/recentIncidents';
import { annotatorName } from './git/annotatorName';
import { offerMergingByClaim } from './git/merging/mergeByClaim';
import { keepMergingReady, launcherParts } from './git/merging/setUpGitMerging';
import { ArticlesTree } from './views/articles/articlesTree';
import { ChangesTree } from './views/changes/changesTree';
import { DossierPanels } from './views/dossier/dossierPanels';
import { Overview } from './views/overview/overview';
import { IncidentTree } from './views/incidents/incidentTree';
import { showProgress } from './views/readingProgress';
import { AnnotationFiles } from './workspace/reading/annotationFiles';
import { Annotations } from './workspace/annotations';
import { CodebookFiles } from './workspace/codebookFiles';
import { followRenames } from './workspace/saving/followRenames';
import { forgetDeleted } from './workspace/saving/forgetDeleted';
import { WorkspaceIndex } from './workspace/reading/index/workspaceIndex';
import { KnowledgeFiles } from './workspace/knowledgeFiles';
import { NamesFiles } from './workspace/namesFiles';
import { incidentWriter } from './workspace/saving/incidentWriter';
import { SidecarWriter } from './workspace/saving/sidecarWriter';

const articleDocuments = [{ language: articleLanguage }, { language: 'plaintext' }, { language: 'markdown' }];

/** What Newsmark shows, for other extensions and for tests to read. */
export interface NewsmarkApi {
  readonly store: AnnotationStore;
  readonly articles: OpenArticles;
  readonly tree: IncidentTree;
  readonly articlesTree: ArticlesTree;
  readonly changes: ChangesTree;
  readonly overview: Overview;
  readonly log: vscode.LogOutputChannel;
  readonly files: AnnotationFiles;
  readonly annotations: Annotations;
  readonly names: NamesFiles;
  readonly codebook: CodebookFiles;
}

/** Puts the parts together; files are read when the first article or the tree is shown. */
export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const store = new AnnotationStore(builtInCodebook);
  const writer = new SidecarWriter(context.globalStorageUri, log);
  const deciding = incidentWriter(context.globalStorageUri, log);
  const codebook = new CodebookFiles(store, log);
  const index = new WorkspaceIndex(context.storageUri, log);
  const launcher = launcherParts(context);
  const names = new NamesFiles(log);
  const files = new AnnotationFiles(store, { index, log }, () => {
    void keepMergingReady(launcher, log);
    return Promise.all([codebook.load(), names.load(), writer.recover(), deciding.recover()]);
  });
  const annotations = new Annotations({ store, files, writer, incidentWriter: deciding });
  const choice = new ArticleChoice(store);
  const knowledge = new KnowledgeFiles(context.extensionUri, log);
  const articles = new OpenArticles({ store, choice, names, knowledge, log }, () => files.open());
  const tree = new IncidentTree(store, files, context.workspaceState);
  const kept = context.workspaceState;
  const articlesTree = new ArticlesTree({ store, files, articles, choice, names, knowledge, log, kept });
  const changes = new ChangesTree(store);
  const dossiers = new DossierPanels({ extension: context.extensionUri, store, files, articles, log });
  const overview = new Overview({ extension: context.extensionUri, store, files, knowledge, log });
  const tagging = {
    annotations,
    articles,
    annotator: annotatorName,
    recent: new RecentIncidents(),
    last: new LastClaims(),
    cursor: new SuggestionCursor(),
    published: new PublishedDates(annotations, articles),
  };
  const reports = new ReportDocuments();
  const flow = new SuggestionFlow(tagging);
  context.subscriptions.push(
    log,
    index,
    files,
    writer,
    deciding,
    followRenames({ writer, incidentWriter: deciding, annotations, files }, log),
    forgetDeleted(store, writer, deciding),
    choice,
    names,
    codebook,
    articles,
    reports,
    tree,
    articlesTree,
    changes,
    dossiers,
    overview,
    showProgress(files),
    new Highlighter(articles),
    showStatus(articles, choice),
    showChangedStatus(articles),
    showSuggestionStatus(articles),
    followCursor(articles, tagging.cursor),
    showDiagnostics(store, articles, log),
    showMissingArticles(store),
    offerMissingArticleFixes({ writer, annotations, files }, log),
    keepWordsOnSaving({ annotations, articles, log }),
    offerQuickFixes({ annotations, articles, log }, articleDocuments),
    offerMergingByClaim({ store, names, log }),
    names.onDidChange(() => store.setNames(names.confirmed())),
    names.onDidWrite(() => annotations.changedElsewhere(namesFileName)),
    showNamesDiagnostics(names),
    showCodebookDiagnostics(codebook),
    vscode.languages.registerHoverProvider(articleDocuments, hoverProvider(articles, store)),
    vscode.languages.registerCodeActionsProvider(articleDocuments, codeActionProvider(articles, store)),
    vscode.languages.registerCodeActionsProvider(articleDocuments, nameActionProvider(articles, names)),
    registerNavigation(articleDocuments, articles, store),
    registerCommands({
      ...tagging,
      flow,
      choice,
      files,
      names,
      codebook,
      tree,
      articlesTree,
      changes,
      dossiers,
      overview,
      launcher,
      knowledge,
      reports,
      log,
    }),
  );
  return { store, articles, tree, articlesTree, changes, overview, files, annotations, names, codebook, log };
}
