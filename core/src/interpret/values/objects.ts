/**
 * Reading and writing members of abstract values.
 * Not here: what calling a member does (`calls`, `builtins`).
 */
import type { Range } from '../../ir/program.js';
import type { AnswerLog } from '../answers/answer-log.js';
import { readBody, readError, readResponse } from '../answers/answers.js';
import { adoptEndings } from '../endings.js';
import type { Host, Site } from '../host.js';
import { siteId } from '../host.js';
import { Observations } from '../observations.js';
import { findFieldHint, type Program } from '../program.js';
import { toServiceMember } from '../retries/job-runs.js';
import type { State } from '../state.js';
import { identity } from './identity.js';
import {
  concatAlternatives,
  shadowId,
  libraryObjectId,
  classObjectId,
  writableId,
  writeMember,
  overlay,
  joinShapes,
  bindSelf,
  getOfLibrary,
  getOfSymbol,
  getSomeMember,
  getOfUrl,
  beforeSeparator,
  getOfTree,
  headersKey,
  isHeadersMethod,
  isObjectMethod,
  isChained,
  isContainerMethod,
  lengthOf,
} from './members.js';
import { findMember, member, newObject, withMember, withoutMember, type Obj } from './object.js';
import { makeText, snapshot } from './snapshot.js';
import { isNullish } from './truth.js';
import { join, union } from './unions.js';
import { lib, lit, sym, UNDEFINED, type Cls, type Ref, type Sym, type Value } from './values.js';

export class Objects {
  readonly observations = new Observations();
  readonly #program: Program;
  readonly #host: Host;
  /** Clients that a declared type names: `AxiosInstance` of `axios`. */
  readonly #clientTypes: ReadonlyMap<string, string>;
  /** What the program reads of answers. */
  readonly answers: AnswerLog;

  constructor(
    program: Program,
    host: Host,
    clientTypes: ReadonlyMap<string, string>,
    answers: AnswerLog,
  ) {
    this.answers = answers;
    this.#program = program;
    this.#host = host;
    this.#clientTypes = clientTypes;
  }

  allocate(state: State, site: Site, object: Obj, suffix = ''): Ref {
    const id = `o${siteId(site, state, suffix)}`;
    state.setObject(id, object);
    return { k: 'ref', id };
  }

  /** The object a value stands for; a symbol has one once something was written to it. */
  find(value: Value, state: State): Obj | undefined {
    if (value.k === 'ref') return state.object(value.id);
    if (value.k === 'sym') return state.object(shadowId(value));
    if (value.k === 'cls') return state.object(classObjectId(value));
    if (value.k === 'lib') return state.object(libraryObjectId(value));
    return undefined;
  }

  // Reading

  get(value: Value, key: Value, state: State, site: Site): Value {
    if (value.k === 'union') {
      const able = value.of.filter((each) => isNullish(each) !== 'yes');
      if (able.length === 0) return UNDEFINED;
      if (isChained(able, key)) return lib('promise', String(key.v), union(able));
      return union(
        able.map((each) => this.get(each, key, state, site)),
        value.tag,
      );
    }
    if (key.k === 'union') {
      return union(key.of.map((each) => this.get(value, each, state, site)));
    }
    if (key.k !== 'lit') return this.#getComputed(value, key, state, site);
    return this.#getNamed(value, String(key.v), state, site);
  }

