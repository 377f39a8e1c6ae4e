/** Members of abstract values that need no state: of libraries, copies, texts; and merging shapes. */
import type { Range } from '../../ir/program.js';
import { findAnswerPath, getMemberPath } from '../answers/answer-path.js';
import { identity } from './identity.js';
import { member, withMember, type Obj, type ObjectKind } from './object.js';
import { concat, someOf } from './texts.js';
import { join, union } from './unions.js';
import {
  lib,
  lit,
  literalString,
  sym,
  UNDEFINED,
  type Cls,
  type Derived,
  type Lib,
  type Lit,
  type Ref,
  type Sym,
  type Tree,
  type Value,
} from './values.js';

const ENVIRONMENTS = new Set(['process.env', 'Bun.env', 'import.meta.env', 'Deno.env']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** Distributes over the first value with alternatives, so that URLs stay readable. */
export function concatAlternatives(parts: readonly Value[]): Value {
  const choices = parts.filter((each) => each.k === 'union');
  if (choices.length > 3) {
    // Too many combinations: the last choices become some value each.
    const kept = new Set(choices.slice(0, 3));
    return concatAlternatives(
      parts.map((each) => (each.k === 'union' && !kept.has(each) ? someOf(each) : each)),
    );
  }
  const index = parts.findIndex((each) => each.k === 'union');
  const choice = parts[index];
  if (choice?.k !== 'union') return concat(parts);
  return union(
    choice.of.map((each) =>
      concatAlternatives(parts.map((part, i) => (i === index ? each : part))),
    ),
    choice.tag,
  );
}

export function shadowId(value: Sym): string {
  return `sym:${value.id}`;
}

export function libraryObjectId(value: Lib): string {
  const self = value.self === undefined ? '' : `:${identity(value.self)}`;
  return `lib:${value.module}:${value.path}${self}`;
}

export function classObjectId(cls: Cls): string {
  return `class:${String(cls.cls)}:${String(cls.act)}`;
}

export function writableId(target: Value): string | undefined {
  if (target.k === 'ref') return target.id;
  if (target.k === 'sym') return shadowId(target);
  if (target.k === 'lib') return libraryObjectId(target);
  return target.k === 'cls' ? classObjectId(target) : undefined;
}

export function writeMember(object: Obj, key: string, value: Value, at: Range): Obj {
  if (object.kind === 'headers') key = headersKey(key);
  if (object.kind === 'url' && key === 'pathname') return withPathname(object, value, at);
  if (object.kind === 'url' && (key === 'search' || key === 'hash')) return object;
  return withMember(object, key, member(value, at));
}

/** `url.hostname`, `url.pathname`, … as far as the address is known; undefined for other members. */
export function getOfUrl(object: Obj, key: string): Value | undefined {
  const href = object.members.get('href')?.value;
  const [first, ...rest] = href?.k === 'str' ? href.parts : href === undefined ? [] : [href];
  const found = /^(\w+:)\/\/([^/?#:]+)(:\d+)?([^?#]*)(.*)$/u.exec(
    (first && literalString(first)) ?? '',
  );
  if (found === null) return undefined;
  const [, protocol = '', hostname = '', port = '', path = '', end = ''] = found;
  switch (key) {
    case 'protocol':
      return lit(protocol);
    case 'hostname':
      return lit(hostname);
    case 'host':
      return lit(`${hostname}${port}`);
    case 'port':
      return lit(port.slice(1));
    case 'origin':
      return lit(`${protocol}//${hostname}${port}`);
    case 'pathname':
      return end === '' ? beforeQuery(concat([lit(path === '' ? '/' : path), ...rest])) : lit(path);
    case 'search':
      return rest.length === 0 ? lit(end) : undefined;
    default:
      return undefined;
  }
}

/** A path whose query, if it has one, begins in a part that is known. */
function beforeQuery(path: Value): Value {
  const parts = path.k === 'str' ? path.parts : [path];
  const at = parts.findIndex((each) => literalString(each)?.includes('?'));
  const found = parts[at];
  if (found === undefined) return path;
  return concat([...parts.slice(0, at), lit((literalString(found) ?? '').split('?')[0] ?? '')]);
}

export function withPathname(object: Obj, path: Value, at: Range): Obj {
  const href = object.members.get('href')?.value;
  const text = href?.k === 'str' ? href.parts[0] : href;
  const origin = text?.k === 'lit' ? /^\w+:\/\/[^/]+/u.exec(String(text.v))?.[0] : undefined;
  if (origin === undefined) return object;
  return withMember(object, 'href', member(concat([lit(origin), path]), at));
}

/** Unknown members written over known ones: each may have been replaced. */
export function overlay(object: Obj, sources: readonly Value[]): Obj {
  const members = new Map(object.members);
  for (const [key, entry] of members) {
    const others = sources.map((source) => sym(`${identity(source)}.${key}`, key, 'member'));
    members.set(key, { ...entry, value: union([entry.value, ...others]) });
  }
  return { ...object, members, open: [...object.open, ...sources] };
}

export function joinShapes(left: Obj, right: Obj): Obj {
  const members = new Map(left.members);
  for (const [key, entry] of right.members) {
    const mine = members.get(key);
    members.set(
      key,
      mine === undefined
        ? { ...entry, maybe: true }
        : { ...mine, value: join(mine.value, entry.value), maybe: mine.maybe || entry.maybe },
    );
  }
  for (const [key, entry] of left.members) {
    if (!right.members.has(key)) members.set(key, { ...entry, maybe: true });
  }
  const open = [...left.open, ...right.open.filter((each) => !left.open.includes(each))];
  return { ...left, members, open };
}

export function bindSelf(value: Value, self: Value): Value {
  return value.k === 'fn' && value.self === undefined ? { ...value, self } : value;
}

export function getOfLibrary(value: Lib, key: string, at?: Range): Value {
  if (value.module === '' && GLOBAL_OBJECTS.has(value.path)) return lib('', key);
  if (value.module === '' && ENVIRONMENTS.has(value.path)) {
    return key === 'get' && value.path === 'Deno.env'
      ? lib('', 'Deno.env.get')
      : sym(`env:${key}`, key, 'env', { at });
  }
  if (value.module === 'process' && value.path === 'env')
    return sym(`env:${key}`, key, 'env', { at });
  if (value.module === '' && value.path === 'Number' && key === 'POSITIVE_INFINITY') {
    return lit(Infinity);
  }
  if (key === 'default' && value.path === '') return value;
  const path = value.path === '' ? key : `${value.path}.${key}`;
  return { k: 'lib', module: value.module, path, self: value.self };
}

export function getOfSymbol(value: Sym, key: string): Value {
  const name = value.name === '' ? key : `${value.name}.${key}`;
  const { taint, answer } = value;
  const more = { taint, answer: answer && getMemberPath(answer, key), from: value };
  return sym(`${value.id}.${key}`, name, 'member', more);
}

/** A member whose name is not known. */
export function getSomeMember(value: Value, key: Value): Value {
  const isSymTainted = (each: Value): boolean => each.k === 'sym' && each.taint;
  const name = value.k === 'sym' ? `${value.name}[]` : '';
  const path = findAnswerPath(value);
  return sym(`${identity(value)}[${identity(key)}]`, name, 'member', {
    taint: isSymTainted(value) || isSymTainted(key),
    inputs: [key],
    from: value,
    answer: path?.part === 'body' ? getMemberPath(path, '0') : undefined,
  });
}

/** `url.split('?')[0]` of a text whose separator is in a part that is known. */
export function beforeSeparator(split: Derived): Value {
  const [text, by] = split.inputs;
  const separator = by && literalString(by);
  if (text?.k !== 'str' || separator === undefined) {
    return { k: 'derived', how: '[0]', inputs: [split] };
  }
  const index = text.parts.findIndex((each) => literalString(each)?.includes(separator));
  const found = text.parts[index];
  if (found === undefined) return text;
  const kept = (literalString(found) ?? '').split(separator)[0] ?? '';
  return concat([...text.parts.slice(0, index), lit(kept)]);
}

export function getOfTree(value: Tree, key: string): Value {
  const found = value.entries.find(([name]) => name === key);
  if (found !== undefined && !found[2]) return found[1];
  const [source] = value.open;
  if (source === undefined) return found === undefined ? UNDEFINED : join(found[1], UNDEFINED);
  const taint = source.k === 'sym' && source.taint;
  const name = source.k === 'sym' ? `${source.name}.${key}` : key;
  return sym(`${identity(source)}.${key}`, name, 'member', { taint, from: source });
}

/** Methods that a container has whatever else may be in it. */
export function isContainerMethod(kind: ObjectKind, key: string): boolean {
  if (kind === 'array' && ITERATING.test(key)) return true;
  if (kind === 'map' && /^(?:clear|keys|values)$/u.test(key)) return true;
  return (
    /^(?:array|headers|map|form)$/u.test(kind) &&
    /^(?:get|set|has|append|delete|map|forEach|push|concat|toString|entries)$/u.test(key)
  );
}

const ITERATING = /^(?:filter|find|some|every|reduce|flatMap|includes|join)$/u;

/** Names of headers are kept in lower case; methods keep theirs. */
export function headersKey(key: string): string {
  return isHeadersMethod(key) ? key : key.toLowerCase();
}

export function isHeadersMethod(key: string): boolean {
  return /^(?:get|set|has|append|delete|entries|keys|values|forEach|toJSON|setContentType|setAuthorization)$/u.test(
    key,
  );
}

/** `(locks.get(id) ?? Promise.resolve()).then(work)`: one promise or another, each waited for. */
export function isChained(choices: readonly Value[], key: Value): key is Lit {
  return (
    key.k === 'lit' &&
    /^(?:then|catch|finally)$/u.test(String(key.v)) &&
    choices.some((each) => each.k === 'promise') &&
    choices.every((each) => each.k === 'promise' || each.k === 'sym')
  );
}

export function isObjectMethod(key: string): boolean {
  return key === 'hasOwnProperty' || key === 'toString' || key === 'valueOf';
}

export function lengthOf(list: Obj, ref: Ref): Value {
  const isKnown = list.open.length === 0 && [...list.members.values()].every((each) => !each.maybe);
  return isKnown ? lit(list.members.size) : sym(`${ref.id}.length`, 'length', 'member');
}
