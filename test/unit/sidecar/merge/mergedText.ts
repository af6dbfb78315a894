import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import type { MergeResult } from '../../../../src/core/sidecar/merge/mergeResult';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';

type MergedText = Extract<MergeResult, { isMerged: true }>;

/** The merged text and how many conflicts are in it. */
export function merge(base: string, ours: string, theirs: string): MergedText {
  const result = mergeSidecars({ base, ours, theirs });
  assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
  const { problems, writable } = parseSidecar(result.text);
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'unknown-key'),
    [],
  );
  assert.equal(writable, true);
  return result;
}

export function claimsIn(text: string): Claim[] {
  return parseSidecar(text).claims.map(({ claim }) => claim);
}

export function refusal(base: string, ours: string, theirs: string): string {
  const result = mergeSidecars({ base, ours, theirs });
  assert.equal(result.isMerged, false);
  return result.isMerged ? '' : result.reason;
}

/** A sidecar with one claim that holds these lines besides its id, kind and span. */
export function one(lines: string, kind = 'killed'): string {
  const more = lines === '' ? '' : `${lines.trim().replace(/^/gm, '    ')}\n`;
  return `newsmark: 1
claims:
  - id: aaaaaaaa
    kind: ${kind}
    spans:
      - exact: four died
        start: 10
        end: 19
${more}`;
}

export const second = `  - id: bbbbbbbb
    kind: injured
    spans:
      - exact: five were hurt
        start: 30
        end: 44
`;
export const third = second
  .replace('bbbbbbbb', 'cccccccc')
  .replace('five', 'nine')
  .replace('start: 30', 'start: 29');
