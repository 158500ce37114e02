// A second X client, as any other program on the desktop is one: says what CLIPBOARD and PRIMARY hold, to whoever asks.
// Run as a process of its own: `node x11-reader.mjs read|own CLIPBOARD|PRIMARY [target|text]`.

import { writeSync } from 'node:fs';
import x11 from 'x11';

const [deed, selectionName, word] = process.argv.slice(2);

x11.createClient((error, display) => {
  if (error) throw error;
  const X = display.client;
  const window = X.AllocID();
  X.CreateWindow(window, display.screen[0].root, -1, -1, 1, 1, 0, 0, 0, 0, {
    eventMask: X.eventMask.PropertyChange,
  });
  X.on('error', () => undefined);
  const atom = (name) =>
    new Promise((done, fail) => {
      X.InternAtom(false, name, (bad, id) => (bad ? fail(bad) : done(id)));
    });
  const say = (answer) => {
    // A long text leaves in pieces: the end waits for the last one.
    process.stdout.write(JSON.stringify(answer), () => process.exit(0));
  };
  void (async () => {
    const [selection, property] = [await atom(selectionName), await atom('READER')];
    if (deed === 'own') {
      X.SetSelectionOwner(window, selection, 0);
      const text = Buffer.from(word, 'utf8');
      const wanted = [await atom('UTF8_STRING'), await atom('TEXT'), await atom('TARGETS')];
      X.on('event', (event) => {
        if (event.name === 'SelectionClear') process.exit(0);
        if (event.name !== 'SelectionRequest') return;
        const known = wanted.includes(event.target);
        if (event.target === wanted[2])
          X.ChangeProperty(0, event.requestor, event.property, 4, 32, wanted);
        else if (known) X.ChangeProperty(0, event.requestor, event.property, event.target, 8, text);
        const { time, requestor, target, property } = event;
        X.SendEvent(requestor, 0, 0, {
          name: 'SelectionNotify',
          time,
          requestor,
          selection,
          target,
          property: known ? property : 0,
        });
      });
      X.GetSelectionOwner(selection, () => writeSync(1, 'owning'));
      return;
    }
    const target = await atom(word ?? 'UTF8_STRING');
    X.on('event', (event) => {
      if (event.name !== 'SelectionNotify') return;
      if (event.property === 0) say(null);
      X.GetProperty(1, window, property, 0, 0, 10_000_000, (bad, { data }) =>
        say(bad ? null : data.toString('utf8')),
      );
    });
    X.ConvertSelection(window, selection, target, property, 0);
    setTimeout(() => say(null), 5000);
  })();
});
