/**
 * Abstract values: what a slot may hold when a program runs, as immutable plain data.
 * `sym` is the honest "some value": it has an identity, so that two mentions can be told to be the
 * same one, and a name, so that a person can be told which. Not here: objects (`objects`).
 */
import {
  PRESENT,
  type ClassId,
  type FunctionId,
  type Primitive,
  type Range,
  type TypeHint,
} from '../ir/program.js';
import type { Certainty, Outcome } from '../model.js';
import { isOfAnswer, type AnswerPath } from './answer-path.js';
import { mergeFlights } from './flights.js';
import { isSameAfter, joinMaybeAfter, type Waits } from './waits.js';

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

/** A value of this many parts is not worth keeping: it becomes "some value". */
const MAX_PARTS = 60;
/** The same for literal text, in characters. */
const MAX_TEXT = 10_000;
const sizes = new WeakMap<Value, number>();

/** How many parts a text or a calculation has. */
export function isTooLarge(value: Value): boolean {
  return sizeOf(value) > MAX_PARTS;
}

function sizeOf(value: Value): number {
  if (value.k !== 'str' && value.k !== 'derived' && value.k !== 'union') return 1;
  const parts = value.k === 'str' ? value.parts : value.k === 'derived' ? value.inputs : value.of;
  if (parts.every(isLeaf)) return Math.min(parts.length + 1, MAX_PARTS + 1);
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = parts.reduce((sum, each) => Math.min(sum + sizeOf(each), MAX_PARTS + 1), 1);
  sizes.set(value, size);
  return size;
}

/** Stands for a value that has grown too large. */
export function someOf(value: Value): Value {
  return sym(`large:${identity(value)}`, '', 'mixed', { taint: isTainted(value) });
}

/** Concatenates; neighbouring literals melt into one. */
export function concat(parts: readonly Value[]): Value {
  const out: Value[] = [];
  for (const part of parts) {
    const pieces = part.k === 'str' ? part.parts : [part];
    for (const piece of pieces) {
      const last = out.at(-1);
      if (piece.k === 'lit' && last?.k === 'lit') {
        out[out.length - 1] = withText(String(last.v) + String(piece.v), last, piece);
      } else out.push(piece.k === 'lit' ? withText(String(piece.v), piece) : piece);
    }
  }
  const kept = out.filter((each) => !(each.k === 'lit' && each.v === ''));
  if (kept.length === 0) return lit('');
  const [only] = kept;
  if (kept.some((each) => each.k === 'lit' && String(each.v).length > MAX_TEXT)) {
    return sym('large text', '', 'mixed', { taint: kept.some(isTainted) });
  }
  if (kept.length === 1 && only?.k === 'lit') return only;
  const text: Str = { k: 'str', parts: kept };
  return isTooLarge(text) ? someOf(text) : text;
}

/** A text made of literals is written where they are. */
export function withText(text: string, first: Lit, second?: Lit): Lit {
  if (first.at === undefined && second?.at === undefined) return lit(text);
  return traced(text, [...(first.at ?? []), ...(second?.at ?? [])]);
}

const MAX_ALTERNATIVES = 6;

export function union(values: readonly Value[], tag?: string): Value {
  const of: Value[] = [];
  for (const value of values) {
    for (const each of alternatives(value)) {
      // Of too many to be told apart, which are the same does not matter.
      const isNew = of.length > MAX_ALTERNATIVES || !of.some((known) => equal(known, each));
      if (isNew) of.push(each);
    }
  }
  const [only] = of;
  if (of.length === 1 && only !== undefined) return only;
  if (of.length > MAX_ALTERNATIVES) {
    const taint = of.some(isTainted);
    const prefix = commonPrefix(of);
    if (prefix.length >= 8) {
      const rest = sym(`rest(${prefix})`, '', 'mixed', { taint });
      return { k: 'str', parts: [lit(prefix), rest] };
    }
    const inputs = [
      ...new Map(of.filter(isOfAnswer).map((each) => [identity(each), each])).values(),
    ];
    const id = `mixed(${of.slice(0, 3).map(identity).join('|')}…)`;
    return sym(id, '', 'mixed', { taint, inputs });
  }
  return { k: 'union', of, tag };
}

/** The text that all of many alternatives begin with: enough to know a URL's host and path. */
function commonPrefix(values: readonly Value[]): string {
  const starts = values.map((each) => {
    const [first] = each.k === 'str' ? each.parts : [each];
    return (first && literalString(first)) ?? '';
  });
  return starts.reduce((left, right) => {
    let length = 0;
    while (length < left.length && left[length] === right[length]) length++;
    return left.slice(0, length);
  });
}

