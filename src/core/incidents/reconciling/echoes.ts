import { foldWord } from '../../text/foldWord';
import { areDifferentActors, wordsOf } from '../names';
import { groupBy } from '../groupBy';
import type { Statement } from './statements';

/** Share of common words from which two sentences are taken for one, passed on (wire copy is edited lightly). */
const nearlyTheSame = 0.7;
const fewestWords = 6;
/** Above this many voices on one number their words are not compared, so that time stays linear. */
const mostCompared = 200;

/**
 * Collapses the statements on one figure that are one statement passed on, in several articles or several times in
 * one, and lets an update of a statement reach its repeats.
 *
 * One statement: the same figure by the same claimant; by an article's own voice beside an attributed one, which is
 * no independent source; in nearly the same words, unless two different actors say it. Figures must be equal to the
 * end: "13" and "at least 13" are two positions, so that collapsing never changes a range.
 *
 * Sets `standing`, `echoOf` and `echoBy` on the statements given.
 *
 * @param statements those `counted` or `replaced`, in reading order
 */
export function collapseEchoes(statements: readonly Statement[]): void {
  if (statements.length < 2) return;
  for (const alike of groupBy(statements, figureKey).values()) {
    const voices = gather(alike);
    for (const voice of voices) settle(voice);
  }
}

function figureKey({ ref, range }: Statement): string {
  const figure = ref.claim.figure ?? {};
  const numberless = figure.low === undefined && figure.high === undefined;
  // Equal ranges told differently ("up to 40", "0 to 40") show different ends, so they stay apart.
  return JSON.stringify([
    range.low,
    range.high,
    figure.low ?? '',
    numberless ? (figure.wording ?? '') : (figure.high ?? ''),
  ]);
}

/** The statements on one number, one list for each that was made. */
function gather(alike: readonly Statement[]): Statement[][] {
  const voices = joinSameWords(connected(alike.filter(isAttributed)));
  const own = alike.filter((statement) => !isAttributed(statement));
  const host = voices.find((voice) => voice.some(isLive)) ?? voices[0];
  if (!host) return joinSameWords([...groupBy(own, (statement) => statement.ref.uri).values()]);
  host.push(...own);
  return voices;
}

/** Statements that share a claimant, directly or through others, in reading order. */
function connected(statements: readonly Statement[]): Statement[][] {
  const voiceOf = new Map<string, Statement[]>();
  const position = new Map(statements.map((statement, at) => [statement, at]));
  const voices = new Set<Statement[]>();
  const joined = new Set<Statement[]>();
  for (const statement of statements) {
    const known = new Set(
      statement.claimants.flatMap((name) => [voiceOf.get(name)].filter((voice) => voice !== undefined)),
    );
    const [voice = [], ...others] = [...known].sort((one, other) => other.length - one.length);
    for (const other of others) {
      for (const member of other) {
        voice.push(member);
        for (const name of member.claimants) voiceOf.set(name, voice);
      }
      voices.delete(other);
      joined.add(voice);
    }
    voice.push(statement);
    voices.add(voice);
    for (const name of statement.claimants) voiceOf.set(name, voice);
  }
  for (const voice of joined)
    voice.sort((one, other) => (position.get(one) ?? 0) - (position.get(other) ?? 0));
  return [...voices].sort((one, other) => firstOf(one, position) - firstOf(other, position));
}

function firstOf([first]: readonly Statement[], position: ReadonlyMap<Statement, number>): number {
  return (first && position.get(first)) ?? 0;
}

function joinSameWords(voices: readonly Statement[][]): Statement[][] {
  if (voices.length < 2 || voices.length > mostCompared) return [...voices];
  const joined: Voice[] = [];
  for (const statements of voices) {
    const voice = { statements: [...statements], words: sentenceWords(statements[0]) };
    const same = joined.find((other) => isSameText(other, voice));
    if (!same) {
      joined.push(voice);
      continue;
    }
    for (const statement of statements) statement.echoBy = 'same words';
    same.statements.push(...statements);
  }
  return joined.map(({ statements }) => statements);
}

/** Statements that are one, with the words of the first one's sentence. */
interface Voice {
  readonly statements: Statement[];
  readonly words: ReadonlySet<string>;
}

function isSameText(one: Voice, other: Voice): boolean {
  const [a, b] = [one.statements[0], other.statements[0]];
  if (!a || !b || a.ref.uri === b.ref.uri) return false;
  // Words first: comparing names is dear, and few sentences are alike.
  return (
    likeness(one.words, other.words) >= nearlyTheSame &&
    !a.claimants.some((left) => b.claimants.some((right) => areDifferentActors(left, right)))
  );
}

/** Decides which member of a voice counts; the others are its echoes, or replaced with it. */
function settle(voice: Statement[]): void {
  const attributed = voice.filter(isAttributed);
  if (attributed.some((statement) => statement.standing === 'replaced')) {
    for (const statement of voice) statement.standing = 'replaced';
    return;
  }
  const live = voice.filter(isLive);
  const first = live.find(isAttributed) ?? live[0];
  for (const statement of live) {
    if (statement === first || first === undefined) continue;
    statement.standing = 'echo';
    statement.echoOf = first;
    statement.echoBy ??= isAttributed(statement) ? 'same claimant' : 'own voice';
  }
}

function isAttributed(statement: Statement): boolean {
  return statement.claimants.length > 0;
}

function isLive(statement: Statement): boolean {
  return statement.standing === 'counted';
}

function sentenceWords(statement: Statement | undefined): Set<string> {
  const span = statement?.ref.claim.spans[0];
  if (!span) return new Set();
  const before = (span.prefix ?? '').split('\n').at(-1) ?? '';
  const after = (span.suffix ?? '').split('\n')[0] ?? '';
  return new Set(wordsOf(before + span.exact + after).map(foldWord));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < fewestWords || other.size < fewestWords) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common);
}
