import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { anchorSpan, weakConfidence } from '../../../src/core/anchor/anchorSpan';
import type { Anchor } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Selector } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';

const report = `Twin attacks shake Balochistan

QUETTA: Insurgents attacked two camps of the Frontier Corps in Balochistan on Wednesday night, officials said.

At least four soldiers were killed in Panjgur, the interior minister told reporters in Islamabad. In Noshki, nine attackers died in a gun battle that went on until dawn.

The military’s media wing said seven soldiers were killed in both places. A spokesman for the group claimed that more than 100 soldiers were killed, a figure that could not be independently verified.

“We stand with the families,” the prime minister said.
`;

/** The selector of the nth place where words stand. */
function select(text: string, words: string, nth = 0): Selector {
  let at = text.indexOf(words);
  for (let passed = 0; passed < nth; passed++) at = text.indexOf(words, at + 1);
  assert.notEqual(at, -1, `the article has no “${words}”`);
  return describeSpan(new ArticleText(text), { start: at, end: at + words.length });
}

/** What an anchor found: its status and, in brackets, the words with a few before and after them. */
function seen(text: string, anchor: Anchor): string {
  if (anchor.status === 'orphan') return 'orphan';
  const before = text.slice(Math.max(0, anchor.start - 5), anchor.start);
  return `${anchor.status} ${before}[${text.slice(anchor.start, anchor.end)}]${text.slice(anchor.end, anchor.end + 5)}`;
}

/** Anchors words of the report in an edited report. */
function after(words: string, edit: (text: string) => string, nth = 0): string {
  const edited = edit(report);
  return seen(edited, anchorSpan(new ArticleText(edited), select(report, words, nth)));
}

function confidenceAfter(words: string, edit: (text: string) => string): number {
  const anchor = anchorSpan(new ArticleText(edit(report)), select(report, words));
  return anchor.status === 'orphan' ? 0 : anchor.confidence;
}

