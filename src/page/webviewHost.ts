/** What VS Code gives to the page of a webview. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** The editor around the page; VS Code hands it out once. */
export const webviewHost: WebviewApi = acquireVsCodeApi();
