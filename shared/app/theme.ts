// The colour schemes one may choose; free of the contract, for main reads the choice before anything else is loaded.
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