describe('anchorSpan', () => {
  it('finds every span of an unedited article exactly', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const article = new ArticleText(readFileSync(`seeds/${name}`, 'utf8'));
      fc.assert(
        fc.property(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 80 }), (start, length) => {
          const end = Math.min(article.text.length, start + length);
          fc.pre(!/[\ud800-\udfff]/.test(article.text.slice(start, end)));
          const anchor = anchorSpan(article, describeSpan(article, { start, end }));
          assert.deepEqual(anchor, { status: 'exact', start, end, confidence: 1 });
        }),
      );
    }
  });

  describe('finds the words', () => {
    it('after an insertion or deletion elsewhere', () => {
      assert.equal(
        after('four soldiers', (text) => `Updated.\n\n${text}`),
        'moved east [four soldiers] were',
      );
      assert.equal(
        after('four soldiers', (text) => text.replace('on Wednesday night, ', '')),
        'moved east [four soldiers] were',
      );
      assert.equal(
        after('four soldiers', (text) => text.replace('The military’s', 'Later, the military’s')),
        'exact east [four soldiers] were',
      );
      assert.equal(
        after('four soldiers', (text) =>
          text.replace('reporters in Islamabad. In Noshki', 'reporters. In the south'),
        ),
        'exact east [four soldiers] were',
      );
    });

    it('in a paragraph that was moved', () => {
      const move = (text: string): string => {
        const paragraphs = text.split('\n\n');
        return [paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[4], paragraphs[2]].join('\n\n');
      };
      assert.equal(after('four soldiers', move), 'moved east [four soldiers] were');
      assert.equal(after('seven soldiers', move), 'moved said [seven soldiers] were');
    });

    it('in their sentence when the neighbours are gone', () => {
      const edit = (text: string): string =>
        text.replace(/In Noshki.*dawn\./, '').replace(/QUETTA.*said\.\n\n/, '');
      assert.equal(after('four soldiers', edit), 'moved east [four soldiers] were');
    });

    it('in a sentence that was corrected around them', () => {
      assert.equal(
        after('were killed in Panjgur', (text) => text.replace('told reporters', 'told journalists')),
        'exact iers [were killed in Panjgur], the',
      );
      assert.equal(
        after('nine attackers', (text) => `Correction. ${text.replace('gun battle', 'gunfight')}`),
        'moved hki, [nine attackers] died',
      );
      assert.ok(
        confidenceAfter(
          'nine attackers',
          (text) => `Correction. ${text.replace('gun battle', 'gunfight')}`,
        ) >=
          weakConfidence - 0.1,
      );
    });

    it('written with other marks, wrapping or Unicode forms', () => {
      assert.equal(
        after('“We stand with the families,”', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")),
        'changed ed.\n\n["We stand with the families,"] the ',
      );
      assert.equal(
        after('The military’s media wing', (text) => text.replaceAll('’', "'")),
        "changed wn.\n\n[The military's media wing] said",
      );
      const wrapped = (text: string): string => text.replace(/(.{20}) /g, '$1\n');
      assert.match(
        after('more than 100 soldiers were killed', wrapped),
        /^(?:moved|changed|exact) .*\[more\sthan\s100\ssoldiers\swere\skilled\]/s,
      );
      const hyphenated = (text: string): string =>
        text
          .replace('independently', 'inde\u00adpendent\u200bly')
          .replace('soldiers were killed, a', 'soldiers  were\u00a0killed, a');
      assert.equal(
        after('soldiers were killed, a figure that could not be independently', hyphenated),
        'changed  100 [soldiers  were\u00a0killed, a figure that could not be inde\u00adpendent\u200bly] veri',
      );
      const decomposed =
        'The Café de Flore in Quetta, where the attack began, was closed on Thursday by the police.';
      const anchor = anchorSpan(
        new ArticleText(decomposed.normalize('NFD')),
        select(decomposed, 'Café de Flore'),
      );
      assert.equal(
        seen(decomposed.normalize('NFD'), anchor),
        `changed The [${'Café de Flore'.normalize('NFD')}] in Q`,
      );
    });

    it('counted in code points, with emoji before them', () => {
      const text = `🔥🔥🔥 ${report}`;
      const selector = select(text, 'four soldiers');
      assert.equal(selector.start, text.indexOf('four soldiers') - 3);
      assert.equal(
        seen(text, anchorSpan(new ArticleText(text), selector)),
        'exact east [four soldiers] were',
      );
      assert.equal(
        seen(report, anchorSpan(new ArticleText(report), selector)),
        'moved east [four soldiers] were',
      );
    });
  });

  describe('says what changed', () => {
    /** The changes that make a figure or a statement another one, and whether a person is asked to look. */
    function told(words: string, edit: (text: string) => string): string {
      const anchor = anchorSpan(new ArticleText(edit(report)), select(report, words));
      if (anchor.status === 'orphan') return 'orphan';
      const changes = (anchor.changes ?? []).filter(({ tells }) => tells);
      const asks = anchor.confidence < weakConfidence ? 'asks' : 'is silent';
      return `${anchor.status}, ${asks}: ${changes.map(({ was, now }) => `${was} → ${now}`).join(', ')}`;
    }

    it('when a number in the quote changed', () => {
      const forty = (text: string): string => text.replace('four', 'forty');
      assert.equal(after('four soldiers', forty), 'changed east [forty soldiers] were');
      assert.equal(told('four soldiers', forty), 'changed, asks: four → forty');
      assert.equal(
        told('more than 100 soldiers', (text) => text.replace('100', '40')),
        'changed, asks: 100 → 40',
      );
      assert.equal(
        told(
          'more than 100 soldiers',
          (text) => `Updated.\n\n${text.replace('more than 100', 'fewer than 100')}`,
        ),
        'changed, asks: more → fewer',
      );
    });

    it('when a number or a negation in its sentence changed', () => {
      assert.equal(
        told('soldiers were killed', (text) => `Updated. ${text.replace('least four', 'least 14')}`),
        'changed, asks: four → 14',
      );
      assert.equal(
        told('soldiers were killed', (text) =>
          text.replace('soldiers were killed', 'soldiers were not killed'),
        ),
        'changed, asks:  → not',
      );
      assert.equal(
        told('four soldiers', (text) => text.replace('soldiers were killed', 'soldiers weren’t killed')),
        'changed, asks: were → weren’t',
      );
    });

    it('when the numbers of a quote changed places', () => {
      const text =
        'Reports differ on what happened.\nThe army said that 4 soldiers and 15 militants died on the road to Panjgur.\nThe road was closed.';
      const swapped = text.replace('4 soldiers and 15', '15 soldiers and 4');
      const anchor = anchorSpan(new ArticleText(swapped), select(text, '4 soldiers and 15 militants died'));
      assert.ok(anchor.status === 'orphan' || anchor.confidence < weakConfidence);
    });

    it('and keeps the confidence where only the wording changed', () => {
      const anchor = anchorSpan(
        new ArticleText(report.replace('nine attackers died', 'nine assailants died')),
        select(report, 'nine attackers died in a gun battle'),
      );
      assert.ok(anchor.status === 'changed' && anchor.confidence >= weakConfidence);
      assert.deepEqual(anchor.changes, [
        { was: 'attackers', now: 'assailants', within: 'quote', tells: false },
      ]);
    });

    it('nothing where only the typography did', () => {
      const anchor = anchorSpan(
        new ArticleText(report.replaceAll('’', "'")),
        select(report, 'The military’s media wing'),
      );
      assert.ok(anchor.status === 'changed' && anchor.confidence >= weakConfidence);
      assert.equal(anchor.changes, undefined);
    });

    it('for an orphan, too: where it may have gone, and what would be different there', () => {
      const twins =
        'In Panjgur, 4 soldiers were killed when insurgents stormed the camp, officials said on Thursday.\n' +
        'In Noshki, 9 soldiers were killed when insurgents stormed the camp, officials said on Thursday.\n';
      const left = twins.slice(twins.indexOf('\n') + 1);
      const anchor = anchorSpan(new ArticleText(left), select(twins, '4 soldiers'));
      assert.ok(anchor.status === 'orphan');
      const [candidate] = anchor.candidates ?? [];
      assert.equal(left.slice(candidate?.start, candidate?.end), '9 soldiers');
      assert.deepEqual(
        candidate?.changes?.map(({ was, now }) => `${was} → ${now}`),
        ['Panjgur, 4 → Noshki, 9'],
      );
    });
  });

  describe('makes an orphan rather than take a wrong place', () => {
    it('or asks, when its sentence tells of another place now', () => {
      const anchor = anchorSpan(
        new ArticleText(`Updated. ${report.replace('in Panjgur', 'in Turbat')}`),
        select(report, 'soldiers were killed'),
      );
      assert.ok(anchor.status === 'orphan' || anchor.confidence < weakConfidence);
    });

    it('when the sentence was deleted and other sentences hold the same words', () => {
      assert.equal(
        after('soldiers were killed', (text) => text.replace(/At least.*Islamabad\. /, '')),
        'orphan',
      );
      assert.equal(
        after('soldiers were killed', (text) => text.replace(/The military’s.*places\. /, ''), 1),
        'orphan',
      );
    });

    it('when a twin sentence with another number or name is left', () => {
      const twins =
        'In Panjgur, 4 soldiers were killed when insurgents stormed the camp, officials said on Thursday.\n' +
        'In Noshki, 9 soldiers were killed when insurgents stormed the camp, officials said on Thursday.\n';
      const left = twins.slice(twins.indexOf('\n') + 1);
      for (const words of [
        'soldiers were killed',
        'killed when insurgents stormed',
        '4 soldiers',
        'officials said on Thursday',
      ]) {
        assert.equal(seen(left, anchorSpan(new ArticleText(left), select(twins, words))), 'orphan', words);
      }
    });

    it('when equal twins moved, but not while one stands where it stood', () => {
      const twin =
        'Four soldiers died in the attack on the camp, the army said in a statement on Thursday.\n';
      const filler = 'Nothing else was known by the evening of that day, and roads were closed.\n';
      const text = filler + twin + filler + twin + filler;
      const selector = select(text, 'Four soldiers', 1);
      assert.equal(
        seen(text, anchorSpan(new ArticleText(text), selector)),
        'exact sed.\n[Four soldiers] died',
      );
      const moved = `Updated.\n${text}`;
      assert.equal(seen(moved, anchorSpan(new ArticleText(moved), selector)), 'orphan');
    });

    it('when the quote is part of a longer word or number', () => {
      const text =
        'A clash broke out at the border post. The army said 4 of its men died in Panjgur, and 40 were hurt there.';
      const gone = text.replace(' said 4 of its men died in Panjgur, and', ' told reporters that');
      assert.equal(seen(gone, anchorSpan(new ArticleText(gone), select(text, '4'))), 'orphan');
    });

    it('when a short quote without context is not where it was', () => {
      const bare = { exact: 'soldiers', start: 3, end: 11 };
      assert.equal(seen(report, anchorSpan(new ArticleText(report), bare)), 'orphan');
    });

    it('when there is nothing to find or nothing to find it in', () => {
      assert.equal(
        after('four soldiers', () => ''),
        'orphan',
      );
      assert.equal(
        after('four soldiers', () => 'An article on another subject altogether.'),
        'orphan',
      );
      const unseen = { exact: '\u00ad', prefix: '', suffix: '', start: 900, end: 901 };
      assert.equal(seen(report, anchorSpan(new ArticleText(report), unseen)), 'orphan');
    });

    it('when the words stand in the text too often', () => {
      const text = 'died '.repeat(5000);
      assert.equal(
        seen(
          text,
          anchorSpan(new ArticleText(text), { exact: 'died', prefix: 'four ', suffix: '', start: 2, end: 6 }),
        ),
        'orphan',
      );
    });
  });

  it('stays where it stood, with less confidence, when only what follows was rewritten', () => {
    const edit = (text: string): string =>
      text.replace('were killed in Panjgur, the interior minister told', 'fell in Turbat, a deputy told');
    assert.equal(after('At least four soldiers', edit), 'exact id.\n\n[At least four soldiers] fell');
    assert.ok(confidenceAfter('At least four soldiers', edit) < weakConfidence);
  });

  it('never throws and never leaves the text, whatever the selector', () => {
    const piece = fc.oneof(
      fc.constantFrom('four', 'soldiers were killed', ' ', '’', '\u00ad', '\u0301', '\ud800', ''),
      fc.string({ maxLength: 8 }),
    );
    const selector = fc.record({
      exact: piece,
      prefix: fc.option(piece, { nil: undefined }),
      suffix: fc.option(piece, { nil: undefined }),
      start: fc.nat(2000),
      end: fc.nat(2000),
    });
    fc.assert(
      fc.property(selector, fc.oneof(fc.constant(report), fc.string()), (one, text) => {
        fc.pre(one.exact !== '');
        const anchor = anchorSpan(new ArticleText(text), one);
        if (anchor.status === 'orphan') return true;
        return (
          anchor.start >= 0 && anchor.start < anchor.end && anchor.end <= new ArticleText(text).text.length
        );
      }),
    );
  });

  it('finds every span again after a paragraph was put before, and no other after its sentence was deleted', () => {
    const sentences = report.split(/(?<=\.”?) |\n+/).filter((sentence) => sentence.length > 40);
    for (const sentence of sentences) {
      const words = sentence.split(' ');
      for (let at = 0; at + 3 <= words.length; at++) {
        const start = report.indexOf(sentence) + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        const end = start + words.slice(at, at + 3).join(' ').length;
        const selector = describeSpan(new ArticleText(report), { start, end });
        const shifted = `This report was updated.\n\n${report}`;
        const found = anchorSpan(new ArticleText(shifted), selector);
        assert.equal(found.status === 'moved' && found.start, start + 26, selector.exact);
        const cut = report.replace(sentence, '');
        assert.equal(seen(cut, anchorSpan(new ArticleText(cut), selector)), 'orphan', selector.exact);
      }
    }
  });
});
