// What runs inside the workbench's page: plain JavaScript, because the tests themselves know no DOM. Each
// function is sent to the page by its source, so it can use nothing from outside itself.

/** The active editor's decorations by extensions, as drawn; see inPage.d.mts. */
export function drawnHighlights() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]');
  if (!editor) return [];
  const characters = [...editor.querySelectorAll('.view-line')].flatMap((line) => {
    const found = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const match of node.data.matchAll(/./gsu)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getBoundingClientRect();
        const text = match[0] === '\u00a0' ? ' ' : match[0];
        found.push({ text, x: box.left + box.width / 2, y: box.top + box.height / 2 });
      }
    }
    return found;
  });
  const drawn = [];
  for (const element of editor.querySelectorAll('.view-overlays .cdr[class*="ced-"]')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    const inside = ({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const text = characters
      .filter(inside)
      .map((character) => character.text)
      .join('');
    drawn.push({ element, text, box });
  }
  for (const element of editor.querySelectorAll('.view-line span[class*="ced-"]')) {
    const text = element.textContent.replaceAll('\u00a0', ' ');
    drawn.push({ element, text, box: element.getBoundingClientRect() });
  }
  drawn.sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
  return drawn.map(({ element, text }) => {
    const style = getComputedStyle(element);
    return {
      text,
      background: style.backgroundColor,
      color: style.color,
      border:
        style.borderStyle === 'none' ? '' : `${style.borderWidth} ${style.borderStyle} ${style.borderColor}`,
      decoration: style.textDecorationLine === 'none' ? '' : style.textDecoration,
    };
  });
}

/** The computed value of a theme colour, as `rgb(…)`, or '' where the theme has none. */
export function themeColour(id) {
  const workbench = document.querySelector('.monaco-workbench');
  const probe = document.createElement('div');
  const variable = `--vscode-${id.replaceAll('.', '-')}`;
  if (getComputedStyle(workbench).getPropertyValue(variable) === '') return '';
  probe.style.backgroundColor = `var(${variable})`;
  workbench.append(probe);
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return colour;
}

/** Where a piece of text is drawn in the active editor: the middles of its first and last character. */
export function placeOfText(wanted) {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]');
  if (!editor) return undefined;
  const lines = [...editor.querySelectorAll('.view-line')];
  lines.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
  for (const line of lines) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
    if (at < 0) continue;
    const middle = (offset) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let before = 0; walker.nextNode(); before += walker.currentNode.length) {
        const node = walker.currentNode;
        if (offset >= before + node.length) continue;
        const range = document.createRange();
        range.setStart(node, offset - before);
        range.setEnd(node, offset - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return undefined;
    };
    return { first: middle(at), last: middle(at + wanted.length - 1) };
  }
  return undefined;
}

/** The drawn lines of the active editor, from top to bottom. */
export function drawnLines() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]');
  if (!editor) return [];
  const lines = [...editor.querySelectorAll('.view-line')];
  lines.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
  return lines.map((line) => line.textContent.replaceAll('\u00a0', ' '));
}

/** The rows of a quick input, all read in one moment. */
export function drawnQuickInputRows(rows) {
  return rows.map((row) => {
    const text = (selector) => row.querySelector(selector)?.textContent.trim() ?? '';
    return {
      label: text('.quick-input-list-row .label-name'),
      description: text('.quick-input-list-row .label-description'),
      detail: text('.quick-input-list-label-meta'),
      // A row that is drawn again for another entry keeps its heading, hidden.
      separator: text('.quick-input-list-separator:not([style*="display: none"])'),
      focused: row.classList.contains('focused'),
    };
  });
}

/** The rows of a tree, all read in one moment. */
export function drawnTreeRows(rows) {
  return rows.map((row) => {
    const text = (selector) => row.querySelector(selector)?.textContent.trim() ?? '';
    const expanded = row.getAttribute('aria-expanded');
    return {
      label: text('.label-name'),
      description: text('.label-description'),
      level: Number(row.getAttribute('aria-level')),
      expanded: expanded === null ? undefined : expanded === 'true',
      selected: row.getAttribute('aria-selected') === 'true',
      spoken: row.getAttribute('aria-label') ?? '',
    };
  });
}

/** True once the workbench is there and knows its extensions. */
export function isRestored() {
  const marked = (name) => performance.getEntriesByName(`code/${name}`).length > 0;
  return marked('didStartWorkbench') && marked('didLoadExtensions');
}

/** What the workbench has written down of its editors for the next start; see inPage.d.mts. */
export async function writtenEditorState() {
  const finished = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases = await indexedDB.databases();
  const written = databases.map(async ({ name }) => {
    if (!name.startsWith('vscode-web-state-db-')) return '';
    const database = await finished(indexedDB.open(name));
    const table = database.transaction('ItemTable').objectStore('ItemTable');
    const editors = await finished(table.get('memento/workbench.parts.editor'));
    database.close();
    return editors ?? '';
  });
  // The state of a page is JSON inside JSON.
  return (await Promise.all(written)).join('\n').replaceAll('\\', '');
}
