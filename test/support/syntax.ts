// Reading a source as a tree, for the gates: how a file is laid out changes nothing for them.

import { parseSync } from 'oxc-parser';
import { readSource } from './sources.ts';

export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All nodes of a text in the order in which they stand; throws where the text is no TypeScript. */
export function nodesOf(file: string, text: string): Node[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return below(program as unknown as Node);
}

/** All nodes of a source of the project, named as the project names it. */
export const nodesIn = (file: string): Node[] => nodesOf(file, readSource(file));

/** The node itself and everything below it. */
export function below(node: Node): Node[] {
  const inside = Object.values(node)
    .flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
  return [node, ...inside.flatMap(below)];
}

/** The name of the function that a call calls: `openSync` of `openSync(…)` and of `fs.openSync(…)`. */
export function calledName(node: Node): string | null {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return null;
  const { callee } = node as { callee?: Node };
  const named = callee?.type === 'MemberExpression' ? callee['property'] : callee;
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : null;
}

/** The texts that stand in a source as strings or as the fixed parts of templates. */
export const stringsIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
    const { value } = node as { value?: { cooked?: string } };
    return node.type === 'TemplateElement' ? [value?.cooked ?? ''] : [];
  });
