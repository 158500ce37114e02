// Where a listed safety line stands in a source. Both are compared word by word and sign by sign, so that no formatter
// can hide a line: white space and line breaks do not count, nor does a comma that only closes a list.

/** Words (with `#` and `$`) and single signs, each with its place. */
function tokensOf(text) {
  const all = [...text.matchAll(/[\p{ID_Continue}$#]+|\S/gu)].map((found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  return all.filter(
    ({ word }, index) => word !== ',' || !/^[)\]}]$/u.test(all[index + 1]?.word ?? ''),
  );
}

/** The places { start, end } at which `text` stands in `source`; a comma at its end is taken along where there is one. */
export function placesOf(text, source) {
  const wanted = tokensOf(text).map(({ word }) => word);
  const withComma = wanted.at(-1) === ',';
  if (withComma) wanted.pop();
  if (wanted.length === 0) return [];
  const tokens = tokensOf(source);
  return tokens.flatMap(({ start }, from) => {
    if (!wanted.every((word, index) => tokens[from + index]?.word === word)) return [];
    const { end } = tokens[from + wanted.length - 1];
    const comma = withComma ? (/^\s*,/u.exec(source.slice(end))?.[0].length ?? 0) : 0;
    return [{ start, end: end + comma }];
  });
}