export function join(left: Value, right: Value): Value {
  if (left === right || equal(left, right)) return left;
  if (left.k === 'promise' && right.k === 'promise') {
    const flights = mergeFlights(left.flights, right.flights);
    const after = joinMaybeAfter(left.after, right.after);
    return {
      k: 'promise',
      ok: joinMaybe(left.ok, right.ok),
      err: joinMaybe(left.err, right.err),
      ...(flights.length > 0 && { flights }),
      ...(after === undefined ? {} : { after }),
    };
  }
  const tag =
    left.k === 'union' && right.k === 'union' && left.tag !== right.tag
      ? undefined
      : left.k === 'union'
        ? left.tag
        : right.k === 'union'
          ? right.tag
          : undefined;
  return union([left, right], tag);
}

export function joinMaybe(left: Value | undefined, right: Value | undefined): Value | undefined {
  return left === undefined ? right : right === undefined ? left : join(left, right);
}

/** Structural equality of two abstract values; says nothing about run time by itself. */
export function equal(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.k !== right.k) return false;
  switch (left.k) {
    case 'lit':
      return Object.is(left.v, (right as Lit).v);
    case 'sym':
      return left.id === (right as Sym).id && left.taint === (right as Sym).taint;
    case 'fresh':
      return left.id === (right as Fresh).id;
    case 'ref':
      return left.id === (right as Ref).id;
    case 'fn':
      return left.fn === (right as Fn).fn && left.act === (right as Fn).act;
    case 'cls':
      return left.cls === (right as Cls).cls && left.act === (right as Cls).act;
    case 'lib':
      return (
        left.module === (right as Lib).module &&
        left.path === (right as Lib).path &&
        equalMaybe(left.self, (right as Lib).self)
      );
    case 'str':
      return equalAll(left.parts, (right as Str).parts);
    case 'derived':
      return (
        left.how === (right as Derived).how && equalAll(left.inputs, (right as Derived).inputs)
      );
    case 'union':
      return left.tag === (right as Union).tag && equalAll(left.of, (right as Union).of);
    case 'promise':
      return isEqualPromise(left, right as Prom);
    case 'resp':
      return left.event === (right as Resp).event && left.outcome === (right as Resp).outcome;
    case 'err':
      return left.event === (right as Err).event && left.outcome === (right as Err).outcome;
    case 'regex':
      return left.source === (right as Regex).source && left.flags === (right as Regex).flags;
    case 'tree':
      return identity(left) === identity(right);
  }
}

function isEqualPromise(left: Prom, right: Prom): boolean {
  const { flights = [] } = left;
  const others = right.flights ?? [];
  return (
    flights.length === others.length &&
    flights.every((key) => others.includes(key)) &&
    isSameAfter(left.after, right.after) &&
    equalMaybe(left.ok, right.ok) &&
    equalMaybe(left.err, right.err)
  );
}

function equalMaybe(left: Value | undefined, right: Value | undefined): boolean {
  return left === right || (left !== undefined && right !== undefined && equal(left, right));
}

function equalAll(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((each, i) => equalMaybe(each, right[i]));
}

/** Values nested deeper are told apart as objects: their text would grow without bound. */
const MAX_IDENTITY = 8;
const numbers = new WeakMap<Value, number>();
let lastNumber = 0;

function numberOf(value: Value): number {
  const known = numbers.get(value) ?? ++lastNumber;
  numbers.set(value, known);
  return known;
}

/** A text that is equal for equal values; for ids and messages to developers, not for users. */
export function identity(value: Value, depth = 0): string {
  if (depth > MAX_IDENTITY) return `~${String(numberOf(value))}`;
  const inner = (each: Value): string => identity(each, depth + 1);
  switch (value.k) {
    case 'lit':
      return typeof value.v === 'string' ? JSON.stringify(value.v) : String(value.v);
    case 'sym':
    case 'fresh':
    case 'ref':
      return value.id;
    case 'str':
      return `\`${value.parts.map(inner).join('+')}\``;
    case 'derived':
      return `${value.how}(${value.inputs.map(inner).join(',')})`;
    case 'union':
      return `(${value.of.map(inner).join('|')})`;
    case 'fn':
      return `fn${String(value.fn)}@${String(value.act)}`;
    case 'cls':
      return `class${String(value.cls)}`;
    case 'lib':
      return `${value.module}:${value.path}`;
    case 'promise':
      return `promise(${value.ok ? inner(value.ok) : ''})`;
    case 'resp':
    case 'err':
      return `${value.k}:${value.event}:${String(value.outcome)}`;
    case 'regex':
      return `/${value.source}/${value.flags}`;
    case 'tree':
      return `{${value.entries
        .map(([key, each, maybe]) => `${key}${maybe ? '?' : ''}:${inner(each)}`)
        .join(',')}${value.open.map((each) => `,...${inner(each)}`).join('')}}`;
  }
}

