import type * as z from 'zod';
import type { PlainMap } from './values';

/** What zod says of a schema, as far as Newsmark goes by it: its schemas are the one place where the format stands. */
export interface SchemaDefinition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: SchemaCheck } }[];
}

/** What a schema asks of a value besides its type. */
export interface SchemaCheck {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly fn?: (map: PlainMap) => boolean;
}

/** zod's own description of a schema. */
export function definitionOf(schema: z.core.$ZodType): SchemaDefinition {
  return schema._zod.def;
}
