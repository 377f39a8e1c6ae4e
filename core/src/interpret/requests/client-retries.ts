/**
 * Does an HTTP client send a failed request again by itself? Answered from its row and from the
 * options it was given. Not here: helpers that call a function again (`retries`).
 */
import type { ClientRetry } from '../../library/client-retries.js';
import type { Certainty } from '../../model.js';
import type { Ending } from '../host.js';
import { isTainted } from '../values/taint.js';
import { agree, isNullish, truthiness } from '../values/truth.js';
import { lit, sym, UNDEFINED, type Err, type Fn, type Value } from '../values/values.js';

export interface PolicyReader {
  /** Options in which the policy may stand, most specific last. */
  readonly policies: readonly Value[];
  read(value: Value, name: string): Value | undefined;
  items(value: Value): readonly Value[] | undefined;
  ask(predicate: Fn, args: readonly Value[]): Ending[];
}

export function repeatsByItself(policy: ClientRetry, reader: PolicyReader, error: Err): Certainty {
  const decides = findPredicate(policy, reader);
  const ignoresLimit = decides?.k === 'fn' && policy.limit.ignoredWith !== undefined;
  if (!ignoresLimit && isSwitchedOff(policy, reader)) return 'no';
  if (decides?.k === 'sym') return 'unknown';
  const byRule = repeatsByRule(policy, reader, error);
  if (policy.predicate !== undefined && decides !== undefined) {
    if (policy.predicate.keepsMethods) {
      const method = isMethodRepeated(policy, reader, error.method);
      if (method !== 'yes') return method;
    }
    if (decides.k === 'fn') return askPredicate(policy.predicate, decides, reader, error, byRule);
    if (decides.k === 'lib') return askLibrary(decides.path, error);
  }
  return byRule;
}

function findPredicate(policy: ClientRetry, reader: PolicyReader): Value | undefined {
  const { predicate } = policy;
  return predicate && findOption(policy, reader, predicate.option, false);
}

function isSwitchedOff(policy: ClientRetry, reader: PolicyReader): boolean {
  const { options, byDefault, offValue } = policy.limit;
  const limit = options
    .map((option) => findOption(policy, reader, option, true))
    .find((each) => each !== undefined);
  if (limit === undefined) return typeof byDefault === 'number' && byDefault <= 0;
  if (limit.k !== 'lit') return false;
  if (typeof limit.v === 'boolean') return limit.v === (offValue ?? false);
  return Number(limit.v) <= 0;
}

/** By methods and statuses, without any predicate. */
function repeatsByRule(policy: ClientRetry, reader: PolicyReader, error: Err): Certainty {
  if (error.outcome === 'network' && policy.networkMethods === 'any') return 'yes';
  const method = isMethodRepeated(policy, reader, error.method);
  if (method === 'no') return 'no';
  if (error.outcome !== 'network') {
    const status = isStatusRepeated(policy, reader, error.outcome);
    return status === 'no' ? 'no' : agree([method, status]);
  }
  if (policy.networkAs === undefined) return method;
  const status = isStatusRepeated(policy, reader, policy.networkAs);
  return status === 'no' ? 'no' : agree([method, status]);
}

/** The most specific value; `retry: 3` stands for its limit. */
function findOption(
  policy: ClientRetry,
  reader: PolicyReader,
  name: string,
  isLimit: boolean,
): Value | undefined {
  for (const options of [...reader.policies].reverse()) {
    const holder = policy.within === undefined ? options : reader.read(options, policy.within);
    if (holder === undefined || isNullish(holder) === 'yes') continue;
    if (holder.k === 'lit' && policy.within !== undefined) {
      if (isLimit) return holder;
      continue;
    }
    const found = reader.read(holder, name);
    if (found !== undefined && isNullish(found) !== 'yes') return found;
  }
  return undefined;
}

function isMethodRepeated(
  policy: ClientRetry,
  reader: PolicyReader,
  method: string | undefined,
): Certainty {
  const { option, byDefault } = policy.methods;
  const given = option === undefined ? undefined : findOption(policy, reader, option, false);
  if (given === undefined) {
    if (byDefault === 'any') return 'yes';
    return method === undefined ? 'unknown' : byDefault.includes(method) ? 'yes' : 'no';
  }
  const items = reader.items(given);
  if (items === undefined || method === undefined) return 'unknown';
  const names = items.map((each) => (each.k === 'lit' ? String(each.v).toUpperCase() : undefined));
  return names.includes(method) ? 'yes' : names.includes(undefined) ? 'unknown' : 'no';
}

