import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Selects a quote and goes, with the likeliest kind, as far as the choice of the incident. */
export async function startTagging(workbench: Workbench, quote: string): Promise<void> {
  const { editor, quickInput, statusBar } = workbench;
  // Until Newsmark is on for the article its key is not bound.
  await statusBar.spoken(/Newsmark: \d+ claim/);
  await editor.select(quote);
  await workbench.press('Alt+C');
  await quickInput.opened();
  let isAnswered = false;
  await eventually(async () => {
    const title = await quickInput.title();
    // Where dates hang on it, the article's date of publication is asked for first, once.
    if (!isAnswered && title.endsWith('when was this article published?')) {
      isAnswered = true;
      await quickInput.choose('Not known');
    }
    assert.equal(await quickInput.title(), `Tag “${quote}” as…`);
  });
  await workbench.press('Enter');
  await eventually(async () => assert.doesNotMatch(await quickInput.title(), /^Tag “/));
}

/** Tags a quote with the likeliest kind and the best incident. */
export async function tag(workbench: Workbench, quote: string): Promise<void> {
  await startTagging(workbench, quote);
  await workbench.press('Enter');
  await workbench.quickInput.closed();
}
