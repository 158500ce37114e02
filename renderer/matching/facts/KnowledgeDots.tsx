// How many of the things that matter are known; the missing ones are named on hover and focus.

import { Tooltip } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './KnowledgeDots.module.css';

type Props = {
  known: number;
  total: number;
  /** One line for each missing thing, with whom to ask: "Languages: ask Philippe". */
  missing: readonly string[];
  /** "We know 6 of 9 things" in the words of the screen. */
  sentence?: string;
  words?: boolean;
};

export function KnowledgeDots({
  known,
  total,
  missing,
  sentence = `We know ${known} of ${total} things`,
  words = false,
}: Props) {
  const dots = (
    <span className={classes.dots} aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < known ? classes.full : classes.hollow} />
      ))}
    </span>
  );
  const spoken = missing.length > 0 ? `${sentence}. Missing: ${missing.join('; ')}` : sentence;
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const hints =
    missing.length === 0
      ? {}
      : {
          tabIndex: 0,
          onMouseEnter: () => setNear(true),
          onMouseLeave: () => setNear(false),
          onFocus: () => setNear(true),
          onBlur: () => setNear(false),
        };
  return (
    <>
      <span ref={place} className={classes.root} role="img" aria-label={spoken} {...hints}>
        {dots}
        {words ? (
          <span className={classes.words} aria-hidden>
            {sentence}
          </span>
        ) : null}
      </span>
      {/* Made only when it is looked at: lists show these dots by the thousand. */}
      {near ? (
        <Tooltip
          target={place}
          opened
          multiline
          maw={320}
          label={<Missing sentence={sentence} lines={missing} />}
        />
      ) : null}
    </>
  );
}

function Missing({ sentence, lines }: { sentence: string; lines: readonly string[] }) {
  return (
    <>
      <div>{sentence}. Missing:</div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
