// JSON of a document, as far as the screen needs to know it.

export type DocumentMark = { type: string; attrs?: Record<string, unknown> };
export type DocumentJson = {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: DocumentMark[];
  content?: DocumentJson[];
};
