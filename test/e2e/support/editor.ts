import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { briefMs, eventually } from './eventually';
import { drawnHighlights, drawnLines, placeOfText, themeColour } from './inPage.mjs';
import type { DrawnHighlight, Point } from './inPage.mjs';
import type { QuickInput } from './quickInput';

/** The active text editor. */
export class Editor {
  private readonly page: Page;
  private readonly quickInput: QuickInput;
  private readonly group: Locator;

  constructor(page: Page, quickInput: QuickInput) {
    this.page = page;
    this.quickInput = quickInput;
    this.group = page.locator('.editor-group-container.active');
  }

  /** The file name on the active tab. */
  async title(): Promise<string> {
    return (await this.group.locator('.tab.active').first().getAttribute('data-resource-name')) ?? '';
  }

  /** The names on all tabs of the active group. */
  async tabs(): Promise<string[]> {
    const tabs = await this.group.locator('.tab').all();
    return Promise.all(tabs.map(async (tab) => (await tab.getAttribute('data-resource-name')) ?? ''));
  }

  /** The lines that are drawn now: a window on the text, in which wrapped lines are lines. */
  async lines(): Promise<string[]> {
    return this.page.evaluate(drawnLines);
  }

  async focus(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+1');
  }

  /** Puts the cursor somewhere (1, 1 is before the first character) with the keyboard. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.openWith('Control+G', `:${line}:${column}`);
    await this.quickInput.accept();
    await this.quickInput.closed();
  }

  /**
   * Selects a quote, wherever in the text it stands, with the find widget.
   * @param occurrence 1 for the first from the top; upper and lower case are not told apart
   */
  async select(quote: string, occurrence = 1): Promise<void> {
    const widget = this.group.locator('.find-widget.visible');
    const count = widget.locator('.matchesCount');
    const standsAt = (match: number): Promise<void> =>
      eventually(async () => {
        const counted = await count.innerText();
        assert.ok(
          counted.startsWith(`${match} of `),
          `match ${match} of “${quote}”: the widget says ${counted}`,
        );
      }, briefMs);
    // An editor that has just been opened may not take keys yet, or only the second of two.
    await eventually(async () => {
      await this.page.keyboard.press('ControlOrMeta+Home');
      await this.page.keyboard.press('ControlOrMeta+F');
      await widget.waitFor({ state: 'visible', timeout: briefMs });
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.type(quote);
      await standsAt(1);
      for (let match = 2; match <= occurrence; match += 1) {
        await this.page.keyboard.press('Enter');
        await standsAt(match);
      }
      await this.page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden', timeout: briefMs });
    });
  }

  /** Puts the cursor in front of a quote. */
  async cursorAt(quote: string, occurrence = 1): Promise<void> {
    await this.select(quote, occurrence);
    await this.page.keyboard.press('ArrowLeft');
  }

  /** Double-clicks a word that is drawn, on its first letter. */
  async doubleClick(word: string): Promise<void> {
    const { x, y } = (await this.placeOf(word)).first;
    await this.page.mouse.dblclick(x, y);
  }

  /** Rests the mouse on a piece of text that is drawn, and tells what the hover says. */
  async hover(quote: string): Promise<string> {
    // A move while the editor still lays itself out shows nothing, and a mouse that rests never will.
    return eventually(async () => {
      const { x, y } = (await this.placeOf(quote)).first;
      await this.page.mouse.move(x + 3, y + 40);
      await this.page.mouse.move(x, y, { steps: 4 });
      return this.hoverText(briefMs);
    });
  }

  /** What the visible hover says. */
  async hoverText(timeoutMs = 10_000): Promise<string> {
    const hover = this.hoverWidget();
    await hover.waitFor({ state: 'visible', timeout: timeoutMs });
    return hover.innerText({ timeout: timeoutMs });
  }

  /** Clicks a link in the visible hover. */
  async clickInHover(text: string): Promise<void> {
    await this.hoverWidget().getByText(text, { exact: true }).first().click();
  }

  /** The titles in the lightbulb's menu at the cursor; the menu stays open. */
  async codeActions(): Promise<string[]> {
    const rows = this.actionMenu();
    await eventually(async () => {
      if (!(await rows.first().isVisible())) await this.page.keyboard.press('ControlOrMeta+Period');
      await rows.first().waitFor({ state: 'visible', timeout: briefMs });
    });
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** Picks one from the lightbulb's menu. */
  async runCodeAction(title: string): Promise<void> {
    const titles = await this.codeActions();
    assert.ok(titles.includes(title), `no action “${title}”, only ${titles.join(', ')}`);
    await this.actionMenu().filter({ hasText: title }).first().click();
  }

  /** What extensions have drawn, from top to bottom and left to right. */
  async highlights(): Promise<DrawnHighlight[]> {
    return this.page.evaluate(drawnHighlights);
  }

  /** The texts that are drawn on a theme colour, `newsmark.actorBackground` say. */
  async highlighted(colour: string): Promise<string[]> {
    const value = await this.page.evaluate(themeColour, colour);
    assert.notEqual(value, '', `the theme has no colour ${colour}`);
    return (await this.highlights()).filter(({ background }) => background === value).map(({ text }) => text);
  }

  private async placeOf(quote: string): Promise<{ first: Point; last: Point }> {
    return eventually(async () => {
      const place = await this.page.evaluate(placeOfText, quote);
      assert.ok(place, `“${quote}” is not drawn`);
      return place;
    });
  }

  private hoverWidget(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  }

  private actionMenu(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }
}