  #getComputed(value: Value, key: Value, state: State, site: Site): Value {
    const object = this.find(value, state);
    if (object !== undefined) this.answers.lookUp(key, object.members);
    const some = this.#noted(getSomeMember(value, key), state, site);
    if (object === undefined || object.members.size === 0 || object.open.length > 0) return some;
    return union([...object.members.values()].map((each) => each.value).concat(UNDEFINED));
  }

  #getNamed(value: Value, key: string, state: State, site: Site): Value {
    switch (value.k) {
      case 'ref':
        return this.#getOfObject(value, key, state, site);
      case 'cls':
        return this.#getStatic(value, key, state, site);
      case 'lib':
        return (
          state.object(libraryObjectId(value))?.members.get(key)?.value ??
          getOfLibrary(value, key, site.at)
        );
      case 'sym':
        return this.#getOfSymbol(value, key, state, site);
      case 'resp':
        return this.#noted(readResponse(value, key), state, site);
      case 'err':
        return this.#noted(readError(value, key), state, site);
      case 'tree':
        return getOfTree(value, key);
      case 'promise':
        return lib('promise', key, value);
      case 'fn':
        return key === 'name' ? sym(`fn.name`, 'name', 'member') : lib('function', key, value);
      case 'regex':
        return lib('regex', key, value);
      case 'derived':
        if (value.how === 'body') return this.#noted(readBody(value, key), state, site);
        if (key === '0' && value.how === 'split') return beforeSeparator(value);
        if (/^\d+$/u.test(key)) return { k: 'derived', how: `[${key}]`, inputs: [value] };
        return lib('string', key, value);
      case 'lit':
        if (typeof value.v === 'string' && key === 'length') return lit(value.v.length);
        if (value.v === null || value.v === undefined) return UNDEFINED;
        return lib('string', key, value);
      case 'str':
      case 'fresh':
        return lib('string', key, value);
      case 'union':
        return UNDEFINED;
    }
  }

  #getOfObject(ref: Ref, key: string, state: State, site: Site): Value {
    const object = state.object(ref.id);
    if (object === undefined) return sym(`${ref.id}.${key}`, key, 'member');
    if (object.kind === 'headers') key = headersKey(key);
    const own = object.members.get(key);
    if (own?.getter) return this.#callGetter(own.value, ref, state, site);
    if (key.startsWith('super.')) return this.#inherited(object, key.slice(6), ref, state, site);
    if (own === undefined && object.kind === 'instance') {
      return this.#inherited(object, key, ref, state, site, true);
    }
    if (own === undefined && isContainerMethod(object.kind, key)) return lib(object.kind, key, ref);
    const found = own !== undefined || object.open.length > 0 ? findMember(object, key) : undefined;
    if (found !== undefined) {
      return own === undefined ? this.#noted(found, state, site) : bindSelf(found, ref);
    }
    switch (object.kind) {
      case 'array':
        if (key === 'length') return lengthOf(object, ref);
        return /^\d+$/u.test(key) ? UNDEFINED : lib('array', key, ref);
      case 'client':
        return lib(object.library ?? '', key, ref);
      case 'service':
        return toServiceMember(object, key, ref);
      case 'object':
        return isObjectMethod(key) ? lib('object', key, ref) : UNDEFINED;
      case 'error':
        return UNDEFINED;
      case 'url':
        return getOfUrl(object, key) ?? lib('url', key, ref);
      case 'headers':
        return isHeadersMethod(key) ? lib('headers', key, ref) : UNDEFINED;
      default:
        return lib(object.kind, key, ref);
    }
  }

  /** A method or getter of the class chain, or of the parent's for `super.x`. */
  #inherited(object: Obj, key: string, ref: Ref, state: State, site: Site, fromOwn = false): Value {
    const start = object.cls;
    let cls: Value | undefined = fromOwn ? start : start?.parent;
    while (cls?.k === 'cls') {
      const ir = this.#program.findClass(cls.cls);
      const found = ir?.methods.find((each) => each.name === key && !each.isStatic);
      if (found !== undefined && found.kind !== 'set') {
        const fn: Value = { k: 'fn', fn: found.fn, act: cls.act, self: ref };
        return found.kind === 'get' ? this.#callGetter(fn, ref, state, site) : fn;
      }
      const hint = ir && findFieldHint(ir, key);
      if (ir !== undefined && hint !== undefined) {
        const made = this.#host.instanceFor(hint, ir.parent, state);
        return made ?? sym(`${ref.id}.${key}`, `this.${key}`, 'member', { hint });
      }
      cls = cls.parent;
    }
    if (cls?.k === 'lib' && cls.module === '' && cls.path.endsWith('Error')) {
      if (key === 'name') return lit(cls.path);
      return key === 'stack' ? sym(`${ref.id}.stack`, 'stack', 'member') : UNDEFINED;
    }
    // A parent from elsewhere may have it; so may an instance whose fields are set from outside.
    if (cls !== undefined) {
      return cls.k === 'lib'
        ? lib(cls.module, `${cls.path}#${key}`, ref)
        : sym(`${ref.id}.${key}`, `this.${key}`, 'member');
    }
    return start === undefined ? UNDEFINED : sym(`${ref.id}.${key}`, `this.${key}`, 'member');
  }

  #callGetter(getter: Value, receiver: Value, state: State, site: Site): Value {
    if (getter.k !== 'fn') return getter;
    const endings = this.#host.callFunction(getter, receiver, [], state, site);
    adoptEndings(endings, state);
    const values = endings.filter((each) => each.kind === 'return').map((each) => each.value);
    return values.length === 0 ? UNDEFINED : values.reduce((left, right) => join(left, right));
  }

  #getStatic(cls: Cls, key: string, state: State, site: Site): Value {
    const own = state.object(classObjectId(cls));
    const found = own && findMember(own, key);
    if (found !== undefined) return bindSelf(found, cls);
    const method = this.#program
      .findClass(cls.cls)
      ?.methods.find((each) => each.name === key && each.isStatic);
    if (method !== undefined) {
      const fn: Value = { k: 'fn', fn: method.fn, act: cls.act, self: cls };
      return method.kind === 'get' ? this.#callGetter(fn, cls, state, site) : fn;
    }
    return cls.parent === undefined ? UNDEFINED : this.get(cls.parent, lit(key), state, site);
  }

  #noted(value: Value, state: State, site: Site): Value {
    this.answers.read(value, state, site);
    return value;
  }

  #getOfSymbol(value: Sym, key: string, state: State, site: Site): Value {
    const shadow = state.object(shadowId(value));
    const known = shadow && findMember(shadow, key);
    if (known !== undefined) return known;
    const client = this.findClientType(value);
    if (client !== undefined) return lib(client, key, value);
    return this.#noted(getOfSymbol(value, key), state, site);
  }

  /** Name of the library whose client a declared type says this is. */
  findClientType(value: Value): string | undefined {
    if (value.k !== 'sym' || value.hint === undefined) return undefined;
    return this.#clientTypes.get(`${value.hint.module}:${value.hint.name}`);
  }

  // Writing

  /** `maybe`: this write may not happen, so what was there stays possible. */
  set(target: Value, key: Value, value: Value, state: State, at: Range, maybe = false): void {
    if (maybe) {
      this.#setMaybe(target, key, value, state, at);
      return;
    }
    if (target.k === 'union') {
      for (const each of target.of) this.#setMaybe(each, key, value, state, at);
      return;
    }
    const id = writableId(target);
    if (id === undefined) return;
    const object = this.#writable(target, id, state, at);
    if (key.k === 'lit' && value.k === 'sym' && value.hint === undefined && object.cls) {
      value = { ...value, hint: this.#fieldHint(object.cls, String(key.v)) };
    }
    if (key.k === 'union') {
      for (const each of key.of) this.#setMaybe(target, each, value, state, at);
    } else if (key.k === 'lit') {
      state.setObject(id, writeMember(object, String(key.v), value, at));
    } else {
      const some = sym(`${id}[${identity(key)}]`, '', 'mixed', { from: value });
      state.setObject(id, { ...object, open: [...object.open, some] });
    }
  }

  /** The declared type of a field says what an unknown value in it is. */
  #fieldHint(cls: Cls, key: string): Sym['hint'] {
    const ir = this.#program.findClass(cls.cls);
    return ir && findFieldHint(ir, key);
  }

  #setMaybe(target: Value, key: Value, value: Value, state: State, at: Range): void {
    const id = writableId(target);
    if (id === undefined) return;
    const object = this.#writable(target, id, state, at);
    if (key.k !== 'lit') return;
    const name = String(key.v);
    const known = object.members.get(name);
    const joined = known === undefined ? value : join(known.value, value);
    state.setObject(id, withMember(object, name, member(joined, at, known?.maybe ?? true)));
  }

  #writable(target: Value, id: string, state: State, at: Range): Obj {
    const open = target.k === 'sym' ? [target] : [];
    return state.object(id) ?? newObject('object', at, [], { open });
  }

  delete(target: Value, key: Value, state: State, at: Range): void {
    const id = writableId(target);
    if (id === undefined || key.k !== 'lit') return;
    const object = this.#writable(target, id, state, at);
    const name = String(key.v);
    state.setObject(
      id,
      object.open.length === 0
        ? withoutMember(object, name)
        : withMember(object, name, member(UNDEFINED, at)),
    );
  }

  /** `{ ...source }` into `into`, in order: later members win. */
  spread(into: Obj, source: Value, state: State, at: Range): Obj {
    if (source.k === 'union') return this.#spreadUnion(into, source.of, state, at);
    if (isNullish(source) === 'yes' || (source.k === 'lit' && typeof source.v !== 'string')) {
      return into;
    }
    const object = this.find(source, state);
    if (object === undefined && source.k === 'tree') {
      let result = into;
      for (const [key, value, maybe] of source.entries) {
        result = withMember(result, key, member(value, at, maybe));
      }
      return { ...result, open: [...result.open, ...source.open] };
    }
    if (object === undefined) return overlay(into, [source]);
    let result = object.open.length > 0 ? overlay(into, object.open) : into;
    for (const [key, entry] of object.members) {
      const before = result.members.get(key);
      const value =
        entry.maybe && before !== undefined ? join(before.value, entry.value) : entry.value;
      const maybe = entry.maybe && (before?.maybe ?? true);
      result = withMember(result, key, { ...entry, value, maybe, at: entry.at });
    }
    return result;
  }

  #spreadUnion(into: Obj, sources: readonly Value[], state: State, at: Range): Obj {
    const results = sources.map((each) => this.spread(into, each, state, at));
    const [first = into, ...others] = results;
    return others.reduce((left, right) => joinShapes(left, right), first);
  }

  rest(source: Value, omit: readonly Value[], state: State, site: Site): Value {
    const shape = this.spread(newObject('object', site.at), source, state, site.at);
    const members = new Map(shape.members);
    for (const key of omit) {
      if (key.k !== 'lit') continue;
      const name = String(key.v);
      members.delete(name);
      // The rest of an unknown object surely lacks what was taken out.
      if (shape.open.length > 0) members.set(name, member(UNDEFINED, site.at));
    }
    return this.allocate(state, site, { ...shape, members });
  }

  // Copies

  /** A deep copy for later comparison; cycles and deep nesting end in `…`. */
  snapshot(value: Value, state: State, depth = 6): Value {
    return snapshot(value, depth, (each) => {
      const object = this.find(each, state);
      state.charge((object?.members.size ?? 0) / 2);
      return object;
    });
  }

  toText(value: Value, state: State): Value {
    return makeText(value, (each) => this.find(each, state));
  }

  /** Elements of an array whose contents are all known. */
  items(value: Value, state: State): readonly Value[] | undefined {
    const object = this.find(value, state);
    if (object?.kind !== 'array' || object.open.length > 0) return undefined;
    return [...object.members.values()].map((each) => each.value);
  }

  concatText(parts: readonly Value[], state: State): Value {
    return concatAlternatives(parts.map((each) => this.toText(each, state)));
  }
}
