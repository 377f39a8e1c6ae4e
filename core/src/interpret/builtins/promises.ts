/** Promises: `then`, `catch`, `Promise.all`, and the bodies of responses. */
import { bodyOf } from '../answers.js';
import { joinEndings } from '../endings.js';
import type { Ending } from '../host.js';
import type { State } from '../state.js';
import { join, UNDEFINED, type Prom, type Value } from '../values.js';
import { type BuiltinCall, arg, unknownResult, makeArray } from './call.js';

export function asPromise(value: Value): Prom {
  return value.k === 'promise' ? value : { k: 'promise', ok: value, err: undefined };
}

export function promiseAll(call: BuiltinCall, settled: boolean): Value {
  const list = arg(call, 0);
  const object = call.objects.find(list, call.state);
  if (object === undefined) return { k: 'promise', ok: unknownResult(call), err: undefined };
  const each = [...object.members.values()].map((entry) => asPromise(unionPromise(entry.value)));
  const opens = object.open.map((value) => asPromise(unionPromise(value)));
  const errors = [...each, ...opens].flatMap((promise) => promise.err ?? []);
  const anyFails = [...each, ...opens].some((promise) => promise.ok === undefined);
  const ok =
    anyFails && !settled
      ? undefined
      : makeArray(
          call,
          each.map((promise) => promise.ok ?? UNDEFINED),
          opens.map((promise) => promise.ok ?? UNDEFINED),
        );
  const err = settled || errors.length === 0 ? undefined : errors.reduce((a, b) => join(a, b));
  return { k: 'promise', ok, err };
}

export function promiseAny(call: BuiltinCall): Value {
  const list = call.objects.find(arg(call, 0), call.state);
  const all = [...(list?.members.values() ?? [])].map((entry) =>
    asPromise(unionPromise(entry.value)),
  );
  if (all.length === 0) return { k: 'promise', ok: unknownResult(call), err: undefined };
  // A timeout promise never settles first in the runs that matter here: requests do.
  const requests = all.filter((each) => each.ok?.k === 'resp' || each.err?.k === 'err');
  const [first, ...rest] = requests.length > 0 ? requests : all;
  return rest.reduce<Value>((left, right) => join(left, right), first ?? UNDEFINED);
}

/** Alternatives of which some are promises, as one promise. */
export function unionPromise(value: Value): Value {
  if (value.k !== 'union' || !value.of.some((each) => each.k === 'promise')) return value;
  const all = value.of.map(asPromise);
  const oks = all.flatMap((each) => each.ok ?? []);
  const errs = all.flatMap((each) => each.err ?? []);
  return {
    k: 'promise',
    ok: oks.length === 0 ? undefined : oks.reduce((a, b) => join(a, b)),
    err: errs.length === 0 ? undefined : errs.reduce((a, b) => join(a, b)),
  };
}

/** `then(f, g)`, `catch(g)`, `finally(f)`, and got's and ky's `json()` on the promise. */
export function callPromise(call: BuiltinCall): Value | Ending[] {
  const { name, state } = call;
  const promise = asPromise(unionPromise(call.self ?? UNDEFINED));
  switch (name) {
    case 'then':
      return thenPromise(call, promise, arg(call, 0), arg(call, 1));
    case 'catch':
      return thenPromise(call, promise, UNDEFINED, arg(call, 0));
    case 'finally': {
      const callback = arg(call, 0);
      const endings =
        callback.k === 'fn' ? call.host.invoke(callback, undefined, [], state, call.site) : [];
      return endings.length === 0
        ? promise
        : endings.map((each) => ({ ...each, kind: 'return' as const, value: promise }));
    }
    case 'json':
    case 'text':
    case 'buffer':
      return { ...promise, ok: promise.ok?.k === 'resp' ? bodyOf(promise.ok) : promise.ok };
    default:
      return promise;
  }
}

function thenPromise(call: BuiltinCall, promise: Prom, onOk: Value, onErr: Value): Ending[] {
  const { state, site, host } = call;
  const out: Ending[] = [];
  const both = promise.ok !== undefined && promise.err !== undefined;
  const run = (callback: Value, value: Value, from: State, suffix: string): void => {
    const inner = { ...site, id: `${site.id}${suffix}` };
    for (const each of host.invoke(callback, undefined, [value], from, inner)) {
      const result: Value =
        each.kind === 'throw'
          ? { k: 'promise', ok: undefined, err: each.value }
          : asPromise(unionPromise(each.value));
      out.push({ kind: 'return', state: each.state, value: result });
    }
  };
  const errState = both ? state.clone() : state;
  if (promise.ok !== undefined) {
    if (isCallable(onOk)) run(onOk, promise.ok, state, 'ok');
    else
      out.push({ kind: 'return', state, value: { k: 'promise', ok: promise.ok, err: undefined } });
  }
  if (promise.err !== undefined) {
    if (both && errState.progress.phase === 1) {
      errState.progress = { ...errState.progress, certain: false };
    }
    if (isCallable(onErr)) run(onErr, promise.err, errState, 'err');
    else
      out.push({
        kind: 'return',
        state: errState,
        value: { k: 'promise', ok: undefined, err: promise.err },
      });
  }
  return joinEndings(out);
}

function isCallable(value: Value): boolean {
  return (
    value.k === 'fn' || value.k === 'lib' || (value.k === 'sym' && value.origin !== 'operation')
  );
}

export function callResponse(call: BuiltinCall): Value {
  const { self } = call;
  if (self?.k !== 'resp') return unknownResult(call);
  if (call.name === 'clone') return self;
  return { k: 'promise', ok: bodyOf(self), err: undefined };
}
