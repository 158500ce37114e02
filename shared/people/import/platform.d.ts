// The one thing of the platform that reading needs: Node, Electron and browsers all have it, the plain language does not.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
