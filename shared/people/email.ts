// What counts as an e-mail address, typed or imported.

/** True for an address that a letter could reach: one @, no spaces, a dot in the domain, at most 254 letters. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\.][^\s@<>"(),:;[\]\\]*\.[^\s@<>"(),:;[\]\\.]{2,}$/u.test(
      text,
    ) &&
    !text.includes('..')
  );
}
