/** Objects of the abstract heap: immutable, so that states can share them. */
import type { Range } from '../../ir/program.js';
import { findAnswerPath, getMemberPath } from '../answers/answer-path.js';
import { equal, identity } from './identity.js';
import { isTainted } from './taint.js';
import { join } from './unions.js';
import { sym, UNDEFINED, type Cls, type Value } from './values.js';

export type ObjectKind =
  | 'object'
  | 'array'
  | 'instance'
  | 'headers'
  | 'url'
  | 'map'
  | 'client'
  | 'builder'
  /** A function with its receiver and first arguments fixed: they are its members, in order. */
  | 'bound'
  /** What a retry library makes: a policy, a limiter, a function that is tried when called. */
  | 'policy'
  /** An instance of a library's class whose members are rows: `library` is `module:Class`. */
  | 'service'
  /** Functions that are called one after another, each with the result of the one before. */
  | 'composed'
  | 'error'
  | 'date'
  | 'digest'
  | 'form';

export interface Member {
  readonly value: Value;
  /** It may also be absent. */
  readonly maybe: boolean;
  /** Where it was written, in the function of `act`. */
  readonly at: Range;
  readonly getter: boolean;
}

export interface Obj {
  readonly kind: ObjectKind;
  readonly members: ReadonlyMap<string, Member>;
  /** Sources of further, unknown members (`...options`). */
  readonly open: readonly Value[];
  readonly cls: Cls | undefined;
  /** Library that made it: a client's name, an error's class. */
  readonly library: string | undefined;
  readonly at: Range;
}

export function widened(place: string, value: Value, isOfAnswer = false): Value {
  const taint = isOfAnswer || isTainted(value);
  return sym(`w${place}`, '', 'mixed', { taint, from: value });
}

/** `place` is set to widen: members that still change become unknown. */
export function joinObjects(left: Obj, right: Obj, place: string | undefined): Obj {
  if (left === right) return left;
  // Mostly nothing changes: members are copied when the first one does.
  let copied: Map<string, Member> | undefined;
  const put = (key: string, value: Member): void => {
    copied ??= new Map(left.members);
    copied.set(key, value);
  };
  if (left.members !== right.members) {
    for (const [key, theirs] of right.members) {
      const mine = left.members.get(key);
      if (mine === theirs) continue;
      if (mine === undefined) {
        put(key, { ...theirs, maybe: true });
        continue;
      }
      const joined = join(mine.value, theirs.value);
      const same = joined === mine.value || equal(joined, mine.value);
      if (same && (mine.maybe || !theirs.maybe)) continue;
      const value = same
        ? mine.value
        : place === undefined
          ? joined
          : widened(`${place}.${key}`, joined);
      if (equal(value, mine.value) && (mine.maybe || !theirs.maybe)) continue;
      put(key, { ...mine, value, maybe: mine.maybe || theirs.maybe });
    }
    for (const [key, mine] of left.members) {
      if (!mine.maybe && !right.members.has(key)) put(key, { ...mine, maybe: true });
    }
  }
  const members = copied ?? left.members;
  const extra = right.open.filter((each) => !left.open.some((known) => equal(known, each)));
  if (extra.length === 0 && copied === undefined) return left;
  if (extra.length === 0) return { ...left, members };
  const open = [...left.open, ...extra];
  return {
    ...left,
    members,
    open: open.length > 4 ? [sym(`w${left.at.join('-')}`, '', 'mixed')] : open,
  };
}

export function newObject(
  kind: ObjectKind,
  at: Range,
  members: Iterable<readonly [string, Member]> = [],
  more: Partial<Pick<Obj, 'open' | 'cls' | 'library'>> = {},
): Obj {
  const { open = [], cls, library } = more;
  return { kind, members: new Map(members), open, cls, library, at };
}

export function member(value: Value, at: Range, maybe = false): Member {
  return { value, at, maybe, getter: false };
}

export function withMember(object: Obj, key: string, entry: Member): Obj {
  const members = new Map(object.members);
  // Setting again keeps the place, as in JavaScript.
  members.set(key, entry);
  return { ...object, members };
}

export function withoutMember(object: Obj, key: string): Obj {
  const members = new Map(object.members);
  members.delete(key);
  return { ...object, members };
}

/** A member that is certainly or possibly there; `open` sources answer for the rest. */
export function findMember(object: Obj, key: string): Value | undefined {
  const known = object.members.get(key);
  if (known !== undefined && !known.maybe) return known.value;
  const others = object.open.map((source) => memberOfOpen(source, key));
  if (known === undefined && others.length === 0) return undefined;
  const all = known === undefined ? others : [known.value, ...others];
  const base = others.length === 0 ? [...all, UNDEFINED] : all;
  return base.reduce((left, right) => join(left, right));
}

function memberOfOpen(source: Value, key: string): Value {
  const taint = source.k === 'sym' && source.taint;
  const name = source.k === 'sym' && source.name !== '' ? `${source.name}.${key}` : key;
  const path = findAnswerPath(source);
  const answer = path && getMemberPath(path, key);
  return sym(`${identity(source)}.${key}`, name, 'member', { taint, from: source, answer });
}
