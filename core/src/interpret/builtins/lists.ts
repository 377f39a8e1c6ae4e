/** Methods of arrays, and `Object.entries` and the like. */
import type { Certainty } from '../../model.js';
import { joinEndings } from '../endings.js';
import { hasStarted, joinFlights } from '../flights.js';
import { attemptMark, returned, roundKey, type Ending, type Site } from '../host.js';
import type { Region } from '../retries/progress.js';
import type { State } from '../state.js';
import { withAge } from '../values/ages.js';
import { elementOf } from '../values/elements.js';
import { identity } from '../values/identity.js';
import { listOf, SET, someName, type Listed } from '../values/iterables.js';
import { member, withMember, type Obj } from '../values/object.js';
import { isTainted } from '../values/taint.js';
import { agree, truthiness, negate } from '../values/truth.js';
import { join } from '../values/unions.js';
import { fromCertainty, lit, literalString, sym, UNDEFINED, type Value } from '../values/values.js';
import { type BuiltinCall, arg, unknownResult, makeArray } from './call.js';

export function callArray(call: BuiltinCall): Value | Ending[] {
  const { name, self = UNDEFINED, args, state, objects, site } = call;
  const list = objects.find(self, state);
  switch (name) {
    case 'push':
    case 'unshift':
      if (list !== undefined && self.k === 'ref') {
        state.setObject(self.id, pushed(list, args, site));
      }
      return unknownResult(call, []);
    case 'concat': {
      const items = objects.items(self, state);
      const more = args.map((each) => objects.items(each, state));
      if (items === undefined || more.includes(undefined))
        return makeArray(call, items ?? [], [self]);
      return makeArray(call, [...items, ...more.flatMap((each) => each ?? [])]);
    }
    case 'includes':
    case 'indexOf':
      return includes(call, list);
    case 'join': {
      const items = objects.items(self, state);
      const by = literalString(arg(call, 0)) ?? ',';
      if (items === undefined)
        return unknownResult(call, call.args, objects.snapshot(self, state, 3));
      const parts = items.flatMap((each, i) => (i === 0 ? [each] : [lit(by), each]));
      return objects.concatText(parts, state);
    }
    case 'slice': {
      const items = objects.items(self, state);
      return items === undefined ? self : makeArray(call, sliceOf(items, args));
    }
    case 'reverse':
    case 'toReversed': {
      const items = objects.items(self, state);
      return items === undefined ? self : makeArray(call, items.toReversed());
    }
    case 'sort':
    case 'flat':
    case 'toSorted':
      return self;
    case 'shift':
    case 'splice':
    case 'pop': {
      const id = `taken:${String(site.act)}:${site.id}${attemptMark(state)}`;
      forgetLength(self, state, objects);
      return sym(id, '', 'element', { inputs: [self] });
    }
    case 'at': {
      const index = arg(call, 0);
      return index.k === 'lit'
        ? objects.get(self, fromEnd(index, objects.items(self, state)), state, site)
        : unknownResult(call);
    }
    case 'entries':
    case 'values':
    case 'keys':
      return entriesOf(call, self, name);
    default:
      return iterate(call, self);
  }
}

/** How many items are left after some were taken is not followed. */
function forgetLength(list: Value, state: State, objects: BuiltinCall['objects']): void {
  const object = objects.find(list, state);
  if (list.k !== 'ref' || object?.kind !== 'array' || object.open.length > 0) return;
  state.setObject(list.id, { ...object, open: [sym(`left:${list.id}`, '', 'mixed')] });
}

function sliceOf(items: readonly Value[], args: readonly Value[]): readonly Value[] {
  const [from, to] = args.map((each) => (each.k === 'lit' ? Number(each.v) : undefined));
  return args.length > 0 && from === undefined ? items : items.slice(from, to);
}

/** `list.at(-1)` of a list whose items are known. */
function fromEnd(index: Value, items: readonly Value[] | undefined): Value {
  const at = index.k === 'lit' ? Number(index.v) : 0;
  return at < 0 && items !== undefined ? lit(items.length + at) : index;
}

/** A push that runs again adds to what it added before, so that lists stay finite. */
function pushed(list: Obj, values: readonly Value[], site: Site): Obj {
  const before = [...list.members].find(([, entry]) => entry.at === site.at);
  if (before !== undefined) {
    const [key, entry] = before;
    const value = values.reduce((left, right) => join(left, right), entry.value);
    const open = list.open.length > 0 ? list.open : [sym(`more:${key}`, '', 'mixed')];
    return { ...withMember(list, key, { ...entry, value }), open };
  }
  let grown = list;
  for (const each of values) {
    grown = withMember(grown, String(grown.members.size), member(each, site.at));
  }
  return grown;
}

