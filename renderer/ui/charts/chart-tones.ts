// The colours a chart may use, by meaning.

export type ChartTone = 'accent' | 'junior' | 'senior' | 'look' | 'soft';

export const chartTone: Record<ChartTone, string> = {
  accent: 'var(--lp-accent)',
  junior: 'var(--lp-junior)',
  senior: 'var(--lp-senior)',
  look: 'var(--lp-look)',
  soft: 'var(--lp-soft)',
};
