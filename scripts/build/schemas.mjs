import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes the JSON Schemas that give hand editing completion and checks. They are made from the zod schemas of the
 * core, which are TypeScript: bundled in memory, then run.
 * @param {string} folder
 */
export async function writeSchemas(folder) {
  const bundle = await build({
    entryPoints: ['src/core/incidents/editorSchemas.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const code = bundle.outputFiles[0].text;
  const { editorSchemas } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas())) {
    await writeFile(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
