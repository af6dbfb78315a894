import assert from 'node:assert/strict';
import type { Dossier, Plot } from '../../../../src/core/dossier/dossier';
import { naturalAxis, plotScale } from '../../../../src/page/dossier/plotScale';
import type { Axis } from '../../../../src/page/dossier/plotScale';
import { dossierOf, raid } from '../../dossier/build';
import { reviewedBook } from '../../incidents/reviewedBook';
import { claim, said } from '../../incidents/build';
import { pageModule } from '../../support/pageModule';
import type * as RenderDossier from './renderDossier';

const renderer = pageModule<typeof RenderDossier>('test/unit/page/dossier/renderDossier.tsx');
const rendered = async (dossier: Dossier): Promise<string> => (await renderer).renderDossier(dossier);
const drawn = async (plot: Plot, axis: Axis): Promise<string> => (await renderer).renderPlot(plot, axis);

const plotOf = (
  marks: readonly { claimant: string; low?: number; high?: number; isOpen?: boolean }[],
): Plot => ({
  label: 'Killed: security forces',
  range: 'some',
  rows: marks.map(({ claimant, isOpen = false, ...ends }) => ({
    claimant,
    marks: [{ ...ends, isOpen, text: 'so many', claims: [claimant] }],
    words: [],
    repeats: 0,
  })),
});

describe('The page of a dossier', () => {
  let html = '';

  before(async () => {
    html = await rendered(dossierOf(reviewedBook(), '2022-02-02-panjgur-noshki'));
  });

  it('has one main heading, and a section for each part', () => {
    assert.equal(html.match(/<h1/g)?.length, 1);
    const titles = [...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, title]) => title);
    assert.deepEqual(titles, [
      'Who says what',
      'Figures',
      'Parts',
      'When it was said',
      'Where',
      'Open questions',
      'Deaths as datasets would count them',
      'Decisions and notes',
      'Claims (59)',
    ]);
  });

  it('shows every number of the sentence with its claims, told with file, line and quote', () => {
    const lead = /<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
    assert.match(lead, /<strong>more than 100<\/strong> \(Baloch Liberation Army\)<sup/);
    assert.match(
      lead,
      /aria-label="Claim 2: Baloch Liberation Army, 001_ffda206a305c125b\.txt:7: “killed more than 100 enemy personnel”"/,
    );
  });

  it('says in words what is lit', () => {
    assert.match(html, /class="spoken">, contested: No number makes all of them true/);
  });

  it('shows words of articles as words', async () => {
    const page = await rendered(raid([said('x', '<img src=x onerror=alert(1)>', 3, { note: '<script>' })]));
    assert.doesNotMatch(page, /<img|<script/);
    assert.match(page, /&lt;img src=x/);
  });

  it('has no section for what there is nothing of', async () => {
    const page = await rendered(raid([claim('only', { kind: 'attack', group: undefined })]));
    assert.doesNotMatch(page, /<h2[^>]*>(Figures|Parts|When it was said|Decisions and notes)/);
  });
});

describe('The plot of a figure', () => {
  it('draws a dot for a number, two and a line for a range, an arrow where more is possible', async () => {
    const one = await drawn(plotOf([{ claimant: 'Army', low: 4, high: 4 }]), 'linear');
    assert.deepEqual([one.match(/class="dot/g)?.length, one.includes('head-of-arrow')], [1 + 1, false]);
    const range = await drawn(plotOf([{ claimant: 'Army', low: 4, high: 9 }]), 'linear');
    assert.deepEqual([range.match(/class="dot/g)?.length, range.match(/class="span/g)?.length], [2 + 1, 1]);
    const open = await drawn(plotOf([{ claimant: 'Front', low: 101, isOpen: true }]), 'linear');
    assert.deepEqual([open.match(/class="dot/g)?.length, open.includes('head-of-arrow')], [1 + 1, true]);
  });

  it('tells its figure and range to whoever cannot see it', async () => {
    assert.match(
      await drawn(plotOf([{ claimant: 'Army', low: 4, high: 4 }]), 'log'),
      /role="img" aria-label="Killed: security forces: some\./,
    );
  });

  it('takes a logarithmic axis where numbers lie far apart', () => {
    assert.equal(
      naturalAxis(
        plotOf([
          { claimant: 'a', low: 4 },
          { claimant: 'b', low: 101 },
        ]),
      ),
      'log',
    );
    assert.equal(
      naturalAxis(
        plotOf([
          { claimant: 'a', low: 4 },
          { claimant: 'b', low: 12 },
        ]),
      ),
      'linear',
    );
    assert.equal(naturalAxis(plotOf([{ claimant: 'a', low: 0, high: 0 }])), 'linear');
  });

  it('names so few numbers on its axis that their labels do not touch, up to hundreds of millions', () => {
    const plot = plotOf([
      { claimant: 'a', low: 12 },
      { claimant: 'b', low: 350_000_000 },
    ]);
    for (const axis of ['linear', 'log'] as const) {
      const { x, ticks } = plotScale(plot, axis, 215, 790);
      assert.ok(ticks.length >= 4, ticks.join(' '));
      for (const [at, tick] of ticks.slice(1).entries()) {
        const before = ticks[at] ?? 0;
        // A digit is about 7 pixels wide.
        const halves = (7 * (`${tick}`.length + `${before}`.length)) / 2;
        assert.ok(x(tick) - x(before) > halves, `${axis}: ${before} touches ${tick}`);
      }
    }
  });

  it('shows whole numbers only where there is no room for all, and does not say which of several was repeated', async () => {
    const says = (texts: readonly string[], repeats: number): Plot => {
      const plot = plotOf([{ claimant: 'Agency', low: 1 }]);
      const marks = texts.map((text) => ({ low: 1, isOpen: false, text, claims: [text] }));
      return { ...plot, rows: plot.rows.map((row) => ({ ...row, marks, repeats })) };
    };
    const told = async (plot: Plot): Promise<string | undefined> =>
      /class="told"[^>]*>([^<]*)/.exec(await drawn(plot, 'log'))?.[1];
    assert.equal(await told(says(['35,000', '35,000+', '3,500,000', '250,000'], 0)), '35,000; 35,000+; …');
    assert.equal(await told(says(['4'], 1)), '4 (2×)');
    assert.equal(await told(says(['4', '9'], 1)), '4; 9 (1 repeat)');
  });

  for (const axis of ['linear', 'log'] as const) {
    it(`keeps numbers in order and inside the drawing, zero too (${axis})`, () => {
      const { x, ticks } = plotScale(
        plotOf([
          { claimant: 'a', low: 0 },
          { claimant: 'b', low: 1200 },
        ]),
        axis,
        200,
        600,
      );
      const places = [0, 1, 5, 100, 1200].map(x);
      assert.deepEqual(
        [...places].sort((one, other) => one - other),
        places,
      );
      assert.ok(
        places.every((place) => place >= 200 && place < 600),
        places.join(' '),
      );
      assert.ok(
        ticks.length >= 3 && ticks.every((tick) => Number.isInteger(tick) && tick <= 1200),
        ticks.join(' '),
      );
    });
  }
});