function includes(call: BuiltinCall, list: Obj | undefined): Value {
  const wanted = arg(call, 0);
  for (const each of list?.members.values() ?? []) {
    call.objects.answers.ask(wanted, each.value, call.state);
    call.objects.answers.test(wanted, each.value, each.at);
  }
  const items = list === undefined || list.open.length > 0 ? undefined : [...list.members.values()];
  if (items === undefined) return unknownResult(call);
  const check = (value: Value): 'yes' | 'no' | 'unknown' => {
    if (value.k === 'union') return agree(value.of.map(check));
    const hits = items.map((each) =>
      each.value.k === 'lit' && value.k === 'lit'
        ? each.value.v === value.v
          ? 'yes'
          : 'no'
        : 'unknown',
    );
    if (hits.includes('yes')) return 'yes';
    return hits.includes('unknown') ? 'unknown' : 'no';
  };
  const answer = check(wanted);
  if (call.name === 'indexOf') return answer === 'no' ? lit(-1) : unknownResult(call);
  return fromCertainty(answer, unknownResult(call));
}

/** Lists up to this length are walked item by item. */
const EXACT_ITEMS = 8;

interface Round {
  readonly item: Value;
  readonly ending: Ending;
  readonly results: readonly Value[];
}

/** The second argument of the callback; the index is undefined for an element of a list that is not known. */
type ToKey = (item: Value, index: number | undefined) => Value;

const toIndex: ToKey = (item, index) =>
  index === undefined ? sym(`i${identity(item)}`, 'index', 'element') : lit(index);

/** `map`, `some`, `reduce`, …: the callback runs for one element after another. */
export function iterate(call: BuiltinCall, self: Value, toKey?: ToKey): Ending[] {
  const { state, objects } = call;
  const callback = arg(call, 0);
  if (callback.k !== 'fn' && callback.k !== 'lib') return returned(unknownResult(call), state);
  const items = objects.items(self, state);
  if (items !== undefined && items.length <= EXACT_ITEMS)
    return walkAll(call, items, callback, toKey);
  return walkSome(call, self, callback, toKey).map((ending) =>
    ending.kind === 'throw' ? ending : { ...ending, value: resultOfSome(call, self, ending) },
  );
}

/** Every item in turn, each in the state that the one before left. */
function walkAll(
  call: BuiltinCall,
  items: readonly Value[],
  callback: Value,
  toKey = toIndex,
): Ending[] {
  const { site, host, state } = call;
  const isReduce = call.name.startsWith('reduce');
  const [, second] = call.args;
  const [first, ...others] = call.name === 'reduceRight' ? items.toReversed() : items;
  const startsWithItem = isReduce && second === undefined;
  const start = startsWithItem ? (first ?? UNDEFINED) : (second ?? UNDEFINED);
  const walked = startsWithItem || first === undefined ? others : [first, ...others];
  let rounds: Round[] = [
    { item: UNDEFINED, ending: { kind: 'return', value: start, state }, results: [] },
  ];
  walked.forEach((item, index) => {
    const inner = { ...site, id: `${site.id}#${String(index)}`, repeats: true };
    rounds = rounds.flatMap((round) => {
      if (round.ending.kind === 'throw') return [round];
      const args = isReduce
        ? [round.ending.value, item, lit(index + (startsWithItem ? 1 : 0))]
        : [item, toKey(item, index)];
      const endings = host.invoke(callback, undefined, args, round.ending.state, inner);
      noteVerdicts(call, endings);
      return endings.map((ending) => ({
        item,
        ending,
        results: [...round.results, ending.value],
      }));
    });
  });
  return joinEndings(
    rounds.map(({ ending, results }) =>
      ending.kind === 'throw'
        ? ending
        : {
            ...ending,
            value: resultOfAll({ ...call, state: ending.state }, walked, results, ending),
          },
    ),
  );
}

function resultOfAll(
  call: BuiltinCall,
  items: readonly Value[],
  results: readonly Value[],
  ending: Ending,
): Value {
  const verdicts = results.map(truthiness);
  switch (call.name) {
    case 'map':
      return makeArray(call, results);
    case 'reduce':
    case 'reduceRight':
      return ending.value;
    case 'some':
      return anyOf(verdicts, call);
    case 'every':
      return negated(anyOf(verdicts.map(negate), call), call);
    case 'filter': {
      const kept = items.filter((_, i) => verdicts[i] !== 'no');
      const maybes = verdicts.filter((each) => each !== 'no').map((each) => each === 'unknown');
      return makeArray(call, kept, [], maybes);
    }
    case 'find': {
      const index = verdicts.findIndex((each) => each !== 'no');
      if (index === -1) return UNDEFINED;
      return verdicts[index] === 'yes' ? (items[index] ?? UNDEFINED) : undecided(call);
    }
    case 'forEach':
      return UNDEFINED;
    default:
      return undecided(call);
  }
}

