import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { KnowledgeFiles } from '../../workspace/knowledgeFiles';
import type { NamesFiles } from '../../workspace/namesFiles';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { alwaysMarkActor, alwaysMarkPlace, neverMark } from './markNames';
import type { NamesContext } from './markNames';
import { reviewNamesOfClaims } from './reviewNames';
import { setSideOf } from './setSide';

/** The commands on names. */
export const nameCommandIds = [
  'newsmark.alwaysMarkActor',
  'newsmark.alwaysMarkPlace',
  'newsmark.neverMark',
  'newsmark.reviewNames',
  'newsmark.setSide',
] as const;

/** What deciding about names needs. */
export interface NameReviewContext {
  readonly store: AnnotationStore;
  readonly files: AnnotationFiles;
  readonly names: NamesFiles;
  readonly knowledge: KnowledgeFiles;
}

type Handlers = Record<(typeof nameCommandIds)[number], (given: unknown) => Promise<unknown>>;

/** @param claimId the id of the claim that a command is given, or of that under the cursor */
export function nameHandlers(
  context: NamesContext & NameReviewContext,
  claimId: (given: unknown) => string | undefined,
): Handlers {
  return {
    'newsmark.alwaysMarkActor': (given) => alwaysMarkActor(context, given),
    'newsmark.alwaysMarkPlace': (given) => alwaysMarkPlace(context, given),
    'newsmark.neverMark': (given) => neverMark(context, given),
    'newsmark.reviewNames': () => reviewNamesOfClaims(context),
    'newsmark.setSide': async (given) => {
      await context.files.load();
      await setSideOf(context, claimId(given));
    },
  };
}
