// Text with the matched parts marked.

import { matchRanges } from './text-match.ts';

type Range = readonly [from: number, to: number];
type Props = {
  text: string;
  /** Words to mark. */ query?: string;
  /** Or the exact parts, as [from, to) in UTF-16 units. */ ranges?: readonly Range[];
};

export function MarkedText({ text, query = '', ranges }: Props) {
  const marks = ranges ?? matchRanges(text, query);
  const parts = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) parts.push(text.slice(at, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
