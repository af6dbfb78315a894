import * as vscode from 'vscode';
import { DecisionRefused } from '../../core/incidents/deciding/decisionPlan';
import type { DecisionPlan } from '../../core/incidents/deciding/decisionPlan';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { inform } from '../../workspace/messages';
import { announce } from '../suggestions/announce';
import type { TaggingContext } from '../tagging/tagClaim';

/** What deciding about incidents needs. */
export interface DecidingContext extends TaggingContext {
  readonly files: Pick<AnnotationFiles, 'load'>;
}

/**
 * Does what is planned, as one step, and says so.
 *
 * @param plan refused plans are told with their reason
 * @param done what was done, as a sentence
 * @returns the plan that was carried out; undefined when it was refused or would change nothing
 */
export async function decide<Plan extends DecisionPlan>(
  { annotations }: DecidingContext,
  plan: () => Plan,
  done: (plan: Plan) => string,
): Promise<Plan | undefined> {
  const planned = planOrTell(plan);
  if (!planned) return undefined;
  const { claims, incidents, told } = planned;
  if (claims.length === 0 && incidents.length === 0) {
    announce('That is so already; nothing was changed.');
    return undefined;
  }
  await annotations.change({
    claims: claims.map(({ uri, edits }) => ({ article: vscode.Uri.parse(uri), edits })),
    incidents,
  });
  announce(`${done(planned)} Undo Annotation takes it back.`);
  if (told.length > 0) void inform(told.join(' '));
  return planned;
}

function planOrTell<Plan>(plan: () => Plan): Plan | undefined {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error;
    void inform(error.message);
    return undefined;
  }
}
