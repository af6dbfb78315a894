import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { several } from '../../../../src/core/claims/schema';
import type { Claim } from '../../../../src/core/claims/schema';
import { incidentMerger } from '../../../../src/core/incidents/mergeIncidentFiles';
import { conflictSides } from '../../../../src/core/sidecar/reading/conflictMarkers';
import { mergeMarked, sidecarMerger } from '../../../../src/core/sidecar/merge/mergeMarked';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import { parseSidecar, readSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { isPlainMap } from '../../../../src/core/sidecar/reading/values';
import { sidecarOf } from '../../cli/support';
import { lostValues } from './lostValues';
import { pair, textOf } from './mergePairs';
import type { Values } from './mergePairs';
import { tries } from '../../support/tries';

const base = sidecarOf(['aaaaaaa2']);
const figure = (low: number, high: number): string =>
  base.replace('low: 4', `low: ${low}`).replace('high: 4', `high: ${high}`);
const lineOf = (low: number, high: number): string => `      low: ${low}\n      high: ${high}\n`;

/** The text with a conflict over the figure, as a merge writes it. */
function marked(ours: string, theirs: string, was?: string): string {
  const middle = was === undefined ? '' : `||||||| base\n${was}`;
  return base.replace(lineOf(4, 4), `<<<<<<< HEAD\n${ours}${middle}=======\n${theirs}>>>>>>> theirs\n`);
}

describe('a text with conflict markers', () => {
  it('tells what both sides wrote, and what both come from', () => {
    const plain = marked(lineOf(3, 4), lineOf(4, 6));
    assert.deepEqual(conflictSides(plain), { ours: figure(3, 4), theirs: figure(4, 6) });
    const shown = marked(lineOf(3, 4), lineOf(4, 6), lineOf(4, 4));
    assert.deepEqual(conflictSides(shown), { ours: figure(3, 4), theirs: figure(4, 6), base });
    const windows = conflictSides(shown.replaceAll('\n', '\r\n'));
    assert.equal(windows?.ours, figure(3, 4).replaceAll('\n', '\r\n'));
    assert.equal(windows.base, base.replaceAll('\n', '\r\n'));
  });

  it('knows a base only where all conflicts show it', () => {
    const hunk = (middle: string): string => `<<<<<<< a\n1\n${middle}=======\n2\n>>>>>>> b\n`;
    assert.equal(conflictSides(hunk('||||||| c\n0\n') + hunk(''))?.base, undefined);
    assert.equal(conflictSides(hunk('||||||| c\n0\n') + hunk('||||||| c\n'))?.base, '0\n');
  });

  it('is left alone when its markers are not complete', () => {
    const whole = marked(lineOf(3, 4), lineOf(4, 6));
    for (const broken of [
      base,
      whole.replace(/^<{7}.*\n/m, ''),
      whole.replace(/^>{7}.*\n/m, ''),
      whole.replace(/^={7}\n/m, ''),
      whole.replace(/^={7}\n/m, '<<<<<<< HEAD\n'),
    ]) {
      assert.equal(conflictSides(broken), undefined, broken);
      assert.equal(mergeMarked(broken, sidecarMerger).isMerged, false);
    }
  });

  it('is merged by claim against what both come from', () => {
    const result = mergeMarked(marked(lineOf(3, 4), lineOf(4, 6)), sidecarMerger, base);
    assert.ok(result.isMerged);
    assert.equal(result.text, figure(3, 6));
    const shown = mergeMarked(marked(lineOf(3, 4), lineOf(4, 6), lineOf(4, 4)), sidecarMerger);
    assert.ok(shown.isMerged);
    assert.equal(shown.text, figure(3, 6));
  });

  it('asks about all that differs when nobody knows what both come from', () => {
    for (const was of [undefined, '      low: "four\n']) {
      const result = mergeMarked(marked(lineOf(3, 4), lineOf(4, 6), was), sidecarMerger);
      assert.ok(result.isMerged);
      assert.equal(result.newConflicts, 1);
      const [stored] = parseSidecar(result.text).claims;
      assert.deepEqual(stored?.claim.conflicts, [
        { field: 'figure', ours: { low: 3, high: 4 }, theirs: { low: 4, high: 6 } },
      ]);
    }
  });

  it('takes claims of one id for one, also when their words differ', () => {
    const text = marked(lineOf(3, 4), lineOf(4, 6)).replace(
      '      - exact: 4 soldiers\n',
      '<<<<<<< a\n      - exact: four soldiers\n=======\n      - exact: 4 men\n>>>>>>> b\n',
    );
    const result = mergeMarked(text, sidecarMerger);
    assert.ok(result.isMerged);
    const claims = parseSidecar(result.text).claims.map(({ claim }) => claim);
    assert.deepEqual(
      claims.map(({ id, spans, conflicts }) => [id, spans.map(({ exact }) => exact), conflicts?.length]),
      [['aaaaaaa2', ['4 men', 'four soldiers'], 1]],
    );
  });

  it('keeps both of two claims, comments and all, and brings none back twice', () => {
    const [, one = ''] = sidecarOf(['bbbbbbb2']).split('claims:\n');
    const [, other = ''] = sidecarOf(['ccccccc2']).split('claims:\n');
    const text = `${base}<<<<<<< HEAD\n${one}=======\n  # seen twice\n${other}>>>>>>> x\n`;
    const result = mergeMarked(text, sidecarMerger);
    assert.ok(result.isMerged && result.conflicts === 0);
    const { claims } = parseSidecar(result.text);
    assert.deepEqual(claims.map(({ claim }) => claim.id).sort(), ['aaaaaaa2', 'bbbbbbb2', 'ccccccc2']);
    assert.match(result.text, /# seen twice\n {2}- id: ccccccc2/);
  });

  it('that cannot be read without its markers either is told with the side and the line', () => {
    const result = mergeMarked(marked('      low: "three\n', lineOf(4, 6)), sidecarMerger, base);
    assert.ok(!result.isMerged);
    assert.match(result.reason, /^Our side: line \d+: /);
  });

  it('is merged key by key in incident files', () => {
    const file = (more: string): string => `newsmark: 1\nid: 2022-02-02-panjgur\n${more}`;
    const text = file('<<<<<<< a\ntitle: One\n=======\ngrading: fair\n>>>>>>> b\n');
    const result = mergeMarked(text, incidentMerger);
    assert.ok(result.isMerged);
    assert.equal(result.text, file('title: One\ngrading: fair\n'));
  });
});

describe('what git’s text merge leaves', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-marked-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function textMerge(texts: Readonly<Record<string, string>>, ...style: string[]): string {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const files = ['ours', 'base', 'theirs'];
    return spawnSync('git', ['merge-file', '-p', ...style, ...files], { cwd: folder, encoding: 'utf8' })
      .stdout;
  }

  it('loses no claim and no value when it is merged by claim, with a base, without, and with the markers’ own', () => {
    let merged = 0;
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom([], ['--diff3'], ['--zdiff3']),
        fc.boolean(),
        (sides, style, isKnown) => {
          const texts = { base: textOf(sides.base), ours: textOf(sides.ours), theirs: textOf(sides.theirs) };
          const text = textMerge(texts, ...style);
          const found = conflictSides(text);
          if (!found) return;
          const result = mergeMarked(text, sidecarMerger, isKnown ? texts.base : undefined);
          if (!result.isMerged) return;
          merged++;
          // What git put together by itself stands on both sides; only what the markers hold can be lost here.
          const read = (side: string): Values => {
            const { article = {}, claims } = parseSidecar(side);
            return { article, claims: claims.map(({ claim }) => claim), rejected: [] };
          };
          // The markers' base counts as soon as it can be merged with, also where a claim of it is cut in two.
          const markersBase = mergeSidecars({ ...found, base: found.base ?? '' }).isMerged ? found.base : '';
          const known = (side = ''): Values => {
            const { value } = readSidecar(side);
            const { article, claims } = isPlainMap(value) ? value : {};
            return {
              article: isPlainMap(article) ? article : {},
              claims: several(claims).filter(isPlainMap) as unknown as Claim[],
              rejected: [],
            };
          };
          const held = {
            base: known(isKnown ? texts.base : markersBase),
            ours: read(found.ours),
            theirs: read(found.theirs),
          };
          assert.deepEqual(lostValues(held, parseSidecar(result.text)), []);
        },
      ),
      tries(100),
    );
    assert.ok(merged > 30, `only ${merged} merged`);
  });
});
