// Words that must never lie readable on a disk, in every form a program might write them.
export type Canary = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string | null;
};
export type Needle = { readonly canary: string; readonly form: string; readonly bytes: Buffer };
export type Hit = { readonly canary: string; readonly form: string; readonly where: string };

export const wordCanary = (name: string, text: string): Canary => ({
  name,
  text,
  bytes: Buffer.from(text, 'utf8'),
});
export const byteCanary = (name: string, bytes: Uint8Array): Canary => ({
  name,
  text: null,
  bytes: Buffer.from(bytes),
});

export function needlesOf(canaries: readonly Canary[]): Needle[] {
  return canaries.flatMap(({ name, bytes, text }) => {
    const forms: [string, Buffer][] = [
      ['bytes', bytes],
      ['hex', Buffer.from(bytes.toString('hex'))],
      ['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
      ...[0, 1, 2].map((shift): [string, Buffer] => [
        `base64+${shift}`,
        base64Within(bytes, shift),
      ]),
    ];
    if (text !== null) {
      forms.push(['utf-16', Buffer.from(text, 'utf16le')]);
      if (/[^ -~]/.test(text)) {
        forms.push(
          ['json', Buffer.from(escaped(text))],
          ['latin-1', Buffer.from(text, 'latin1')],
          ['decomposed', Buffer.from(text.normalize('NFD'))],
        );
      }
    }
    return forms.map(([form, each]) => ({ canary: name, form, bytes: each }));
  });
}

/** What stands for `bytes` in the base64 of something longer, where `shift` bytes come before: only the letters they alone decide. */
function base64Within(bytes: Buffer, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return Buffer.from(
    whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)),
  );
}

function escaped(text: string): string {
  return [...text]
    .map((letter) =>
      letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');
}

export function hitsIn(content: Buffer, where: string, needles: readonly Needle[]): Hit[] {
  return needles
    .filter(({ bytes }) => content.includes(bytes))
    .map(({ canary, form }) => ({ canary, form, where }));
}