function isStatusRepeated(
  policy: ClientRetry,
  reader: PolicyReader,
  status: number | undefined,
): Certainty {
  if (status === undefined) return 'unknown';
  const { option, byDefault } = policy.statuses;
  const given = option === undefined ? undefined : findOption(policy, reader, option, false);
  if (given === undefined) {
    const isIn = byDefault.some((each) =>
      typeof each === 'number' ? each === status : each[0] <= status && status <= each[1],
    );
    return isIn ? 'yes' : 'no';
  }
  const items = reader.items(given);
  if (items === undefined) return 'unknown';
  const answers = items.map((each) => admits(each, status, reader));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

/** One status, or a range `[from, to]`. */
function admits(item: Value, status: number, reader: PolicyReader): Certainty {
  if (item.k === 'lit') return item.v === status ? 'yes' : 'no';
  const bounds = reader.items(item)?.map((each) => (each.k === 'lit' ? Number(each.v) : undefined));
  const [from, to] = bounds ?? [];
  if (from === undefined || to === undefined) return 'unknown';
  return from <= status && status <= to ? 'yes' : 'no';
}

function askPredicate(
  row: NonNullable<ClientRetry['predicate']>,
  predicate: Fn,
  reader: PolicyReader,
  error: Err,
  byRule: Certainty,
): Certainty {
  const { given, needsBoolean } = row;
  const isNetwork = error.outcome === 'network';
  const response: Value =
    typeof error.outcome === 'number'
      ? { k: 'resp', event: error.event, client: error.client, outcome: error.outcome }
      : UNDEFINED;
  const context = (more: readonly (readonly [string, Value])[]): Value => ({
    k: 'tree',
    kind: 'object',
    entries: [['error', error] as const, ...more].map(([key, value]) => [key, value, false]),
    open: [],
  });
  const computed = byRule === 'yes' ? lit(1000) : byRule === 'no' ? lit(0) : COMPUTED;
  const args: Record<typeof given, readonly Value[]> = {
    error: [error],
    context: [context([['retryCount', lit(1)]])],
    delay: [
      context([
        ['attemptCount', lit(1)],
        ['computedValue', computed],
      ]),
    ],
    'error, response': [error, response],
    // fetch resolves: a status is no error.
    'attempt, error, response': [
      lit(0),
      isNetwork ? error : lit(null),
      isNetwork ? lit(null) : response,
    ],
  };
  const answers = reader.ask(predicate, args[given]).map((each) => {
    const value = each.value.k === 'promise' ? (each.value.ok ?? UNDEFINED) : each.value;
    if (each.kind === 'throw') return 'no';
    const isBoolean = value.k === 'lit' && typeof value.v === 'boolean';
    if (needsBoolean && value.k === 'lit' && !isBoolean) return byRule;
    return given === 'delay' ? isPositive(value) : truthiness(value);
  });
  return agree(answers);
}

/** The delay that got computes: unknown when its own rules are not certain. */
const COMPUTED: Value = sym('computedValue', 'computedValue', 'mixed', { taint: true });

/** A delay of zero means no further attempt; a computed one that is not known is some delay. */
function isPositive(delay: Value): Certainty {
  if (delay.k === 'lit') return Number(delay.v) > 0 ? 'yes' : 'no';
  if (delay.k === 'union') return agree(delay.of.map(isPositive));
  return isTainted(delay) ? 'unknown' : 'yes';
}

/** Predicates that axios-retry exports, given as they are. */
function askLibrary(path: string, error: Err): Certainty {
  const name = path.split('.').at(-1);
  if (error.outcome === 'network') {
    return name === 'isSafeRequestError' || name === 'isIdempotentRequestError' ? 'no' : 'yes';
  }
  if (name === 'isNetworkError') return 'no';
  const isTransient = error.outcome === 429 || (error.outcome ?? 0) >= 500;
  if (!isTransient) return 'no';
  const isIdempotent = /^(?:GET|HEAD|OPTIONS|PUT|DELETE)$/u.test(error.method ?? '');
  return name === 'isRetryableError' || isIdempotent ? 'yes' : 'no';
}
