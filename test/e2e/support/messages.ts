import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { briefMs, eventually } from './eventually';
import { drawnTreeRows } from './inPage.mjs';

/** The toasts in the corner. */
export class Notifications {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async texts(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Waits for a toast, and returns its text. */
  async shown(pattern: RegExp): Promise<string> {
    return eventually(async () => {
      const texts = await this.texts();
      const text = texts.find((candidate) => pattern.test(candidate));
      assert.ok(text !== undefined, `no notification like ${pattern}, only: ${texts.join(' | ') || 'none'}`);
      return text;
    });
  }

  /** Presses a button of the toast that says so. */
  async press(pattern: RegExp, button: string): Promise<void> {
    await this.shown(pattern);
    const toast = this.page.locator('.notification-toast').filter({ hasText: pattern });
    await toast.locator('.monaco-button', { hasText: button }).first().click();
  }

  /** Takes all toasts away. */
  async dismiss(): Promise<void> {
    const toasts = this.page.locator('.notification-toast');
    await eventually(async () => {
      while ((await toasts.count()) > 0) {
        await toasts.first().hover({ timeout: briefMs });
        await toasts.first().locator('.codicon-notifications-clear').click({ timeout: briefMs });
      }
    });
  }
}

/** The entries of the status bar. */
export class StatusBar {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The visible texts, without the icons, from left to right. */
  async texts(): Promise<string[]> {
    const texts = await this.entries().allInnerTexts();
    return texts.map(withoutIcons).filter((text) => text !== '');
  }

  /** Waits for an entry like this, and returns what it says to a screen reader. */
  async spoken(pattern: RegExp): Promise<string> {
    const entry = this.entry(pattern);
    await entry.waitFor({ state: 'visible' });
    return (await entry.getAttribute('aria-label')) ?? '';
  }

  async click(pattern: RegExp): Promise<void> {
    await this.entry(pattern).locator('a').first().click();
  }

  private entries(): Locator {
    return this.page.locator('.statusbar-item:visible');
  }

  private entry(pattern: RegExp): Locator {
    return this.entries().filter({ hasText: pattern }).first();
  }
}

export interface Problem {
  /** `error`, `warning` or `info`. */
  severity: string;
  message: string;
  line: number;
  column: number;
}

/** The Problems panel. */
export class Problems {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async show(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    await eventually(async () => {
      if (!(await panel.isVisible())) await this.page.keyboard.press('ControlOrMeta+Shift+M');
      await panel.waitFor({ state: 'visible', timeout: briefMs });
    });
  }

  /** The problems that are drawn, of all files; the panel is shown for it. */
  async list(): Promise<Problem[]> {
    await this.show();
    const problems: Problem[] = [];
    const rows = await this.page.locator('.markers-panel .monaco-list-row').evaluateAll(drawnTreeRows);
    for (const { spoken } of rows) {
      const parts = /^(\w+): (.*) at line (\d+) and character (\d+)\./s.exec(spoken);
      if (!parts) continue;
      const [, severity = '', message = '', line, column] = parts;
      problems.push({
        severity: severity.toLowerCase(),
        message,
        line: Number(line),
        column: Number(column),
      });
    }
    return problems;
  }
}

/** Icons are characters of a private range in the workbench's own font. */
function withoutIcons(text: string): string {
  return text
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
