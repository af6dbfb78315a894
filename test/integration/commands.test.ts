import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/commands';
import { manifest } from './support/manifest';
import { newsmark } from './support/workspace';

describe('Commands', () => {
  it('are all registered, and all in the manifest with a title', async () => {
    await newsmark();
    const registered = await vscode.commands.getCommands(true);
    assert.includeMembers(registered, [...commandIds]);
    const { commands } = manifest().contributes;
    assert.sameMembers(
      commands.map(({ command }) => command),
      [...commandIds],
    );
    for (const { title, category } of commands) {
      assert.equal(category, 'Newsmark');
      assert.isNotEmpty(title);
    }
  });

  it('are what keys and menus name', () => {
    const { keybindings, menus } = manifest().contributes;
    const named = [...keybindings, ...Object.values(menus).flat()].map(({ command }) => command);
    assert.includeMembers([...commandIds], named);
  });
});
