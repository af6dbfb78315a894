import * as vscode from 'vscode';
import { describeClaim, describeStatement } from '../../core/claims/describeClaim';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import type { Claim } from '../../core/claims/schema';
import { claimOfSuggestion } from '../../core/claims/suggesting/claimOfSuggestion';
import { withContextOf } from '../../core/claims/suggesting/repeatContext';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import { incidentForDraft } from '../../core/incidents/incidentForDraft';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { overlaps } from '../../core/text/ranges';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticle } from '../openArticle';
import type { TaggingContext } from '../tagging/tagClaim';
import { announce } from './announce';
import { suggestionFromWords } from './suggestionFromWords';
import { findSuggestion, keyOf } from './suggestionCursor';
import type { ActiveArticle } from './suggestionCursor';
import { readTarget } from './suggestionTarget';
import { inform } from '../../workspace/messages';

const nothingHere =
  'There is no suggestion under the cursor. Next Suggestion, Alt+N (Ctrl+Alt+N on macOS), goes to one.';

/**
 * Going through what an article seems to claim: to the next, accept it, reject it, accept all of its sentence. What is
 * begun is finished before the next key counts, so that keys pressed fast meet the suggestion they were meant for.
 */
export class SuggestionFlow {
  readonly #context: TaggingContext;
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: TaggingContext) {
    this.#context = context;
  }

  next(): Promise<void> {
    return this.#inTurn(() => this.#goTo(1));
  }

  previous(): Promise<void> {
    return this.#inTurn(() => this.#goTo(-1));
  }

  /** @param given the suggestion's key, from a link; the one under the cursor without */
  accept(given?: unknown): Promise<void> {
    return this.#inTurn(async () => {
      const found = await this.#find(given);
      if (found) await this.#take(found.active, [found.suggestion], 'Accepted');
    });
  }

  acceptSentence(given?: unknown): Promise<void> {
    return this.#inTurn(async () => {
      const found = await this.#find(given);
      if (!found) return;
      const { sentence } = found.suggestion;
      const all = found.active.article.openSuggestions().filter((each) => overlaps(each.sentence, sentence));
      await this.#take(found.active, all, 'Accepted');
    });
  }

  reject(given?: unknown): Promise<void> {
    return this.#inTurn(async () => {
      const found = await this.#find(given);
      if (!found) return;
      const { active, suggestion } = found;
      const { text } = active.article.text;
      const exact = text.slice(suggestion.span.start, suggestion.span.end);
      const edit: SidecarEdit = { type: 'reject', rejection: { exact, kind: suggestion.draft.kind } };
      await this.#finish(active, [suggestion], [edit], 'Rejected', describeStatement(suggestion.draft));
    });
  }

  /** Tags the suggestion under the cursor, or the words, with claimant, incident, date and place of the last claim. */
  repeat(): Promise<void> {
    return this.#inTurn(async () => {
      const active = await this.#activeArticle();
      if (!active) return;
      await this.#context.annotations.settled();
      const { article, editor } = active;
      const words = article.toOffsets(editor.selection);
      const last = this.#context.last.of(article, words.start);
      if (!last) {
        tell('Tag or accept a claim first: this repeats its claimant, incident, date and place.');
        return;
      }
      const metadata = this.#metadataOf(article);
      const { codebook } = this.#context.annotations.store;
      const suggestion =
        this.#context.cursor.at(active) ?? suggestionFromWords(article, words, { metadata, codebook });
      if (suggestion) await this.#take(active, [suggestion], 'Tagged', (draft) => withContextOf(draft, last));
      else tell('Select the words of the claim, or put the cursor on them, then repeat.');
    });
  }

  /** Does something else after what was begun, as taking it back. */
  afterwards<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(work);
  }

  async #goTo(step: 1 | -1): Promise<void> {
    const active = this.#context.articles.active();
    if (!active) return;
    await this.#context.articles.suggested(active.article);
    const suggestion = this.#context.cursor.neighbour(active, step);
    if (!suggestion) {
      announce('No open suggestions in this article.');
      return;
    }
    this.#context.cursor.bring(active, suggestion);
    announce(`Suggestion ${placeOf(suggestion, active.article)}: ${describeClaim(suggestion.draft)}`);
  }

  async #activeArticle(): Promise<ActiveArticle | undefined> {
    const { articles } = this.#context;
    const active = articles.active();
    if (!active) return tell('Open an article first.');
    const obstacle = await whyNotAnnotatable(active.editor.document);
    if (obstacle !== undefined) return tell(obstacle);
    await articles.suggested(active.article);
    return active;
  }

  async #find(given: unknown): Promise<{ active: ActiveArticle; suggestion: Suggestion } | undefined> {
    const active = await this.#activeArticle();
    if (!active) return undefined;
    const target = readTarget(given);
    const suggestion = target
      ? findSuggestion(active.article.openSuggestions(), target)
      : this.#context.cursor.at(active);
    return suggestion ? { active, suggestion } : tell(nothingHere);
  }

  async #take(
    active: ActiveArticle,
    suggestions: readonly Suggestion[],
    done: string,
    change: (draft: ClaimDraft) => ClaimDraft = (draft) => draft,
  ): Promise<void> {
    const { published, recent, last } = this.#context;
    const { article } = active;
    const before = article.revision;
    if (!(await published.settle(article, suggestions))) return;
    // With the date of publication, the article says more.
    const known =
      article.revision === before ? suggestions : suggestions.map((each) => readAnew(article, each));
    const claims = await this.#claimsOf(article, known, change);
    const [first] = claims;
    if (!first) return;
    const edits = claims.map((claim): SidecarEdit => ({ type: 'add', claim }));
    const what = claims.length === 1 ? describeStatement(first) : `${claims.length} claims`;
    await this.#finish(active, known, edits, done, what);
    for (const { id, incident } of claims) {
      recent.use(incident);
      last.use(article, id);
    }
  }

  async #claimsOf(
    article: OpenArticle,
    suggestions: readonly Suggestion[],
    change: (draft: ClaimDraft) => ClaimDraft,
  ): Promise<Claim[]> {
    const { annotations, annotator, recent } = this.#context;
    const { revision } = article;
    const ids = new Set<string>();
    while (ids.size < suggestions.length) ids.add(await annotations.freshId());
    const name = await annotator();
    if (article.revision !== revision) {
      announce('The article changed meanwhile, so nothing was saved.');
      return [];
    }
    const made = article
      .placedClaims()
      .map(({ claim, ranges }) => ({ id: claim.id, kind: claim.kind, ranges }));
    const book = annotations.store.incidents();
    const { text } = article.text;
    const fresh = [...ids];
    return suggestions.map((suggestion, at) => {
      const { span } = suggestion;
      const draft = change(suggestion.draft);
      const incident = incidentForDraft(draft, book, {
        recent: recent.ids(),
        nearby: article.incidentsNear(span.start),
        text: text.slice(span.start, span.end),
      });
      const id = fresh[at] ?? '';
      const acceptance = { id, annotator: name, incident, claims: made };
      const claim = claimOfSuggestion(article.text, { ...suggestion, draft }, acceptance);
      made.push({ id, kind: draft.kind, ranges: [span] });
      return claim;
    });
  }

  /** Writes what became of suggestions, and goes on to the next. */
  async #finish(
    active: ActiveArticle,
    answered: readonly Suggestion[],
    edits: readonly SidecarEdit[],
    done: string,
    what: string,
  ): Promise<void> {
    const { annotations, cursor } = this.#context;
    const { article, editor } = active;
    const { selection } = editor;
    const before = article.openSuggestions();
    const at = Math.max(...answered.map((each) => before.indexOf(each)));
    const rest = at === -1 ? [] : before.slice(at + 1).map(keyOf);
    await annotations.edit(article.uri, edits, this.#metadataOf(article));
    const open = article.openSuggestions();
    const [next] = rest.flatMap((key) => findSuggestion(open, key) ?? []);
    // By now the analyst may have gone elsewhere, and stays there.
    const stays = !editor.selection.isEqual(selection) || vscode.window.activeTextEditor !== editor;
    if (next && !stays) {
      cursor.bring(active, next);
      // The status bar is narrow: what comes next is more than what was done.
      announce(`${done}. Next, ${placeOf(next, article)}: ${describeStatement(next.draft)}`);
    } else if (next || at === -1) {
      announce(`${done}: ${what}.`);
    } else {
      announce(
        `${done}: ${what}. ${open.length === 0 ? 'No open suggestions left.' : `${open.length} left above.`}`,
      );
    }
  }

  #metadataOf(article: OpenArticle): ReturnType<OpenArticle['metadata']> {
    return article.metadata(this.#context.annotations.store.sidecar(article.uri.toString())?.file.article);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function placeOf(suggestion: Suggestion, article: OpenArticle): string {
  const open = article.openSuggestions();
  return `${open.indexOf(suggestion) + 1} of ${open.length}`;
}

/** A suggestion as it reads now; as it was where it cannot be told. */
function readAnew(article: OpenArticle, suggestion: Suggestion): Suggestion {
  return findSuggestion(article.openSuggestions(), keyOf(suggestion)) ?? suggestion;
}

function tell(message: string): undefined {
  void inform(message);
  return undefined;
}
