// How somebody is called in a sentence about a pair.

/** The first word of a name; the whole of it where there is no other. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] || name;
}
