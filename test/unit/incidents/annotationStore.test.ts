import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { AnnotationStore } from '../../../src/core/incidents/annotationStore';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';

function sidecar(
  uri: string,
  ...claims: [id: string, incident?: string][]
): Parameters<AnnotationStore['setSidecar']>[0] {
  const lines = claims.map(
    ([id, incident]) =>
      `  - id: ${id}\n    kind: killed\n    spans:\n      - exact: four\n        start: 0\n        end: 4\n` +
      (incident === undefined ? '' : `    incident: ${incident}\n`),
  );
  return { uri, name: uri, file: parseSidecar(`newsmark: 1\nclaims:\n${lines.join('')}`) };
}

describe('AnnotationStore', () => {
  it('tells of what changed, and of nothing else', () => {
    const store = new AnnotationStore(builtInCodebook);
    const told: string[] = [];
    const stop = store.changed.add((uri) => told.push(uri));
    store.setSidecar(sidecar('a', ['aaaaaaa2']));
    store.setSidecar(sidecar('a', ['aaaaaaa2']));
    store.removeSidecar('unknown');
    store.setSidecar(sidecar('a', ['aaaaaaa3']));
    store.removeSidecar('a');
    stop();
    store.setSidecar(sidecar('a', ['aaaaaaa2']));
    assert.deepEqual(told, ['a', 'a', 'a']);
  });

  it('finds a claim wherever it is now', () => {
    const store = new AnnotationStore(builtInCodebook);
    store.setSidecar(sidecar('a', ['aaaaaaa2'], ['aaaaaaa3']));
    assert.equal(store.findClaim('aaaaaaa3')?.uri, 'a');
    store.setSidecar(sidecar('a', ['aaaaaaa2']));
    assert.equal(store.findClaim('aaaaaaa3'), undefined);
    store.setSidecar(sidecar('b', ['aaaaaaa3']));
    assert.equal(store.findClaim('aaaaaaa3')?.uri, 'b');
  });

  it('knows an id that another sidecar has, until it is gone there', () => {
    const store = new AnnotationStore(builtInCodebook);
    store.setSidecar(sidecar('a', ['aaaaaaa2']));
    assert.equal(store.idsOutside('a').has('aaaaaaa2'), false);
    store.setSidecar(sidecar('b', ['aaaaaaa2']));
    assert.equal(store.idsOutside('a').has('aaaaaaa2'), true);
    assert.equal(store.idsOutside('b').has('aaaaaaa2'), true);
    store.removeSidecar('b');
    assert.equal(store.idsOutside('a').has('aaaaaaa2'), false);
    assert.equal(store.findClaim('aaaaaaa2')?.uri, 'a');
  });

  it('follows claims and decisions into the incidents', () => {
    const store = new AnnotationStore(builtInCodebook);
    store.setSidecar(sidecar('a', ['aaaaaaa2', '2022-02-02-panjgur'], ['aaaaaaa3']));
    assert.deepEqual(
      store.incidents().incidents.map(({ id }) => id),
      ['2022-02-02-panjgur'],
    );
    assert.deepEqual(
      store.incidents().unassigned.map(({ claim }) => claim.id),
      ['aaaaaaa3'],
    );
    const source = 'newsmark: 1\nid: 2022-02-02-panjgur\ntitle: The assault\n';
    store.setIncidentFile({ uri: 'incident', source, ...parseIncidentFile(source) });
    assert.equal(store.incidents().incidents[0]?.title, 'The assault');
    store.removeIncidentFile('incident');
    assert.notEqual(store.incidents().incidents[0]?.title, 'The assault');
  });

  it('takes another codebook, and says so of all that hangs on it', () => {
    const store = new AnnotationStore(builtInCodebook);
    store.setSidecar(sidecar('a', ['aaaaaaa2', '2022-02-02-panjgur']));
    store.setSidecar(sidecar('b', ['aaaaaaa3', '2022-02-02-panjgur']));
    assert.equal(store.incidents().incidents[0]?.figures.length, 1);
    const told: string[] = [];
    store.codebookChanged.add(({ kinds }) => told.push(`codebook with ${kinds.length}`));
    store.changed.add((uri) =>
      told.push(`${uri}, figures: ${store.incidents().incidents[0]?.figures.length}`),
    );
    const kinds = builtInCodebook.kinds.map((kind) => ({ ...kind, countsPeople: false }));
    const codebook = { ...builtInCodebook, kinds };
    store.setCodebook(codebook);
    store.setCodebook(codebook);
    assert.equal(store.codebook, codebook);
    assert.deepEqual(told, ['codebook with 14', 'a, figures: 0', 'b, figures: 0']);
  });
});