const taints = new WeakMap<Value, boolean>();

/** Depends on the answer of the request being followed. */
export function isTainted(value: Value): boolean {
  if (isLeaf(value)) return isLeafTainted(value);
  if (value.k === 'str' && value.parts.every(isLeaf)) return value.parts.some(isLeafTainted);
  if (value.k === 'union' && value.of.every(isLeaf)) return value.of.some(isLeafTainted);
  // Remembered, since values share parts and would be walked again and again.
  const known = taints.get(value);
  if (known !== undefined) return known;
  const isIt = isWholeTainted(value);
  taints.set(value, isIt);
  return isIt;
}

/** Has no parts that could be shared with other values. */
function isLeaf(value: Value): value is Exclude<Value, Str | Derived | Union | Tree> {
  const { k } = value;
  return k !== 'str' && k !== 'derived' && k !== 'union' && k !== 'tree';
}

function isLeafTainted(value: Value): boolean {
  switch (value.k) {
    case 'sym':
      return value.taint;
    case 'resp':
    case 'err':
      return value.outcome !== undefined;
    default:
      return false;
  }
}

function isWholeTainted(value: Str | Derived | Union | Tree): boolean {
  switch (value.k) {
    case 'str':
      return value.parts.some(isTainted);
    case 'derived':
      return value.inputs.some(isTainted);
    case 'union':
      return value.of.some(isTainted);
    case 'tree':
      return value.entries.some(([, each]) => isTainted(each)) || value.open.some(isTainted);
  }
}

export function truthiness(value: Value): Certainty {
  switch (value.k) {
    case 'lit':
      return value.v ? 'yes' : 'no';
    case 'sym':
      return value.hint?.module === PRESENT ? 'yes' : 'unknown';
    case 'derived':
      return isSomething(value) ? 'yes' : 'unknown';
    case 'union':
      return agree(value.of.map(truthiness));
    case 'str':
      return value.parts.some((part) => part.k === 'lit' || part.k === 'fresh') ? 'yes' : 'unknown';
    case 'lib':
      return isSurelyThere(value) ? 'yes' : 'unknown';
    default:
      return 'yes';
  }
}

/** `JSON.stringify({…})` and a digest are never empty. */
function isSomething({ how, inputs: [first] }: Derived): boolean {
  if (how === 'json') return first?.k === 'tree' || (first !== undefined && isObject(first));
  return how === 'digest' || how === 'hmac' || how === 'bytes';
}

function isObject(value: Value): boolean {
  return value.k === 'sym' && value.hint?.module === PRESENT;
}

/** Names of the platform that every supported runtime has. */
const PLATFORM =
  /^(?:fetch|crypto|console|process|globalThis|Headers|URL|JSON|Math|Object|Array|Promise|Date|Error|AbortSignal|AbortController|#\w+)(?:\.|$)/u;

/** A whole module is there; what it exports, and other globals, may be anything. */
function isSurelyThere(value: Lib): boolean {
  if (value.self !== undefined) return true;
  return value.module === '' ? PLATFORM.test(value.path) : value.path === '';
}

export function isNullish(value: Value): Certainty {
  switch (value.k) {
    case 'lit':
      return value.v === undefined || value.v === null ? 'yes' : 'no';
    case 'sym':
      return value.hint?.module === PRESENT ? 'no' : 'unknown';
    case 'union':
      return agree(value.of.map(isNullish));
    case 'lib':
      return isSurelyThere(value) ? 'no' : 'unknown';
    default:
      return 'no';
  }
}

export function agree(answers: readonly Certainty[]): Certainty {
  const [first = 'unknown'] = answers;
  return answers.every((each) => each === first) ? first : 'unknown';
}

export function negate(answer: Certainty): Certainty {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}

/** A value as a later run finds it in a variable of the module. */
export function asKept(value: Value): Value {
  if (value.k === 'fresh') return { ...value, id: `${value.id}~`, kept: true };
  return value.k === 'union' ? union(value.of.map(asKept), value.tag) : value;
}

/** Keeps the alternatives for which `test` can still hold. */
export function refine(value: Value, keep: (each: Value) => boolean): Value {
  if (value.k !== 'union') return value;
  const of = value.of.filter(keep);
  return of.length === 0 || of.length === value.of.length ? value : union(of, value.tag);
}
