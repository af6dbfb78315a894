import assert from 'node:assert/strict';
import { openSuggestions } from '../../../../src/core/claims/suggesting/openSuggestions';
import type { MadeClaim, RejectedWords } from '../../../../src/core/claims/suggesting/openSuggestions';
import { suggested, wordsOf } from './suggested';

const text =
  'Gunmen killed two soldiers and a policeman in Mach on Sunday, and abducted three miners. ' +
  'Police said they had killed two soldiers.';
const soldiers = suggested(text, 'killed', 'killed two soldiers');
const policeman = suggested(text, 'killed', 'killed two soldiers and a policeman');
const miners = suggested(text, 'abducted', 'abducted three miners');
const again = suggested(text, 'killed', 'killed two soldiers', 2);
const all = [soldiers, policeman, miners, again];

const claim = (kind: string, words: string): MadeClaim => ({ kind, ranges: [wordsOf(text, words)] });
const open = (claims: MadeClaim[], rejected: RejectedWords[] = [], suggestions = all): string[] =>
  openSuggestions(text, suggestions, claims, rejected).map(
    ({ span, draft }) => `${draft.kind}: ${text.slice(span.start, span.end)} @${span.start}`,
  );
const named = (...left: typeof all): string[] =>
  left.map(({ span, draft }) => `${draft.kind}: ${text.slice(span.start, span.end)} @${span.start}`);

describe('openSuggestions', () => {
  it('leaves all open where nothing was claimed or rejected', () => {
    assert.deepEqual(open([]), named(...all));
  });

  it('closes the suggestion that a claim was made from, and no neighbour it overlaps', () => {
    assert.deepEqual(open([claim('killed', 'killed two soldiers')]), named(policeman, miners, again));
    assert.deepEqual(
      open([claim('killed', 'killed two soldiers and a policeman')]),
      named(soldiers, miners, again),
    );
  });

  it('closes all of a kind that a claim tagged by hand overlaps', () => {
    assert.deepEqual(
      open([claim('killed', 'two soldiers and a policeman in Mach on Sunday')]),
      named(miners, again),
    );
  });

  it('closes what stands on nearly the words of a claim of another kind', () => {
    assert.deepEqual(open([claim('arrested', 'abducted three miners')]), named(soldiers, policeman, again));
    assert.deepEqual(
      open([
        claim(
          'attack',
          'Gunmen killed two soldiers and a policeman in Mach on Sunday, and abducted three miners',
        ),
      ]),
      named(...all),
    );
  });

  it('keeps a suggestion of another kind in the same words open when its twin is accepted', () => {
    const taken = suggested(text, 'arrested', 'abducted three miners');
    const both = [miners, taken];
    assert.deepEqual(open([claim('abducted', 'abducted three miners')], [], both), named(taken));
  });

  it('closes what was rejected, wherever the words stand, for that kind alone', () => {
    assert.deepEqual(open([], [{ exact: 'killed two soldiers', kind: 'killed' }]), named(policeman, miners));
    assert.deepEqual(open([], [{ exact: 'killed two soldiers', kind: 'injured' }]), named(...all));
    assert.deepEqual(open([], [{ exact: 'abducted three miners' }]), named(soldiers, policeman, again));
  });

  it('closes nothing for a claim whose words are gone', () => {
    assert.deepEqual(open([{ kind: 'killed', ranges: [] }]), named(...all));
  });
});
