import { spawn } from 'node:child_process';

/** Shows an address in the person's own browser, where there is a screen; the address was printed anyway. */
export function openInBrowser(address) {
  const [command, ...args] = opener(address) ?? [];
  if (!command) return;
  // The browser is theirs, not ours: it is not among the processes we end.
  const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => {});
  child.unref();
}

function opener(address) {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', `"${address}"`];
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return screen ? ['xdg-open', address] : undefined;
}
