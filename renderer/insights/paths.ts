// Where the things that a search finds are opened.
export const paths = {
  person: (id: string) => `/people/${id}`,
  pair: (id: string) => `/pairs/${id}`,
  note: (pairId: string, noteId: string) => `/pairs/${pairId}/note/${noteId}`,
} as const;
