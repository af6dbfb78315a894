import * as vscode from 'vscode';
import { findRepository } from './gitApi';

/** Answers who annotates: the setting's word, else git's user name, else nobody. */
export type AnnotatorName = () => Promise<string | undefined>;

/** The annotator of this workspace. */
export const annotatorName: AnnotatorName = async () => {
  const set = vscode.workspace.getConfiguration('newsmark').get('annotator', '').trim();
  if (set) return set;
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  const repository = await findRepository(folder.uri);
  const name = await repository?.getConfig('user.name').catch(() => undefined);
  return name?.trim() || undefined;
};
