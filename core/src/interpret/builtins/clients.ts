/** Functions of HTTP clients that send nothing: interceptors and tests of errors. */
import { INTERCEPTORS } from '../requests/request-parts.js';
import { isNullish } from '../values/truth.js';
import { lit, type Value } from '../values/values.js';
import { type BuiltinCall, arg, unknownResult, makeArray } from './call.js';

export function isClientError(call: BuiltinCall): Value {
  const value = arg(call, 0);
  if (value.k === 'err') return lit(value.client === 'axios');
  if (value.k === 'ref') return lit(false);
  return unknownResult(call);
}

/** The predicates that axios-retry exports: `isNetworkError`, `isRetryableError`, … */
export function callAxiosRetryTest(call: BuiltinCall): Value {
  const error = arg(call, 0);
  if (error.k !== 'err' || error.outcome === undefined) return unknownResult(call);
  const { outcome, method = '' } = error;
  const isNetwork = outcome === 'network';
  const isTransient = isNetwork || outcome === 429 || outcome >= 500;
  const isSafe = /^(?:GET|HEAD|OPTIONS)$/u.test(method);
  const isIdempotent = isSafe || method === 'PUT' || method === 'DELETE';
  switch (call.name) {
    case 'isNetworkError':
      return lit(isNetwork);
    case 'isRetryableError':
      return lit(isTransient);
    case 'isSafeRequestError':
      return lit(isSafe && isTransient);
    case 'isIdempotentRequestError':
      return lit(isIdempotent && isTransient);
    case 'isNetworkOrIdempotentRequestError':
      return lit(isNetwork || (isIdempotent && isTransient));
    default:
      return unknownResult(call);
  }
}

/**
 * `client.interceptors.request.use(fn)` and the like: remembered on the client. Of a response
 * interceptor only what it does with failures matters.
 */
export function addInterceptor(call: BuiltinCall, holder: Value, kind = INTERCEPTORS): Value {
  return addHandler(call, holder, kind, arg(call, kind === INTERCEPTORS ? 0 : 1));
}

/** `client.use({ onRequest })`: several in one call run in order. */
export function addMiddleware(call: BuiltinCall, holder: Value, name: string): void {
  const { objects, state, site } = call;
  for (const each of call.args) {
    const handler = objects.get(each, lit(name), state, site);
    if (isNullish(handler) !== 'yes') addHandler(call, holder, INTERCEPTORS, handler);
  }
}

function addHandler(call: BuiltinCall, holder: Value, kind: string, handler: Value): Value {
  const { objects, state, site } = call;
  const known = objects.find(holder, state)?.members.get(kind)?.value;
  const items = (known && objects.items(known, state)) ?? [];
  const list = makeArray(call, [...items, handler]);
  objects.set(holder, lit(kind), list, state, site.at);
  return lit(0);
}
