// The stored form of written text, as far as the screen needs to know it.

export type PaperMark = { type: string; attrs?: Record<string, unknown> };
export type PaperJson = {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: PaperMark[];
  content?: PaperJson[];
};
