/** Which values are the same: by structure, and by a text that names each. */
import { isSameAfter } from '../retries/waits.js';
import type {
  Lit,
  Str,
  Ref,
  Fn,
  Cls,
  Lib,
  Sym,
  Fresh,
  Derived,
  Union,
  Prom,
  Resp,
  Err,
  Regex,
  Value,
} from './values.js';

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
