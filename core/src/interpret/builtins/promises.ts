/** Promises: `then`, `catch`, `Promise.all`, and the bodies of responses. */
import { withoutAnswer } from '../answers/answer-progress.js';
import { bodyOf, readResponse } from '../answers/answers.js';
import { joinEndings } from '../endings.js';
import { ANYTHING, carry, findFlights, inFrame, mergeFlights, send } from '../flights.js';
import type { Ending } from '../host.js';
import { findRequests } from '../requests/time-limits.js';
import { pass as passTime } from '../retries/waiting.js';
import { joinMaybeAfter } from '../retries/waits.js';
import { SOME_WAIT } from '../retries/waits.js';
import type { State } from '../state.js';
import { join } from '../values/unions.js';
import { UNDEFINED, type Prom, type Value } from '../values/values.js';
import { type BuiltinCall, arg, unknownResult, makeArray } from './call.js';

export function asPromise(value: Value): Prom {
  return value.k === 'promise' ? value : { k: 'promise', ok: value, err: undefined };
}

export function promiseAll(call: BuiltinCall, settled: boolean): Value {
  const list = arg(call, 0);
  const object = call.objects.find(list, call.state);
  const flights = findFlights(list, call.state);
  if (object === undefined) {
    return carry({ k: 'promise', ok: unknownResult(call), err: undefined }, flights);
  }
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
  // Side by side, not one after the other: of several nobody knows which is the longest.
  const waits = [...each, ...opens].flatMap((promise) => promise.after ?? []);
  const after = waits.length > 1 ? SOME_WAIT : waits.length === 1 ? waits : undefined;
  return carry({ k: 'promise', ok, err, after }, flights);
}

export function promiseAny(call: BuiltinCall): Value {
  const list = call.objects.find(arg(call, 0), call.state);
  const all = [...(list?.members.values() ?? [])].map((entry) =>
    asPromise(unionPromise(entry.value)),
  );
  const flights = findFlights(arg(call, 0), call.state);
  if (all.length === 0) {
    return carry({ k: 'promise', ok: unknownResult(call), err: undefined }, flights);
  }
  // Whatever else is in the race can end the wait.
  const isAlone = all.every((each) => findRequests(each).length > 0);
  call.host.limits.set(all, isAlone ? 'unknown' : 'yes');
  // A timeout promise never settles first in the runs that matter here: requests do.
  const requests = all.filter((each) => each.ok?.k === 'resp' || each.err?.k === 'err');
  const [first, ...rest] = requests.length > 0 ? requests : all;
  // Whether the others are over too cannot be told: they count as if they were.
  const result = rest.reduce<Value>((left, right) => join(left, right), first ?? UNDEFINED);
  return carry(result, flights);
}

/** Alternatives of which some are promises, as one promise. */
export function unionPromise(value: Value): Value {
  if (value.k !== 'union' || !value.of.some((each) => each.k === 'promise')) return value;
  const all = value.of.map(asPromise);
  const flights = all.reduce<readonly string[]>(
    (found, each, i) => mergeFlights(found, value.of[i]?.k === 'sym' ? [ANYTHING] : each.flights),
    [],
  );
  const oks = all.flatMap((each) => each.ok ?? []);
  const errs = all.flatMap((each) => each.err ?? []);
  return {
    k: 'promise',
    ok: oks.length === 0 ? undefined : oks.reduce((a, b) => join(a, b)),
    err: errs.length === 0 ? undefined : errs.reduce((a, b) => join(a, b)),
    ...(flights.length > 0 && { flights }),
    after: all.map((each) => each.after).reduce(joinMaybeAfter),
  };
}

/** What an async function gives for the value it returns. */
export function toResult(value: Value, state: State): Value {
  const given = unionPromise(value);
  if (given.k === 'promise') return given;
  if (given.k === 'ref' && state.object(given.id)?.kind === 'builder') return given;
  return { k: 'promise', ok: given, err: undefined };
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
      if (callback.k !== 'fn') return promise;
      const endings = inFrame(state, promise.flights ?? [], () =>
        call.host
          .invoke(callback, undefined, [], state, call.site)
          .map((each) => ({ ...each, kind: 'return' as const, value: promise })),
      );
      return endings.length === 0 ? promise : endings;
    }
    case 'json':
    case 'text':
    case 'buffer':
      return { ...promise, ok: promise.ok?.k === 'resp' ? bodyOf(promise.ok) : promise.ok };
    case 'subscribe':
    case 'toPromise':
      return subscribe(promise, state);
    case 'pipe':
      // An observable's operators may end the wait.
      call.host.limits.set([promise], 'unknown');
      return promise;
    default:
      return promise;
  }
}

/** What an observable sends goes out now. */
export function subscribe(value: Value, state: State): Value {
  const promise = unionPromise(value);
  const { flights = [] } = promise.k === 'promise' ? promise : {};
  if (flights.length > 0) send(state, flights);
  return value;
}

function thenPromise(call: BuiltinCall, promise: Prom, onOk: Value, onErr: Value): Ending[] {
  const { state, site, host } = call;
  const out: Ending[] = [];
  const both = promise.ok !== undefined && promise.err !== undefined;
  const { flights = [] } = promise;
  const pass = (ending: Omit<Ending, 'kind'>): void => {
    out.push({ ...ending, kind: 'return', value: carry(ending.value, flights) });
  };
  passTime(state, promise.after);
  const run = (callback: Value, value: Value, from: State, suffix: string): void => {
    const inner = { ...site, id: `${site.id}${suffix}` };
    // The callback runs once the promise is settled; the new promise stands for both.
    const endings = inFrame(from, flights, () =>
      host.invoke(callback, undefined, [value], from, inner).map((each) => ({
        kind: 'return' as const,
        state: each.state,
        value:
          each.kind === 'throw'
            ? ({ k: 'promise', ok: undefined, err: each.value } as const)
            : asPromise(unionPromise(each.value)),
      })),
    );
    out.push(...endings.map((each) => ({ ...each, value: carry(each.value, flights) })));
  };
  const errState = both ? state.clone() : state;
  if (both) errState.answers = withoutAnswer(errState.answers, promise.err);
  if (promise.ok !== undefined) {
    if (isCallable(onOk)) run(onOk, promise.ok, state, 'ok');
    else pass({ state, value: { k: 'promise', ok: promise.ok, err: undefined } });
  }
  if (promise.err !== undefined) {
    if (both && errState.progress.phase === 1) {
      errState.progress = { ...errState.progress, certain: false };
    }
    if (isCallable(onErr)) run(onErr, promise.err, errState, 'err');
    else pass({ state: errState, value: { k: 'promise', ok: undefined, err: promise.err } });
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
  if (call.name === 'getResponseCode') return readResponse(self, 'status');
  if (call.name.startsWith('getContent')) return bodyOf(self);
  return { k: 'promise', ok: bodyOf(self), err: undefined };
}
