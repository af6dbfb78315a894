import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { repository } from './paths.mjs';
import { atExit, cleanEnvironment, ended, run, start } from './processes.mjs';
import { say } from './say.mjs';
import { oldestVersion } from './vscodeServer.mjs';

/**
 * The desktop VS Code whose command is on the PATH, if it can open a folder of this machine and is new
 * enough; otherwise a sentence says why not.
 * @returns {Promise<{ command: string, version: string } | undefined>}
 */
export async function findDesktop() {
  const command = commandOnPath();
  if (!command) return undefined;
  // In a terminal of a remote window, `code` speaks to a VS Code on another machine.
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) {
    say('VS Code runs on another machine than this terminal, so a server is used instead.');
    return undefined;
  }
  const { code, output } = await run(command, ['--version', ...asRoot()]);
  const version = /^(\d+)\.(\d+)\.\d+/m.exec(output);
  if (code !== 0 || !version) {
    say(`${command} does not tell its version, so a server is used instead.`);
    return undefined;
  }
  const [oldestMajor, oldestMinor] = oldestVersion.split('.').map(Number);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    say(`VS Code ${version[0]} is older than ${oldestVersion}, so a server is used instead.`);
    return undefined;
  }
  return { command, version: version[0] };
}

/**
 * Opens a window of its own, with settings of its own, and waits until it is closed.
 * @param {{ command: string }} desktop
 * @param {{ workspace: string, settings: Record<string, unknown> }} options
 */
export async function openDesktop({ command }, { workspace, settings }) {
  // Not below the repository: macOS limits the length of the sockets' paths in here.
  const dataFolder = await mkdtemp(join(tmpdir(), 'newsmark-'));
  atExit(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(dataFolder, 'User'), { recursive: true });
  await writeFile(join(dataFolder, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  const args = ['--wait', '--new-window', '--disable-workspace-trust', '--user-data-dir', dataFolder];
  const child = start(
    command,
    [...args, `--extensionDevelopmentPath=${repository}`, ...asRoot(), workspace],
    {
      env: cleanEnvironment(),
      stdio: 'ignore',
    },
  );
  // The command hands over to the application, which is no child of ours but tells its process id here.
  atExit(() => endApplication(join(dataFolder, 'code.lock')));
  const code = await ended(child);
  if (code !== 0) throw new Error(`${command} ended with exit code ${code}.`);
}

function endApplication(lockFile) {
  if (existsSync(lockFile)) process.kill(Number(readFileSync(lockFile, 'utf8')), 'SIGTERM');
}

function commandOnPath() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Electron refuses to run as root with its sandbox. */
function asRoot() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
