import assert from 'node:assert/strict';
import * as z from 'zod';
import { sidecarSchema } from '../../../../../src/core/claims/schema';
import { formOf } from '../../../../../src/core/sidecar/reading/canonical/form';
import type { Form } from '../../../../../src/core/sidecar/reading/canonical/form';

describe('forms of canonical files', () => {
  it('are known for every field of the schemas but the values of any kind that conflicts keep', () => {
    const unknown = new Set<string>();
    const visit = (form: Form | undefined): void => {
      for (const field of form?.fields ?? []) {
        if (field.form === undefined) unknown.add(field.key);
        visit(field.form);
      }
      if (form?.items) visit(form.items);
    };
    visit(formOf(sidecarSchema));
    assert.deepEqual([...unknown], ['ours', 'theirs', 'base']);
  });

  it('are unknown for checks and types that are not understood', () => {
    for (const schema of [
      z.string().max(4),
      z.string().trim(),
      z.array(z.string()).max(3),
      z.string().default('none'),
      z.string().nullable(),
      z.union([z.string(), z.number()]),
      z.number().gt(4),
      z.string().transform((value) => value.length),
    ])
      assert.equal(formOf(schema), undefined, JSON.stringify(schema));
  });
});
