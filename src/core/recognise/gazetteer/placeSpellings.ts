import type { GazetteerTables } from './gazetteer';
import { foldPlace, isPlain, keyOfFolded, placeKey, withoutArticle, withoutArticleOf } from './placeKey';
import { consonantsOf, differences, soundForm, spellingDistance } from './soundForm';
import { isTransliterated } from './transliterated';

/** The places of one spelling, by their positions in the tables: nearly always one. */
export type Positions = number | readonly number[];
type PositionsBySpelling = Map<string, number | number[]>;

/** Positions of places by spelling, as a whole and without an Arabic article. */
interface Index {
  readonly whole: PositionsBySpelling;
  readonly bare: PositionsBySpelling;
}

interface SoundingSpelling {
  readonly form: string;
  readonly consonants: number;
  readonly spelling: string;
}

/** Countries where names begin with an Arabic article that news leaves out. */
const articleCountries = new Set(
  'AE BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '),
);

/** Finds the places of a gazetteer by how their names are spelt. Indexed when first asked. */
export class PlaceSpellings {
  readonly #tables: GazetteerTables;
  #made: Index | undefined;
  /** Spellings by first letter, and their sound forms once asked for. */
  #byInitial: Map<string, string[]> | undefined;
  readonly #forms = new Map<string, readonly SoundingSpelling[]>();

  constructor(tables: GazetteerTables) {
    this.#tables = tables;
  }

  /** The places of a name or alias, whatever its case, accents, hyphens and article; undefined when there is none. */
  named(name: string): readonly number[] | undefined {
    const { whole, bare } = this.#index();
    const exact = whole.get(placeKey(name));
    if (exact !== undefined) return listOf(exact);
    const withoutIts = withoutArticle(name);
    const key = placeKey(withoutIts ?? name);
    const found = [
      ...listOf(bare.get(key)),
      ...listOf(withoutIts === undefined ? undefined : whole.get(key)),
    ];
    return found.length > 0 ? [...new Set(found)] : undefined;
  }

