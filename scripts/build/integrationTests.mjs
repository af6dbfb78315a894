import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const virtual = 'newsmark:integration-tests';

/**
 * An esbuild plugin for the suite that runs inside VS Code. The module `newsmark:integration-tests` imports
 * every `*.test.ts` below a folder, in the order of their names: one bundle is all that a web worker host can
 * load, and no test can be forgotten in a list kept by hand.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
export function integrationTests(folder) {
  const root = resolve(folder);
  return {
    name: 'integration-tests',
    setup(build) {
      build.onResolve({ filter: /^newsmark:integration-tests$/ }, () => ({
        path: virtual,
        namespace: virtual,
      }));
      build.onLoad({ filter: /.*/, namespace: virtual }, async () => {
        const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
        const files = names.sort().map((name) => join(root, name));
        const contents = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
        return { contents, resolveDir: root, watchDirs: [root], watchFiles: files };
      });
      build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
        contents: asGlobalScript(await readFile(path, 'utf8')),
      }));
    },
  };
}

/**
 * Mocha's browser build is a script in a package of ES modules. Bundled as it is, it would find the bundle's
 * own `module` and replace what that exports.
 */
function asGlobalScript(source) {
  return `{ const module = undefined, exports = undefined, define = undefined;\n${source}\n}`;
}
