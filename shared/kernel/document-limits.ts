// What one written document may hold, on every way: while it is typed, pasted, checked and drawn.

/**
 * Characters of text, blocks and pieces, and nesting of one document; characters of its title, and
 * characters taken from the clipboard at once.
 */
export const documentLimits = {
  characters: 200_000,
  nodes: 40_000,
  depth: 40,
  title: 200,
  pasted: 200_000,
} as const;
