import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { pageEntries } from '../../../scripts/build/pageEntries.mjs';

describe('The pages’ scripts', () => {
  it('contain neither zod nor the editor’s own code', async () => {
    const { metafile } = await build({
      entryPoints: pageEntries('src/page'),
      bundle: true,
      format: 'esm',
      splitting: true,
      platform: 'browser',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outdir: 'dist/page',
      write: false,
      metafile: true,
    });
    const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    assert.ok(files.some((file) => file.includes('node_modules/preact/')));
    assert.deepEqual(
      files.filter((file) => /node_modules\/(zod|yaml)\/|src\/(views|editor|workspace)\//.test(file)),
      [],
    );
  });
});
