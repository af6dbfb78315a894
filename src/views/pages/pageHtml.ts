import * as vscode from 'vscode';

/**
 * The frame of a page in a webview: its style and its script from `dist/page`, and nothing else. The policy lets in no
 * other script or style, nothing from elsewhere, and pictures only that the page draws itself (blob:).
 *
 * @param name of the page: the folder in `src/page`
 * @param title what a screen reader calls the page, as plain text
 */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  name: string,
  title: string,
): string {
  const nonce = newNonce();
  const source = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'page', file)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${source(`${name}.css`)}">
</head>
<body>
<script type="module" nonce="${nonce}" src="${source(`${name}.js`)}"></script>
</body>
</html>`;
}

/** What allows the page's own script: nobody can guess it. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
