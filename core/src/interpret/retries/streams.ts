/**
 * Pipelines that run anew for each subscriber (rxjs, Effect). Each is run once where it is made, and
 * its result kept; a retry in it runs what stands before it again.
 *
 *   defer(f) ─▶ map ─▶ retry ─▶ result
 *      ▲                 │ fails
 *      └─────────────────┘
 *
 * Not here: which function is what (`library/streams`).
 */
import { EFFECT_RETRY, RXJS_RETRY, type RetryPolicyRow } from '../../library/retry-policies.js';
import {
  OPERATORS,
  PIPES,
  RUNNERS,
  SOURCES,
  type OperatorKind,
  type SourceKind,
} from '../../library/streams.js';
import { returned, type Ending, type Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject, type Obj } from '../values/object.js';
import { literalString, lit, sym, UNDEFINED, type Value } from '../values/values.js';
import type { RetryHost } from './retries.js';
import { readOptions } from './retry-options.js';
import { goesOn, type Notifiers } from './stream-retries.js';
import { continueTrial, toDeclared } from './trials.js';

const STREAM = '#stream';
const OPERATOR = '#operator';
const DEFECT = '#defect';

/** Runs a pipeline from its start. */
type Source = (state: State) => Ending[];

export interface Operator {
  readonly kind: OperatorKind | 'unknown';
  readonly args: readonly Value[];
  readonly site: Site;
  readonly row: RetryPolicyRow;
}

export class Streams {
  readonly #host: RetryHost;
  /** How a pipeline is run anew, by its object; the same for all states. */
  readonly #sources = new Map<string, Source>();

  constructor(host: RetryHost) {
    this.#host = host;
  }

  /** Undefined when the callee has nothing to do with pipelines. */
  call(callee: string, args: readonly Value[], state: State, site: Site): Ending[] | undefined {
    const [first = UNDEFINED] = args;
    if (RUNNERS.has(callee)) {
      const result = this.#resultOf(first, state);
      return result && returned(result, state);
    }
    if (PIPES.has(callee)) return this.#pipe(first, args.slice(1), state, site);
    const kind = OPERATORS.get(callee);
    if (kind !== undefined) return this.#operate(callee, kind, args, state, site);
    const source = SOURCES.get(callee);
    if (source === undefined) return undefined;
    // An operator further down may end the wait.
    const { limits } = this.#host;
    limits.set([first], 'unknown');
    return limits.runImpatiently(() => this.#make(source, args, state, site));
  }

  /** `stream.pipe(…)`, `stream.subscribe(…)` */
  callMember(
    self: Value,
    name: string,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] {
    if (name === 'pipe') return this.#pipe(self, args, state, site) ?? returned(self, state);
    const result = this.#resultOf(self, state) ?? UNDEFINED;
    if (name === 'toPromise' || name === 'forEach') return returned(result, state);
    if (name !== 'subscribe') return returned(sym(`stream:${name}`, name, 'call'), state);
    const [next = UNDEFINED, failed = UNDEFINED] = args;
    const observer = readOptions(next, state, site, this.#host.objects);
    const isObserver = this.#host.objects.find(next, state) !== undefined;
    const onNext = isObserver ? observer('next') : next;
    const onError = isObserver ? observer('error') : failed;
    const subscription = sym(`subscription:${String(site.act)}:${site.id}`, '', 'call');
    return this.#host.settle(result, state, site).flatMap((each) => {
      const callback = each.kind === 'throw' ? onError : onNext;
      const ends: Ending[] =
        callback?.k === 'fn'
          ? this.#host.invoke(callback, undefined, [each.value], each.state, site)
          : [each];
      return ends.map((end) => ({ kind: 'return', value: subscription, state: end.state }));
    });
  }

  isStream(object: Obj | undefined): boolean {
    return object?.kind === 'policy' && object.library === STREAM;
  }

