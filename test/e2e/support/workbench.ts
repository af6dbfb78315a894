import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openWorkbench } from '../../../scripts/host/openWorkbench.mjs';
import type { OpenedWorkbench, WorkbenchOptions } from '../../../scripts/host/openWorkbench.mjs';
import { pictureFolder } from '../../../scripts/host/paths.mjs';
import { Editor } from './editor';
import { eventually } from './eventually';
import { isRestored, writtenEditorState } from './inPage.mjs';
import { Notifications, Problems, StatusBar } from './messages';
import { QuickInput } from './quickInput';
import { TreeView } from './treeView';
import { Workspace } from './workspace';

/** A running VS Code with Newsmark in it, driven as a person would: by keys and mouse, on what is to be seen. */
export class Workbench {
  readonly page: Page;
  /** The scratch workspace on disk. */
  readonly workspace: Workspace;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly statusBar: StatusBar;
  readonly problems: Problems;

  private readonly opened: OpenedWorkbench;

  private constructor(opened: OpenedWorkbench) {
    this.opened = opened;
    this.page = opened.page;
    this.workspace = new Workspace(opened.workspace);
    this.page.setDefaultTimeout(10_000);
    this.quickInput = new QuickInput(this.page);
    this.editor = new Editor(this.page, this.quickInput);
    this.notifications = new Notifications(this.page);
    this.statusBar = new StatusBar(this.page);
    this.problems = new Problems(this.page);
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    return new Workbench(await openWorkbench(options));
  }

  /** Opens a second window on the same folder; its `close` leaves this one open. */
  async openWindow(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    await page.waitForFunction(isRestored, undefined, { timeout: 60_000 });
    return new Workbench({ ...this.opened, page, close: () => page.close() });
  }

  /**
   * Reloads the window. The workbench in a browser writes every few seconds, when it is idle, what its editors
   * keep, and what was not written by then is lost.
   *
   * @param kept what has to be written before
   */
  async reload(kept: string): Promise<void> {
    await eventually(
      async () => assert.ok((await this.page.evaluate(writtenEditorState)).includes(kept)),
      30_000,
    );
    await this.page.reload();
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  /** Presses keys one after another, in Playwright's names (`Alt+C`, `ControlOrMeta+S`). */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title in the command palette (`Newsmark: Undo Annotation`). */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.pickWith('F1', `>${title}`, title);
  }

  /** Opens a file of the workspace through quick open. */
  async openFile(name: string): Promise<void> {
    const base = name.split('/').at(-1) ?? name;
    await this.quickInput.pickWith('ControlOrMeta+P', name, base);
    await eventually(async () => assert.equal(await this.editor.title(), base));
  }

  /** Answers the question whether the authors of the folder's files are trusted, once it is asked. */
  async answerTrust(isTrusted: boolean): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    const answer = isTrusted ? /^Yes, I trust/ : /^No, I don't trust/;
    await dialog.getByRole('button', { name: answer }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  tree(title: string): TreeView {
    return new TreeView(this.page, this.quickInput, title);
  }

  /** The content of the webview in front. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** What the system's clipboard holds. */
  async clipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  /** Saves a picture of the window, and returns its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(pictureFolder, { recursive: true });
    const path = join(pictureFolder, `${name.replace(/[^\w-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Saves what page and server have said so far, and returns the path. */
  async saveLog(name: string): Promise<string> {
    await mkdir(pictureFolder, { recursive: true });
    const path = join(pictureFolder, `${name.replace(/[^\w-]+/g, '-')}.log`);
    await writeFile(path, this.opened.log().join('\n'));
    return path;
  }
}
