// Walks a page with the Tab key alone: where the focus goes, whether one can see it there, and whether it ever gets stuck.

import type { Page } from '@playwright/test';
import type { Stop } from './tour/screens.ts';

const most = 400;

/** One line for each thing that is wrong on the page as it stands; the walk ends where it began. */
export async function tabWalk(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document
      .querySelectorAll('[data-tab-seen]')
      .forEach((one) => one.removeAttribute('data-tab-seen'));
  });
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const { where, again, stuck, seen } = await page.evaluate(look);
    if (stuck) return [...found, `stuck at ${where}`];
    if (again) return found;
    if (!seen) found.push(`no visible focus at ${where}`);
  }
  return [...found, `no way round after ${most} steps`];
}

/** Runs in the page. `again`: the focus came back to where it was before, or left the page. */
function look(): { where: string; again: boolean; stuck: boolean; seen: boolean } {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body)
    return {
      where: '',
      again: document.querySelector('[data-tab-seen]') !== null,
      stuck: false,
      seen: true,
    };
  const where = `${focused.tagName.toLowerCase()} ${focused.getAttribute('aria-label') ?? focused.getAttribute('title') ?? focused.textContent?.trim().slice(0, 60) ?? ''} ${focused.id}`;
  const modal = focused.closest('[aria-modal="true"]');
  const alone =
    modal !== null &&
    [...modal.querySelectorAll('button, input, a[href], [tabindex="0"]')].filter(
      (one) => (one as HTMLElement).tabIndex >= 0,
    ).length < 2;
  const last = focused.getAttribute('data-tab-seen') === 'last';
  if (focused.hasAttribute('data-tab-seen'))
    return { where, again: true, stuck: last && !alone, seen: true };
  document.querySelector('[data-tab-seen="last"]')?.setAttribute('data-tab-seen', '');
  focused.setAttribute('data-tab-seen', 'last');
  // A hidden input shows its focus on what is drawn in its place: beside it, around it or inside it.
  const around = [
    focused,
    ...focused.querySelectorAll('*'),
    focused.parentElement,
    focused.parentElement?.parentElement,
    focused.nextElementSibling,
    focused.previousElementSibling,
    ...(focused instanceof HTMLInputElement ? (focused.labels ?? []) : []),
  ]
    .filter((one) => one !== null && one !== undefined)
    .slice(0, 40);
  const drawn = (): string =>
    around
      .map((one) => {
        const style = getComputedStyle(one);
        const outline =
          style.outlineStyle === 'none' || style.outlineWidth === '0px'
            ? ''
            : `${style.outlineWidth} ${style.outlineColor}`;
        return [
          outline,
          style.boxShadow,
          style.borderColor,
          style.backgroundColor,
          style.textDecorationLine,
        ].join('|');
      })
      .join('\n');
  const still = document.createElement('style');
  still.textContent = '* { transition: none !important; }';
  const nonce = document.querySelector<HTMLElement>('style[nonce]')?.nonce ?? '';
  still.setAttribute('nonce', nonce);
  document.head.append(still);
  const withFocus = drawn();
  focused.blur();
  const without = drawn();
  focused.focus({ preventScroll: true });
  still.remove();
  return { where, again: false, stuck: false, seen: withFocus !== without };
}

/** Walks through each stop of a tour, and gathers what was wrong. */
export function tabWalker(pageNow: () => Promise<Page>): {
  readonly stop: Stop;
  readonly found: string[];
  readonly seen: string[];
} {
  const [found, seen]: [string[], string[]] = [[], []];
  const stop: Stop = async (name) => {
    seen.push(name);
    for (const wrong of await tabWalk(await pageNow())) found.push(`${name}: ${wrong}`);
  };
  return { stop, found, seen };
}
