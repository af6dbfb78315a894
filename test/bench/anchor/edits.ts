import type { OffsetRange } from '../../../src/core/text/articleText';
import { sentencesOf } from '../../../src/core/text/sentences';
import { paragraphsOf, reorder, replaceAll } from './editedText';
import type { EditedText, Replacement } from './editedText';
import type { Choices } from './random';

/** A claim before its article is edited. */
export interface Scene {
  readonly text: string;
  /** The words of the claim, and the sentence that they are in or are. */
  readonly range: OffsetRange;
  readonly sentence: OffsetRange;
  /** Another text, where sentences and words are taken from that come in. */
  readonly other: string;
  readonly choices: Choices;
}

/** How an article may be edited, and what should become of the claim. */
export interface Edit {
  readonly name: string;
  /** `keep`: the claim is elsewhere untouched; `follow`: its words changed; `tell`: its number did; `lose`: it is gone. */
  readonly wants: 'keep' | 'follow' | 'tell' | 'lose';
  /** Undefined where the article does not allow for it. */
  readonly apply: (scene: Scene) => EditedText | undefined;
}

const wordPattern = /[A-Za-z]{5,}/g;
const numberPattern =
  /\b(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b/gi;

const overlaps = (one: OffsetRange, other: OffsetRange): boolean =>
  one.start < other.end && other.start < one.end;

function otherSentences({ text, sentence }: Scene): OffsetRange[] {
  return sentencesOf(text).filter((each) => !overlaps(each, sentence) && each.end - each.start > 20);
}

/** The paragraphs behind which a copy of the claim's sentence would not stand where the sentence itself does. */
function paragraphsApart({ text, sentence }: Scene): OffsetRange[] {
  const all = paragraphsOf(text);
  const own = all.findIndex((each) => overlaps(each, sentence));
  return all.filter((_, at) => at !== own && at !== own - 1);
}

function wordsIn(text: string, { start, end }: OffsetRange): OffsetRange[] {
  return [...text.slice(start, end).matchAll(wordPattern)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

const spelledNumbers = /^(?:three|seven|eight|eleven|twelve|dozens|hundreds|thousands)$/i;

/** Two letters of a word exchanged, as a slip of the hand does, or the slip mended. */
function slip(text: string, word: OffsetRange): Replacement {
  const at = word.start + 1 + ((word.end - word.start) >> 1);
  const [one = '', other = ''] = [text.charAt(at - 1), text.charAt(at)];
  return { start: at - 1, end: at + 1, by: one === other ? one : other + one };
}

function anySentence({ other, choices }: Scene): string {
  const long = sentencesOf(other).filter(
    ({ start, end }) => end - start > 40 && other.charAt(end - 1) === '.',
  );
  const picked = choices.pick(long);
  return picked
    ? other.slice(picked.start, picked.end)
    : 'Roads in the district were closed until the evening.';
}

function anyParagraph(scene: Scene): string {
  return [anySentence(scene), anySentence(scene), anySentence(scene)].join(' ');
}

/** The number of a claim as another one, in the same style. */
export function anotherNumber(number: string, choices: Choices): string {
  if (/\d/.test(number)) return String(Number(number.replaceAll(',', '')) + 1 + choices.below(60));
  const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  const others = words.filter((word) => word !== number.toLowerCase());
  const word = choices.pick(others) ?? 'fifteen';
  return /^[A-Z]/.test(number) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export function numbersIn(text: string, { start, end }: OffsetRange): OffsetRange[] {
  return [...text.slice(start, end).matchAll(numberPattern)].map(({ 0: number, index }) => ({
    start: start + index,
    end: start + index + number.length,
  }));
}

function cutSentence({ text, sentence }: Scene): Replacement {
  const end = text.charAt(sentence.end) === ' ' ? sentence.end + 1 : sentence.end;
  return { start: sentence.start, end, by: '' };
}

const gone = (edited: EditedText): EditedText => ({ text: edited.text, range: undefined });

const elsewhere: readonly Edit[] = [
  {
    name: 'slips mended elsewhere',
    wants: 'keep',
    apply: (scene) => {
      const words = otherSentences(scene).flatMap((sentence) => wordsIn(scene.text, sentence));
      const picked = Array.from({ length: 5 }, () => scene.choices.pick(words)).flatMap((word) => word ?? []);
      return picked.length === 0
        ? undefined
        : replaceAll(
            scene.text,
            scene.range,
            [...new Set(picked)].map((word) => slip(scene.text, word)),
          );
    },
  },
  {
    name: 'sentence before and after rewritten',
    wants: 'keep',
    apply: (scene) => {
      const others = otherSentences(scene);
      const before = others.filter(({ end }) => end <= scene.sentence.start).at(-1);
      const after = others.find(({ start }) => start >= scene.sentence.end);
      const picked = [before, after].flatMap((each) => each ?? []);
      const by = (): string => anySentence(scene);
      return picked.length === 0
        ? undefined
        : replaceAll(
            scene.text,
            scene.range,
            picked.map((each) => ({ ...each, by: by() })),
          );
    },
  },
  {
    name: 'two other sentences rewritten',
    wants: 'keep',
    apply: (scene) => {
      const others = otherSentences(scene);
      const picked = new Set(
        [scene.choices.pick(others), scene.choices.pick(others)].flatMap((each) => each ?? []),
      );
      return picked.size === 0
        ? undefined
        : replaceAll(
            scene.text,
            scene.range,
            [...picked].map((each) => ({ ...each, by: anySentence(scene) })),
          );
    },
  },
  {
    name: 'paragraph moved',
    wants: 'keep',
    apply: (scene) => {
      const { text, range, choices } = scene;
      const paragraphs = paragraphsOf(text);
      if (paragraphs.length < 3) return undefined;
      const from = choices.below(paragraphs.length);
      const to = (from + 1 + choices.below(paragraphs.length - 1)) % paragraphs.length;
      return reorder(text, range, (all) =>
        all.toSpliced(from, 1).toSpliced(to, 0, ...all.slice(from, from + 1)),
      );
    },
  },
  {
    name: 'the claim’s own paragraph moved',
    wants: 'keep',
    apply: (scene) => {
      const { text, range, choices } = scene;
      const paragraphs = paragraphsOf(text);
      if (paragraphs.length < 3) return undefined;
      const from = paragraphs.findIndex((each) => overlaps(each, range));
      const to = (from + 1 + choices.below(paragraphs.length - 1)) % paragraphs.length;
      return reorder(text, range, (all) =>
        all.toSpliced(from, 1).toSpliced(to, 0, ...all.slice(from, from + 1)),
      );
    },
  },
  {
    name: 'paragraph inserted',
    wants: 'keep',
    apply: (scene) => {
      const at = scene.choices.pick(paragraphsOf(scene.text))?.start ?? 0;
      return replaceAll(scene.text, scene.range, [{ start: at, end: at, by: `${anyParagraph(scene)}\n\n` }]);
    },
  },
  {
    name: 'paragraph inserted before and after the claim’s',
    wants: 'keep',
    apply: (scene) => {
      const own = paragraphsOf(scene.text).find((each) => overlaps(each, scene.range));
      return (
        own &&
        replaceAll(scene.text, scene.range, [
          { start: own.start, end: own.start, by: `${anyParagraph(scene)}\n\n` },
          { start: own.end, end: own.end, by: `\n\n${anyParagraph(scene)}` },
        ])
      );
    },
  },
  {
    name: 'paragraph deleted',
    wants: 'keep',
    apply: (scene) => {
      const others = paragraphsOf(scene.text).filter((each) => !overlaps(each, scene.sentence));
      const picked = scene.choices.pick(others);
      return (
        picked && replaceAll(scene.text, scene.range, [{ start: picked.start, end: picked.end + 1, by: '' }])
      );
    },
  },
  {
    name: 'lines wrapped',
    wants: 'keep',
    apply: ({ text, range, choices }) => {
      const width = 50 + choices.below(30);
      const spaces: Replacement[] = [];
      let lineStart = 0;
      let space = -1;
      for (let at = 0; at < text.length; at++) {
        if (text.charAt(at) === '\n') lineStart = at + 1;
        if (text.charAt(at) === ' ') space = at;
        if (at - lineStart >= width && space > lineStart) {
          spaces.push({ start: space, end: space + 1, by: '\n' });
          lineStart = space + 1;
        }
      }
      return replaceAll(text, range, spaces);
    },
  },
  {
    name: 'punctuation and characters in other forms',
    wants: 'keep',
    apply: ({ text, range, choices }) => {
      const forms: readonly (readonly [RegExp, (found: string) => string])[] = [
        [/[“”]/g, () => '"'],
        [/[‘’]/g, () => "'"],
        [/"/g, () => choices.pick(['“', '&quot;', '«']) ?? '“'],
        [/'/g, () => choices.pick(['’', '&#8217;', '&rsquo;']) ?? '’'],
        [/[–—]/g, () => '-'],
        [
          / (?=\p{L})/gu,
          () => (choices.next() < 0.1 ? (choices.pick(['\u00a0', '  ', '&nbsp;', ' \u200b']) ?? ' ') : ' '),
        ],
        [/(?![A-Za-z])\p{L}/gu, (found) => found.normalize('NFD')],
        [/(?<=[a-z]{4})(?=[a-z]{4})/g, () => (choices.next() < 0.1 ? '\u00ad' : '')],
        [/(?<=[a-z]), /g, () => (choices.next() < 0.2 ? ' ' : ', ')],
      ];
      const found = forms.flatMap(([pattern, by]) =>
        [...text.matchAll(pattern)].map(({ 0: old, index }) => ({
          start: index,
          end: index + old.length,
          by: by(old),
        })),
      );
      return replaceAll(
        text,
        range,
        found.filter(({ start, end, by }) => by !== text.slice(start, end)),
      );
    },
  },
  {
    name: 'several of these at once',
    wants: 'keep',
    apply: (scene) => {
      let now: EditedText = { text: scene.text, range: scene.range };
      for (const name of [
        'slips mended elsewhere',
        'paragraph inserted',
        'paragraph deleted',
        'lines wrapped',
      ]) {
        if (!now.range) return undefined;
        const shift = now.range.start - scene.range.start;
        const sentence = { start: scene.sentence.start + shift, end: scene.sentence.end + shift };
        now =
          elsewhere
            .find((edit) => edit.name === name)
            ?.apply({ ...scene, ...now, range: now.range, sentence }) ?? now;
      }
      return now;
    },
  },
  {
    name: 'sentence repeated elsewhere',
    wants: 'keep',
    apply: (scene) => {
      const { text, range, sentence, choices } = scene;
      const at = choices.pick(paragraphsApart(scene))?.end;
      if (at === undefined) return undefined;
      return replaceAll(text, range, [
        { start: 0, end: 0, by: `${anySentence(scene)}\n\n` },
        { start: at, end: at, by: `\n\n${text.slice(sentence.start, sentence.end)} ${anySentence(scene)}` },
      ]);
    },
  },
];

const within: readonly Edit[] = [
  {
    name: 'slip mended in the quote',
    wants: 'follow',
    apply: ({ text, range, choices }) => {
      const words = wordsIn(text, range).filter(
        ({ start, end }) => !spelledNumbers.test(text.slice(start, end)),
      );
      const picked = choices.pick(words);
      return picked && replaceAll(text, range, [slip(text, picked)]);
    },
  },
  {
    name: 'a third of the sentence’s longer words replaced',
    wants: 'follow',
    apply: (scene) => {
      const { text, range, sentence, choices, other } = scene;
      const put = wordsIn(other, { start: 0, end: other.length }).map(({ start, end }) =>
        other.slice(start, end),
      );
      const words = wordsIn(text, sentence).filter(
        ({ start, end }) =>
          /^[a-z]/.test(text.slice(start, end)) && !spelledNumbers.test(text.slice(start, end)),
      );
      const picked = words.filter(() => choices.next() < 1 / 3);
      const usual = put.filter((word) => /^[a-z]/.test(word) && !spelledNumbers.test(word));
      return picked.length === 0 || usual.length === 0
        ? undefined
        : replaceAll(
            text,
            range,
            picked.map((word) => ({ ...word, by: choices.pick(usual) ?? '' })),
          );
    },
  },
  {
    name: 'number changed in place',
    wants: 'tell',
    apply: ({ text, range, choices }) => {
      const picked = choices.pick(numbersIn(text, range));
      return (
        picked &&
        replaceAll(text, range, [
          { ...picked, by: anotherNumber(text.slice(picked.start, picked.end), choices) },
        ])
      );
    },
  },
  {
    name: 'number changed and a paragraph inserted',
    wants: 'tell',
    apply: (scene) => {
      const { text, range, choices } = scene;
      const picked = choices.pick(numbersIn(text, range));
      return (
        picked &&
        replaceAll(text, range, [
          { start: 0, end: 0, by: `${anyParagraph(scene)}\n\n` },
          { ...picked, by: anotherNumber(text.slice(picked.start, picked.end), choices) },
        ])
      );
    },
  },
];

const deleting: readonly Edit[] = [
  {
    name: 'sentence deleted',
    wants: 'lose',
    apply: (scene) => gone(replaceAll(scene.text, scene.range, [cutSentence(scene)])),
  },
  {
    name: 'sentence deleted, a twin with another number elsewhere',
    wants: 'lose',
    apply: (scene) => {
      const { text, range, sentence, choices } = scene;
      const number = choices.pick(numbersIn(text, sentence));
      const at = choices.pick(paragraphsApart(scene))?.end;
      if (!number || at === undefined) return undefined;
      const twin =
        text.slice(sentence.start, number.start) +
        anotherNumber(text.slice(number.start, number.end), choices) +
        text.slice(number.end, sentence.end);
      return gone(
        replaceAll(text, range, [
          cutSentence(scene),
          { start: at, end: at, by: `\n\n${twin} ${anySentence(scene)}` },
        ]),
      );
    },
  },
];

/** Every way in which articles are edited here. */
export const edits: readonly Edit[] = [...elsewhere, ...within, ...deleting];
