import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { proposeStepwise } from '../../core/incidents/assigning/proposeIncidents';
import { reviewsOf } from '../../core/incidents/assigning/reviewProposals';
import type { Review } from '../../core/incidents/assigning/reviewProposals';
import type { Locator } from '../../core/incidents/assigning/spots';
import type { IncidentBook } from '../../core/incidents/incidentBook';
import { rememberingFinder } from '../../core/incidents/locating/rememberingFinder';
import { locate } from '../../core/recognise/gazetteer/locatePlaces';
import { lazily } from '../../core/text/lazily';
import type { KnowledgeFiles } from '../../workspace/knowledgeFiles';
import { Pace } from '../../workspace/pace';

/** What is proposed about the incidents of the workspace as they are now; worked out when it is asked for, and once. */
export class ProposalBoard {
  readonly #store: AnnotationStore;
  readonly #knowledge: KnowledgeFiles;
  readonly #finder = lazily(() => {
    const gazetteer = this.#knowledge.current?.gazetteer;
    return gazetteer && rememberingFinder(gazetteer);
  });
  #made: { readonly book: IncidentBook; readonly reviews: readonly Review[] } | undefined;

  constructor(store: AnnotationStore, knowledge: KnowledgeFiles) {
    this.#store = store;
    this.#knowledge = knowledge;
  }

  /**
   * Works the proposals out in slices, between which the editor has its turn.
   *
   * @param isCancelled asked between slices
   * @returns the surest first; undefined when it was cancelled
   */
  async reviews(isCancelled: () => boolean): Promise<readonly Review[] | undefined> {
    await this.#knowledge.load();
    const pace = new Pace();
    for (;;) {
      while (!this.#store.gather(pace.mayGoOn)) {
        await pace.rest();
        if (isCancelled()) return undefined;
      }
      const book = this.#store.incidents();
      if (this.#made?.book === book) return this.#made.reviews;
      const steps = proposeStepwise(book, this.#locator());
      let step = steps.next();
      while (step.done !== true) {
        await pace.rest();
        if (isCancelled()) return undefined;
        step = steps.next();
      }
      // What changed meanwhile is looked at again.
      this.#made = { book, reviews: reviewsOf(step.value) };
    }
  }

  #locator(): Locator | undefined {
    const finder = this.#finder();
    return finder && ((places) => locate(places, finder));
  }
}
