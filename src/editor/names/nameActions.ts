import * as vscode from 'vscode';
import type { NamesFiles } from '../../workspace/namesFiles';
import type { OpenArticles } from '../openArticles';
import { nameTarget, standingOf } from './nameTarget';

/** The lightbulb on names: always mark the words as an actor or a place, or never. */
export function nameActionProvider(articles: OpenArticles, names: NamesFiles): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const article = articles.get(document.uri);
      if (!article || !vscode.workspace.getWorkspaceFolder(document.uri)) return [];
      const target = nameTarget(article, article.toOffsets(range));
      if (!target) return [];
      const { always, never } = target;
      const dictionary = names.dictionaryFor(document.uri);
      const actions = [action(`Always mark “${always}” as actor…`, 'newsmark.alwaysMarkActor', always)];
      if (standingOf(always, dictionary) !== 'place')
        actions.push(action(`Always mark “${always}” as place`, 'newsmark.alwaysMarkPlace', always));
      if (never !== undefined && standingOf(never, dictionary) !== 'never')
        actions.push(action(`Never mark “${never}”`, 'newsmark.neverMark', never));
      return actions;
    },
  };
}

function action(title: string, command: string, words: string): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { command, title, arguments: [{ words }] };
  return made;
}
