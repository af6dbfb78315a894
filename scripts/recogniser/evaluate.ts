// npm run eval:recogniser: how well the recogniser finds what readers marked, beside libraries, in one run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mention } from '../../src/core/recognise/mention';
import { ArticleText } from '../../src/core/text/articleText';
import { readMarked, readNews, readRe3d, readSeeds } from './annotated';
import type { AnnotatedDocument } from './annotated';
import { crossValidated, shipped } from './crossValidate';
import { peers } from './peers';
import { missesOfClass, wrongTypes } from './reportMisses';
import { actorTypeTable, classTable, namedTable, scoreSystem } from './reportTables';
import type { SystemAnswers, SystemScores } from './reportTables';
import { insideAnnotated, spanClasses } from './scoring';
import type { Found, SpanClass } from './scoring';

const usage = `usage: npm run eval:recogniser [-- OPTION… FILE…]
  --set news|re3d|seeds   only this set; may be repeated
  --folds N               parts of the cross-validation, 5 unless told
  --misses CLASS          what is missed or false in class ${spanClasses.join(', ')}, or type (of actors), in its sentence
  --system NAME           whose misses, ours unless told
  --json FILE             write the counts behind the tables
  FILE…                   score marked texts of your own, in the form of data/news, with the shipped model`;

const setNames = ['re3d', 'news', 'seeds'] as const;
type SetName = (typeof setNames)[number];

/** One set of documents, and how our recogniser is run on it. */
interface EvaluationSet {
  readonly name: string;
  readonly about: string;
  readonly documents: readonly PublishedDocument[];
  readonly ours: (document: PublishedDocument) => readonly Mention[];
  readonly goldHasNames: boolean;
}

interface PublishedDocument extends AnnotatedDocument {
  readonly published?: string;
}

const ourName = 'Newsmark';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true },
      folds: { type: 'string', default: '5' },
      misses: { type: 'string' },
      system: { type: 'string', default: ourName },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const wanted = values.set ?? [];
  const misses = values.misses;
  const folds = Number(values.folds);
  if (
    values.help ||
    wanted.some((name) => !isSetName(name)) ||
    (misses !== undefined && misses !== 'type' && !isClass(misses)) ||
    !(Number.isInteger(folds) && folds > 1)
  ) {
    console.error(usage);
    process.exit(values.help ? 0 : 2);
  }
  const sets =
    positionals.length > 0
      ? [ownTexts(positionals)]
      : chosenSets(wanted.length === 0 ? setNames : wanted.filter(isSetName), folds);

  const all: Record<string, SystemScores[]> = {};
  for (const set of sets) {
    const answered = answersOf(set);
    if (misses === undefined) all[set.name] = report(set, answered);
    else reportMisses(set, answered, misses, values.system);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, undefined, 2)}\n`);
}

function isSetName(name: string): name is SetName {
  return (setNames as readonly string[]).includes(name);
}

function isClass(name: string): name is SpanClass {
  return (spanClasses as readonly string[]).includes(name);
}

function chosenSets(names: readonly SetName[], folds: number): EvaluationSet[] {
  const re3d = names.includes('re3d') ? readRe3d() : [];
  const news = names.includes('news') ? readNews() : [];
  let predicted: Map<string, Mention[]> | undefined;
  const held = ({ id }: AnnotatedDocument): readonly Mention[] => {
    predicted ??= crossValidated([...re3d, ...news], folds);
    const mentions = predicted.get(id);
    if (mentions === undefined) throw new Error(`The cross-validation left out ${id}.`);
    return mentions;
  };
  // Rules and word lists are no part of what is held apart; whoever writes them has seen these texts.
  const about = `${ourName}'s model cross-validated by document in ${folds} parts, its rules the same in all`;
  const sets: Record<SetName, () => EvaluationSet> = {
    re3d: () => ({ name: 're3d', about, documents: re3d, ours: held, goldHasNames: false }),
    news: () => ({ name: 'annotated news', about, documents: news, ours: held, goldHasNames: true }),
    seeds: () => ({
      name: 'sample articles',
      about: 'none of them trained on',
      documents: readSeeds(),
      ours: withShipped(),
      goldHasNames: true,
    }),
  };
  return names.map((name) => sets[name]());
}

