// Coded text: draws codes over names without touching what the page knows; each text is put back at
// the end. What is being written cannot be changed so; there the words are painted over.

type Find = (
  text: string,
) => readonly { readonly from: number; readonly to: number; readonly code: string }[];
type Changed = { was: string; shown: string };

const writing = '[contenteditable="true"]';
const highlight = 'lp-coded';

/**
 * Begins at once and goes on with everything that is drawn later; answers what ends it. `code` must
 * leave its own answers as they are.
 */
export function codeText(
  root: HTMLElement,
  code: (text: string) => string,
  find: Find,
): () => void {
  const changed = new Map<Text, Changed>();
  const one = (node: Text): void => {
    const text = node.data;
    if (changed.get(node)?.shown === text || node.parentElement?.closest(writing)) return;
    // A name of somebody who is on no list is marked where it is drawn.
    const shown = node.parentElement?.closest('[data-name]') ? '•••' : code(text);
    if (shown === text) changed.delete(node);
    else {
      changed.set(node, { was: text, shown });
      node.data = shown;
    }
  };
  const under = (node: Node): void => {
    if (node instanceof Text) return one(node);
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let next = walk.nextNode(); next; next = walk.nextNode()) one(next as Text);
  };
  // Told before the next frame is drawn, so that no name is seen in between.
  const watching = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') one(target as Text);
      for (const node of addedNodes) under(node);
    }
    for (const node of changed.keys()) if (!node.isConnected) changed.delete(node);
    paintOver(root, find);
  });
  under(root);
  paintOver(root, find);
  watching.observe(root, { childList: true, characterData: true, subtree: true });
  document.documentElement.dataset['coded'] = '';
  return () => {
    watching.disconnect();
    for (const [node, { was, shown }] of changed) if (node.data === shown) node.data = was;
    CSS.highlights.delete(highlight);
    delete document.documentElement.dataset['coded'];
  };
}

function paintOver(root: HTMLElement, find: Find): void {
  const ranges = [...root.querySelectorAll(writing)].flatMap((editor) => {
    const walk = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const found: Range[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (const { from, to } of find((node as Text).data)) {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        found.push(range);
      }
    }
    return found;
  });
  CSS.highlights.set(highlight, new Highlight(...ranges));
}
