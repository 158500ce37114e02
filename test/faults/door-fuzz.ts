// T15: the door is asked everything by everybody: right shapes, broken shapes, poison, in the open and in the locked state.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import type { Door } from '../../electron/ipc/serve.ts';
import type { Call, Contract, Feature, Host } from '../../shared/kernel/contract.ts';
import { problemCodes } from '../../shared/kernel/problem.ts';
import { draws, type FaultLine } from './harness.ts';

/** Stands in every text that is sent; no answer of refusal and no log line may repeat it. */
export const canary = 'kanarienvogel';

type Target = {
  readonly contract: Contract;
  readonly door: Door;
  /** Whose calls are asked. */
  readonly host?: Host;
  readonly isOpen: () => boolean;
  /** The vault's commit counter, or null while locked. */
  readonly seq: () => number | null;
  readonly logged: readonly string[];
  /** Brings the other state about, now and then. */
  readonly toggle: () => Promise<void>;
  /** A right input, where one is known. */
  readonly example: (feature: string, name: string) => unknown;
  /** Calls that take seconds each: asked only now and then. */
  readonly slow: ReadonlySet<string>;
  /** Paths that are there and that nobody chose: sent as places, and none may be answered. */
  readonly unchosen: readonly string[];
};
type Draw = (limit: number) => number;

/** Asks `n` times. `wrong` names the first few answers that broke a rule. */
export async function fuzzDoor(
  target: Target,
  n: number,
  seed: number,
): Promise<
  FaultLine & { readonly wrong: string; readonly ok: number; readonly heapGrowth: number }
> {
  const draw = draws(seed);
  const calls = Object.entries(target.contract).flatMap(([feature, list]) =>
    Object.entries(list as Feature)
      .filter(([, call]) => call.host === (target.host ?? 'vault'))
      .map(([name, call]) => ({ feature, name, call, schema: shapeOf(call) })),
  );
  const wrong: string[] = [];
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  let ok = 0;
  let failures = 0;
  const complain = (what: string): void => {
    failures += 1;
    if (wrong.length < 12) wrong.push(what);
  };
  const collect = garbageCollector();
  let heapBefore = 0;
  for (let round = 0; round < n; round += 1) {
    if (round === Math.floor(n / 5)) {
      // By now every call has been compiled and every cache is warm.
      collect();
      heapBefore = process.memoryUsage().heapUsed;
    }
    if (round % 500 === 499) await target.toggle();
    const { feature, name, call, schema } = calls[draw(calls.length)]!;
    const full = `${feature}.${name}`;
    if (target.slow.has(full) && draw(200) > 0) continue;
    const kind = draw(4);
    const right = kind === 0 ? target.example(feature, name) : undefined;
    const input =
      kind === 1
        ? poison(draw)
        : mutate(right ?? made(schema, { draw, unchosen: target.unchosen }), draw);
    const [askedFeature, askedName] =
      draw(40) === 0 ? [oddName(draw), oddName(draw)] : [feature, name];
    const open = target.isOpen();
    const before = target.seq();
    const reply = await target
      .door(askedFeature as string, askedName as string, input)
      .catch((error: unknown) => {
        complain(`${full}: the door threw ${String(error).slice(0, 80)}`);
        return null;
      });
    if (!reply) continue;
    if (reply.ok) {
      ok += 1;
      if (namesOneOf(input, target.unchosen)) complain(`${full}: took a path that nobody chose`);
      if (!open && !call.whileLocked) complain(`${full}: answered while locked`);
    } else {
      const { code, message, fields } = reply.problem;
      if (!problemCodes.includes(code)) complain(`${full}: unknown code`);
      if ((message + fields.join()).includes(canary)) complain(`${full}: repeats what was typed`);
      if (/SQLITE|\bat \w+.*:\d+|SELECT |\.ts\b/u.test(message))
        complain(`${full}: shows its insides`);
      if (
        code === 'invalid' &&
        open &&
        before !== null &&
        target.isOpen() &&
        target.seq() !== before
      )
        complain(`${full}: wrote although invalid`);
    }
  }
  process.off('unhandledRejection', onRejection);
  if (rejections.length > 0)
    complain(`${rejections.length} unhandled rejections: ${String(rejections[0]).slice(0, 200)}`);
  if (target.logged.some((line) => line.includes(canary)))
    complain('the log repeats what was typed');
  collect();
  const heapGrowth = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1_000_000);
  return {
    id: 'T15',
    what: 'calls on the door',
    n,
    failures,
    seed,
    ok,
    channels: calls.length,
    heapGrowth,
    wrong: wrong.join(' | '),
  };
}

