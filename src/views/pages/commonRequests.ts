import * as vscode from 'vscode';
import * as z from 'zod';
import type { CommonRequest, SaveRequest } from '../../page/messages';
import type { Log } from '../../workspace/log';
import { inform } from '../../workspace/messages';

/** What every page may ask; a page's own requests are added by its panel. */
export const commonRequests = [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('save'),
    name: z.string().regex(/^[^/\\:*?"<>|]{1,150}$/),
    content: z.string(),
    encoding: z.enum(['text', 'base64']),
  }),
  z.object({ type: z.literal('copy'), text: z.string() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
] as const;

/** Names of the kinds of files that pages make, by their ending. */
const fileKinds: Readonly<Record<string, string>> = {
  csv: 'CSV',
  md: 'Markdown',
  png: 'PNG picture',
  svg: 'SVG drawing',
};

/** Does what every page may ask for, but for `ready`, which is the panel's own. */
export async function answerCommon(
  request: Exclude<CommonRequest, { type: 'ready' }>,
  log: Log,
): Promise<void> {
  switch (request.type) {
    case 'save':
      return save(request);
    case 'copy':
      await vscode.env.clipboard.writeText(request.text);
      vscode.window.setStatusBarMessage('Copied.', 4000);
      return;
    case 'failed':
      log.error(`A page failed: ${request.message}`);
  }
}

async function save({ name, content, encoding }: SaveRequest): Promise<void> {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [fileKinds[ending] ?? 'File']: [ending] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(
    target,
    encoding === 'text' ? new TextEncoder().encode(content) : decode(content),
  );
  const open = 'Open';
  const saved = vscode.workspace.asRelativePath(target);
  if ((await inform(`Saved ${saved}.`, open)) === open)
    await vscode.commands.executeCommand('vscode.open', target);
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
