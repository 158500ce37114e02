// The refusals that may cross the wall between the desk and the vault.

export const problemCodes = [
  'invalid',
  'not-found',
  'conflict',
  'locked',
  'refused',
  'wrong-secret',
  'in-use',
  'damaged',
  'older-than-seen',
  'newer-version',
  'disk-full',
  'no-backup',
  'header-missing',
  'cancelled',
  'too-large',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A refusal as it travels: `message` is ours in plain words, `fields` are paths of the input; neither holds what the user typed. */
export type ProblemData = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fields: readonly string[];
};

/** An expected refusal. Anything else that is thrown becomes `unexpected` at the door. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly string[];

  constructor(code: ProblemCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.fields = fields;
  }

  toData(): ProblemData {
    return { code: this.code, message: this.message, fields: [...this.fields] };
  }
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ProblemData };
