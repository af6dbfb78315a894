import { assert } from 'chai';
import * as vscode from 'vscode';

/** What of its manifest tests look at. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly keybindings: readonly { command: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
  };
}

export function manifest(): Manifest {
  const extension = vscode.extensions.getExtension('newsmark.newsmark');
  assert.isDefined(extension);
  return extension.packageJSON as Manifest;
}

/** The commands that the menu of a tree's row holds; its conditions are those of the view and of the row alone. */
export function menuOf(view: string, contextValue: string): string[] {
  const holds = (condition: string): boolean => {
    const [, key, operator, value = ''] = /^(view|viewItem) (==|=~) (.+)$/.exec(condition) ?? [];
    assert.isDefined(key, `the condition “${condition}” is not known here`);
    const is = key === 'view' ? view : contextValue;
    return operator === '==' ? is === value.replaceAll("'", '') : new RegExp(value.slice(1, -1)).test(is);
  };
  return manifest()
    .contributes.menus['view/item/context']!.filter(({ when = '' }) => when.split(' && ').every(holds))
    .map(({ command }) => command);
}
