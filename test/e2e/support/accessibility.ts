import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const serious = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 4).map(({ html, any }) => html.slice(0, 160) + ' ' + (any[0]?.message ?? '')).join(' | ')))`;

/**
 * What axe finds wrong with a page, serious or worse.
 *
 * @param frame the page's own, where scripts of the test run past its policy
 */
export async function seriousFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(serious);
}
