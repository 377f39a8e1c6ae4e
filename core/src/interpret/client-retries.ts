/**
 * Does an HTTP client send a failed request again by itself? Answered from its row and from the
 * options it was given. Not here: helpers that call a function again (`retries`).
 */
import type { ClientRetry } from '../library/http-clients.js';
import type { Certainty } from '../model.js';
import type { Ending } from './host.js';
import {
  agree,
  isNullish,
  lit,
  truthiness,
  UNDEFINED,
  type Err,
  type Fn,
  type Value,
} from './values.js';

export interface PolicyReader {
  /** Options in which the policy may stand, most specific last. */
  readonly policies: readonly Value[];
  read(value: Value, name: string): Value | undefined;
  items(value: Value): readonly Value[] | undefined;
  ask(predicate: Fn, args: readonly Value[]): Ending[];
}

export function repeatsByItself(policy: ClientRetry, reader: PolicyReader, error: Err): Certainty {
  const limit = findOption(policy, reader, policy.limit.option, true);
  const count = limit === undefined ? policy.limit.byDefault : toNumber(limit);
  if (count !== undefined && count <= 0) return 'no';
  if (policy.predicate !== undefined) {
    const predicate = findOption(policy, reader, policy.predicate.option, false);
    if (predicate?.k === 'fn')
      return askPredicate(policy.predicate.given, predicate, reader, error);
    if (predicate?.k === 'lib') return askLibrary(predicate.path, error);
    if (predicate?.k === 'sym') return 'unknown';
  }
  if (error.outcome === 'network' && policy.networkMethods === 'any') return 'yes';
  const method = isMethodRepeated(policy, reader, error.method);
  if (method === 'no' || error.outcome === 'network') return method;
  const status = isStatusRepeated(policy, reader, error.outcome);
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
    if (holder.k === 'lit' && isLimit && policy.within !== undefined) return holder;
    const found = reader.read(holder, name);
    if (found !== undefined && isNullish(found) !== 'yes') return found;
  }
  return undefined;
}

function toNumber(value: Value): number | undefined {
  return value.k === 'lit' ? Number(value.v) : undefined;
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
  if (given === undefined) return byDefault.includes(status) ? 'yes' : 'no';
  const items = reader.items(given);
  if (items === undefined) return 'unknown';
  const values = items.map((each) => (each.k === 'lit' ? each.v : undefined));
  return values.includes(status) ? 'yes' : values.includes(undefined) ? 'unknown' : 'no';
}

function askPredicate(
  given: NonNullable<ClientRetry['predicate']>['given'],
  predicate: Fn,
  reader: PolicyReader,
  error: Err,
): Certainty {
  const isNetwork = error.outcome === 'network';
  const response: Value =
    typeof error.outcome === 'number'
      ? { k: 'resp', event: error.event, client: error.client, outcome: error.outcome }
      : UNDEFINED;
  const context: Value = {
    k: 'tree',
    kind: 'object',
    entries: [
      ['error', error, false],
      ['retryCount', lit(1), false],
    ],
    open: [],
  };
  const args: Record<typeof given, readonly Value[]> = {
    error: [error],
    context: [context],
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
    return each.kind === 'throw' ? 'no' : truthiness(value);
  });
  return agree(answers);
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
