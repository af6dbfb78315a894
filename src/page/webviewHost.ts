import type { CommonRequest, RevealMessage, ShowMessage } from './messages';

/** What VS Code gives to the page of a webview. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

const api = acquireVsCodeApi();

/** The panel around a page that shows `Data`, and may ask for `Request` besides what every page may ask. */
export class WebviewHost<Data, Request extends { readonly type: string }, State> {
  /**
   * Begins to listen and asks for what there is to show.
   *
   * @param show called again after every change
   * @param reveal brings into view what someone in the editor wants to see here
   */
  listen(show: (data: Data) => void, reveal?: (id: string) => void): void {
    window.addEventListener(
      'message',
      ({ data }: MessageEvent<ShowMessage<Data> | RevealMessage | undefined>) => {
        if (data?.type === 'show') show(data.data);
        if (data?.type === 'reveal') reveal?.(data.id);
      },
    );
    window.addEventListener('error', ({ message }) => this.ask({ type: 'failed', message }));
    window.addEventListener('unhandledrejection', ({ reason }) =>
      this.ask({ type: 'failed', message: reason instanceof Error ? reason.message : String(reason) }),
    );
    this.ask({ type: 'ready' });
  }

  ask(request: Request | CommonRequest): void {
    api.postMessage(request);
  }

  /** What the page kept before it was hidden or the window was reloaded. */
  get state(): State | undefined {
    return api.getState() as State | undefined;
  }

  /** Kept while the page is hidden, and given to the panel when the window is reloaded. */
  keep(state: State): void {
    api.setState(state);
  }
}
