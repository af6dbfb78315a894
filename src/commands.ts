import * as vscode from 'vscode';
import {
  changeArgument,
  claimArgument,
  claimArguments,
  dossierArgument,
  exportArgument,
  incidentArguments,
  refuseLostRows,
} from './commandArguments';
import { compareAnnotators } from './editor/agreement/compareAnnotators';
import { workThroughDisagreements } from './editor/agreement/workThrough';
import { workThroughRevision } from './editor/agreement/workThroughRevision';
import type { ArticleChoice } from './editor/articleChoice';
import { reviewChangedClaims } from './editor/anchoring/reviewChanged';
import { openCodebook } from './editor/codebook/openCodebook';
import { exportAnnotations } from './editor/exporting/exportAnnotations';
import { goToClaim, keepingFocus } from './editor/goToClaim';
import { incidentCommandIds, incidentHandlers } from './editor/incidents/incidentCommands';
import { importAnnotations } from './editor/importing/importAnnotations';
import { nameCommandIds, nameHandlers } from './editor/names/nameCommands';
import { ProposalBoard } from './editor/proposals/proposalBoard';
import { reviewProposals } from './editor/proposals/reviewProposals';
import type { ReportDocuments } from './editor/reports/reportDocuments';
import { showDatasetRows } from './editor/reports/showDatasetRows';
import { shapingCommandIds, shapingHandlers } from './editor/shaping/shapingCommands';
import { setPublishedDate } from './editor/suggestions/publishedDate';
import type { SuggestionFlow } from './editor/suggestions/suggestionFlow';
import { claimUnderCursor, editClaim } from './editor/tagging/editClaim';
import { tagClaim } from './editor/tagging/tagClaim';
import type { TaggingContext } from './editor/tagging/tagClaim';
import { commitAnnotations } from './git/committing/commitAnnotations';
import { mergeByClaim } from './git/merging/mergeByClaim';
import type { LauncherParts } from './git/merging/mergeLauncher';
import { reviewConflicts } from './git/merging/reviewConflicts';
import { setUpGitMerging } from './git/merging/setUpGitMerging';
import { articleArguments } from './views/articles/articleArguments';
import type { ArticlesTree } from './views/articles/articlesTree';
import { setArticleStatus } from './views/articles/setArticleStatus';
import type { ChangesTree } from './views/changes/changesTree';
import type { DossierPanels } from './views/dossier/dossierPanels';
import type { Overview } from './views/overview/overview';
import type { IncidentTree } from './views/incidents/incidentTree';
import {
  clearFilter,
  filterIncidents,
  groupIncidents,
  sortIncidents,
} from './views/incidents/pickArrangement';
import { copyRows } from './views/incidents/copyRows';
import { revealOrExplain } from './views/incidents/revealOrExplain';
import { withSelectedRows } from './views/withSelectedRows';
import { openChange, openFileDiff } from './views/changes/openChange';
import { pickRevision } from './views/changes/pickRevision';
import type { AnnotationFiles } from './workspace/reading/annotationFiles';
import type { KnowledgeFiles } from './workspace/knowledgeFiles';
import type { CodebookFiles } from './workspace/codebookFiles';
import { inform } from './workspace/messages';
import type { NamesFiles } from './workspace/namesFiles';
import { messageOf, tellError } from './workspace/log';
import type { Log } from './workspace/log';
import { sidecarOf } from './workspace/sidecarLocation';

/** What the commands work on. */
export interface CommandContext extends TaggingContext {
  readonly flow: SuggestionFlow;
  readonly choice: ArticleChoice;
  readonly files: AnnotationFiles;
  readonly names: NamesFiles;
  readonly codebook: CodebookFiles;
  readonly tree: IncidentTree;
  readonly articlesTree: ArticlesTree;
  readonly launcher: LauncherParts;
  readonly changes: ChangesTree;
  readonly dossiers: DossierPanels;
  readonly overview: Overview;
  readonly knowledge: KnowledgeFiles;
  readonly reports: ReportDocuments;
  readonly log: Log;
}

