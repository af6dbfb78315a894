// What every page and its panel tell each other; a page's own messages come on top.

/** What a page may ask of its panel. */
export type CommonRequest =
  | { /** The page listens: send what there is to show. */ readonly type: 'ready' }
  | SaveRequest
  | { readonly type: 'copy'; readonly text: string }
  | {
      /** Something in the page went wrong, for the log. */ readonly type: 'failed';
      readonly message: string;
    };

/** Asks where to, and writes a file there. */
export interface SaveRequest {
  readonly type: 'save';
  /** Proposed name with its ending, which tells what it is. */
  readonly name: string;
  readonly content: string;
  readonly encoding: 'text' | 'base64';
}

/** What a panel sends its page: all there is to show, each time. */
export interface ShowMessage<Data> {
  readonly type: 'show';
  readonly data: Data;
}

/** Asks a page to bring something into view: an id that the page knows. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly id: string;
}
