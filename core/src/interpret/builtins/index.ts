/**
 * What the language's own functions do with abstract values, by `module:path`; an empty module is a
 * global or a built-in method.
 */
import { WAIT_FUNCTIONS } from '../../library/waits.js';
import { lib, UNDEFINED, type Value } from '../values/values.js';
import { type Builtin } from './call.js';
import { callAxiosRetryTest } from './clients.js';
import { CONSTRUCTORS, isErrorName, makeHeaders, makeLibraryError } from './constructors.js';
import { COPIED, callHeaders, callMap, callUrl, callFunctionMethod } from './containers.js';
import { callDigest, findHmac, makeHash, makeHmac, signWithKey } from './digests.js';
import { findEffectHttp } from './effect-http.js';
import { findFunctional } from './functional.js';
import { callWait, GLOBALS } from './globals.js';
import { findJoin } from './joins.js';
import { LIMITER, runLimited } from './limiters.js';
import { callArray } from './lists.js';
import { findMerge } from './merges.js';
import { findParallelHelper } from './parallel-helpers.js';
import { callPromise, callResponse, subscribe } from './promises.js';
import { findSelection } from './selections.js';
import { callString, callRegex } from './strings.js';
import { findWretch } from './wretch.js';

export { addInterceptor, addMiddleware, isClientError } from './clients.js';
export { runInTurn } from './functional.js';
export { toResult, unionPromise } from './promises.js';
export type { BuiltinCall } from './call.js';

/** Classes of the platform that libraries export under the same name. */
const SHARED_CLASSES = new Set(['Headers', 'Request', 'URL', 'URLSearchParams', 'FormData']);

const WAITS = new Map(WAIT_FUNCTIONS.map((each) => [each.callee, callWait(each)]));

/** What a function with a callback gives without it; a timer is one whose first argument is the callback. */
function promisify(fn: Value): Value {
  return fn.k === 'lib' && /^(?:timers)?:setTimeout$/u.test(`${fn.module}:${fn.path}`)
    ? lib('timers/promises', 'setTimeout')
    : fn;
}

export function findBuiltin(module: string, path: string, isNew: boolean): Builtin | undefined {
  if (isNew && SHARED_CLASSES.has(path)) return CONSTRUCTORS[path];
  if (/^(?:Axios|Http)Headers$/u.test(path)) {
    return (call) => makeHeaders(call, path === 'HttpHeaders' ? COPIED : undefined);
  }
  if (module === '' || (module === 'timers' && !isNew)) {
    return own(isNew ? CONSTRUCTORS : GLOBALS, path) ?? (isNew ? findError(path) : undefined);
  }
  if (module === 'string') return callText;
  if (module === 'array') return callArray;
  if (module === 'promise') return callPromise;
  if (module === 'response') return callResponse;
  if (module === 'headers' || module === 'form') return callHeaders;
  if (module === 'map') return callMap;
  if (module === 'url' && !isNew && path !== 'resolve') return callUrl;
  if (module === 'function') return callFunctionMethod;
  if (module === 'digest') return callDigest;
  if (module === LIMITER) return runLimited;
  if (module === 'regex') return callRegex;
  if (module === 'whatwg-url' || (module === 'url' && isNew)) return own(CONSTRUCTORS, path);
  const wait = WAITS.get(`${module}:${path.replace(/^default(?:\.|$)/u, '')}`);
  if (wait !== undefined) return wait;
  if (module === 'rxjs' && /^(?:from|defer)$/u.test(path)) {
    return ({ args: [first = UNDEFINED] }) => first;
  }
  if (module === 'rxjs' && /^(?:firstValueFrom|lastValueFrom)$/u.test(path)) {
    return ({ args: [first = UNDEFINED], state }) => subscribe(first, state);
  }
  if (module === 'util' && path === 'promisify')
    return ({ args: [first = UNDEFINED] }) => promisify(first);
  // They answer with what they are given: a configuration, or the class to make one of.
  if (IDENTITIES.has(`${module}:${path}`)) return ({ args: [first = UNDEFINED] }) => first;
  if (module === 'wretch') return findWretch(path);
  if (module === 'axios-retry') return callAxiosRetryTest;
  if (module === 'crypto') return own(CRYPTO, path);
  if (module === 'create-hmac' && path === '') return makeHmac;
  return isNew
    ? findError(path)
    : (findHmac(module, path) ??
        findParallelHelper(module, path) ??
        findMerge(module, path) ??
        findSelection(module, path) ??
        findJoin(module, path) ??
        findFunctional(module, path) ??
        findEffectHttp(module, path));
}

/** `new HttpError('…')` of a package, or an error of the platform that has no row. */
function findError(path: string): Builtin | undefined {
  return isErrorName(path) ? makeLibraryError : undefined;
}

const CRYPTO: Readonly<Record<string, Builtin>> = {
  createHash: makeHash,
  createHmac: makeHmac,
  'subtle.sign': signWithKey,
  'webcrypto.subtle.sign': signWithKey,
};

/** What a text was split into is a list. */
const LIST_METHODS = /^(?:map|forEach|flatMap|filter|some|every|find|findLast|reduce)$/u;

const callText: Builtin = (call) =>
  call.self?.k === 'derived' && call.args[0]?.k === 'fn' && LIST_METHODS.test(call.name)
    ? callArray(call)
    : callString(call);

const IDENTITIES = new Set([
  '@hey-api/client-fetch:createConfig',
  '@hey-api/client-axios:createConfig',
  '@hey-api/client-next:createConfig',
  '@hey-api/client-ofetch:createConfig',
  '@hey-api/client-ky:createConfig',
  '@angular/core:inject',
]);

function own(table: Readonly<Record<string, Builtin>>, path: string): Builtin | undefined {
  return Object.hasOwn(table, path) ? table[path] : undefined;
}