function anyOf(verdicts: readonly Certainty[], call: BuiltinCall): Value {
  if (verdicts.includes('yes')) return lit(true);
  return verdicts.includes('unknown') ? undecided(call) : lit(false);
}

function negated(value: Value, call: BuiltinCall): Value {
  return fromCertainty(negate(truthiness(value)), undecided(call));
}

/** What a callback decides after the followed request may depend on how that ended. */
function undecided(call: BuiltinCall): Value {
  const { site, state } = call;
  const id = `${call.name}:${String(site.act)}:${site.id}`;
  return sym(id, call.name, 'operation', { taint: state.progress.phase === 1 });
}

/** `responses.every((each) => each.ok)`: what the callback gives is asked. */
function noteVerdicts({ name, objects }: BuiltinCall, endings: readonly Ending[]): void {
  if (!/^(?:some|every|find|findIndex|findLast|filter)$/u.test(name)) return;
  for (const { value, state } of endings) objects.answers.branch(value, state, true);
}

/** The callback for a first element and, in the state it leaves, for a second. */
function walkSome(call: BuiltinCall, self: Value, callback: Value, toKey = toIndex): Ending[] {
  const { state, site, objects, host } = call;
  const isReduce = call.name.startsWith('reduce');
  const run = (from: State, start: Value): Ending[] => {
    const element = elementOf(self, false, from, site, objects);
    const index = toKey(element, undefined);
    const args = isReduce ? [start, element, index] : [element, index, self];
    const endings = host.invoke(callback, undefined, args, from, { ...site, repeats: true });
    noteVerdicts(call, endings);
    return endings;
  };
  const out: Ending[] = [];
  for (const ending of run(state.clone(), arg(call, 1))) {
    if (ending.kind === 'throw') {
      out.push(ending);
      continue;
    }
    if (ending.state.progress.phase === state.progress.phase) {
      if (hasStarted(state, ending.state)) noteRound(call, self, ending, run);
      if (call.name !== 'map') ending.state.absorb(state);
      out.push(ending);
      continue;
    }
    // The followed request went out in this round: does another round send it again?
    const next = ending.state.clone();
    const region: Region = { kind: 'each', act: site.act, at: site.at, library: undefined };
    next.progress = { ...next.progress, region: next.progress.region ?? region };
    out.push(ending, ...run(next, ending.value));
  }
  return joinEndings(out);
}

/** A request is in flight when the next item's turn comes: one more round shows whether it waits. */
function noteRound(
  call: BuiltinCall,
  self: Value,
  { state, value }: Ending,
  run: (from: State, start: Value) => Ending[],
): void {
  const { host, site } = call;
  host.rounds.noteRound(roundKey(site.act, { site: site.id }), state, self);
  for (const again of host.rounds.replay(() => run(state.clone(), value))) {
    if (again.kind === 'return') state.flights = joinFlights(state.flights, again.state.flights);
  }
}

function resultOfSome(call: BuiltinCall, self: Value, { state, value }: Ending): Value {
  switch (call.name) {
    case 'map':
    case 'flatMap':
      return makeArray({ ...call, state }, [], [value]);
    case 'filter':
      return withAge(self, value);
    case 'find':
      return elementOf(self, false, state, call.site, call.objects);
    case 'reduce':
      return join(arg(call, 1), value);
    default:
      return undecided({ ...call, state });
  }
}

export function entriesOf(call: BuiltinCall, target: Value, what: Listed): Value {
  const { objects, state, site } = call;
  const object = objects.find(target, state);
  if (object !== undefined) return listOf(object, what, state, site, objects);
  const id = `${what}:${identity(target)}`;
  return sym(id, nameOf(target), 'operation', { taint: isTainted(target), inputs: [target] });
}

/** `map.forEach((value, name) => …)`, also of `Headers` and `Set`. */
export function forEachEntry(call: BuiltinCall, self: Value): Ending[] {
  const { objects, state } = call;
  const object = objects.find(self, state);
  const values = entriesOf(call, self, 'values');
  const names =
    object?.library === SET
      ? objects.items(values, state)
      : [...(object?.members.keys() ?? [])].map(lit);
  return iterate(call, values, (item, index) => names?.[index ?? -1] ?? someName(item));
}

function nameOf(value: Value): string {
  return value.k === 'sym' ? value.name : '';
}
