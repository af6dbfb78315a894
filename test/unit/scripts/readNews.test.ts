import assert from 'node:assert/strict';
import { readNews } from '../../../scripts/incidents/readNews';

const source = `! camp part of raids

=== Outlet | 2023-05-14 | Two camps raided
[raids] “Fighters” raided two camps.
[camp] Four died in one.

[none] Raids are frequent.

=== Other |  | No date
[camp] Five died.
`;

describe('readNews', () => {
  it('gives articles as text, with the incident of each sentence in code points', () => {
    const { articles, wholes } = readNews(source);
    const [first, second] = articles;
    assert.equal(
      first?.text,
      'Two camps raided\n\n“Fighters” raided two camps. Four died in one.\n\nRaids are frequent.\n',
    );
    const at = (words: string): string | undefined => first?.incidentAt(first.text.indexOf(words));
    assert.deepEqual(['Two camps', 'raided two', 'Four', 'one.', 'frequent'].map(at), [
      'raids',
      'raids',
      'camp',
      'camp',
      'none',
    ]);
    assert.equal(first?.published, '2023-05-14');
    assert.equal(second?.published, undefined);
    assert.equal(wholes.get('camp'), 'raids');
  });
});
