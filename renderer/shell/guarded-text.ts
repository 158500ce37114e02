// How words leave the page: copied and cut text goes one way, by the vault process; what is selected is reported, without its words; nothing is dragged out.

import { copyFromPaper } from '../ui/rich-text/copied-slice.ts';

type Ways = {
  readonly copy: (text: string) => void;
  /** Something is selected: which words is nobody's business. */
  readonly selected: () => void;
};

/** How often a selection that is being drawn is reported: at once, then so often, and once more at its end. */
const reportMs = 500;

/** Guards `document` and all that is in it; answers how to stop. */
export function guardText({ copy, selected }: Ways): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    // Chromium would hand the text to main, and nobody would take it off the clipboard again.
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = taken(event.target, event.type === 'cut');
    if (text !== '') copy(text);
  };
  const onDrag = (event: DragEvent): void => {
    if (event.target instanceof Element && event.target.closest('[draggable="true"]')) return;
    event.preventDefault();
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const report = (): void => {
    again = false;
    timer = setTimeout(() => {
      timer = null;
      if (again) report();
    }, reportMs);
    selected();
  };
  const onSelect = (): void => {
    if (!somethingSelected()) return;
    if (timer) again = true;
    else report();
  };
  const onBlur = (): void => {
    if (again) selected();
    again = false;
  };
  const heard: readonly (readonly [string, EventTarget, (event: never) => void])[] = [
    ['copy', window, onCopy],
    ['cut', window, onCopy],
    ['dragstart', window, onDrag],
    ['selectionchange', document, onSelect],
    ['select', window, onSelect],
    ['blur', window, onBlur],
  ];
  for (const [name, on, hear] of heard) on.addEventListener(name, hear as EventListener, true);
  return () => {
    if (timer) clearTimeout(timer);
    for (const [name, on, hear] of heard) on.removeEventListener(name, hear as EventListener, true);
  };
}

/** Main keeps what a focused field and a selection hold, for input methods: before a lock both are let go. */
export function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.getSelection()?.removeAllRanges();
}

/** The words of a copy or a cut; with a cut they are taken out, as the browser would have. */
function taken(target: EventTarget | null, cut: boolean): string {
  const field = fieldOf(target) ?? fieldOf(document.activeElement);
  if (field) {
    if (field.type === 'password') return '';
    const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    if (cut && text !== '' && !field.readOnly && !field.disabled) document.execCommand('delete');
    return text;
  }
  return copyFromPaper(target, cut) ?? document.getSelection()?.toString() ?? '';
}

function fieldOf(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target
    : null;
}

function somethingSelected(): boolean {
  const field = fieldOf(document.activeElement);
  // Fields of numbers and days do not say what is selected in them: counted as something.
  if (field) return field.selectionStart === null || field.selectionStart !== field.selectionEnd;
  return document.getSelection()?.isCollapsed === false;
}