/** Without a full collection the growth of the heap says nothing. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

type Json = {
  type?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json | boolean;
  anyOf?: Json[];
  oneOf?: Json[];
  enum?: unknown[];
  const?: unknown;
  prefixItems?: Json[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  additionalProperties?: Json | boolean;
};

function shapeOf(call: Call): Json {
  return z.toJSONSchema(call.input, { unrepresentable: 'any', io: 'input' }) as Json;
}

type Making = { readonly draw: Draw; readonly unchosen: readonly string[] };

/** A value of the schema's shape; not necessarily one that its finer rules allow. */
function made(schema: Json, making: Making, depth = 0): unknown {
  const { draw, unchosen } = making;
  const part = (of: Json): unknown => made(of, making, depth + 1);
  if (depth > 8) return null;
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return part(choice[draw(choice.length)]!);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[draw(schema.enum.length)];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || draw(2) === 0)
          .map(([key, of]) => [
            key,
            key === 'path' && unchosen.length > 0 ? unchosen[draw(unchosen.length)] : part(of),
          ]),
      );
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map(part);
      return Array.from({ length: draw(4) }, () =>
        part(typeof schema.items === 'object' ? schema.items : {}),
      );
    case 'integer':
      return (
        (schema.minimum ?? 0) +
        draw(Math.min(1_000, (schema.maximum ?? 1_000) - (schema.minimum ?? 0) + 1))
      );
    case 'number':
      return draw(1_000) / 10;
    case 'boolean':
      return draw(2) === 0;
    case 'null':
      return null;
    case 'string':
      return text(schema, draw);
    default:
      return undefined;
  }
}

function namesOneOf(value: unknown, paths: readonly string[], depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 4) return false;
  return Object.entries(value).some(([key, part]) =>
    key === 'path' ? paths.includes(part as string) : namesOneOf(part, paths, depth + 1),
  );
}

function text(schema: Json, draw: Draw): string {
  const patterned = ['2026-12-04', '2026-12-04T09:41:00.000Z', 'id-000001', 'id-000002', canary];
  return schema.pattern
    ? patterned[draw(patterned.length)]!
    : `${canary} ${draw(1_000)}`.slice(0, schema.maxLength ?? 100);
}

/** Breaks one place of a value, or leaves it. */
function mutate(value: unknown, draw: Draw): unknown {
  if (draw(3) === 0) return value;
  if (value && typeof value === 'object' && draw(4) > 0) {
    const keys = Object.keys(value);
    const key = keys[draw(Math.max(1, keys.length))];
    if (key !== undefined) {
      const copy: Record<string, unknown> = Array.isArray(value)
        ? ([...(value as unknown[])] as never)
        : { ...(value as object) };
      if (draw(5) === 0) delete copy[key];
      else copy[key] = mutate(copy[key], draw);
      return copy;
    }
  }
  return poison(draw);
}

const cyclic = (): unknown => {
  const loop: Record<string, unknown> = { canary };
  loop['self'] = loop;
  return loop;
};
const poisons: readonly ((draw: Draw) => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 0,
  () => -1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => true,
  () => [],
  () => ({}),
  () => canary,
  () => `${canary}\0`,
  () => `'; DROP TABLE note; -- ${canary}`,
  () => `../../${canary}`,
  () => '\u202E\uD800',
  () => 10n,
  () => Symbol(canary),
  () => () => canary,
  () => new Date(Number.NaN),
  () => new Map([[canary, canary]]),
  () => new Uint8Array(1_000),
  () => new SharedArrayBuffer(64),
  cyclic,
  () =>
    JSON.parse(
      `{"__proto__":{"polluted":"${canary}"},"constructor":{"prototype":{"polluted":true}}}`,
    ) as unknown,
  () => Object.create({ inherited: canary }) as unknown,
  () =>
    new Proxy(
      {},
      {
        get: () => canary,
        ownKeys: () => [canary],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: canary }),
      },
    ),
  () => Array.from({ length: 1_000 }, () => canary),
  (draw) => (draw(20) === 0 ? canary.repeat(800_000) : canary.repeat(1_000)),
  () => {
    let deep: unknown = canary;
    for (let level = 0; level < 2_000; level += 1) deep = [deep];
    return deep;
  },
];
const poison = (draw: Draw): unknown => poisons[draw(poisons.length)]!(draw);
const oddName = (draw: Draw): unknown =>
  [
    '__proto__',
    'constructor',
    'toString',
    'vault',
    'hasOwnProperty',
    '',
    canary,
    null,
    undefined,
    7,
    {},
  ][draw(11)];
