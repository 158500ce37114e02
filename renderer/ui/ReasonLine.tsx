// A reason as a sentence, with what it turns on in medium weight.

import classes from './ReasonLine.module.css';

export type ReasonSegment = { text: string; strong?: boolean | undefined };

type Props = { segments: readonly ReasonSegment[]; soft?: boolean };

export function ReasonLine({ segments, soft = false }: Props) {
  return (
    <p className={soft ? classes.soft : classes.line}>
      {segments.map((segment, index) =>
        segment.strong ? (
          <b key={index}>{segment.text}</b>
        ) : (
          <span key={index}>{segment.text}</span>
        ),
      )}
    </p>
  );
}
