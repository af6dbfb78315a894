import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { policyNames } from '../../../../src/core/incidents/policies/policy';
import { policies } from '../../../../src/core/incidents/policies/rollUp';

describe('docs/incidents.md', () => {
  it('states every policy with its columns, and every rule with its source and whether that is confirmed', () => {
    const page = readFileSync('docs/incidents.md', 'utf8');
    for (const name of policyNames) {
      const { title, description, columns, rules } = policies[name];
      assert.ok(page.includes(`### ${title}`) && page.includes(description), name);
      assert.ok(page.includes(columns.map((column) => `\`${column}\``).join(', ')), name);
      for (const [rule, { says, source, confirmed }] of Object.entries(rules))
        assert.ok(
          page.includes(`| ${rule} | ${says} | ${source} | ${confirmed ? 'yes' : 'no'} |`),
          `${name} ${rule}`,
        );
    }
  });
});
