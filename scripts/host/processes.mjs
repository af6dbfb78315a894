import { spawn } from 'node:child_process';

/** Children and other things that must not outlive this process: functions that end them. */
const cleanups = new Set();
const windows = process.platform === 'win32';

/**
 * Our children start from a clean slate: a terminal inside an editor, a git hook or a loader of the caller
 * would otherwise change what git, Node or the VS Code server do.
 * @param {NodeJS.ProcessEnv} [extra]
 */
export function cleanEnvironment(extra = {}) {
  const foreign = /^(GIT_|VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_ENV$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...extra };
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, patient?: boolean }} [options] `show`
 *   passes the output on as it comes; otherwise it is only collected. `patient` lets the command finish even
 *   if this process ends.
 * @returns {Promise<{ code: number, output: string }>} 127 where the command does not exist.
 */
export async function run(command, args, { cwd, env, show = false, patient } = {}) {
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = start(command, args, { cwd, env, stdio, patient });
  let output = '';
  child.stdout?.on('data', (part) => (output += part));
  child.stderr?.on('data', (part) => (output += part));
  const code = await ended(child);
  return { code, output };
}

/** As `run`, but a failure is thrown as an error that ends with what the command printed. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed (exit code ${code})\n${output.trim()}`);
  }
  return output;
}

/**
 * Starts a command that `stop` or the end of this process will end, with all its own children.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions,
 *   patient?: boolean }} [options]
 */
export function start(
  command,
  args,
  { cwd, env = cleanEnvironment(), stdio = 'pipe', patient = false } = {},
) {
  // A process group of its own, so that its children can be ended with it. Where it shares the terminal it
  // stays in ours, because a background group that reads or writes there may be stopped by the terminal.
  const grouped = stdio !== 'inherit' && !windows;
  const shell = windows && /\.cmd$/i.test(command);
  const child = spawn(command, args, { cwd, env, stdio, detached: grouped, shell, windowsHide: true });
  const cleanup = () => signal(child, grouped, 'SIGKILL');
  if (!patient) cleanups.add(cleanup);
  child.on('error', () => cleanups.delete(cleanup));
  child.on('exit', () => {
    cleanups.delete(cleanup);
    // What the child left behind in its group goes with it.
    if (grouped && !patient) signal(child, grouped, 'SIGKILL');
  });
  return Object.assign(child, { grouped });
}

/** Asks a started child to end, and ends it when it has not after five seconds. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const end = ended(child);
  signal(child, child.grouped, 'SIGTERM');
  const insist = setTimeout(() => signal(child, child.grouped, 'SIGKILL'), 5000);
  await end;
  clearTimeout(insist);
}

/** The exit code of a child, once it has ended. */
export function ended(child) {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Registers something to undo when this process ends, however it ends (short of being killed outright).
 * @param {() => void} cleanup synchronous
 * @returns {() => void} takes it off the list again
 */
export function atExit(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

function signal(child, group, name) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(group ? -child.pid : child.pid, name);
  } catch {
    // Already gone.
  }
}

function runCleanups() {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup();
    } catch {
      // The others still have their turn.
    }
  }
  cleanups.clear();
}

let codeOfSignals;

/** For a program that is ended by Ctrl+C in the usual course of things: that is no failure. */
export function exitQuietlyOnSignals() {
  codeOfSignals = 0;
}

process.on('exit', runCleanups);
endWithNpm();
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(name, () => process.exit(codeOfSignals ?? code));
}

/** npm passes a signal on to the shell between it and us, which dies of it and tells us nothing. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || windows) return;
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && process.exit(codeOfSignals ?? 143);
  setInterval(orphaned, 500).unref();
}
