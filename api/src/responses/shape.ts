/**
 * How the rows of this folder write the shape of a value in an answer.
 *
 *     'string'  'integer'  'number'  'boolean'  'datetime'  'date'  'uri'  'object'  'any'  'null'
 *     'string?'          may be null too
 *     'object|string'    one of several
 *     '=account'         this text only
 *     '@file'            the shape of that name in `shapes.ts`
 *     ['string']         a list
 *     { name: 'string', 'id!': 'string', '...': 'any' }
 *
 * A member ends with `!` when it is always there, and `...` says that others may follow. Structures with alternatives are
 * written with `oneOf` and `orNull`. Data only; `check.ts` compares values with it.
 */

export type Shape = string | readonly [Shape] | Members | Alternatives;

/** The members of an object by name, `!` behind those that are always there. */
export interface Members {
  readonly [name: string]: Shape;
}

export interface Alternatives {
  readonly '|': readonly Shape[];
}

/** What an object may hold beside its named members. */
export const OTHERS = '...';

/** A structure that may be null; a type in text is written `string?` instead. */
export function orNull(shape: Shape): Alternatives {
  return { '|': [shape, 'null'] };
}

/** One of several structures. */
export function oneOf(...shapes: readonly Shape[]): Alternatives {
  return { '|': shapes };
}

/** Many members of one type: `each('string?', 'name-first name-last')`. */
export function each(shape: Shape, ...names: readonly string[]): Members {
  return Object.fromEntries(
    names.flatMap((line) => line.split(' ')).map((name) => [name, shape] as const),
  );
}

export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

export function isAlternatives(shape: Shape): shape is Alternatives {
  return typeof shape === 'object' && !isList(shape) && '|' in shape;
}

/**
 * What a relationship points to: a type, several (`user|api-key`), a family (`report/*`) or any (`*`); `?` when there may
 * be none, and a list when there may be many. Nothing may stand in a relationship to `-`.
 */
export type Related = string | readonly [string];

/** The object a resource is: what stands beside its `type` and `id`. */
export interface ResourceRow {
  /** Its `type`, where the row is named otherwise because the same type has another shape elsewhere. */
  readonly type?: string;
  readonly attributes?: Members;
  readonly relationships?: Readonly<Record<string, Related>>;
  readonly meta?: Members;
  /** Members the description promises; the others are there as a rule, too. */
  readonly required?: readonly string[];
}

/** The body of a successful answer. Everything is undefined that cannot stand in it. */
export interface ResponseRow {
  /** A type of resource, several (`report/*`), or a list of them; a structure for the few that are no resources. */
  readonly data?: Shape;
  /** Whether `links` with the addresses of the pages before and after stand beside a list. */
  readonly links?: true;
  /** Types of the resources that may be included; empty when the list can only be empty, `*` when nothing is said. */
  readonly included?: readonly string[];
  readonly meta?: Members;
  /** The whole body when it has no envelope. */
  readonly body?: Members;
  /** Content type of an answer that is no JSON. */
  readonly file?: string;
}
