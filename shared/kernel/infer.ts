// The type of what a schema lets through: nobody changes it, however deep. A change makes a new value.

import type { z } from 'zod';

type Whole = string | number | bigint | boolean | symbol | null | undefined | Uint8Array;

export type DeepReadonly<T> = T extends Whole
  ? T
  : T extends (...parts: never) => unknown
    ? T
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** In place of `z.infer`, whose arrays may be pushed to. */
export type Infer<S extends z.ZodType> = DeepReadonly<z.infer<S>>;
