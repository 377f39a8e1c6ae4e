/**
 * How long a request waits for its answer: bounded, for ever, or not to be told. A limit is an
 * option of the client (`signal`, `timeout`), its default, or a race around the request.
 * Called when a request is recorded, and when its promise is handed to something that may give up.
 */
import type { HttpClient } from '../../library/http-clients.js';
import type { Certainty } from '../../model.js';
import type { State } from '../state.js';
import type { Objects } from '../values/objects.js';
import { agree, isNullish } from '../values/truth.js';
import type { Lib, Sym, Value } from '../values/values.js';
import type { RequestEvent } from './events.js';

/** The option objects that apply, most specific last; a limit that was set before; where the client is from. */
interface Limited {
  readonly layers: readonly Value[];
  readonly module: string;
  readonly timeout?: Certainty | undefined;
}

interface Noted {
  readonly events: ReadonlyMap<string, RequestEvent>;
  record(event: RequestEvent): void;
}

export class TimeLimits {
  readonly #objects: Objects;
  readonly #recorder: Noted;
  /** How many functions that may give up on a request are running. */
  #impatient = 0;

  constructor(objects: Objects, recorder: Noted) {
    this.#objects = objects;
    this.#recorder = recorder;
  }

  get(client: HttpClient, request: Limited, state: State): Certainty {
    const limit = request.timeout ?? findTimeLimit(client, request, this.#objects, state);
    return limit === 'no' && this.#impatient > 0 ? 'unknown' : limit;
  }

  /** The wait for these answers may be cut short from outside. */
  set(answers: readonly Value[], limit: Certainty): void {
    for (const key of answers.flatMap((each) => findRequests(each))) {
      const event = this.#recorder.events.get(key);
      if (event?.timeout === 'no') this.#recorder.record({ ...event, timeout: limit });
    }
  }

  /** What is sent while `run` does its work may be given up by whoever runs it. */
  runImpatiently<T>(run: () => T): T {
    this.#impatient++;
    try {
      return run();
    } finally {
      this.#impatient--;
    }
  }
}

function findTimeLimit(
  { timeout }: HttpClient,
  { layers, module }: Limited,
  objects: Objects,
  state: State,
): Certainty {
  if (timeout === undefined) return 'unknown';
  const imported = module === '' ? [] : (timeout.imported ?? []);
  const given = [...timeout.options, ...imported].map((name) => {
    for (const layer of [...layers].reverse()) {
      const found = readLimit(layer, name, objects, state);
      if (found !== undefined) return found;
    }
    return undefined;
  });
  if (given.includes('yes')) return 'yes';
  if (given.includes('unknown') || timeout.byDefault === 'unknown') return 'unknown';
  return timeout.byDefault && !given.includes('no') ? 'yes' : 'no';
}

/** Undefined when this layer says nothing. */
function readLimit(
  layer: Value,
  name: string,
  objects: Objects,
  state: State,
): Certainty | undefined {
  if (layer.k === 'union') {
    const all = layer.of.map((each) => readLimit(each, name, objects, state));
    if (all.every((each) => each === undefined)) return undefined;
    return agree(all.map((each) => each ?? 'unknown'));
  }
  if (layer.k === 'tree') {
    const entry = layer.entries.find(([key]) => key === name);
    if (entry === undefined) return layer.open.length > 0 ? 'unknown' : undefined;
    return entry[2] ? 'unknown' : limitsBy(entry[1]);
  }
  if (isNullish(layer) === 'yes') return undefined;
  const object = objects.find(layer, state);
  if (object === undefined) return layer.k === 'sym' ? 'unknown' : undefined;
  const entry = object.members.get(name);
  if (entry === undefined) return object.open.length > 0 ? 'unknown' : undefined;
  if (entry.getter || entry.maybe) return 'unknown';
  const limit = limitsBy(entry.value);
  return limit === 'no' && isNullish(entry.value) === 'yes' ? undefined : limit;
}

/** `0`, `false` and nothing at all switch a limit off. */
function limitsBy(value: Value): Certainty {
  switch (value.k) {
    case 'lit':
      return value.v === 0 || value.v === false || isNullish(value) === 'yes' ? 'no' : 'yes';
    case 'union':
      return agree(value.of.map(limitsBy));
    case 'sym':
      return 'unknown';
    default:
      return 'yes';
  }
}

/** Functions that may give up on what they are given, by their name. */
const GIVES_UP = /time|deadline|race|abort|cancel|circuit|breaker|policy|resilien/iu;
/** Packages whose operators may. */
const OPERATORS = /^(?:rxjs|effect|@effect\/|cockatiel|opossum|p-timeout|promise-timeout)/u;

/** Can an unknown function that is given a closure end the wait for what the closure sends? */
export function mayGiveUp(callee: Value): boolean {
  if (callee.k === 'lib') return GIVES_UP.test(callee.path) || isOperator(callee);
  return callee.k === 'sym' && (GIVES_UP.test(callee.name) || comesFromOperator(callee));
}

function comesFromOperator({ inputs }: Sym): boolean {
  return inputs.some((each) => each.k === 'lib' && isOperator(each));
}

function isOperator({ module, path }: Lib): boolean {
  return OPERATORS.test(module) || GIVES_UP.test(`${module}.${path}`);
}

/** Keys of the requests whose answer a value is, or is made of. */
export function findRequests(value: Value, depth = 4): string[] {
  if (depth === 0) return [];
  const all = (values: readonly Value[]): string[] =>
    values.flatMap((each) => findRequests(each, depth - 1));
  switch (value.k) {
    case 'resp':
    case 'err':
      return [value.event];
    case 'promise':
      return all([value.ok, value.err].filter((each) => each !== undefined));
    case 'union':
      return all(value.of);
    case 'derived':
      return all(value.inputs);
    default:
      return [];
  }
}
