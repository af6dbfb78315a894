import type * as vscode from 'vscode';
import { agreementMarkdown } from '../../core/agreement/agreementText';
import { measuringAgreement } from '../../core/agreement/measureAgreement';
import { tellCount } from '../../core/agreement/tellAgreement';
import { pickRevision } from '../../views/changes/pickRevision';
import type { PickedRevision } from '../../views/changes/pickRevision';
import { cancellable } from '../../workspace/cancellable';
import type { ReportProgress } from '../../workspace/cancellable';
import { inSlices } from '../../workspace/inSlices';
import { inform } from '../../workspace/messages';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { fileName } from '../../workspace/sidecarLocation';
import type { ReportDocuments } from '../reports/reportDocuments';
import { tell } from '../shaping/target';
import { icon, pick } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { codedByAnnotator, codedByRevision } from './codedArticles';
import type { Codings } from './codedArticles';

/** What comparing annotators works on. */
export interface ComparingContext extends Pick<TaggingContext, 'annotations' | 'articles'> {
  readonly files: AnnotationFiles;
  readonly reports: ReportDocuments;
}

type Who = 'annotators' | 'revision and files' | 'revisions';
type Read = (report: ReportProgress, token: vscode.CancellationToken) => Promise<Codings | undefined>;

/** Asks who is compared and in which articles, and shows where they agree and how far. */
export async function compareAnnotators(context: ComparingContext): Promise<void> {
  const who = await pickWho();
  if (!who) return;
  await context.files.load();
  const revisions = who === 'annotators' ? [] : await pickRevisions(who);
  if (!revisions) return;
  const has = await pickArticles(context);
  if (!has) return;
  const { store } = context.annotations;
  const [one, other] = revisions;
  const read: Read = (report, token) =>
    one ? codedByRevision(store, one, other, has, token) : codedByAnnotator(store, has, report, token);
  const codings = await cancellable('Comparing annotators', read);
  if (!codings) return;
  const { articles, uncompared } = codings;
  if (articles.length === 0)
    return tell(
      ['There is nothing to compare: no article here was annotated by two.', ...uncompared.slice(0, 1)].join(
        ' ',
      ),
    );
  const agreement = await inSlices(measuringAgreement(articles));
  await context.reports.show('Agreement.md', agreementMarkdown(agreement, uncompared));
  void inform(`${tellCount(agreement.articles.flatMap(({ units }) => units))}.`);
}

async function pickWho(): Promise<Who | undefined> {
  const picked = await pick<Who>({
    title: 'Compare Annotators',
    placeholder: 'Who is compared?',
    rows: [
      {
        label: 'The annotators that claims name',
        detail: 'All in one folder: who coded a claim stands in its field annotator',
        ...icon('person'),
        value: 'annotators',
      },
      {
        label: 'A branch or commit, and the files as they are…',
        detail: 'Each stands for one annotator',
        ...icon('git-branch'),
        value: 'revision and files',
      },
      {
        label: 'Two branches or commits…',
        detail: 'Each stands for one annotator, who coded on a branch of their own',
        ...icon('git-compare'),
        value: 'revisions',
      },
    ],
  });
  return picked && picked !== 'back' ? picked.value : undefined;
}

async function pickRevisions(who: Who): Promise<PickedRevision[] | undefined> {
  const one = await pickRevision({ title: 'Compare Annotators: Branch or Commit' });
  if (!one || who === 'revision and files') return one && [one];
  const other = await pickRevision({
    title: `Compare Annotators: ${one.name} With`,
    repository: one.repository,
  });
  return other && [one, other];
}

/** @returns tells the wanted articles by their URIs */
async function pickArticles({
  articles,
  annotations: { store },
}: ComparingContext): Promise<((uri: string) => boolean) | undefined> {
  const uri = articles.active()?.article.uri;
  const key = uri?.toString();
  if (uri === undefined || key === undefined || !store.sidecar(key)) return () => true;
  const picked = await pick<(uri: string) => boolean>({
    title: 'Compare Annotators',
    placeholder: 'In which articles?',
    rows: [
      {
        label: 'This article',
        description: fileName(uri),
        ...icon('file-text'),
        value: (article: string) => article === key,
      },
      { label: 'Whole workspace', ...icon('root-folder'), value: () => true },
    ],
  });
  return picked && picked !== 'back' ? picked.value : undefined;
}
