// As much of the package x11, which brings no types, as the clipboard of X11 needs.

declare module 'x11' {
  import type { Duplex } from 'node:stream';

  export type XEvent = {
    readonly name: string;
    readonly time: number;
    readonly wid?: number;
    readonly owner?: number;
    readonly requestor?: number;
    readonly selection?: number;
    readonly target?: number;
    readonly property?: number;
  };
  type Answer<T> = (error: unknown, value: T) => void;
  export type XClient = {
    readonly eventMask: { readonly PropertyChange: number };
    AllocID(): number;
    CreateWindow(
      ...words: [
        id: number,
        parent: number,
        x: number,
        y: number,
        width: number,
        height: number,
        border: number,
        depth: number,
        kind: number,
        visual: number,
        values: { readonly eventMask: number },
      ]
    ): void;
    InternAtom(onlyIfThere: boolean, name: string, answer: Answer<number>): void;
    SetSelectionOwner(window: number, selection: number, time: number): void;
    GetSelectionOwner(selection: number, answer: Answer<number>): void;
    ConvertSelection(
      window: number,
      selection: number,
      target: number,
      property: number,
      time: number,
    ): void;
    ChangeProperty(
      mode: 0 | 1 | 2,
      window: number,
      property: number,
      type: number,
      bits: 8 | 32,
      data: Uint8Array | readonly number[],
    ): void;
    GetProperty(
      remove: 0 | 1,
      window: number,
      property: number,
      type: number,
      offset: number,
      length: number,
      answer: Answer<{ readonly type: number; readonly data: Uint8Array }>,
    ): void;
    SendEvent(window: number, propagate: 0 | 1, mask: number, event: XEvent): void;
    terminate(): void;
    on(name: 'event', hear: (event: XEvent) => void): void;
    on(name: 'error', hear: (error: unknown) => void): void;
    on(name: 'end', hear: () => void): void;
  };
  export type XDisplay = {
    readonly client: XClient;
    readonly screen: readonly { readonly root: number }[];
  };
  type Options = {
    readonly display: string;
    readonly stream: Duplex;
    readonly auth: { readonly name: string; readonly data: string };
  };
  const x11: {
    createClient(
      options: Options,
      ready: (error: unknown, display: XDisplay) => void,
    ): { on(name: 'error', hear: (error: unknown) => void): void };
  };
  export default x11;
}

declare module 'x11/lib/auth.js' {
  type Cookie = { readonly authName: string; readonly authData: string };
  /** Looks the display's cookie up in the file of cookies (XAUTHORITY). */
  const lookUp: (
    display: string,
    host: string,
    family: null,
    answer: (error: unknown, cookie?: Cookie) => void,
  ) => void;
  export default lookUp;
}