/** Every command that the manifest contributes. */
export const commandIds = [
  'newsmark.tagClaim',
  'newsmark.nextSuggestion',
  'newsmark.previousSuggestion',
  'newsmark.acceptSuggestion',
  'newsmark.acceptSentence',
  'newsmark.rejectSuggestion',
  'newsmark.repeatContext',
  'newsmark.setPublishedDate',
  'newsmark.editClaim',
  ...incidentCommandIds,
  ...shapingCommandIds,
  'newsmark.reviewChangedClaims',
  'newsmark.reviewProposals',
  'newsmark.workThroughDisagreements',
  'newsmark.workThroughRevision',
  'newsmark.compareAnnotators',
  'newsmark.goToClaim',
  ...nameCommandIds,
  'newsmark.openSidecar',
  'newsmark.openCodebook',
  'newsmark.revealInIncidents',
  'newsmark.openDossier',
  'newsmark.openOverview',
  'newsmark.refreshIncidents',
  'newsmark.revealIncident',
  'newsmark.groupIncidents',
  'newsmark.sortIncidents',
  'newsmark.filterIncidents',
  'newsmark.clearIncidentFilter',
  'newsmark.withSelectedRows',
  'newsmark.copyIncident',
  'newsmark.setArticleStatus',
  'newsmark.nextArticle',
  'newsmark.showArticlesToDo',
  'newsmark.showAllArticles',
  'newsmark.toggleHighlighting',
  'newsmark.undoAnnotation',
  'newsmark.redoAnnotation',
  'newsmark.showDatasetRows',
  'newsmark.exportAnnotations',
  'newsmark.importAnnotations',
  'newsmark.commitAnnotations',
  'newsmark.setUpGitMerging',
  'newsmark.mergeByClaim',
  'newsmark.reviewConflicts',
  'newsmark.compareAnnotations',
  'newsmark.openChange',
  'newsmark.openFileDiff',
  'newsmark.showLog',
] as const;

type CommandId = (typeof commandIds)[number];