  /**
   * The places whose whole name some words of a text are; cheap enough to ask of every word.
   * @param foldedWords as `foldWord` gives them, one blank between them
   */
  ofWords(foldedWords: string): Positions | undefined {
    const { whole, bare } = this.#index();
    return (
      whole.get(foldedWords) ??
      bare.get(foldedWords) ??
      (/['.-]/.test(foldedWords) ? whole.get(placeKey(foldedWords)) : undefined)
    );
  }

  /**
   * The places whose names come nearest in sound, where names come from another script; none when all are too far.
   * @param name without a word for what it is
   */
  resembling(name: string): readonly number[] {
    const form = soundForm(name);
    const bound = boundFor(form);
    if (bound === undefined) return [];
    let least = bound;
    let nearest: string[] = [];
    const consonants = consonantsOf(form);
    for (const initial of initialsLike(form.charAt(0))) {
      for (const candidate of this.#formsOf(initial)) {
        if (differences(consonants, candidate.consonants) > 2) continue;
        const distance = spellingDistance(form, candidate.form, least);
        if (distance > least) continue;
        if (distance < least) nearest = [];
        least = distance;
        nearest.push(candidate.spelling);
      }
    }
    const { whole, bare } = this.#index();
    const found = nearest.flatMap((spelling) => [
      ...listOf(whole.get(spelling)),
      ...listOf(bare.get(spelling)),
    ]);
    return [...new Set(found)].filter((at) => this.#isTransliterated(at));
  }

  #index(): Index {
    if (this.#made !== undefined) return this.#made;
    const whole: PositionsBySpelling = new Map();
    const bare: PositionsBySpelling = new Map();
    const { names, aliases, aliasOwners } = this.#tables;
    const add = (folded: string, at: number) => this.#addSpelling(folded, at, whole, bare);
    foldLines(names).forEach(add);
    foldLines(aliases).forEach((folded, alias) => add(folded, aliasOwners[alias] ?? 0));
    return (this.#made = { whole, bare });
  }

  /** Under its key for `named`, and as words of a text for `ofWords`. */
  #addSpelling(folded: string, at: number, whole: PositionsBySpelling, bare: PositionsBySpelling): void {
    addPosition(whole, keyOfFolded(folded), at);
    if (isPlain(folded)) return;
    addPosition(whole, folded, at);
    if (/['-]/.test(folded)) addPosition(whole, folded.replace(/'/g, '').replace(/-/g, ' '), at);
    const articleless = this.#mayHaveArticle(at) ? withoutArticleOf(folded) : undefined;
    if (articleless === undefined) return;
    addPosition(bare, keyOfFolded(articleless), at);
    if (!isPlain(articleless)) addPosition(bare, articleless, at);
  }

  #mayHaveArticle(at: number): boolean {
    const country = this.#tables.countries[at] ?? -1;
    return country < 0 || articleCountries.has(this.#tables.codes[country] ?? '');
  }

  #isTransliterated(at: number): boolean {
    const { countries, codes } = this.#tables;
    const country = countries[at] ?? -1;
    return country < 0 || isTransliterated(codes[country] ?? '');
  }

  #formsOf(initial: string): readonly SoundingSpelling[] {
    const known = this.#forms.get(initial);
    if (known !== undefined) return known;
    const { whole, bare } = this.#index();
    if (this.#byInitial === undefined) {
      this.#byInitial = new Map();
      for (const spellings of [whole, bare]) {
        for (const spelling of spellings.keys()) {
          const list = this.#byInitial.get(spelling.charAt(0));
          if (list) list.push(spelling);
          else this.#byInitial.set(spelling.charAt(0), [spelling]);
        }
      }
    }
    const spellings = (this.#byInitial.get(initial) ?? []).filter((spelling) =>
      [...listOf(whole.get(spelling)), ...listOf(bare.get(spelling))].some((at) =>
        this.#isTransliterated(at),
      ),
    );
    const forms = spellings.map((spelling) => {
      const form = soundForm(spelling);
      return { form, consonants: consonantsOf(form), spelling };
    });
    this.#forms.set(initial, forms);
    return forms;
  }
}

function listOf(positions: Positions | undefined): readonly number[] {
  return positions === undefined ? [] : typeof positions === 'number' ? [positions] : positions;
}

/** All names folded at once, which is many times faster than one by one. */
function foldLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : foldPlace(lines.join('\n')).split('\n');
}

function addPosition(positions: PositionsBySpelling, key: string, at: number): void {
  if (key === '') return;
  const before = positions.get(key);
  if (before === undefined) positions.set(key, at);
  else if (typeof before === 'number') {
    if (before !== at) positions.set(key, [before, at]);
  } else if (!before.includes(at)) before.push(at);
}

/** How far a spelling may be off: short names must sound the same, the shortest match nothing. */
function boundFor(form: string): number | undefined {
  if (form.length < 4) return undefined;
  if (form.length < 5) return 0;
  if (form.length < 7) return 0.5;
  return form.length < 9 ? 0.8 : 1.2;
}

/** The first letters under which a name may stand whose sound form begins with this one. */
function initialsLike(initial: string): readonly string[] {
  return likeInitials.find((letters) => letters[0] === initial) ?? [initial];
}

const likeInitials: readonly (readonly string[])[] = [
  ['a', 'e', 'o', 'i', 'u', 'y'],
  ['e', 'a', 'o', 'i', 'u', 'y'],
  ['o', 'a', 'e', 'i', 'u', 'w'],
  ['k', 'q', 'c', 'g', 'x'],
  ['g', 'k', 'q', 'j'],
  ['s', 'z', 'c'],
  ['S', 's', 'c', 't'],
  ['C', 'c', 't', 'j'],
  ['j', 'd', 'z', 'g', 'c'],
  ['h', 'k'],
  ['f', 'p', 'v'],
  ['v', 'w', 'f'],
  ['d', 't'],
  ['t', 'd'],
  ['b', 'p'],
  ['p', 'b'],
];
