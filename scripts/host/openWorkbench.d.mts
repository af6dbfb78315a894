import type { Page } from 'playwright-core';

export interface WorkbenchOptions {
  /** The newest VS Code unless told otherwise. */
  version?: '1.100.3' | '1.139.1';
  /** Which extension host runs Newsmark: Node's (the default) or the web worker's. */
  host?: 'node' | 'web';
  /** The folder of the built extension; the repository itself unless told otherwise. */
  extension?: string;
  /** A folder whose copy, a git repository with everything committed, becomes the workspace; `seeds` unless
   * told otherwise. */
  articles?: string;
  theme?: 'dark' | 'light' | 'highContrast' | 'highContrastLight';
  /** User settings beyond those that keep the window quiet. */
  settings?: Record<string, unknown>;
  /** True for a window that asks first whether the folder is trusted, as it does for people. */
  asksForTrust?: boolean;
  /** Of the page, in CSS pixels. */
  size?: { width: number; height: number };
  /** Device pixels per CSS pixel. */
  scale?: number;
}

export interface OpenedWorkbench {
  page: Page;
  /** The absolute path of the scratch workspace. */
  workspace: string;
  /** What the page's console and the server have said so far. */
  log(): string[];
  /** Ends browser and server and removes the scratch workspace. */
  close(): Promise<void>;
}

/**
 * Opens the real workbench, restored and ready for keys, on a fresh scratch workspace with the extension
 * under development. It runs until `close` is called or this process ends.
 */
export function openWorkbench(options?: WorkbenchOptions): Promise<OpenedWorkbench>;
