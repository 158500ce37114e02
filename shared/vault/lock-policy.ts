// When the vault locks and when the curtain falls: a pure state machine over what main hears. All times in milliseconds.

/** Main sends a tick every few seconds with both clocks; `systemIdle` is how long nobody touched the computer. */
export type LockEvent =
  | { readonly kind: 'tick'; readonly systemIdle: number; readonly wall: number }
  | {
      readonly kind:
        | 'input'
        | 'focus'
        | 'blur'
        | 'hide'
        | 'show'
        | 'suspend'
        | 'shutdown'
        | 'screen-locked'
        | 'user-switched'
        | 'panic'
        | 'session-ended'
        | 'file-dragged';
    }
  | { readonly kind: 'dialog'; readonly open: boolean }
  /** A coaching talk begins that is planned to last so long. */
  | { readonly kind: 'session-started'; readonly planned: number };

export type LockState = {
  readonly lastInput: number;
  readonly lastTick: { readonly steady: number; readonly wall: number } | null;
  readonly hiddenSince: number | null;
  readonly focused: boolean;
  readonly dialogOpen: boolean;
  /** While a coaching talk runs: when the idle clock begins to count again. */
  readonly sessionUntil: number | null;
};

export type LockReason =
  | 'idle'
  | 'away'
  | 'slept'
  | 'suspend'
  | 'shutdown'
  | 'screen-locked'
  | 'user-switched'
  | 'panic';
export type LockOutcome = {
  readonly state: LockState;
  readonly lock: LockReason | null;
  /** none: everything shows · talk: the running talk's prompts and notes only, codes for names · full: nothing shows */
  readonly curtain: 'none' | 'talk' | 'full';
};

const hiddenLimit = 60_000;
const sessionGrace = 15 * 60_000;
/** A longer silence between two ticks, or clocks that disagree by so much, means that the computer slept. */
const sleepGap = 90_000;

const atOnce: Readonly<Partial<Record<LockEvent['kind'], LockReason>>> = {
  suspend: 'suspend',
  shutdown: 'shutdown',
  'screen-locked': 'screen-locked',
  'user-switched': 'user-switched',
  panic: 'panic',
};

/** The state right after an unlock; `steady` is a clock that is never set. */
export function startLockPolicy(steady: number): LockState {
  return {
    lastInput: steady,
    lastTick: null,
    hiddenSince: null,
    focused: true,
    dialogOpen: false,
    sessionUntil: null,
  };
}

/** What follows from one event at `steady`. After a lock the state is spent: the next unlock starts anew. */
export function onLockEvent(
  state: LockState,
  event: LockEvent,
  steady: number,
  idleMinutes: number,
): LockOutcome {
  const next = note(state, event, steady);
  return {
    state: next,
    lock:
      atOnce[event.kind] ??
      (event.kind === 'tick' ? lockOnTick(state, event, next, steady, idleMinutes) : null),
    curtain: curtainFor(next),
  };
}

function note(state: LockState, event: LockEvent, steady: number): LockState {
  switch (event.kind) {
    case 'input':
      return { ...state, lastInput: steady };
    case 'focus':
      return { ...state, focused: true, lastInput: steady };
    case 'blur':
      return { ...state, focused: false };
    case 'hide':
      return { ...state, hiddenSince: state.hiddenSince ?? steady };
    case 'show':
      return { ...state, hiddenSince: null };
    case 'file-dragged':
      // A file on its way into the window must see where it may be dropped; the drop ends it like a dialog.
      return { ...state, dialogOpen: true };
    case 'dialog':
      return { ...state, dialogOpen: event.open };
    case 'session-started':
      return { ...state, sessionUntil: steady + event.planned + sessionGrace };
    case 'session-ended':
      return { ...state, sessionUntil: null, lastInput: steady };
    case 'tick':
      // Somebody at another program is still at the computer, but not at the desk: only the system's idle time can shorten ours.
      return { ...state, lastTick: { steady, wall: event.wall } };
    default:
      return state;
  }
}

function lockOnTick(
  before: LockState,
  event: Extract<LockEvent, { kind: 'tick' }>,
  state: LockState,
  steady: number,
  idleMinutes: number,
): LockReason | null {
  if (before.lastTick && slept(before.lastTick, { steady, wall: event.wall })) return 'slept';
  const talking = state.sessionUntil !== null && steady < state.sessionUntil;
  if (talking) return null;
  if (state.hiddenSince !== null && steady - state.hiddenSince >= hiddenLimit) return 'away';
  const idleSince =
    state.sessionUntil === null ? state.lastInput : Math.max(state.lastInput, state.sessionUntil);
  const limit = idleMinutes * 60_000;
  return steady - idleSince >= limit || (state.sessionUntil === null && event.systemIdle >= limit)
    ? 'idle'
    : null;
}

/** The steady clock may stand still while the computer sleeps; then only the wall clock tells. */
function slept(
  last: { steady: number; wall: number },
  now: { steady: number; wall: number },
): boolean {
  return (
    now.steady - last.steady > sleepGap ||
    Math.abs(now.wall - last.wall - (now.steady - last.steady)) > sleepGap
  );
}

function curtainFor(state: LockState): LockOutcome['curtain'] {
  const away = !state.focused || state.hiddenSince !== null;
  if (state.sessionUntil !== null) return away ? 'talk' : 'none';
  // Our own dialogs take the focus too.
  return away && !state.dialogOpen ? 'full' : 'none';
}
