/** Helpers that run a callback for all items at once: like `Promise.all(list.map(callback))`. */
import { PARALLEL_HELPERS, type ParallelHelper } from '../../library/parallel-helpers.js';
import type { Ending } from '../host.js';
import { isNullish } from '../values/truth.js';
import { lib, lit, sym, UNDEFINED, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';
import { LIMITER } from './limiters.js';
import { iterate } from './lists.js';
import { promiseAll } from './promises.js';

const BUILTINS = new Map<string, Builtin>(
  PARALLEL_HELPERS.flatMap((helper) =>
    helper.callees.map((callee) => [callee, (call: BuiltinCall) => run(helper, call)] as const),
  ),
);

export function findParallelHelper(module: string, path: string): Builtin | undefined {
  return BUILTINS.get(`${module}:${path}`);
}

function run(helper: ParallelHelper, call: BuiltinCall): Ending[] {
  const { host, state, site, args } = call;
  const callback = helper.fn === undefined ? findItem(helper, call) : arg(call, helper.fn);
  if (callback.k !== 'fn' && callback.k !== 'lib') {
    const unknown = sym(`helper:${helper.library}`, helper.library, 'import');
    return host.invoke(unknown, undefined, args, state, site);
  }
  const list = arg(call, helper.list);
  const each = isLimited(helper, call) ? lib(LIMITER, 'run', callback) : callback;
  return iterate({ ...call, name: 'map', args: [each] }, list).map((ending) =>
    ending.kind === 'throw'
      ? ending
      : {
          ...ending,
          value: promiseAll({ ...call, args: [ending.value], state: ending.state }, false),
        },
  );
}

/** The function that a callback has made for each item, or one that calls what it is given. */
function findItem(helper: ParallelHelper, call: BuiltinCall): Value {
  const [only, other] = call.objects.find(arg(call, helper.list), call.state)?.open ?? [];
  return only?.k === 'fn' && other === undefined ? only : CALL_ITEM;
}

/** Calls what it is given. */
const CALL_ITEM: Value = { k: 'lib', module: 'function', path: 'run', self: undefined };

/** Is a number given, or may it be? */
function isLimited({ limit }: ParallelHelper, call: BuiltinCall): boolean {
  if (limit === undefined) return false;
  const options = arg(call, limit.argument);
  if (isNullish(options) === 'yes') return call.openArgs;
  const { objects, state, site } = call;
  const object = objects.find(options, state);
  if (object === undefined || object.open.length > 0) return true;
  const value = objects.get(options, lit(limit.option), state, site);
  const isInfinite = value.k === 'lit' && value.v === Infinity;
  return value !== UNDEFINED && !isInfinite;
}
