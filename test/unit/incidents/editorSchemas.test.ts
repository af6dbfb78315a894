import assert from 'node:assert/strict';
import { editorSchemas } from '../../../src/core/incidents/editorSchemas';
import { claimSchema } from '../../../src/core/claims/schema';
import { codebookFileSchema, kindEntrySchema } from '../../../src/core/codebookFile/schema';
import { namesFileSchema, nameSchema } from '../../../src/core/namesFile/schema';

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema;
  readonly description?: string;
  readonly additionalProperties?: unknown;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
}

describe('the JSON Schema of sidecars', () => {
  const schema = editorSchemas().sidecar as unknown as Schema;
  const claim = schema.properties['claims']?.items;

  it('is draft-07 with a title, as editors expect', () => {
    assert.deepEqual(Object.entries(schema).slice(0, 2), [
      ['$schema', 'http://json-schema.org/draft-07/schema#'],
      ['title', 'Newsmark sidecar'],
    ]);
  });

  it('offers every field of a claim, in order, with its description and codes', () => {
    assert.deepEqual(Object.keys(claim?.properties ?? {}), Object.keys(claimSchema.shape));
    assert.equal(claim?.properties['denies']?.description, 'The claim that this one denies.');
    assert.ok(claim?.properties['role']?.enum?.includes('belligerent'));
    assert.deepEqual(claim?.required, ['id', 'kind', 'spans']);
  });

  it('allows keys it does not know', () => {
    for (const each of [schema, claim, claim?.properties['figure']]) {
      assert.notEqual(each?.additionalProperties, false);
    }
  });
});

describe('the JSON Schema of names files', () => {
  const schema = editorSchemas().names as unknown as Schema;
  const name = schema.properties['names']?.items;

  it('offers every key with its description and codes', () => {
    assert.deepEqual(Object.keys(name?.properties ?? {}), Object.keys(nameSchema.shape));
    assert.deepEqual(name?.properties['type']?.enum, ['actor', 'place']);
    assert.ok(name?.properties['actor_type']?.enum?.includes('armed group'));
    assert.equal(schema.properties['never']?.description, namesFileSchema.shape.never.description);
  });

  it('allows keys it does not know', () => {
    for (const each of [schema, name]) assert.notEqual(each?.additionalProperties, false);
  });
});

describe('the JSON Schema of codebook files', () => {
  const schema = editorSchemas().codebook as unknown as Schema;
  const kind = schema.properties['kinds']?.items;

  it('offers every key with its description and words', () => {
    assert.deepEqual(Object.keys(schema.properties), Object.keys(codebookFileSchema.shape));
    assert.deepEqual(Object.keys(kind?.properties ?? {}), Object.keys(kindEntrySchema.shape));
    assert.deepEqual(schema.properties['extends']?.enum, ['built-in', 'none']);
    assert.equal(kind?.properties['definition']?.description, kindEntrySchema.shape.definition.description);
    assert.deepEqual(kind?.required, ['code']);
  });

  it('allows keys it does not know', () => {
    for (const each of [schema, kind]) assert.notEqual(each?.additionalProperties, false);
  });
});
