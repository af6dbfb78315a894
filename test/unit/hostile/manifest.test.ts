import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly pattern?: string }>> };
  };
}

const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { properties } = contributes.configuration;

describe('the manifest, for folders that nobody trusts yet', () => {
  it('keeps settings that say what is written from counting there', () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    // With “true” in its place VS Code lets a folder that nobody trusts change every setting.
    assert.equal(supported, 'limited');
    const harmless = [
      'newsmark.articles.include',
      'newsmark.articles.exclude',
      'newsmark.suggestions.enabled',
    ];
    assert.deepEqual(
      [...restrictedConfigurations].sort(),
      Object.keys(properties)
        .filter((setting) => !harmless.includes(setting))
        .sort(),
    );
  });

  it('lets the settings editor take no path for the folder of incident files', () => {
    const pattern = new RegExp(properties['newsmark.incidents.folder']?.pattern ?? 'absent');
    for (const name of ['incidents', 'Vorfälle 2022']) assert.match(name, pattern);
    for (const name of ['', 'a/b', String.raw`a\b`, '*', '{a,b}', '[a]', 'C:'])
      assert.doesNotMatch(name, pattern);
  });
});
