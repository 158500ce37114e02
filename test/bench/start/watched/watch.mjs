// Notes when each step of the start happened, says it in one line, ends the app.

import { app } from 'electron';

const clock = () => performance.timeOrigin + performance.now();
const marks = { main: clock() };
void app.whenReady().then(() => {
  marks.ready = clock();
});

const paint = `new Promise((done) => new PerformanceObserver((list, watching) => {
  const first = list.getEntriesByName('first-contentful-paint')[0];
  if (first) { watching.disconnect(); done(performance.timeOrigin + first.startTime); }
}).observe({ type: 'paint', buffered: true }))`;
// A password field that has the focus, as soon as it has it.
const field = `new Promise((done) => {
  const look = () => {
    const at = document.activeElement;
    if (!(at instanceof HTMLInputElement) || at.type !== 'password' || at.readOnly) return requestAnimationFrame(look);
    window.keyTaken = new Promise((taken) => at.addEventListener('input', () => { const now = performance.timeOrigin + performance.now(); if (at.value === 'k') taken(now); }, { once: true }));
    done(performance.timeOrigin + performance.now());
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  marks.window = clock();
  contents.once('dom-ready', async () => {
    marks.dom = clock();
    const page = contents.mainFrame;
    const painted = page.executeJavaScript(paint);
    if (process.env.BENCH_UNTIL === 'key') {
      await page.executeJavaScript(field);
      for (const type of ['keyDown', 'char', 'keyUp'])
        contents.sendInputEvent({ type, keyCode: 'k' });
      marks.done = await page.executeJavaScript('window.keyTaken');
    }
    marks.paint = await painted;
    marks.done ??= marks.paint;
    // Processor time of every process of the app, which a busy machine disturbs less than the clock.
    marks.cpu = app
      .getAppMetrics()
      .reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000, 0);
    process.stdout.write(`marks ${JSON.stringify(marks)}\n`, () => app.exit(0));
  });
});
