import * as vscode from 'vscode';
import { anchorClaim } from '../../core/anchor/anchorClaim';
import { isFlagged } from '../../core/anchor/anchorSpan';
import { articleMetadata } from '../../core/claims/articleMetadata';
import type { Claim } from '../../core/claims/schema';
import { readingOf } from '../../core/claims/reading/reading';
import { openSuggestions } from '../../core/claims/suggesting/openSuggestions';
import { suggestStepwise } from '../../core/claims/suggesting/suggestClaims';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { ArticleRecogniser } from '../../core/recognise/articleRecogniser';
import type { Knowledge } from '../../core/recognise/knowledge';
import { mentionsOfLines } from '../../core/recognise/lineMentions';
import { ArticleText } from '../../core/text/articleText';
import type { OpenArticle } from '../../editor/openArticle';
import type { OpenArticles } from '../../editor/openArticles';
import { inSlices } from '../../workspace/inSlices';
import type { KnowledgeFiles } from '../../workspace/knowledgeFiles';
import type { Log } from '../../workspace/log';
import type { NamesFiles } from '../../workspace/namesFiles';
import { fileName } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';
import type { ArticleProgress } from './articleProgress';

/** Longer texts, in UTF-16 units, are read only when they are opened: scanning one takes longer than a slice. */
const longestRead = 100_000;
/** What was read is told together; in milliseconds. */
const pause = 150;

/** What articles are read with. */
export interface ArticleReading {
  readonly store: AnnotationStore;
  readonly articles: OpenArticles;
  readonly names: NamesFiles;
  readonly knowledge: KnowledgeFiles;
  readonly log: Log;
}

/** What was found in an article, and what it was found in and with. */
interface Known {
  readonly stamp: readonly unknown[];
  readonly progress: ArticleProgress;
}

/**
 * What is left to do in articles: told at once of open ones, and of others read in the background, one after the other, when
 * somebody asks. What was read is kept for as long as file, sidecar and what it was read with are the same.
 */
export class ArticleReader implements vscode.Disposable {
  readonly #reading: ArticleReading;
  readonly #known = new Map<string, Known>();
  /** Articles that were asked for and are not looked at yet, in the order in which they were. */
  readonly #waiting = new Set<string>();
  readonly #read = new vscode.EventEmitter<readonly string[]>();
  #told: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWorking = false;
  #isDisposed = false;
  /** Tells the URIs of articles of which more is known now. */
  readonly onDidRead = this.#read.event;

  constructor(reading: ArticleReading) {
    this.#reading = reading;
  }

  /** What is known of an article now; it is looked at in the background whether that is still so. */
  progressOf(uri: string): ArticleProgress | undefined {
    const open = this.#reading.articles.get(vscode.Uri.parse(uri));
    if (open?.suggestionsAreCurrent) return progressOfOpen(open);
    if (!open) {
      this.#waiting.add(uri);
      void this.#work();
    }
    return this.#known.get(uri)?.progress;
  }

  /** Drops what was asked for and is not wanted any more. */
  forgetWaiting(): void {
    this.#waiting.clear();
  }

  /** Waits until all that was asked for is read. */
  async settled(): Promise<void> {
    while (this.#isWorking || this.#waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#read.dispose();
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    await this.#reading.knowledge.load();
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      try {
        if (await this.#look(uri)) this.#tell(uri);
      } catch (error) {
        this.#reading.log.debug(`${uri} could not be read for its progress.`, error);
      }
      if (this.#isDisposed) break;
    }
    this.#isWorking = false;
  }

  /** @returns true when something is known of the article that was not before */
  async #look(uri: string): Promise<boolean> {
    const { store, names, knowledge } = this.#reading;
    const article = vscode.Uri.parse(uri);
    const { mtime, size } = await vscode.workspace.fs.stat(article);
    const stamp = [
      mtime,
      size,
      store.sidecar(uri)?.file,
      store.codebook,
      names.dictionaryFor(article),
      knowledge.current,
    ];
    const known = this.#known.get(uri);
    if (known?.stamp.every((value, at) => value === stamp[at])) return false;
    const file = await readTextFile(article);
    if (file.state !== 'text' || !knowledge.current) return false;
    const progress = await this.#progressIn(article, new ArticleText(file.text), knowledge.current);
    this.#known.set(uri, { stamp, progress });
    return true;
  }

  async #progressIn(uri: vscode.Uri, text: ArticleText, knowledge: Knowledge): Promise<ArticleProgress> {
    const { store, names } = this.#reading;
    const sidecar = store.sidecar(uri.toString())?.file;
    const metadata = { ...articleMetadata(text.text, fileName(uri)), ...sidecar?.article };
    const claims = sidecar?.claims.map(({ claim }) => claim) ?? [];
    const anchored = claims.map((claim) => ({ claim, ...anchorClaim(text, claim.spans) }));
    const options = { published: metadata.published, names: names.dictionaryFor(uri) };
    const lines =
      text.text.length > longestRead ? [] : new ArticleRecogniser(knowledge).readLines(text.text, options);
    const about = { metadata, codebook: store.codebook };
    const suggestions = await inSlices(suggestStepwise(readingOf(text, mentionsOfLines(lines)), about));
    const made = anchored.map(({ claim, spans }) => ({
      kind: claim.kind,
      ranges: spans.flatMap((anchor, at) =>
        anchor.status === 'orphan' || claim.spans[at]?.for !== undefined ? [] : [anchor],
      ),
    }));
    const ids = (some: readonly { claim: Claim }[]): Set<string> =>
      new Set(some.map(({ claim }) => claim.id));
    return {
      suggestions: openSuggestions(text.text, suggestions, made, sidecar?.rejected ?? []).length,
      lost: ids(anchored.filter(({ status }) => status === 'orphan')),
      changed: ids(anchored.filter(({ status, spans }) => status !== 'orphan' && spans.some(isFlagged))),
      ...(metadata.title !== undefined && { title: metadata.title }),
    };
  }

  #tell(uri: string): void {
    this.#told.push(uri);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#read.fire(this.#told.splice(0));
    }, pause);
  }
}

function progressOfOpen(article: OpenArticle): ArticleProgress {
  const placed = article.placedClaims();
  const { title } = articleMetadata(article.text.text, fileName(article.uri));
  return {
    suggestions: article.openSuggestions().length,
    lost: new Set(placed.filter(({ orphaned }) => orphaned).map(({ claim }) => claim.id)),
    changed: new Set(
      placed.filter(({ flagged, orphaned }) => flagged && !orphaned).map(({ claim }) => claim.id),
    ),
    ...(title !== undefined && { title }),
  };
}