  /** The promise of a pipeline that was run where it was made. */
  #resultOf(value: Value, state: State): Value | undefined {
    const object = this.#host.objects.find(value, state);
    return object?.library === STREAM ? object.members.get('result')?.value : undefined;
  }

  // Making

  #make(kind: SourceKind, args: readonly Value[], state: State, site: Site): Ending[] | undefined {
    const [first = UNDEFINED] = args;
    const settled =
      (value: Value): Source =>
      (from) =>
        this.#host.settle(value, from, site);
    switch (kind) {
      case 'from':
        // What is given has begun already: subscribing again starts nothing.
        return this.#isRunning(first) ? this.#start(settled(first), false, state, site) : undefined;
      case 'of':
        return this.#start(settled(first), true, state, site);
      case 'fail':
        return this.#start(this.#failing(first, site), true, state, site);
      case 'die':
        return this.#start(this.#failing(this.#defect(state, site), site), true, state, site);
      case 'defer':
      case 'generator':
        return this.#start(this.#running(first, kind, site), true, state, site);
      case 'defect': {
        const run = this.#running(first, kind, site);
        const mark: Source = (from) =>
          run(from).map((each) =>
            each.kind === 'throw' ? { ...each, value: this.#defect(each.state, site) } : each,
          );
        return this.#start(mark, true, state, site);
      }
      case 'try':
        return this.#start(this.#trying(first, state, site), true, state, site);
    }
  }

  #isRunning(value: Value): boolean {
    return value.k === 'promise' || value.k === 'sym' || value.k === 'ref';
  }

  #failing(given: Value, site: Site): Source {
    return (state) => {
      if (given.k !== 'fn') return [{ kind: 'throw', value: given, state }];
      return this.#host
        .invoke(given, undefined, [], state, site)
        .map((each) => ({ ...each, kind: 'throw' }));
    };
  }

  /** An error that no operator of Effect sees. */
  #defect(state: State, site: Site): Value {
    const defect = newObject('error', site.at, [], { library: DEFECT });
    return this.#host.objects.allocate(state, site, defect, 'sd');
  }

  #running(fn: Value, kind: SourceKind, site: Site): Source {
    const own: Site = { ...site, repeats: true, isCoroutine: kind === 'generator' };
    return (state) =>
      this.#host
        .invoke(fn, undefined, [], state, own)
        .flatMap((each) =>
          each.kind === 'throw' ? [each] : this.#host.settle(each.value, each.state, site),
        );
  }

  /** `Effect.tryPromise(fn)` or `Effect.tryPromise({ try, catch })` */
  #trying(given: Value, state: State, site: Site): Source {
    if (given.k === 'fn') return this.#running(given, 'defer', site);
    const read = readOptions(given, state, site, this.#host.objects);
    const handler = read('catch');
    const run = this.#running(read('try') ?? UNDEFINED, 'defer', site);
    if (handler?.k !== 'fn') return run;
    const inner = { ...site, id: `${site.id}c` };
    return (from) =>
      run(from).flatMap((each) =>
        each.kind === 'return'
          ? [each]
          : this.#host
              .invoke(handler, undefined, [each.value], each.state, inner)
              .map((end): Ending => ({ ...end, kind: 'throw' })),
      );
  }

  /** Runs a source once, and keeps its result with how to run it again. */
  #start(source: Source, again: boolean, state: State, site: Site): Ending[] {
    return this.#keep(source(state), again ? source : undefined, site);
  }

  #keep(endings: readonly Ending[], source: Source | undefined, site: Site): Ending[] {
    return endings.map((each) => {
      const result: Value =
        each.kind === 'throw'
          ? { k: 'promise', ok: undefined, err: each.value }
          : { k: 'promise', ok: each.value, err: undefined };
      const object = newObject('policy', site.at, [['result', member(result, site.at)]], {
        library: STREAM,
      });
      const ref = this.#host.objects.allocate(each.state, site, object, 'st');
      if (source !== undefined) this.#sources.set(ref.id.replace(/'/gu, ''), source);
      return { kind: 'return', value: ref, state: each.state };
    });
  }

  // Operators

  /** `Effect.retry(effect, policy)` applies at once; `Effect.retry(policy)` waits for its source. */
  #operate(
    callee: string,
    kind: OperatorKind,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] | undefined {
    const object = newObject('policy', site.at, toMembers(kind, callee, site, args), {
      library: OPERATOR,
    });
    const [first = UNDEFINED, ...rest] = args;
    const isStream = this.#resultOf(first, state) !== undefined;
    if (isStream && rest.length > 0) {
      const own = newObject('policy', site.at, toMembers(kind, callee, site, rest), {
        library: OPERATOR,
      });
      const operator = this.#host.objects.allocate(state, site, own, 'so');
      return this.#pipe(first, [operator], state, site);
    }
    return returned(this.#host.objects.allocate(state, site, object, 'so'), state);
  }

  #pipe(self: Value, args: readonly Value[], state: State, site: Site): Ending[] | undefined {
    const result = this.#resultOf(self, state);
    if (result === undefined) return undefined;
    const operators = args.map((each) => this.#toOperator(each, state, site));
    const before = self.k === 'ref' ? this.#sources.get(self.id.replace(/'/gu, '')) : undefined;
    const run = (from: Ending[]): Ending[] => this.#apply(operators, from, before);
    const first = run(this.#host.settle(result, state, site));
    return this.#keep(first, before && ((from) => run(before(from))), site);
  }

  #toOperator(value: Value, state: State, site: Site): Operator {
    const object = this.#host.objects.find(value, state);
    const read = (name: string): Value => object?.members.get(name)?.value ?? UNDEFINED;
    if (object?.library !== OPERATOR) {
      return { kind: 'unknown', args: [], site, row: RXJS_RETRY };
    }
    const id = literalString(read('id')) ?? site.id;
    const args = [...object.members].flatMap(([key, each]) =>
      /^\d+$/u.test(key) ? [each.value] : [],
    );
    const row = literalString(read('callee'))?.startsWith('effect') ? EFFECT_RETRY : RXJS_RETRY;
    const act = read('act');
    return {
      kind: literalString(read('kind')) as OperatorKind,
      args,
      row,
      site: { act: act.k === 'lit' ? Number(act.v) : site.act, id, at: object.at },
    };
  }

  #apply(operators: readonly Operator[], from: Ending[], source: Source | undefined): Ending[] {
    return operators.reduce((endings, operator, index) => {
      const rerun: Source | undefined =
        source && ((state) => this.#apply(operators.slice(0, index), source(state), source));
      return this.#step(operator, endings, rerun);
    }, from);
  }

  #step(operator: Operator, endings: Ending[], rerun: Source | undefined): Ending[] {
    const { kind, args, site } = operator;
    const [first = UNDEFINED, second = UNDEFINED] = args;
    if (kind === 'retry' || kind === 'retryWhen') return this.#retry(operator, endings, rerun);
    return endings.flatMap((each): Ending[] => {
      if (this.#isDefect(each)) return [each];
      const { value, state } = each;
      const isError = each.kind === 'throw';
      switch (kind) {
        case 'pass':
          return [each];
        case 'unknown':
          if (state.progress.phase === 1) state.progress = { ...state.progress, certain: false };
          return isError ? [each] : [{ ...each, value: sym('piped', '', 'call', { taint: true }) }];
        case 'map':
        case 'flatMap':
          return isError ? [each] : this.#call(first, [value], state, site);
        case 'tap':
          return isError
            ? [each]
            : this.#call(first, [value], state, site).map((end) =>
                end.kind === 'return' ? { ...end, value } : end,
              );
        case 'catch':
          return isError ? this.#call(first, [value], state, site) : [each];
        case 'catchTag': {
          const tag = this.#host.objects.get(value, lit('_tag'), state, site);
          const isOther = tag.k === 'lit' && first.k === 'lit' && tag.v !== first.v;
          return isError && !isOther ? this.#call(second, [value], state, site) : [each];
        }
        case 'mapError':
          return isError
            ? this.#call(first, [value], state, site).map((end) => ({ ...end, kind: 'throw' }))
            : [each];
        case 'ignoreError':
          return [{ kind: 'return', value: isError ? UNDEFINED : value, state }];
      }
    });
  }

  #isDefect({ kind, value, state }: Ending): boolean {
    return kind === 'throw' && this.#host.objects.find(value, state)?.library === DEFECT;
  }

  #call(fn: Value, args: readonly Value[], state: State, site: Site): Ending[] {
    if (fn.k !== 'fn') return returned(fn === UNDEFINED ? fn : sym('mapped', '', 'call'), state);
    return this.#host
      .invoke(fn, undefined, args, state, site)
      .flatMap((each) =>
        each.kind === 'throw' ? [each] : this.#host.settle(each.value, each.state, site),
      );
  }

  // Retrying

  /** What an operator asks when a source has failed. */
  get #notifiers(): Notifiers {
    return {
      host: this.#host,
      call: (...given) => this.#call(...given),
      failures: (error, state, site) => this.#keep(returned(error, state), undefined, site),
    };
  }

  #retry(operator: Operator, endings: Ending[], rerun: Source | undefined): Ending[] {
    const { row, site, args } = operator;
    const [options = UNDEFINED] = args;
    return continueTrial(
      {
        library: row.library,
        kind: 'library',
        site,
        run: (state) => rerun?.(state) ?? [],
        goesOn: (error, state) =>
          this.#isDefect({ kind: 'throw', value: error, state })
            ? 'no'
            : goesOn(operator, options, error, state, this.#notifiers),
        declared: toDeclared(
          row,
          endings.slice(0, 1).map((each) => this.#host.objects.snapshot(options, each.state)),
        ),
      },
      endings,
    );
  }
}

function toMembers(
  kind: OperatorKind,
  callee: string,
  site: Site,
  args: readonly Value[],
): [string, ReturnType<typeof member>][] {
  const entries: [string, Value][] = [
    ['kind', lit(kind)],
    ['callee', lit(callee)],
    ['id', lit(site.id)],
    ['act', lit(site.act)],
    ...args.map((each, i): [string, Value] => [String(i), each]),
  ];
  return entries.map(([key, value]) => [key, member(value, site.at)]);
}
