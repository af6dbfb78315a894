import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  describeFilter,
  filterStatuses,
  isEmptyFilter,
  noFilter,
  readFilter,
  writeFilter,
} from '../../../../src/core/incidents/arranging/incidentFilter';
import type { IncidentFilter } from '../../../../src/core/incidents/arranging/incidentFilter';

describe('a filter as it is typed', () => {
  it('is words and marks, in any order', () => {
    assert.deepEqual(
      readFilter('noshki @kind:killed  "fc camp" @contested @status:"work needed" @date:2022-01/2022-03'),
      {
        words: ['noshki', 'fc camp'],
        contested: true,
        unassigned: false,
        statuses: ['work needed'],
        kinds: ['killed'],
        dates: '2022-01/2022-03',
      },
    );
  });

  it('takes for words what is no mark: accounts, unknown statuses, dates that are none', () => {
    const { words, ...rest } = readFilter('@bbcnews @status:fine @date:soon @kind: "12');
    assert.deepEqual(words, ['@bbcnews', '@status:fine', '@date:soon', '@kind:', '12']);
    assert.deepEqual(rest, { contested: false, unassigned: false, statuses: [], kinds: [] });
  });

  it('asks for nothing when it is empty', () => {
    for (const typed of ['', '   ', '""']) assert.ok(isEmptyFilter(readFilter(typed)), typed);
    assert.equal(describeFilter(noFilter), '');
  });

  it('is told in words', () => {
    const filter = readFilter('noshki @contested @kind:killed @kind:injured @status:disputed @date:2022-02');
    assert.equal(describeFilter(filter), 'contested, killed or injured, disputed, 2022-02, “noshki”');
  });

  it('is the same when it is written and read again', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[^"]{1,12}$/).filter((text) => text.trim() !== ''),
      fc.constantFrom('@contested', '@kind:killed', '@date:2022', '@status:accepted', '@someone', 'fc camp'),
    );
    const code = fc.stringMatching(/^[a-zé][a-zé -]{0,8}[a-z]$/);
    const filters: fc.Arbitrary<IncidentFilter> = fc.record(
      {
        words: fc.uniqueArray(word, { maxLength: 4 }),
        contested: fc.boolean(),
        unassigned: fc.boolean(),
        statuses: fc.uniqueArray(fc.constantFrom(...filterStatuses)),
        kinds: fc.uniqueArray(code, { maxLength: 3 }),
        dates: fc.constantFrom('2022', '2022-02', '2022-01/2022-03', '2022-02-03'),
      },
      { noNullPrototype: true, requiredKeys: ['words', 'contested', 'unassigned', 'statuses', 'kinds'] },
    );
    fc.assert(fc.property(filters, (filter) => assert.deepEqual(readFilter(writeFilter(filter)), filter)));
  });

  it('never fails, whatever is typed', () => {
    const pieces = [
      '@',
      '"',
      ':',
      ' ',
      'kind',
      'date',
      'status',
      'contested',
      '2022',
      '\u00a0',
      'é',
      '\n',
      '\ud800',
    ];
    const typed = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (typed) => {
        const once = writeFilter(readFilter(typed));
        assert.equal(writeFilter(readFilter(once)), once);
      }),
    );
  });
});
