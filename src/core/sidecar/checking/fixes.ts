import type { Anchor } from '../../anchor/anchorSpan';
import type { Mention } from '../../recognise/mention';
import { findGroup, offered } from '../../claims/codebook';
import type { Codebook } from '../../claims/codebook';
import { groupInWords } from '../../claims/language/groupInWords';
import { background } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import type { Problem, ProblemCode } from '../../problem';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { anchorFixes } from './anchorFixes';
import { fixMadeOf } from '../writing/editOrigins';
import type { SidecarEdit } from '../writing/editSidecar';
import { figureFixes } from './figureFixes';
import { conflictFixes } from '../merge/conflictFixes';
import type { SidecarFile, StoredClaim } from '../reading/parseSidecar';
import type { Splice } from '../writing/splice';
import { idFixes, textFixes } from './textFixes';

/** What a fix leaves to a person: which words, or the value of one field of the claim. */
export type Question = 'kind' | 'figure' | 'claimant' | 'incident' | 'note' | 'words';

/**
 * One way to mend a problem, for a lightbulb or any other program: edits of claims, changes of the sidecar's text where
 * no edit of a claim can say it, or a question to ask.
 */
export type Fix = {
  readonly title: string;
  /** True for the one obvious way. */
  readonly isPreferred?: boolean;
  /** Where in the article it puts the claim's words, or leaves them: UTF-16 offsets. */
  readonly place?: OffsetRange;
} & (
  | { readonly edits: readonly SidecarEdit[] }
  | { readonly splices: readonly Splice[] }
  | { readonly ask: Question; readonly claim: string; readonly span?: number }
);

/** What fixes are made with. */
export interface FixContext {
  /** The sidecar's article; without it, spans and figures get no fix. */
  readonly article?: ArticleText;
  /** The article's mentions, if they are known already. */
  readonly mentions?: readonly Mention[];
  /** What became of a claim's spans in the article, if that is known already. */
  readonly anchorsOf?: (claim: Claim) => readonly Anchor[];
  readonly codebook: Codebook;
  /** An id that no claim of the workspace has; without it, an id that stands twice gets no new one. */
  readonly freshId?: string;
}

/** A problem's claim, and what its fixes draw on. */
export interface ClaimToFix extends FixContext {
  readonly problem: Problem;
  readonly claim: Claim;
}

/** What no edit of a claim can mend: the claim cannot be read, or the key is not part of it. */
const inText: ReadonlySet<ProblemCode> = new Set(['unknown-key', 'sidecar-version', 'sidecar-shape']);

/**
 * The ways to mend one problem of a sidecar, the best first.
 *
 * @param file the sidecar as it is, in which the problem was found
 */
export function fixesFor(problem: Problem, file: SidecarFile, context: FixContext): Fix[] {
  if (inText.has(problem.code)) return textFixes(problem, file);
  if (problem.code === 'duplicate-id') return idFixes(problem, file, context.freshId);
  if (problem.code === 'merge-conflict') return file.writable ? conflictFixes(problem, file) : [];
  const stored = file.writable ? storedClaim(problem, file) : undefined;
  if (!stored) return [];
  const { claim } = stored;
  return claimFixes({ ...context, problem, claim }).map((fix) => fixMadeOf(claim, fix));
}

/** The claim a problem is about; none when several have its id, as edits could not tell them apart. */
function storedClaim(problem: Problem, file: SidecarFile): StoredClaim | undefined {
  const [found, ...others] = file.claims.filter(({ claim }) => claim.id === problem.claim);
  return others.length === 0 ? found : undefined;
}

function claimFixes(toFix: ClaimToFix): Fix[] {
  const { problem, claim } = toFix;
  switch (problem.code) {
    case 'unknown-code':
      return codeFixes(toFix);
    case 'dangling-reference':
      return referenceFixes(problem, claim);
    case 'orphan':
    case 'article-edited':
    case 'weak-anchor':
      return anchorFixes(toFix);
    case 'figure-mismatch':
      return figureFixes(toFix);
    case 'no-claimant':
      return [
        { title: 'Say who the claimant is…', ask: 'claimant', claim: claim.id },
        { title: 'Remove the role: the article itself says so', edits: [without(claim, 'role')] },
      ];
    case 'no-incident':
      return [
        { title: 'Assign the claim to an incident…', ask: 'incident', claim: claim.id, isPreferred: true },
        {
          title: 'Assign the claim to none: it is background',
          edits: [{ type: 'replace', claim: { ...claim, incident: background } }],
        },
      ];
    case 'no-note':
      return [{ title: 'Write the note…', ask: 'note', claim: claim.id, isPreferred: true }];
    default:
      return [];
  }
}

/** More codes than this are chosen from the picker with the definitions. */
const mostCodes = 6;

function codeFixes({ problem, claim, codebook }: ClaimToFix): Fix[] {
  const path = problem.path ?? [];
  const isKind = path[0] === 'kind';
  const near = problem.near ?? (isKind ? undefined : groupMeant(claim, path, codebook));
  const codes = offered(isKind ? codebook.kinds : codebook.groups).map(({ code }) => code);
  const others = codes.length > mostCodes ? [] : codes.filter((code) => code !== near);
  const fixes = [...(near === undefined ? [] : [near]), ...others].map((code): Fix => ({
    title: `Change the ${isKind ? 'kind' : 'group'} to “${code}”`,
    edits: [{ type: 'replace', claim: withCode(claim, path, code) }],
    ...(code === near && { isPreferred: true }),
  }));
  return isKind ? [...fixes, { title: 'Choose the kind…', ask: 'kind', claim: claim.id }] : fixes;
}

/** The group that a word written as one stands for: "soldiers" are security forces. */
function groupMeant(claim: Claim, path: readonly PropertyKey[], codebook: Codebook): string | undefined {
  const subset = path[0] === 'figure' ? claim.figure?.includes?.[Number(path[2])] : claim;
  const told = groupInWords(subset?.group ?? '')?.group;
  return told !== undefined && told !== 'unknown' && findGroup(codebook, told) ? told : undefined;
}

function withCode(claim: Claim, path: readonly PropertyKey[], code: string): Claim {
  if (path[0] === 'kind') return { ...claim, kind: code };
  if (path[0] !== 'figure' || !claim.figure?.includes) return { ...claim, group: code };
  const includes = claim.figure.includes.map((subset, at) =>
    at === path[2] ? { ...subset, group: code } : subset,
  );
  return { ...claim, figure: { ...claim.figure, includes } };
}

function referenceFixes({ path, near }: Problem, claim: Claim): Fix[] {
  const key = path?.[0] === 'denies' ? 'denies' : 'updates';
  return [
    ...(near === undefined
      ? []
      : [
          {
            title: `Change the id to ${near}, a claim of this article`,
            edits: [{ type: 'replace', claim: { ...claim, [key]: near } } as const],
          },
        ]),
    { title: `Remove \`${key}\``, edits: [without(claim, key)] },
  ];
}

function without(claim: Claim, key: 'role' | 'denies' | 'updates'): SidecarEdit {
  const rest = { ...claim };
  delete rest[key];
  return { type: 'replace', claim: rest };
}
