import * as vscode from 'vscode';
import { codingsByAnnotator, tellUncompared } from '../../core/agreement/codedClaims';
import type { CodedArticle } from '../../core/agreement/measureAgreement';
import type { Claim } from '../../core/claims/schema';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { ArticleText } from '../../core/text/articleText';
import { compareText } from '../../core/text/compareText';
import { RevisionFiles } from '../../git/revisionFiles';
import type { PickedRevision } from '../../views/changes/pickRevision';
import type { ReportProgress } from '../../workspace/cancellable';
import { Pace } from '../../workspace/pace';
import { sidecarEnding } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';
import { unsavedDocument } from '../../workspace/unsavedDocument';

/** Articles that two annotators have, and what was left out, in sentences. */
export interface Codings {
  readonly articles: readonly CodedArticle[];
  readonly uncompared: readonly string[];
}

/** How the files of the workspace are called where they stand for an annotator. */
export const asTheyAre = 'the files as they are';

/** So many files are read from git at a time. */
const readAtOnce = 64;

/**
 * Reads articles with at least two annotators by the names in their claims.
 *
 * @param has tells the wanted articles by their URIs
 * @returns undefined when it was cancelled
 */
export async function codedByAnnotator(
  store: AnnotationStore,
  has: (uri: string) => boolean,
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<Codings | undefined> {
  const wanted = [...store.sidecars()]
    .map(({ uri }) => uri)
    .filter(has)
    .sort(compareText);
  const articles: CodedArticle[] = [];
  const uncompared: string[] = [];
  const pace = new Pace();
  for (const [at, key] of wanted.entries()) {
    if (token.isCancellationRequested) return undefined;
    const uri = vscode.Uri.parse(key);
    const name = vscode.workspace.asRelativePath(uri);
    const claims = store.claimsOf(key);
    const codings = codingsByAnnotator(claims);
    uncompared.push(...tellUncompared(name, claims));
    if (codings.length < 2) continue;
    const text = await textOf(uri);
    if (text === undefined) uncompared.push(`${name} cannot be read.`);
    else articles.push({ name, text: new ArticleText(text), codings });
    report(name, at / wanted.length);
    await pace.rest();
  }
  return { articles, uncompared };
}

/**
 * Reads the articles that two revisions of a repository, or one and the files as they are, both have sidecars of: each
 * stands for one annotator. The text is the first one's.
 *
 * @param other the second revision; the files of the workspace where it is left out
 * @param has tells the wanted articles by their URIs
 * @returns undefined when it was cancelled
 */
export async function codedByRevision(
  store: AnnotationStore,
  { repository, ref, name: annotator }: PickedRevision,
  other: PickedRevision | undefined,
  has: (uri: string) => boolean,
  token: vscode.CancellationToken,
): Promise<Codings | undefined> {
  const uriOf = (path: string): string => vscode.Uri.joinPath(repository.rootUri, path).toString();
  const files = await RevisionFiles.at(repository, ref);
  const otherFiles = other && (await RevisionFiles.at(repository, other.ref));
  const ours = (await files.articles()).filter((path) => has(uriOf(path)));
  const theirs = new Set(
    otherFiles
      ? await otherFiles.articles()
      : ours.filter((path) => store.sidecar(uriOf(path)) !== undefined),
  );
  const both = ours.filter((path) => theirs.has(path));
  const otherName = other?.name ?? asTheyAre;
  const uncompared = ours
    .filter((path) => !theirs.has(path))
    .map((path) => `${path} has no annotations in ${otherName} and is left out.`);
  const articles: CodedArticle[] = [];
  for (let start = 0; start < both.length; start += readAtOnce) {
    if (token.isCancellationRequested) return undefined;
    const paths = both.slice(start, start + readAtOnce);
    const sidecars = paths.map((path) => path + sidecarEnding);
    const [texts, first, second] = await Promise.all([
      files.texts(paths),
      files.texts(sidecars),
      otherFiles?.texts(sidecars),
    ]);
    for (const [at, path] of paths.entries()) {
      const text = texts[at] ?? (await textOf(vscode.Uri.parse(uriOf(path))));
      if (text === undefined) uncompared.push(`${path} cannot be read.`);
      else {
        const codings = [
          { annotator, claims: claimsIn(first[at]) },
          { annotator: otherName, claims: second ? claimsIn(second[at]) : store.claimsOf(uriOf(path)) },
        ];
        articles.push({ name: path, text: new ArticleText(text), codings });
      }
    }
  }
  return { articles, uncompared };
}

/** The valid claims of a sidecar. */
export function claimsIn(sidecar: string | undefined): Claim[] {
  return sidecar === undefined ? [] : parseSidecar(sidecar).claims.map(({ claim }) => claim);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = unsavedDocument(uri);
  if (open) return open.getText();
  const read = await readTextFile(uri);
  return read.state === 'text' ? read.text : undefined;
}
