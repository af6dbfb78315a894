import assert from 'node:assert/strict';
import { describeRange, describeRangeInWords } from '../../../src/core/incidents/describe';
import { parseIncidentFile, serialiseIncidentFile } from '../../../src/core/incidents/incidentFile';
import type { FigureSummary } from '../../../src/core/incidents/incidentBook';
import { figureOf, notesOf, reasonsOf } from './build';
import { reviewedBook, reviewedIncidentSources } from './reviewedBook';

const sources = reviewedIncidentSources();
const files = sources.flatMap((source) => parseIncidentFile(source).file ?? []);
const book = reviewedBook();

const assault = '2022-02-02-panjgur-noshki';
const countedBy = (figure: FigureSummary, claimant: RegExp) =>
  figure.claims.filter(
    ({ standing, claimants }) => standing === 'counted' && claimants.some((name) => claimant.test(name)),
  );
const numbersBy = (figure: FigureSummary, claimant: RegExp) =>
  countedBy(figure, claimant).map(({ low, high }) => [low, high]);

describe('the incidents of the reviewed sample', () => {
  it('are nine, two of them with two parts, eleven at the leaves', () => {
    const wholes = book.incidents.filter((incident) => incident.partOf === undefined);
    const leaves = book.incidents.filter((incident) => incident.parts.length === 0);
    assert.equal(wholes.length, 9);
    assert.deepEqual(
      wholes.map((incident) => incident.parts.length).filter((count) => count > 0),
      [2, 2],
    );
    assert.equal(leaves.length, 11);
    assert.deepEqual(book.unassigned, []);
  });

  it('have canonical files', () => {
    assert.equal(files.length, sources.length);
    assert.deepEqual(files.map(serialiseIncidentFile), sources);
  });

  it('hold one without a figure: Iran’s strike', () => {
    const without = book.incidents.filter((incident) => incident.figures.length === 0);
    assert.equal(without.length, 1);
    assert.match(without[0]?.title ?? '', /Iran/);
  });

  it('leave the troops killed in the assault contested: 4, 7, 12 or more than 100', () => {
    const figure = figureOf(book, 'killed', 'security forces', assault);
    assert.equal(figure.contested, true);
    assert.ok(reasonsOf(figure).includes('disjoint ranges'));
    assert.equal(describeRange(figure), '4–100+');
    assert.equal(describeRangeInWords(figure), '4 to more than 100');
    assert.deepEqual(numbersBy(figure, /Rash?eed|Rashid/), [[4, 4]]);
    assert.deepEqual(numbersBy(figure, /ISPR|Inter-Services/), [[7, 7]]);
    assert.deepEqual(numbersBy(figure, /Lango/), [[12, 12]]);
    assert.deepEqual(numbersBy(figure, /Liberation Army/), [[101, undefined]]);
    assert.equal(figure.sources.sides, 2);
    const disjoint = figure.reasons.find(({ type }) => type === 'disjoint ranges');
    assert.equal(disjoint?.claims.length, 4);
  });

  it('check the home minister’s five and seven against his twelve', () => {
    const [sum] = figureOf(book, 'killed', 'security forces', assault).sums;
    assert.match(sum?.claimant ?? '', /Lango/);
    assert.deepEqual([sum?.low, sum?.high, sum?.counted], [12, undefined, false]);
    const attackers = figureOf(book, 'killed', 'insurgents', assault).sums[0];
    assert.deepEqual([attackers?.low, attackers?.high, attackers?.counted], [13, 13, false]);
  });

  it('leave the attackers killed contested: 15 against 13', () => {
    const figure = figureOf(book, 'killed', 'insurgents', assault);
    assert.ok(reasonsOf(figure).includes('disjoint ranges'));
    const counted = figure.claims.filter(({ standing }) => standing === 'counted').map(({ low }) => low);
    assert.ok(counted.includes(15) && counted.includes(13));
    assert.deepEqual(numbersBy(figure, /ISPR|Inter-Services/), [[4, 4]]);
  });

  it('leave Noshki and Mach contested', () => {
    const noshki = figureOf(book, 'killed', 'insurgents', '2022-02-02-noshki');
    assert.deepEqual(reasonsOf(noshki), ['disjoint ranges']);
    assert.deepEqual([noshki.low, noshki.high, noshki.open], [4, 9, false]);
    const mach = figureOf(book, 'killed', 'insurgents', 'undated-mach');
    assert.deepEqual(reasonsOf(mach), ['disjoint ranges']);
    assert.deepEqual(numbersBy(mach, /Army/), [[2, 2]]);
    assert.deepEqual(numbersBy(mach, /military/), [[9, 9]]);
  });

  it('contest nothing else that is counted', () => {
    const contested = book.incidents.flatMap(({ id, figures }) =>
      figures.filter((figure) => figure.contested).map(({ kind, group }) => `${id} ${kind} ${group ?? ''}`),
    );
    assert.deepEqual(contested, [
      `${assault} killed security forces`,
      `${assault} killed insurgents`,
      '2022-02-02-noshki killed insurgents',
      'undated-mach killed insurgents',
    ]);
  });

  it('tell what only looks contested: update, headline, subset, parts of a total', () => {
    const update = figureOf(book, 'casualties', 'unknown', 'undated-mach');
    assert.deepEqual([notesOf(update), update.low], [['update'], undefined]);
    const troops = notesOf(figureOf(book, 'killed', 'security forces', assault));
    for (const note of ['headline', 'subset', 'part of a total']) assert.ok(troops.includes(note), note);
    assert.ok(notesOf(figureOf(book, 'injured', 'mixed', 'undated-jaffarabad')).includes('subset'));
    const raids = figureOf(book, 'killed', 'insurgents', 'undated-panjgur-harnai');
    assert.deepEqual(
      raids.sums.map(({ low, high, counted }) => [low, high, counted]),
      [[41, 41, false]],
    );
  });

  it('know who disputes who holds the camps', () => {
    const contests = book.incidents.find((incident) => incident.id === assault)?.contests ?? [];
    assert.ok(contests.some(({ field, type }) => field === 'control' && type === 'denial against assertion'));
    assert.ok(contests.some(({ field, type }) => field === 'control' && type === 'different actors'));
  });

  it('get no year that no article gives', () => {
    const years = book.incidents.flatMap(({ date }) => /\d{4}/.exec(date ?? '') ?? []);
    assert.deepEqual([...new Set(years)], ['2022']);
  });
});
