import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spanToTag } from '../../../../src/core/claims/drafting/spanToTag';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

/** The words that would be tagged with the cursor at `|`, or with the words between two `|` selected. */
function tagged(marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - (marked.lastIndexOf('|') > start ? 1 : 0);
  const article = new ArticleText(marked.replaceAll('|', ''));
  const span = spanToTag(article, recognise(article, { knowledge: shippedKnowledge() }), { start, end });
  return article.text.slice(span.start, span.end);
}

describe('spanToTag', () => {
  it('grows from the number, from who is counted and from the verb to the same phrase', () => {
    const phrase = 'killed more than 100 enemy personnel';
    assert.equal(
      tagged('Our fidayees have so far killed more than 1|00 enemy personnel. Camps burn.'),
      phrase,
    );
    assert.equal(
      tagged('Our fidayees have so far killed more than 100 enemy pers|onnel. Camps burn.'),
      phrase,
    );
    assert.equal(
      tagged('Our fidayees have so far kil|led more than 100 enemy personnel. Camps burn.'),
      phrase,
    );
  });

  it('keeps the verbs of a sentence apart', () => {
    const sentence = 'Five Frontier Corps soldiers had been martyred and 12 others injured.';
    assert.equal(tagged(sentence.replace('12', '1|2')), '12 others injured');
    assert.equal(
      tagged(sentence.replace('soldiers', 'sol|diers')),
      'Five Frontier Corps soldiers had been martyred',
    );
  });

  it('takes the part along with the whole', () => {
    const sentence = 'Twelve soldiers, including an officer, have been martyred in the assault.';
    const phrase = 'Twelve soldiers, including an officer, have been martyred';
    assert.equal(tagged(sentence.replace('Twelve', 'Twe|lve')), phrase);
    assert.equal(tagged(sentence.replace('martyred', 'mar|tyred')), phrase);
    assert.equal(
      tagged('A grenade injured 1|7, including two policemen.'),
      'injured 17, including two policemen',
    );
  });

  it('stays at one count of a list', () => {
    assert.equal(tagged('They killed seven troopers and 1|3 civilians.'), '13 civilians');
    assert.equal(tagged('They killed sev|en troopers and 13 civilians.'), 'killed seven troopers');
  });

  it('completes the phrase of a cue without a number', () => {
    assert.equal(
      tagged('The BLA quickly claimed respon|sibility for the rocket attacks, saying it won.'),
      'claimed responsibility for the rocket attacks',
    );
  });

  it('falls back to the mention, then to the word, then to nothing', () => {
    assert.equal(tagged('Talks were held in Islam|abad yesterday.'), 'Islamabad');
    assert.equal(tagged('The wea|ther was fine.'), 'weather');
    assert.equal(tagged(' | '), '');
    assert.equal(tagged('|'), '');
  });

  it('trims white space and punctuation around a selection', () => {
    assert.equal(tagged('He said |“killed two soldiers,” |and left.'), 'killed two soldiers');
    assert.equal(tagged('the| Baloch Liberation Army (BLA),| said'), 'Baloch Liberation Army (BLA)');
    assert.equal(tagged('in the |U.S.| today'), 'U.S.');
    assert.equal(tagged('a |#Panjgur| b'), '#Panjgur');
    assert.equal(tagged('a |...| b'), '...');
  });

  it('never leaves the text, whatever the cursor', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(90), fc.nat(90), (raw, first, second) => {
        const article = new ArticleText(raw);
        const clamp = (offset: number) => Math.min(offset, article.text.length);
        const selection = { start: clamp(Math.min(first, second)), end: clamp(Math.max(first, second)) };
        const span = spanToTag(article, recognise(article, { knowledge: shippedKnowledge() }), selection);
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= article.text.length);
      }),
    );
  });

  it('ends on long selections without words', () => {
    for (const part of ['(', ')', ' - a', '$', '”', 'A.']) {
      const text = `a${part.repeat(1_000_000 / part.length)}b`;
      const article = new ArticleText(text);
      assert.deepEqual(spanToTag(article, [], { start: 0, end: text.length }), {
        start: 0,
        end: text.length,
      });
      const inner = spanToTag(article, [], { start: 0, end: text.length - 1 });
      assert.ok(inner.start === 0 && inner.end >= 1);
    }
  });
});
