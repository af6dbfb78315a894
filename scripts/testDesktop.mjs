// npm run test:desktop: the integration suite in desktop VS Code, the oldest supported and the newest, which
// @vscode/test-electron downloads.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './host/dependencies.mjs';
import { npm } from './host/npm.mjs';
import { repository, seedsFolder } from './host/paths.mjs';
import { say } from './host/say.mjs';
import { copyAsRepository } from './host/scratch.mjs';
import { userSettings } from './host/userSettings.mjs';
import { oldestVersion } from './host/vscodeServer.mjs';

await ensureDependencies();
await npm(['run', '--silent', 'build'], repository);
const { runTests } = await import('@vscode/test-electron');

for (const version of [oldestVersion, 'stable']) {
  say(`== VS Code ${version}`);
  // Not below the repository: macOS limits the length of the sockets' paths in here.
  const scratch = await mkdtemp(join(tmpdir(), 'newsmark-'));
  const userData = join(scratch, 'user');
  const workspace = join(scratch, 'articles');
  await copyAsRepository(seedsFolder, workspace);
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(userSettings('dark')));
  try {
    await runTests({
      version,
      extensionDevelopmentPath: repository,
      extensionTestsPath: join(repository, 'dist', 'test', 'integration.js'),
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--user-data-dir',
        userData,
      ],
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