function withShipped(): (document: PublishedDocument) => readonly Mention[] {
  const find = shipped();
  return ({ text, published }) => find(text, published);
}

function ownTexts(files: readonly string[]): EvaluationSet {
  return {
    name: 'own texts',
    about: 'shipped model',
    documents: files.flatMap(readOwnText),
    ours: withShipped(),
    goldHasNames: true,
  };
}

/** Marked articles in the form of `data/news`: a head of `key: value` lines, `---`, the text; or the text alone. */
function readOwnText(file: string): PublishedDocument[] {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const { text: content } = new ArticleText(readFileSync(file, 'utf8'));
  const cut = content.indexOf('\n---\n');
  const head = cut === -1 ? '' : content.slice(0, cut);
  const body = cut === -1 ? content : content.slice(cut + 5);
  const published = /^published:\s*(\d{4}-\d{2}-\d{2})/m.exec(head)?.[1];
  const bodies = /^documents: one a line$/m.test(head) ? body.split('\n') : [body];
  return bodies
    .filter((part) => part.trim() !== '')
    .map((part, row) => {
      const id = bodies.length === 1 ? basename(file) : `${basename(file)}:${row + 1}`;
      return { ...readMarked(part, id, id), ...(published !== undefined && { published }) };
    });
}

function answersOf(set: EvaluationSet): SystemAnswers[] {
  const systems = [
    {
      name: ourName,
      classes: spanClasses,
      find: (document: PublishedDocument) => set.ours(document).map(foundOf),
    },
    ...peers.map((peer) => ({
      name: peer.name,
      classes: peer.classes,
      find: ({ text, published, style }: PublishedDocument) => peer.find(text, published, style),
    })),
  ];
  return systems.map(({ name, classes, find }) => ({
    system: name,
    classes,
    ours: name === ourName,
    answers: set.documents.map((document) => ({
      id: document.id,
      text: document.text,
      gold: document.spans,
      found: insideAnnotated(
        find(document).map((span) => inStyle(span, document.style)),
        document.annotated,
      ),
    })),
  }));
}

function foundOf(mention: Mention): Found {
  const { start, end } = mention;
  if (mention.type === 'actor')
    return { start, end, type: 'actor', named: mention.named, actorType: mention.actorType };
  if (mention.type === 'number') return { start, end, type: 'number', duration: mention.unit === 'duration' };
  return { start, end, type: mention.type };
}

/** In re3d lengths of time ("two months") are Temporal, so that there they are dates, for every system alike. */
function inStyle(span: Found, style: AnnotatedDocument['style']): Found {
  return span.duration === true && style === 're3d' ? { ...span, type: 'date' } : span;
}

function report(set: EvaluationSet, answered: readonly SystemAnswers[]): SystemScores[] {
  const scores = answered.map((answers) => scoreSystem(answers, set.goldHasNames));
  const characters = set.documents.reduce(
    (total, { annotated }) => total + annotated.reduce((sum, [start, end]) => sum + end - start, 0),
    0,
  );
  const size = `${set.documents.length} ${set.documents.length === 1 ? 'document' : 'documents'}, ${characters.toLocaleString('en')} characters`;
  console.log(`== ${set.name}: ${size}; ${set.about}\n\n${classTable(scores)}\n`);
  if (set.goldHasNames) {
    console.log(`Named actors\n${namedTable(scores)}\n`);
    for (const { ours, answers } of answered) if (ours) console.log(`${actorTypeTable(answers)}\n`);
  }
  return scores;
}

function reportMisses(
  set: EvaluationSet,
  answered: readonly SystemAnswers[],
  misses: string,
  system: string,
): void {
  for (const { system: name, answers } of answered) {
    if (name !== system) continue;
    const lines = isClass(misses) ? missesOfClass(answers, misses) : wrongTypes(answers);
    console.log(`== ${set.name}: ${misses}, ${lines.length} by ${name}\n${lines.join('\n')}\n`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
