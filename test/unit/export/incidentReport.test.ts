import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { incidentReport } from '../../../src/core/export/incidentReport';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import { claimOn } from './exported';

const text = 'The army said\n## 4 soldiers were killed in Panjgur.\n';

describe('the report of an incident', () => {
  it('has its title as the heading, its figures with quotes, and the articles it rests on', () => {
    const incident = '2022-02-02-panjgur';
    const claim = claimOn(text, 'aaaaaaa2', ['said\n## 4 soldiers'], {
      figure: { low: 4, high: 4 },
      group: 'security forces',
      place: 'Panjgur',
      incident,
    });
    const metadata = { title: 'Raid *tonight*', publisher: 'Dawn', url: 'https://a.example/b' };
    const article = { uri: 'file:///a.txt', name: 'a.txt', article: metadata, claims: [claim] };
    const [found] = gatherIncidents([article], [], builtInCodebook).incidents;
    assert.ok(found);
    const report = incidentReport(found);
    assert.deepEqual(
      report.split('\n').filter((line) => line.startsWith('#')),
      ['# Panjgur, 2022-02-02', '## killed security forces', '## Not told', '## Articles'],
    );
    assert.match(report, /“said \\#\\# 4 soldiers” \\\[a\.txt aaaaaaa2\\\]/);
    assert.match(report, /^- a\.txt · Raid \\\*tonight\\\* · Dawn · https:\/\/a\.example\/b$/m);
  });
});
