import { Module } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Loads a module with components, built as the pages are; what loads the tests knows nothing of those.
 *
 * @param file from the repository's top; it imports what turns components to text as well, so that all share one Preact
 */
export async function pageModule<Exports>(file: string): Promise<Exports> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: 'src/page/tsconfig.json',
    logLevel: 'warning',
  });
  const module = new Module(path.resolve(file));
  module.paths = [path.resolve('node_modules')];
  (module as unknown as { _compile(code: string, name: string): void })._compile(
    outputFiles[0]?.text ?? '',
    path.resolve(file),
  );
  return module.exports as Exports;
}
