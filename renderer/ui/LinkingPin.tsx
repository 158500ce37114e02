// The linking pin: two rings joined by a bar; open while something is only proposed.

type Props = {
  /** Height in pixels; the width is twice that. */
  size?: number;
  joined?: boolean;
  /** Spoken text; left out where a word beside it already says it. */
  label?: string;
};

export function LinkingPin({ size = 18, joined = true, label }: Props) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      {...spoken}
      width={size * 2}
      height={size}
      viewBox="0 0 48 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={3}
      strokeLinecap="round"
    >
      <circle cx={11} cy={12} r={8.5} />
      <circle cx={37} cy={12} r={8.5} />
      {joined ? <path d="M11 12h26" /> : <path d="M11 12h10M27 12h10" />}
    </svg>
  );
}
