import type { Outcome } from '../test/outcome';

export interface HostRun {
  version: '1.100.3' | '1.139.1';
  host: 'node' | 'web';
  /** The folder that VS Code shows. */
  workspace: string;
  /** The folder of the extension as the host runs it: for the web's host a copy that names no `main`. */
  extension: string;
  /** The bundled module that exports `run`, its path from the extension's folder. */
  tests: string;
  /** How many windows run it at the same time; one unless told. */
  windows?: number;
  /** Holds all that the server writes. */
  dataFolder: string;
  /** Gets the module's lines as they come. */
  show: (line: string) => void;
}

export interface HostOutcome extends Outcome {
  log: string[];
}

/** Runs a test module inside a real VS Code that shows a folder. */
export function runInHost(run: HostRun): Promise<HostOutcome>;
