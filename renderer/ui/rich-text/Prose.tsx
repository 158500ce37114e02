// Stored document without an editor. Known blocks become elements; of unknown ones the words are
// shown.

import { type ReactNode, Fragment } from 'react';
import { documentLimits } from '../../../shared/kernel/document-limits.ts';
import type { DocumentJson, DocumentMark } from './document-json.ts';
import classes from './Prose.module.css';

type Props = { value: DocumentJson | null; size?: 'normal' | 'small' };

export function Prose({ value, size = 'normal' }: Props) {
  return (
    <div className={classes.prose} data-size={size} dir="auto">
      {value ? children(value, 0) : null}
    </div>
  );
}

function children(node: DocumentJson, depth: number): ReactNode {
  // A hostile document must not exhaust the stack.
  if (depth > documentLimits.depth || !Array.isArray(node.content)) return null;
  return node.content.map((child, index) => (
    <Fragment key={index}>{draw(child, depth + 1)}</Fragment>
  ));
}

function draw(node: DocumentJson, depth: number): ReactNode {
  const inside = () => children(node, depth);
  switch (node.type) {
    case 'text':
      return marked(node.text ?? '', node.marks ?? []);
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p dir="auto">{inside()}</p>;
    case 'heading':
      return node.attrs?.['level'] === 2 ? (
        <h3 dir="auto">{inside()}</h3>
      ) : (
        <h4 dir="auto">{inside()}</h4>
      );
    case 'bulletList':
      return <ul>{inside()}</ul>;
    case 'orderedList':
      return <ol start={startOf(node)}>{inside()}</ol>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    default:
      return inside();
  }
}

function startOf(node: DocumentJson): number {
  const start = node.attrs?.['start'];
  return typeof start === 'number' ? start : 1;
}

function marked(text: string, marks: readonly DocumentMark[]): ReactNode {
  return marks.reduce<ReactNode>((inside, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inside}</strong>;
      case 'italic':
        return <em>{inside}</em>;
      case 'underline':
        return <u>{inside}</u>;
      case 'strike':
        return <s>{inside}</s>;
      default:
        return inside;
    }
  }, text);
}
