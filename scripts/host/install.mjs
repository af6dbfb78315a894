import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { say, seconds } from './say.mjs';

const marker = '.complete';

/**
 * Makes a folder once and finds it again ever after. The folder is filled under another name and renamed
 * when it is whole, so an interrupted install leaves nothing that could be taken for a finished one.
 * @param {string} folder
 * @param {string} recipe what went into it; a folder made by another recipe is made anew
 * @param {string} title for the progress lines
 * @param {(partial: string) => Promise<void>} fill
 */
export async function installOnce(folder, recipe, title, fill) {
  if (await isComplete(folder, recipe)) return;
  const waiting = () => say(`${title}: another run is installing it, waiting …`);
  await withLock(
    `${folder}.lock`,
    async () => {
      if (await isComplete(folder, recipe)) return;
      const began = Date.now();
      say(`${title}: installing …`);
      await removeLeftovers(folder);
      const partial = `${folder}.partial-${process.pid}`;
      await mkdir(partial, { recursive: true });
      await fill(partial);
      await writeFile(join(partial, marker), recipe);
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder);
      say(`${title}: installed in ${seconds(began)}`);
    },
    waiting,
  );
}

async function isComplete(folder, recipe) {
  return (await readFile(join(folder, marker), 'utf8').catch(() => undefined)) === recipe;
}

/**
 * Called with the lock held, so whatever is partial there belongs to a run that is no more. Its npm may live
 * on for a moment and still write; then the rest stays until the next install, and harms nobody.
 */
async function removeLeftovers(folder) {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.partial-`)) continue;
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}
