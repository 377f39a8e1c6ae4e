/** Several values as one: alternatives, and what is left where states meet. */
import { isOfAnswer } from '../answers/answer-path.js';
import { mergeFlights } from '../flights.js';
import { joinMaybeAfter } from '../retries/waits.js';
import { equal, identity } from './identity.js';
import { isTainted } from './taint.js';
import { type Value, lit, sym, alternatives, literalString } from './values.js';

const MAX_ALTERNATIVES = 6;

export function union(values: readonly Value[], tag?: string): Value {
  const of: Value[] = [];
  for (const value of values) {
    for (const each of alternatives(value)) {
      // Of too many to be told apart, which are the same does not matter.
      const isNew = of.length > MAX_ALTERNATIVES || !of.some((known) => equal(known, each));
      if (isNew) of.push(each);
    }
  }
  const [only] = of;
  if (of.length === 1 && only !== undefined) return only;
  if (of.length > MAX_ALTERNATIVES) {
    const taint = of.some(isTainted);
    const prefix = commonPrefix(of);
    if (prefix.length >= 8) {
      const rest = sym(`rest(${prefix})`, '', 'mixed', { taint });
      return { k: 'str', parts: [lit(prefix), rest] };
    }
    const inputs = [
      ...new Map(of.filter(isOfAnswer).map((each) => [identity(each), each])).values(),
    ];
    const id = `mixed(${of.slice(0, 3).map(identity).join('|')}…)`;
    return sym(id, '', 'mixed', { taint, inputs });
  }
  return { k: 'union', of, tag };
}

/** The text that all of many alternatives begin with: enough to know a URL's host and path. */
function commonPrefix(values: readonly Value[]): string {
  const starts = values.map((each) => {
    const [first] = each.k === 'str' ? each.parts : [each];
    return (first && literalString(first)) ?? '';
  });
  return starts.reduce((left, right) => {
    let length = 0;
    while (length < left.length && left[length] === right[length]) length++;
    return left.slice(0, length);
  });
}

export function join(left: Value, right: Value): Value {
  if (left === right || equal(left, right)) return left;
  if (left.k === 'promise' && right.k === 'promise') {
    const flights = mergeFlights(left.flights, right.flights);
    const after = joinMaybeAfter(left.after, right.after);
    return {
      k: 'promise',
      ok: joinMaybe(left.ok, right.ok),
      err: joinMaybe(left.err, right.err),
      ...(flights.length > 0 && { flights }),
      ...(after === undefined ? {} : { after }),
    };
  }
  const tag =
    left.k === 'union' && right.k === 'union' && left.tag !== right.tag
      ? undefined
      : left.k === 'union'
        ? left.tag
        : right.k === 'union'
          ? right.tag
          : undefined;
  return union([left, right], tag);
}

export function joinMaybe(left: Value | undefined, right: Value | undefined): Value | undefined {
  return left === undefined ? right : right === undefined ? left : join(left, right);
}

/** Keeps the alternatives for which `test` can still hold. */
export function refine(value: Value, keep: (each: Value) => boolean): Value {
  if (value.k !== 'union') return value;
  const of = value.of.filter(keep);
  return of.length === 0 || of.length === value.of.length ? value : union(of, value.tag);
}
