// The shell's walls in real Electron: what a page that was taken over still could not do.

import { expect, test, type Page } from '@playwright/test';
import { startApp, type Started } from '../support/app.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

tellRowsOfWindow('walls of the page, in the real window');
let started: Started;
let page: Page;
test.beforeAll(async () => {
  started = await startApp();
  page = await started.page();
  await page.waitForSelector('main');
});
test.afterAll(() => started.close());

/** Runs `attempt` in the page and answers which directives of the policy it broke. */
async function violations(attempt: string): Promise<string[]> {
  return page.evaluate(async (code) => {
    const broken: string[] = [];
    const hear = (event: SecurityPolicyViolationEvent): void =>
      void broken.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', hear);
    const attempts: Record<string, () => unknown> = {
      'inline script': () => {
        const script = document.createElement('script');
        script.text = 'window.taken = 1';
        document.body.append(script);
      },
      eval: () => (0, eval)('window.taken = 1'),
      'new function': () => new Function('window.taken = 1')(),
      'remote image': () => {
        const image = document.createElement('img');
        image.src = 'https://example.org/a.png';
        document.body.append(image);
      },
      fetch: () => fetch('https://example.org/').catch(() => undefined),
      socket: () => new WebSocket('wss://example.org/'),
      form: () => {
        const form = document.createElement('form');
        form.action = 'https://example.org/';
        document.body.append(form);
        form.submit();
      },
      html: () => {
        document.createElement('div').innerHTML = '<img src=x onerror="window.taken=1">';
      },
      frame: () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
      },
    };
    // In a task of its own: the debugger's evaluation is exempt from the policy on eval.
    setTimeout(() => {
      try {
        attempts[code]?.();
      } catch {
        broken.push('threw');
      }
    }, 0);
    for (const until = Date.now() + 20_000; Date.now() < until && broken.length === 0;)
      await new Promise((done) => setTimeout(done, 50));
    document.removeEventListener('securitypolicyviolation', hear);
    return broken;
  }, attempt);
}

for (const attempt of [
  'inline script',
  'eval',
  'new function',
  'remote image',
  'fetch',
  'socket',
  'form',
  'html',
  'frame',
]) {
  test(`S2: the page's policy stops: ${attempt}`, async () => {
    expect(await violations(attempt)).not.toEqual([]);
    expect(
      await page.evaluate(() => (window as unknown as { taken?: number }).taken),
    ).toBeUndefined();
  });
}

test('S4: the page cannot leave or open a window', async () => {
  await page.evaluate(() => {
    window.open('https://example.org/');
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(400);
  expect(page.url()).toBe('app://app/');
  expect(started.app.windows()).toHaveLength(1);
});

test('S5: no permission is granted', async () => {
  const granted = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'accelerometer',
      'background-sync',
    ];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (each) => `${name}:${each.state}`,
          () => `${name}:none`,
        ),
      ),
    );
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'media:granted',
      () => 'media:refused',
    );
    return [...states, media].filter((text) => text?.endsWith(':granted'));
  });
  expect(granted).toEqual([]);
});

test('S6: main cancels every request that is not ours, and the session keeps nothing on disk', async () => {
  const facts = await started.app.evaluate(async ({ session, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    const own = window.webContents.session;
    const fetched = await Promise.all(
      [own, session.defaultSession].map((each) =>
        each.fetch('http://127.0.0.1:9/').then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
    return {
      fetched,
      persistent: own.isPersistent(),
      spell: [own.isSpellCheckerEnabled(), session.defaultSession.isSpellCheckerEnabled()],
    };
  });
  expect(facts).toEqual({
    fetched: ['refused', 'refused'],
    persistent: false,
    spell: [false, false],
  });
});

test('S11: a frame inside the page has no bridge, and main refuses whoever asks from one', async () => {
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 200));
    return typeof (frame.contentWindow as unknown as { linkingPin?: unknown }).linkingPin;
  });
  expect(inFrame).toBe('undefined');
  const answers = await started.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const ear = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: object, ...words: unknown[]) => Promise<unknown>>;
      }
    )._invokeHandlers.get('call')!;
    // As Electron itself would hand the message over, from the real frame inside and from the page.
    const ask = (senderFrame: unknown, sender: object = contents) =>
      new Promise((done) => {
        const event = {
          senderFrame,
          sender,
          _reply: done,
          _replyChannel: { sendReply: done },
          _throw: done,
        };
        void (async () => {
          try {
            const answer = await ear(event, 'app', 'getState', undefined);
            if (answer !== undefined) done(answer);
          } catch (error) {
            done(error);
          }
        })();
      });
    const inside = contents.mainFrame.frames[0];
    return {
      frames: contents.mainFrame.frames.length,
      own: await ask(contents.mainFrame),
      inside: await ask(inside),
      gone: await ask(null),
      stranger: await ask(contents.mainFrame, { id: 9999 }),
    };
  });
  expect(answers.frames).toBeGreaterThan(0);
  expect(JSON.stringify(answers.own)).toContain('"ok":true');
  for (const refused of [answers.inside, answers.gone, answers.stranger])
    expect(JSON.stringify(refused)).toContain('This page may not ask.');
});

test('S11: what is no call, and what needs an open vault, is refused', async () => {
  const reply = await page.evaluate(() => window.linkingPin.call('__proto__', 'constructor', {}));
  expect(reply).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
  const locked = await page.evaluate(() => window.linkingPin.call('programme', 'list', undefined));
  expect(locked).toMatchObject({ ok: false, problem: { code: 'locked' } });
});

test('S12: every window is kept out of screen recordings, where the system can do that', async () => {
  // Linux cannot, and has no word for whether it does: what is asked of the window is what is seen here.
  await started.app.evaluate(({ BrowserWindow }) => {
    const asked: boolean[] = [];
    const own = BrowserWindow.prototype.setContentProtection;
    BrowserWindow.prototype.setContentProtection = function (on: boolean) {
      asked.push(on);
      own.call(this, on);
    };
    Object.assign(globalThis, { asked });
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer();
  });
  const asked = () =>
    started.app.evaluate(() => (globalThis as unknown as { asked: boolean[] }).asked);
  await expect.poll(asked, { timeout: 30_000 }).toEqual([true]);
});
