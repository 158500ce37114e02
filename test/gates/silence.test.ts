// The product speaks to no network and to no console: read off the syntax of every source, so that no exception of the lint can free it (S6, S14).

import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { readSource, sourcesIn } from '../support/sources.ts';
import { isNode, type Node } from '../support/syntax.ts';
import { tellRows } from '../support/told-rows.ts';

tellRows('read off the sources');

const modules = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'undici',
  'ws',
  'inspector',
  'inspector/promises',
  'node-fetch',
  'axios',
]);
const ofElectron = new Set([
  'net',
  'netLog',
  'autoUpdater',
  'crashReporter',
  'shell',
  'pushNotifications',
]);
const asking = new Set([
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'getBuiltinModule',
]);

/** What a source imports or names that reaches outside: module names, and `network:` or `console:` with the word. */
function reachesOut(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  expect(errors, file).toEqual([]);
  const found: string[] = [];
  const look = (node: Node, parent: Node | null): void => {
    if (typeof node['source'] === 'object') found.push(...importedBy(node));
    if (
      node.type === 'CallExpression' &&
      isNode(node['callee']) &&
      node['callee']['name'] === 'require'
    )
      found.push(...importedBy({ ...node, source: (node['arguments'] as unknown[])[0] }));
    if (node.type === 'Identifier') found.push(...named(String(node['name']), node, parent));
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) look(child, node);
  };
  look(program as unknown as Node, null);
  return found;
}

function importedBy(node: Node): string[] {
  const source = node['source'];
  const name =
    isNode(source) && typeof source['value'] === 'string'
      ? source['value'].replace(/^node:/u, '')
      : '';
  if (name !== 'electron') return modules.has(name) ? [name] : [];
  const specifiers = (node['specifiers'] ?? []) as readonly { imported?: { name?: string } }[];
  return specifiers.flatMap(({ imported }) =>
    imported?.name !== undefined && ofElectron.has(imported.name)
      ? [`electron.${imported.name}`]
      : [],
  );
}

/** A name counts where it is the global one, or a member of window, self, globalThis, navigator or process; not as the key of an object of ours. */
function named(name: string, node: Node, parent: Node | null): string[] {
  if (name === 'console')
    return parent?.type === 'MemberExpression' && parent['property'] === node ? [] : ['console'];
  if (!asking.has(name)) return [];
  const isMember =
    parent?.type === 'MemberExpression' &&
    parent['property'] === node &&
    parent['computed'] === false;
  const owner =
    isMember && isNode(parent['object']) ? String(parent['object']['name'] ?? '') : 'globalThis';
  const isKey =
    (parent?.type === 'Property' || parent?.type === 'TSPropertySignature') &&
    parent['key'] === node;
  return !isKey && ['window', 'self', 'globalThis', 'navigator', 'process'].includes(owner)
    ? [`network: ${name}`]
    : [];
}

it.each([
  ["import { connect } from 'node:net';", 'net'],
  ["import http from 'http';", 'http'],
  ["export * from 'node:https';", 'https'],
  ["const { lookup } = await import('node:dns/promises');", 'dns/promises'],
  ["const tls = require('tls');", 'tls'],
  ["import { app, net } from 'electron';", 'electron.net'],
  ["import { shell as other } from 'electron';", 'electron.shell'],
  ["await fetch('https://example.org');", 'network: fetch'],
  ["globalThis.fetch('x');", 'network: fetch'],
  ["new WebSocket('wss://x');", 'network: WebSocket'],
  ["navigator.sendBeacon('x');", 'network: sendBeacon'],
  ['const ask = fetch;', 'network: fetch'],
  ["process.getBuiltinModule('net');", 'network: getBuiltinModule'],
])('S6: a planted break is seen: %s', (text, name) => {
  expect(reachesOut('planted.ts', text)).toEqual([name]);
});

it.each(["console.log('x');", 'const { log } = console;', "globalThis['console'] ?? console"])(
  'S14: a planted break is seen: %s',
  (text) => {
    expect(reachesOut('planted.ts', text)).toEqual(['console']);
  },
);

it('S6: what only looks alike is left alone', () => {
  expect(
    reachesOut(
      'planted.ts',
      "import { net } from './net.ts'; import { app } from 'electron'; data.fetch(1); const kept = { fetch: 1 }; tree.console;",
    ),
  ).toEqual([]);
});

it('S6, S14: no source of the product reaches out', () => {
  const found = [
    ...sourcesIn('shared'),
    ...sourcesIn('cli'),
    ...sourcesIn('electron'),
    ...sourcesIn('renderer'),
  ].flatMap((file) => reachesOut(file, readSource(file)).map((what) => `${file}: ${what}`));
  // The line to the display server of this computer; what it may do with it is read off below.
  expect(found).toEqual([`${displaySocket}: net`]);
});

const displaySocket = 'electron/vault/clipboard/display-socket.ts';

/** What a source opens by `net`: the sorted names of the properties it is given for each connection, and anything else it takes from there by name. */
function connections(file: string, text: string): string[] {
  const { program } = parseSync(file, text);
  const found: string[] = [];
  const look = (node: Node): void => {
    if (node.type === 'ImportDeclaration' && importedBy(node).includes('net'))
      for (const each of (node['specifiers'] ?? []) as readonly Node[]) {
        const name = String((each['imported'] as Node | undefined)?.['name'] ?? each.type);
        if (name !== 'Socket' || each['importKind'] !== 'type') found.push(name);
      }
    const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : null;
    if (callee?.['name'] === 'createConnection') {
      const given = (node['arguments'] as readonly Node[]).map((each) =>
        each.type === 'ObjectExpression'
          ? (each['properties'] as readonly Node[])
              .map((property) => String((property['key'] as Node | undefined)?.['name']))
              .join()
          : each.type,
      );
      found.push(`to ${given.join(' and ')}`);
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child);
  };
  look(program as unknown as Node);
  return found;
}

it('S6: the one line that is opened leads to a path of this computer, never to a host', () => {
  expect(connections(displaySocket, readSource(displaySocket))).toEqual([
    'createConnection',
    'to path',
  ]);
  const planted = "import { createConnection } from 'node:net'; createConnection(6000, 'desk');";
  expect(connections('planted.ts', planted)).toEqual([
    'createConnection',
    'to Literal and Literal',
  ]);
  const host = "import * as n from 'net'; createConnection({ path: '/x', host: 'desk' });";
  expect(connections('planted.ts', host)).toEqual(['ImportNamespaceSpecifier', 'to path,host']);
});

it('S6: the library for the display server is used in one file, and only over that line', () => {
  const users = sourcesIn('electron').filter((file) =>
    /from 'x11|import\('x11/u.test(readSource(file)),
  );
  expect(users).toEqual(['electron/vault/clipboard/x11-clipboard.ts']);
  const text = readSource('electron/vault/clipboard/x11-clipboard.ts');
  expect(text.match(/createClient\(/gu)).toHaveLength(1);
  expect(text).toContain('createClient({ display: `:${display}`, stream, auth },');
});
