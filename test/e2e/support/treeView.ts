import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { briefMs, eventually } from './eventually';
import { drawnTreeRows } from './inPage.mjs';
import type { QuickInput } from './quickInput';

export interface TreeRow {
  label: string;
  description: string;
  /** 1 for a row at the root. */
  level: number;
  /** Undefined for a row that has nothing below it. */
  expanded: boolean | undefined;
  selected: boolean;
  /** What a screen reader says. */
  spoken: string;
}

/** A tree in the side bar or the panel. */
export class TreeView {
  readonly title: string;
  private readonly page: Page;
  private readonly quickInput: QuickInput;
  private readonly pane: Locator;

  /** @param title the view's name */
  constructor(page: Page, quickInput: QuickInput, title: string) {
    this.title = title;
    this.page = page;
    this.quickInput = quickInput;
    const header = page.locator('.pane-header').filter({ hasText: new RegExp(`^\\s*${escape(title)}`, 'i') });
    this.pane = page.locator('.pane').filter({ has: header }).first();
  }

  /** Shows it, whichever container it is in, through the quick open list of views, and unfolds it. */
  async show(): Promise<void> {
    await this.quickInput.pickWith('ControlOrMeta+P', `view ${this.title}`, this.title);
    await this.pane.locator('.pane-body').waitFor({ state: 'visible' });
  }

  /** The rows that are drawn, from top to bottom. */
  async rows(): Promise<TreeRow[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll(drawnTreeRows);
  }

  async labels(): Promise<string[]> {
    return (await this.rows()).map((row) => row.label);
  }

  /** Clicks the row with this label. */
  async click(label: string): Promise<void> {
    await (await this.row(label)).click();
  }

  /** Opens the row with this label, unless it is open. */
  async expand(label: string): Promise<void> {
    const row = await this.row(label);
    const isOpen = async (): Promise<boolean> => (await row.getAttribute('aria-expanded')) === 'true';
    await eventually(async () => {
      if (await isOpen()) return;
      await row.locator('.monaco-tl-twistie').click({ timeout: briefMs });
      await eventually(async () => assert.ok(await isOpen(), `the row “${label}” does not open`), briefMs);
    });
  }

  /** Clicks an entry of the context menu of the row with this label. */
  async contextMenu(label: string, entry: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu:visible');
    const title = this.page.locator('.action-label').filter({ hasText: new RegExp(`^${escape(entry)}$`) });
    const item = menu.getByRole('menuitem').filter({ has: title });
    // A tree that is drawn anew takes its menu away.
    await eventually(async () => {
      if ((await menu.count()) > 0) await this.page.keyboard.press('Escape');
      await (await this.row(label)).click({ button: 'right', timeout: briefMs });
      await item.waitFor({ state: 'visible', timeout: briefMs });
    });
    // A menu takes no click in its first moments: it could be the end of the one that opened it.
    await eventually(async () => {
      if (await item.isVisible()) await item.click({ timeout: briefMs });
      assert.equal(await menu.count(), 0);
    });
  }

  /** Drags one row onto another. */
  async drag(label: string, onto: string): Promise<void> {
    await (await this.row(label)).dragTo(await this.row(onto));
  }

  private async row(label: string): Promise<Locator> {
    const name = new RegExp(`^\\s*${escape(label)}\\s*$`);
    const row = this.pane
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name').filter({ hasText: name }) })
      .first();
    await row.waitFor({ state: 'visible' });
    return row;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
