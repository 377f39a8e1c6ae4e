/**
 * Abstract values: what a slot may hold when a program runs, as immutable plain data.
 * `sym` is the honest "some value": it has an identity, so that two mentions can be told to be the
 * same one, and a name, so that a person can be told which. Not here: objects (`objects`).
 */
import type { ClassId, FunctionId, Primitive, Range, TypeHint } from '../../ir/program.js';
import type { Certainty, Outcome } from '../../model.js';
import type { AnswerPath } from '../answers/answer-path.js';
import type { Waits } from '../retries/waits.js';
import { union } from './unions.js';

export type Origin =
  | 'param'
  | 'env'
  | 'import'
  | 'global'
  | 'element'
  | 'call'
  | 'member'
  | 'operation'
  | 'answer'
  | 'mixed';

export interface Lit {
  readonly k: 'lit';
  readonly v: Primitive;
  /** Where its text or number is written, all pieces of it; known only when a file is described. */
  readonly at?: readonly Range[];
}

/** A concatenation with at least one part that is no literal. */
export interface Str {
  readonly k: 'str';
  readonly parts: readonly Value[];
}

/** An object in the heap. */
export interface Ref {
  readonly k: 'ref';
  readonly id: string;
}

export interface Fn {
  readonly k: 'fn';
  readonly fn: FunctionId;
  /** Activation in which it was created. */
  readonly act: number;
  readonly self: Value | undefined;
}

export interface Cls {
  readonly k: 'cls';
  readonly cls: ClassId;
  readonly act: number;
  readonly parent: Value | undefined;
}

/** A function or object of a library, a global, or a built-in method bound to `self`. */
export interface Lib {
  readonly k: 'lib';
  readonly module: string;
  readonly path: string;
  readonly self: Value | undefined;
}

export interface Sym {
  readonly k: 'sym';
  /** Equal ids are equal values. */
  readonly id: string;
  /** How the source names it: `user.id`. */
  readonly name: string;
  readonly origin: Origin;
  /** Depends on the answer of the request being followed. */
  readonly taint: boolean;
  readonly hint: TypeHint | undefined;
  /** For a call: what it was computed from; empty when not known. */
  readonly inputs: readonly Value[];
  /** What it is a part of, or stands for. */
  readonly from: Value | undefined;
  /** For a call: where it stands. */
  readonly at: Range | undefined;
  /** The part of a request's answer that it is. */
  readonly answer: AnswerPath | undefined;
}

/** A value made anew at each execution. */
export interface Fresh {
  readonly k: 'fresh';
  readonly id: string;
  readonly strength: 'strong' | 'weak' | 'time';
  /** Source text of the maker: `crypto.randomUUID`. */
  readonly maker: string;
  readonly at: Range;
  readonly act: number;
  /** Made in an earlier run and kept in a variable of the module. */
  readonly kept?: true;
}

/** A pure function of its inputs: a digest, an encoding, a serialisation. */
export interface Derived {
  readonly k: 'derived';
  readonly how: string;
  readonly inputs: readonly Value[];
  /** Where, for what a person may want to see. */
  readonly at?: Range;
}

export interface Union {
  readonly k: 'union';
  readonly of: readonly Value[];
  /** Set for an element of a list: another round has another tag. */
  readonly tag: string | undefined;
}

export interface Prom {
  readonly k: 'promise';
  readonly ok: Value | undefined;
  readonly err: Value | undefined;
  /** Requests that are over once it is: their keys. */
  readonly flights?: readonly string[];
  /** What has to pass before it settles, when that is not only a request. */
  readonly after?: Waits | undefined;
}

/** What a request answers with; `outcome` is undefined when it is not being followed. */
export interface Resp {
  readonly k: 'resp';
  readonly event: string;
  readonly client: string;
  readonly outcome: number | undefined;
}

/** What a request throws. */
export interface Err {
  readonly k: 'err';
  readonly event: string;
  readonly client: string;
  readonly outcome: Outcome | undefined;
  /** The request's options, for clients that hand them out with the error. */
  readonly config?: Value;
  /** Upper case, when known. */
  readonly method?: string;
  /** Given to a hook that may take it for the error, or for an object that has it as `error`. */
  readonly isContext?: true;
}

export interface Regex {
  readonly k: 'regex';
  readonly source: string;
  readonly flags: string;
}

/** A deep copy of an object at one moment, for comparisons later. */
export interface Tree {
  readonly k: 'tree';
  readonly kind: string;
  readonly entries: readonly (readonly [key: string, value: Value, maybe: boolean, at?: Range])[];
  /** Sources of further, unknown members. */
  readonly open: readonly Value[];
}

export type Value =
  | Lit
  | Str
  | Ref
  | Fn
  | Cls
  | Lib
  | Sym
  | Fresh
  | Derived
  | Union
  | Prom
  | Resp
  | Err
  | Regex
  | Tree;

export const UNDEFINED: Lit = { k: 'lit', v: undefined };

export const TRUE: Lit = { k: 'lit', v: true };

export const FALSE: Lit = { k: 'lit', v: false };

export function lit(v: Primitive): Lit {
  return v === undefined ? UNDEFINED : v === true ? TRUE : v === false ? FALSE : { k: 'lit', v };
}

/** A literal that knows where it is written. */
export function traced(v: Primitive, at: readonly Range[]): Lit {
  return { k: 'lit', v, at };
}

const NO_INPUTS: readonly Value[] = [];

export function sym(
  id: string,
  name: string,
  origin: Origin,
  more: {
    taint?: boolean;
    hint?: TypeHint | undefined;
    inputs?: readonly Value[];
    from?: Value | undefined;
    at?: Range | undefined;
    answer?: AnswerPath | undefined;
  } = {},
): Sym {
  const { taint = false, hint, inputs = NO_INPUTS, from, at, answer } = more;
  return { k: 'sym', id: shorten(id), name, origin, taint, hint, inputs, from, at, answer };
}

/** Identities of calculations contain those of what they are made of, often twice. */
const MAX_ID = 500;

function shorten(id: string): string {
  if (id.length <= MAX_ID) return id;
  let one = 0;
  let two = id.length;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two + code, 0x85ebca6b) ^ (two >>> 13);
  }
  return `${id.slice(0, 60)}…${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}

export function lib(module: string, path: string, self?: Value): Lib {
  return { k: 'lib', module, path, self };
}

export function fromCertainty(certainty: Certainty, otherwise: Value): Value {
  return certainty === 'yes' ? TRUE : certainty === 'no' ? FALSE : otherwise;
}

/** The alternatives of a value; itself when it has none. */
export function alternatives(value: Value): readonly Value[] {
  return value.k === 'union' ? value.of : [value];
}

export function literalString(value: Value): string | undefined {
  return value.k === 'lit' && typeof value.v === 'string' ? value.v : undefined;
}

/** A value as a later run finds it in a variable of the module. */
export function asKept(value: Value): Value {
  if (value.k === 'fresh') return { ...value, id: `${value.id}~`, kept: true };
  return value.k === 'union' ? union(value.of.map(asKept), value.tag) : value;
}
