import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The scripts of the webviews' pages, by the name of their folder: `<folder>/<name>/<name>.tsx`, which imports its style.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function pageEntries(folder) {
  const entries = readdirSync(folder).map((name) => [name, join(folder, name, `${name}.tsx`)]);
  return Object.fromEntries(entries.filter(([, file]) => existsSync(file)));
}
