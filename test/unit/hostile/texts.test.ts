import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorSpan } from '../../../src/core/anchor/anchorSpan';
import { candidatePlaces } from '../../../src/core/anchor/candidatePlaces';
import { describeSpan } from '../../../src/core/anchor/selector';
import { articleMetadata } from '../../../src/core/claims/articleMetadata';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { readFigure } from '../../../src/core/claims/figureInput';
import { publishedCandidates } from '../../../src/core/claims/publishedCandidates';
import { Reading } from '../../../src/core/claims/reading/reading';
import { articleSchema, claimSchema, dateSchema, incidentIdSchema } from '../../../src/core/claims/schema';
import { suggestClaims } from '../../../src/core/claims/suggesting/suggestClaims';
import { proposeIncidentId } from '../../../src/core/incidents/incidentId';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';
import type { OffsetRange } from '../../../src/core/text/articleText';
import { furnitureIn } from '../../../src/core/text/furniture';
import { nastyString } from '../sidecar/arbitraries';
import { shippedKnowledge } from '../support/knowledge';
import { hostileText } from './arbitraries';
import { assertUnpolluted } from './oracles';
import { tries } from '../support/tries';

function assertInOrder(ranges: readonly OffsetRange[], text: string): void {
  let before = 0;
  for (const { start, end } of ranges) {
    assert.ok(start >= before && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
    before = start;
  }
}

describe('texts that nobody writes, and news that somebody tampered with', function () {
  this.timeout(120_000);
  afterEach(assertUnpolluted);

  it('have mentions and suggested claims in their order, within the text', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const article = new ArticleText(raw);
        const mentions = recognise(article, { knowledge: shippedKnowledge() });
        assertInOrder(mentions, article.text);
        for (const { start, end, text } of mentions) assert.equal(text, article.text.slice(start, end));
        const metadata = articleMetadata(article.text, 'a.txt');
        assert.ok(articleSchema.safeParse(metadata).success, JSON.stringify(metadata));
        const about = { metadata, codebook: builtInCodebook };
        const suggestions = suggestClaims(new Reading(article, mentions), about);
        assertInOrder(
          suggestions.map(({ span }) => span),
          article.text,
        );
        for (const { draft, span } of suggestions) {
          // What is accepted is stored as it stands: it has to be a claim that reads back.
          const claim = { id: 'abcdefg2', spans: [describeSpan(article, span)], ...draft };
          const read = claimSchema.safeParse(claim);
          assert.ok(read.success, `${read.error?.message ?? ''} ${JSON.stringify(claim)}`);
        }
      }),
      tries(60),
    );
  });

  it('are read alike from top to bottom: header, furniture, dates of publication', () => {
    fc.assert(
      fc.property(hostileText, nastyString, (raw, name) => {
        const article = new ArticleText(raw);
        assertInOrder(furnitureIn(article.text), article.text);
        const mentions = recognise(article);
        for (const { date } of publishedCandidates(article, mentions, name, '2022-02-04'))
          assert.ok(dateSchema.safeParse(date).success, date);
      }),
      tries(60),
    );
  });

  it('hold a span where it was described, and never find it outside the text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.nat(), fc.nat(80), (raw, other, at, length) => {
        const article = new ArticleText(raw);
        if (article.text.length === 0) return;
        const start = article.fromCodePoint(article.toCodePoint(at % article.text.length));
        const end = article.fromCodePoint(
          article.toCodePoint(Math.min(article.text.length, start + 1 + length)),
        );
        if (end <= start) return;
        const span = describeSpan(article, { start, end });
        const here = anchorSpan(article, span);
        assert.deepEqual(
          { status: here.status, ...('start' in here && { start: here.start, end: here.end }) },
          { status: 'exact', start, end },
        );
        const elsewhere = new ArticleText(other);
        const there = anchorSpan(elsewhere, span);
        if (there.status !== 'orphan') assertInOrder([there], elsewhere.text);
        else
          for (const place of candidatePlaces(elsewhere, span, there, 3))
            assertInOrder([place], elsewhere.text);
      }),
      tries(100),
    );
  });

  it('lead to incident ids that are file names, and to figures or none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nastyString, hostileText), { maxLength: 4 }),
        nastyString,
        (places, typed) => {
          const id = proposeIncidentId({ date: '2022-02-03', places });
          assert.ok(incidentIdSchema.safeParse(id).success, id);
          const figure = readFigure(typed);
          if (figure?.low !== undefined && figure.high !== undefined) assert.ok(figure.low <= figure.high);
        },
      ),
      tries(100),
    );
  });
});
