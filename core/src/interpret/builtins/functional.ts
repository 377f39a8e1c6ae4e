/**
 * Functions that put functions together: `pipe`, `flow`, `compose`, `partial`, `curry`, of whatever
 * library. What they make is a `bound` or `composed` object that `calls` runs.
 */
import { joinEndings } from '../endings.js';
import { returned, type Ending, type Host, type Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject } from '../values/object.js';
import { UNDEFINED, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';
import { lodashName } from './merges.js';

const MODULES =
  /^(?:effect|effect\/Function|fp-ts\/(?:lib\/)?function|@effect\/data\/Function|ramda|rambda|remeda|lodash\/fp|rxjs)$/u;

export function findFunctional(module: string, path: string): Builtin | undefined {
  const name = lodashName(module, path) ?? (MODULES.test(module) ? path : undefined);
  const isPoint = module !== 'ramda' && module !== 'rambda' && module !== 'lodash/fp';
  switch (name?.split('.').at(-1)) {
    case 'pipe':
      return isPoint && module !== 'rxjs'
        ? (call) => apply(arg(call, 0), call.args.slice(1), call)
        : (call) => composed(call, call.args);
    case 'flow':
      return (call) => composed(call, call.args);
    case 'compose':
    case 'flowRight':
      return (call) => composed(call, call.args.toReversed());
    case 'partial':
      return (call) => partial(call);
    default:
      return undefined;
  }
}

/** `pipe(value, f, g)`, `value.pipe(f, g)` */
export function apply(value: Value, steps: readonly Value[], call: BuiltinCall): Ending[] {
  return runSteps(call.host, returned(value, call.state), steps, call.site);
}

/** `flow(f, g)(x)`: each is given what the one before answers. */
export function runInTurn(
  host: Host,
  [first = UNDEFINED, ...steps]: readonly Value[],
  args: readonly Value[],
  state: State,
  site: Site,
): Ending[] {
  return runSteps(host, host.invoke(first, undefined, args, state, site, true), steps, site);
}

function runSteps(
  host: Host,
  start: readonly Ending[],
  steps: readonly Value[],
  site: Site,
): Ending[] {
  let endings = [...start];
  steps.forEach((step, index) => {
    const inner = { ...site, id: `${site.id}p${String(index)}` };
    endings = joinEndings(
      endings.flatMap((each) =>
        each.kind === 'throw'
          ? [each]
          : host.invoke(step, undefined, [each.value], each.state, inner, true),
      ),
    );
  });
  return endings;
}

function composed(call: BuiltinCall, steps: readonly Value[]): Value {
  const { at } = call.site;
  const members = steps.map((each, i) => [String(i), member(each, at)] as const);
  return call.objects.allocate(call.state, call.site, newObject('composed', at, members), 'fl');
}

/** `partial(f, a)`: as `f.bind(undefined, a)`. */
function partial(call: BuiltinCall): Value {
  const { at } = call.site;
  const [fn = UNDEFINED, ...rest] = call.args;
  const members = [fn, UNDEFINED, ...rest].map((each, i) => [String(i), member(each, at)] as const);
  return call.objects.allocate(call.state, call.site, newObject('bound', at, members));
}
