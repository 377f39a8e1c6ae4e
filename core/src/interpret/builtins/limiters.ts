/**
 * Functions that run what they are given once, when there is room for it: `limit(send, id)`, `queue.add(send)`.
 * Not here: those that run it again (`retries`, `policies`).
 */
import { LIMITERS } from '../../library/parallel-helpers.js';
import { joinEndings } from '../endings.js';
import { ANYTHING, carry, inIsolation } from '../flights.js';
import type { Ending } from '../host.js';
import { lib, type Lib, type Sym } from '../values/values.js';
import { unknownResult, type BuiltinCall } from './call.js';
import { asPromise, unionPromise } from './promises.js';

export const LIMITER = 'limiter';

export function findLimiter({ name }: Sym): Lib | undefined {
  return LIMITERS.has(name) ? lib(LIMITER, 'run') : undefined;
}

/** A function among the arguments, or the one that is to be limited. When it runs is for the limiter to say; what it gives comes with the limiter's promise. */
export function runLimited(call: BuiltinCall): Ending[] {
  const { self, args, host, state, site } = call;
  const index = self === undefined ? args.findIndex((each) => each.k === 'fn') : -1;
  const fn = self ?? args[index];
  if (fn === undefined) return [{ kind: 'return', state, value: unknownResult(call) }];
  const endings = inIsolation(state, () =>
    host.invoke(fn, undefined, args.slice(index + 1), state, site),
  );
  return joinEndings(
    endings.map((each) => ({
      kind: 'return',
      state: each.state,
      value: carry(
        each.kind === 'throw'
          ? { k: 'promise', ok: undefined, err: each.value }
          : asPromise(unionPromise(each.value)),
        [ANYTHING],
      ),
    })),
  );
}
