import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is downloaded or made for a run lives here; git ignores it. */
export const cacheFolder = join(repository, '.vscode-test');

/** The five sample articles. */
export const seedsFolder = join(repository, 'seeds');

/** Where pictures of the workbench go. */
export const pictureFolder = join(cacheFolder, 'screenshots');

/** What VS Code said in a run that broke off. */
export const logFolder = join(cacheFolder, 'logs');
