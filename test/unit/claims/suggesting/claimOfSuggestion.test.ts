import assert from 'node:assert/strict';
import { claimOfSuggestion } from '../../../../src/core/claims/suggesting/claimOfSuggestion';
import { withContextOf } from '../../../../src/core/claims/suggesting/repeatContext';
import type { Claim } from '../../../../src/core/claims/schema';
import { ArticleText } from '../../../../src/core/text/articleText';
import { suggested, wordsOf } from './suggested';

const text = 'Police initially said four had died. 🔥 They later said seven had died in Mach.';
const article = new ArticleText(text);
const first = suggested(text, 'killed', 'four had died');
const second = {
  ...suggested(text, 'killed', 'seven had died', 1, { figure: { low: 7, high: 7 }, place: 'Mach' }),
  refersTo: { field: 'updates', kind: 'killed', span: first.span } as const,
};

describe('claimOfSuggestion', () => {
  it('stores the draft as it stands, anchored in its sentence', () => {
    const claim = claimOfSuggestion(article, second, {
      id: 'aaaaaa',
      annotator: 'Analyst One',
      incident: 'undated-mach',
      claims: [],
    });
    const { spans, ...rest } = claim;
    assert.deepEqual(rest, {
      id: 'aaaaaa',
      kind: 'killed',
      figure: { low: 7, high: 7 },
      place: 'Mach',
      incident: 'undated-mach',
      annotator: 'Analyst One',
    });
    // Offsets count code points: the flame counts one.
    const { start } = wordsOf(text, 'seven had died');
    assert.deepEqual(
      spans.map((span) => [span.exact, span.start]),
      [['seven had died', start - 1]],
    );
    assert.ok(spans[0]?.prefix?.endsWith('They later said '));
  });

  it('names the claim that it replaces once that one was accepted', () => {
    const acceptance = { id: 'bbbbbb', claims: [] };
    assert.equal(claimOfSuggestion(article, second, acceptance).updates, undefined);
    const made = { id: 'aaaaaa', kind: 'killed', ranges: [first.span] };
    assert.equal(claimOfSuggestion(article, second, { id: 'bbbbbb', claims: [made] }).updates, 'aaaaaa');
    const other = { ...made, kind: 'injured' };
    assert.equal(claimOfSuggestion(article, second, { id: 'bbbbbb', claims: [other] }).updates, undefined);
  });

  it('leaves absent what nobody said', () => {
    const claim = claimOfSuggestion(article, first, { id: 'aaaaaa', claims: [] });
    assert.deepEqual(Object.keys(claim), ['id', 'kind', 'spans']);
  });
});

describe('withContextOf', () => {
  const earlier: Claim = {
    id: 'aaaaaa',
    kind: 'killed',
    spans: [{ exact: 'four', start: 0, end: 4 }],
    figure: { low: 4, high: 4 },
    affected: 'soldiers',
    claimant: 'ISPR',
    role: 'official',
    incident: '2022-02-02-panjgur',
    date: '2022-02-02',
    place: 'Panjgur',
    note: 'Said twice.',
  };

  it('takes claimant, role, incident, date and place, and nothing else', () => {
    assert.deepEqual(withContextOf({ kind: 'injured', figure: { low: 9, high: 9 } }, earlier), {
      kind: 'injured',
      figure: { low: 9, high: 9 },
      claimant: 'ISPR',
      role: 'official',
      incident: '2022-02-02-panjgur',
      date: '2022-02-02',
      place: 'Panjgur',
    });
  });

  it('keeps what the text itself says', () => {
    const draft = {
      kind: 'killed',
      claimant: 'BLA',
      date: '2022-02-03',
      place: ['Noshki'],
      incident: 'none',
    };
    assert.deepEqual(withContextOf(draft, earlier), draft);
    const asOf = { kind: 'control', claimant: 'BLA', as_of: '2022-02-03' };
    assert.equal(withContextOf(asOf, earlier).date, undefined);
  });

  it('takes no role without its claimant', () => {
    assert.equal(withContextOf({ kind: 'killed', claimant: 'BLA' }, earlier).role, undefined);
    const own: Claim = { id: 'bbbbbb', kind: 'killed', spans: earlier.spans, role: 'official' };
    assert.equal(withContextOf({ kind: 'killed' }, own).role, undefined);
  });
});
