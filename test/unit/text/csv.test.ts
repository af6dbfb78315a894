import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { csvRecord } from '../../../src/core/text/csv';

/** The fields of one record, read as RFC 4180 says. */
function fieldsOf(record: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < record.length; at++) {
    const character = record[at] ?? '';
    if (quoted && character === '"' && record[at + 1] === '"') field += record[++at] ?? '';
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') {
      fields.push(field);
      field = '';
    } else if (!quoted && character === '\r' && record[at + 1] === '\n') break;
    else field += character;
  }
  return [...fields, field];
}

describe('csvRecord', () => {
  it('quotes what needs it and ends with CRLF', () => {
    assert.equal(
      csvRecord(['a', 4, undefined, 'x, y', 'say "no"', 'two\nlines']),
      'a,4,,"x, y","say ""no""","two\nlines"\r\n',
    );
  });

  it('disarms what a spreadsheet would run, and leaves numbers alone', () => {
    for (const formula of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', ' =1+1', '\r=1'])
      assert.match(fieldsOf(csvRecord([formula]))[0] ?? '', /^'/, JSON.stringify(formula));
    assert.equal(csvRecord([-4]), '-4\r\n');
    assert.equal(csvRecord(['4-5', 'a=b']), '4-5,a=b\r\n');
  });

  it('reads back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const read = fieldsOf(csvRecord(texts)).map((field) => field.replace(/^'(?=\s*[=+\-@\t\r])/, ''));
        assert.deepEqual(
          read,
          texts.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, '')),
        );
      }),
    );
  });
});
