/** What is left to do in one article, apart from its status. */
export interface ArticleProgress {
  /** How many suggestions nobody has answered. */
  readonly suggestions: number;
  /** Ids of claims whose words are gone. */
  readonly lost: ReadonlySet<string>;
  /** Ids of claims whose words changed, so that a person should look. */
  readonly changed: ReadonlySet<string>;
  /** What the article calls itself. */
  readonly title?: string;
}
