import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { briefMs, eventually } from './eventually';
import { drawnQuickInputRows } from './inPage.mjs';

export interface QuickInputRow {
  label: string;
  /** Beside the label, in grey. */
  description: string;
  /** The second line. */
  detail: string;
  /** The heading that starts at this row, if one does. */
  separator: string;
  focused: boolean;
}

/** The quick pick or input box at the top of the window. */
export class QuickInput {
  private readonly page: Page;
  private readonly widget: Locator;
  private readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
  }

  async isOpen(): Promise<boolean> {
    return this.widget.isVisible();
  }

  /** Waits until one is open; with `title`, until the one with that title is. */
  async opened(title?: string): Promise<void> {
    await this.widget.waitFor({ state: 'visible' });
    if (title !== undefined) await eventually(async () => assert.equal(await this.title(), title));
  }

  /** Opens one with a key, and types; both again when the first key came too early or went to one that was closing. */
  async openWith(key: string, typed: string): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press(key);
      await this.widget.waitFor({ state: 'visible', timeout: briefMs });
      await this.replace(typed);
      await eventually(async () => {
        assert.ok(await this.isOpen(), 'it was closed again');
        assert.equal(await this.value(), typed);
      }, briefMs);
    });
  }

  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').innerText({ timeout: briefMs })).trim();
  }

  async placeholder(): Promise<string> {
    return (await this.input.getAttribute('placeholder')) ?? '';
  }

  /** What stands in the input box. */
  async value(): Promise<string> {
    return this.input.inputValue();
  }

  /** The validation or help message under the input box. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  /** The rows that are drawn, from top to bottom; a long list draws more as it is scrolled. */
  async rows(): Promise<QuickInputRow[]> {
    return this.widget.locator('.monaco-list-row').evaluateAll(drawnQuickInputRows);
  }

  async labels(): Promise<string[]> {
    return (await this.rows()).map((row) => row.label);
  }

  /** Replaces what stands in the input box, key by key. */
  async type(text: string): Promise<void> {
    await this.opened();
    await this.replace(text);
  }

  /** Presses Enter on the focused row, or with what was typed. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  /** Opens one with a key, types, and takes the first row, which must have this label. */
  async pickWith(key: string, typed: string, label: string): Promise<void> {
    // Some lists are made once: one that was opened before an extension was known does not have its rows.
    await eventually(async () => {
      await this.openWith(key, typed);
      await eventually(async () => {
        const first = (await this.rows())[0];
        assert.equal(first?.label, label, `typing “${typed}” does not bring “${label}” to the top`);
      }, briefMs);
    });
    await this.accept();
  }

  /** Moves to the row with this label, with the arrow keys, and presses Enter. */
  async choose(label: string): Promise<void> {
    await eventually(async () => {
      const labels = await this.labels();
      assert.ok(
        labels.includes(label),
        `no row “${label}”, only ${labels.map((row) => `“${row}”`).join(', ')}`,
      );
    });
    for (let moves = 0; moves < 200; moves += 1) {
      const focused = (await this.rows()).find((row) => row.focused);
      if (focused?.label === label) return this.accept();
      await this.page.keyboard.press('ArrowDown');
    }
    assert.fail(`the row “${label}” could not be reached with the arrow keys`);
  }

  private async replace(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }
}