/** Registers every command; what goes wrong in one reaches the user as a sentence and the log in full. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const handlers = handlersOf(context);
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          refuseLostRows(args);
          return await handlers[id](...args);
        } catch (error) {
          tellError(context.log, messageOf(error), error);
          return undefined;
        }
      }),
    ),
  );
}

function handlersOf(context: CommandContext): Record<CommandId, (...args: unknown[]) => unknown> {
  const {
    annotations,
    articles,
    flow,
    choice,
    files,
    names,
    codebook,
    tree,
    articlesTree,
    changes,
    dossiers,
    log,
  } = context;
  const { store } = annotations;
  const proposals = new ProposalBoard(store, context.knowledge);
  return {
    'newsmark.tagClaim': (given) => tagClaim(context, given),
    'newsmark.nextSuggestion': () => flow.next(),
    'newsmark.previousSuggestion': () => flow.previous(),
    'newsmark.acceptSuggestion': (given) => flow.accept(given),
    'newsmark.acceptSentence': (given) => flow.acceptSentence(given),
    'newsmark.rejectSuggestion': (given) => flow.reject(given),
    'newsmark.repeatContext': () => flow.repeat(),
    'newsmark.setPublishedDate': () => setPublishedDate(context.published, articles),
    'newsmark.editClaim': (claim) => editClaim(context, claimArgument(claim)),
    ...incidentHandlers(context),
    ...shapingHandlers(context, claimArgument),
    'newsmark.reviewChangedClaims': (claim) => reviewChangedClaims(context, claimArgument(claim)),
    'newsmark.reviewProposals': () => reviewProposals(context, proposals),
    'newsmark.workThroughDisagreements': () => workThroughDisagreements(context),
    'newsmark.workThroughRevision': () => workThroughRevision(context),
    'newsmark.compareAnnotators': () => compareAnnotators(context),
    'newsmark.goToClaim': async (claim, how) => {
      const id = claimArgument(claim);
      if (id !== undefined) await goToClaim(store, articles, id, { preserveFocus: how === keepingFocus });
    },
    ...nameHandlers({ ...context, store }, (given) => claimArgument(given) ?? claimUnderCursor(context)),
    'newsmark.openSidecar': async () => {
      const uri = articles.active()?.article.uri;
      if (uri && store.sidecar(uri.toString())) await vscode.window.showTextDocument(sidecarOf(uri));
      else void inform('This file has no annotations yet.');
    },
    'newsmark.openCodebook': (given) => openCodebook(given),
    'newsmark.revealInIncidents': async (claim) => {
      const id = claimArgument(claim) ?? claimUnderCursor(context);
      if (id !== undefined) await revealOrExplain(tree, () => tree.reveal(id), 'That claim');
      else void inform('There is no claim under the cursor.');
    },
    'newsmark.revealIncident': async (incident) => {
      if (typeof incident !== 'string') return;
      await revealOrExplain(tree, () => tree.revealIncident(incident), 'That incident');
    },
    'newsmark.groupIncidents': (given) => groupIncidents(tree.arrangement, given),
    'newsmark.sortIncidents': (given) => sortIncidents(tree.arrangement, given),
    'newsmark.filterIncidents': (given) => filterIncidents(tree.arrangement, store.codebook, given),
    'newsmark.clearIncidentFilter': () => clearFilter(tree.arrangement),
    'newsmark.withSelectedRows': (command) => withSelectedRows(context, command),
    'newsmark.copyIncident': (given, rows) =>
      copyRows(store, { incidents: incidentArguments(given, rows), claims: claimArguments(given, rows) }),
    'newsmark.setArticleStatus': (given, rows, status) =>
      setArticleStatus(annotations, articleArguments(given, rows), status),
    'newsmark.nextArticle': () => articlesTree.openNext(),
    'newsmark.showArticlesToDo': () => articlesTree.showOnlyToDo(true),
    'newsmark.showAllArticles': () => articlesTree.showOnlyToDo(false),
    'newsmark.openOverview': () => context.overview.open(),
    'newsmark.openDossier': (given) => dossiers.open(dossierArgument(given) ?? claimUnderCursor(context)),
    'newsmark.refreshIncidents': () => Promise.all([codebook.refresh(), files.refresh(), names.refresh()]),
    'newsmark.toggleHighlighting': () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) choice.toggle(document);
    },
    'newsmark.undoAnnotation': async () => {
      const undone = await flow.afterwards(() => annotations.undo());
      vscode.window.setStatusBarMessage(undone ? 'Annotation undone.' : 'No annotation to undo.', 4000);
    },
    'newsmark.redoAnnotation': async () => {
      const redone = await flow.afterwards(() => annotations.redo());
      vscode.window.setStatusBarMessage(redone ? 'Annotation redone.' : 'No annotation to redo.', 4000);
    },
    'newsmark.showDatasetRows': (given, rows) =>
      showDatasetRows({ ...context, store }, exportArgument(given, rows).incidents ?? []),
    'newsmark.exportAnnotations': (given, rows) =>
      exportAnnotations({ ...context, store }, exportArgument(given, rows)),
    'newsmark.importAnnotations': (given) =>
      importAnnotations(context, given instanceof vscode.Uri ? given : undefined),
    'newsmark.commitAnnotations': async () => {
      await files.load();
      await commitAnnotations(log, () => [...store.sidecars()].map(({ uri }) => vscode.Uri.parse(uri)));
    },
    'newsmark.compareAnnotations': async () => {
      const picked = await pickRevision();
      if (picked) await changes.compareWith(picked);
    },
    'newsmark.openChange': async (node) => {
      const change = changeArgument(node);
      await files.load();
      await openChange(store, articles, change);
    },
    'newsmark.openFileDiff': (node) => openFileDiff(changeArgument(node)),
    'newsmark.setUpGitMerging': () => setUpGitMerging(context.launcher),
    'newsmark.mergeByClaim': async (uri) => {
      await files.load();
      await mergeByClaim({ store, names, log }, uri instanceof vscode.Uri ? uri : undefined);
    },
    'newsmark.reviewConflicts': async () => {
      await files.load();
      await reviewConflicts(annotations, names);
    },
    'newsmark.showLog': () => {
      files.report();
      log.show();
    },
  };
}
