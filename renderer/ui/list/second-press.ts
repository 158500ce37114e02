// The second press of a double click. The first one may open a panel that moves everything, and the
// second then lands on
// whatever came to lie under the pointer: it still means the row that was pressed first, and must
// do nothing else.
const patience = 2_000;
let forget: () => void = () => undefined;

/**
 * Runs `act` if the next press of the pointer is the second of a double click, as the system counts
 * it.
 */
export function onSecondPress(act: () => void): void {
  forget();
  const press = (event: MouseEvent): void => {
    forget();
    if (event.detail < 2) return;
    // No word is selected, nothing else is pressed.
    swallow(event);
    const click = (later: MouseEvent): void => swallow(later);
    window.addEventListener('click', click, { capture: true, once: true });
    window.addEventListener(
      'mousedown',
      () => window.removeEventListener('click', click, { capture: true }),
      { capture: true, once: true },
    );
    act();
  };
  const timer = setTimeout(() => forget(), patience);
  forget = () => {
    clearTimeout(timer);
    window.removeEventListener('mousedown', press, { capture: true });
    forget = () => undefined;
  };
  window.addEventListener('mousedown', press, { capture: true });
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
