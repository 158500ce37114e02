// Finding people by what somebody typed of their names.

/** True where every typed word begins a word of the text, without regard to case, accents or order. Nothing typed matches nothing. */
export function nameMatcher(typed: string): (text: string) => boolean {
  const wanted = plain(typed.slice(0, 400)).split(' ').filter(Boolean).slice(0, 12);
  if (wanted.length === 0) return () => false;
  // In scripts without spaces between family and given name any part may be typed.
  const parts = wanted.map((word) => (unspaced.test(word) ? word : ` ${word}`));
  return (text) => {
    const have = ` ${plain(text)}`;
    return parts.every((part) => have.includes(part));
  };
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const onlyAscii = /^[\x20-\x7e]*$/;

/** Words in lower case and without marks, one space between them. Called for thousands of names while somebody types. */
function plain(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
