// What is measured inside the page: from a click to the paint that shows its answer, and the frames of a scroll.

import type { Locator, Page } from 'playwright';

/** What must be on the page, or with `gone` no longer be there. */
export type Until = { readonly selector: string; readonly text?: string; readonly gone?: boolean };

/** Milliseconds from the click on `button` to the frame in which `until` holds. */
export async function clickToPaint(page: Page, button: Locator, until: Until): Promise<number> {
  const paint = page.evaluate(
    ({ selector, text, gone }) =>
      new Promise<number>((done, fail) => {
        let clicked = 0;
        addEventListener(
          'click',
          (event) => {
            clicked = event.timeStamp;
          },
          { capture: true, once: true },
        );
        const late = setTimeout(() => fail(new Error('no answer was painted')), 30_000);
        const there = (): boolean =>
          [...document.querySelectorAll(selector)].some(
            (found) => text === undefined || (found.textContent ?? '').includes(text),
          );
        const holds = (): boolean => there() !== (gone ?? false);
        const look = (): void => {
          if (clicked === 0 || !holds()) return void requestAnimationFrame(look);
          // The task after the frame's callbacks comes when the frame was handed over.
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => {
            clearTimeout(late);
            done(performance.now() - clicked);
          });
          channel.port1.start();
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    until,
  );
  await button.click();
  return paint;
}

export type Frames = { readonly lengths: readonly number[]; readonly tasks: number };

/** Scrolls by `step` pixels a frame for `count` frames. `tasks` counts tasks of the page over 50 ms. */
export async function scrollFrames(
  page: Page,
  selector: string,
  step: number,
  count: number,
): Promise<Frames> {
  return page.evaluate(
    async ({ at, by, times }) => {
      const scroller = document.querySelector(at);
      if (!scroller) throw new Error(`nothing to scroll at ${at}`);
      scroller.scrollTop = 0;
      let tasks = 0;
      const watching = new PerformanceObserver((list) => {
        tasks += list.getEntries().length;
      });
      watching.observe({ type: 'longtask' });
      const lengths = await new Promise<number[]>((done) => {
        const found: number[] = [];
        let last = 0;
        const frame = (now: number): void => {
          if (last > 0) found.push(now - last);
          last = now;
          scroller.scrollTop += by;
          if (found.length < times) requestAnimationFrame(frame);
          else done(found);
        };
        requestAnimationFrame(frame);
      });
      watching.disconnect();
      return { lengths, tasks };
    },
    { at: selector, by: step, times: count },
  );
}

/** An empty scroller over the page, of the height of a list of `rows`; returns what takes it away. */
export async function emptyScroller(page: Page, rows: number): Promise<() => Promise<void>> {
  await page.evaluate((count) => {
    const outside = document.createElement('div');
    outside.id = 'empty-scroller';
    Object.assign(outside.style, {
      position: 'fixed',
      inset: '0',
      overflow: 'auto',
      zIndex: '9999',
      background: 'white',
    });
    const inside = document.createElement('div');
    inside.style.height = `${count * 36}px`;
    outside.append(inside);
    document.body.append(outside);
  }, rows);
  return () => page.evaluate(() => document.getElementById('empty-scroller')?.remove());
}
