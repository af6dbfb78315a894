import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
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
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.pick(`view ${this.title}`, this.title);
    await this.pane.locator('.pane-body').waitFor({ state: 'visible' });
  }

  /** The rows that are drawn, from top to bottom. */
  async rows(): Promise<TreeRow[]> {
    const rows: TreeRow[] = [];
    for (const row of await this.pane.locator('.monaco-list-row').all()) {
      const [label, description, level, expanded, selected, spoken] = await Promise.all([
        textOf(row.locator('.label-name')),
        textOf(row.locator('.label-description')),
        row.getAttribute('aria-level'),
        row.getAttribute('aria-expanded'),
        row.getAttribute('aria-selected'),
        row.getAttribute('aria-label'),
      ]);
      rows.push({
        label,
        description,
        level: Number(level),
        expanded: expanded === null ? undefined : expanded === 'true',
        selected: selected === 'true',
        spoken: spoken ?? '',
      });
    }
    return rows;
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
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await eventually(async () => assert.equal(await row.getAttribute('aria-expanded'), 'true'));
  }

  /** Clicks an entry of the context menu of the row with this label. */
  async contextMenu(label: string, entry: string): Promise<void> {
    await (await this.row(label)).click({ button: 'right' });
    await this.page.locator('.monaco-menu .action-item').filter({ hasText: entry }).first().click();
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

async function textOf(element: Locator): Promise<string> {
  return (await element.count()) > 0 ? (await element.first().innerText()).trim() : '';
}
