/**
 * Calls of what is not known: the result is some value, and what was handed over may have been
 * changed or called.
 */
import { findAnswer, noteCall } from './answers/answer-calls.js';
import { withTestsOf } from './answers/answer-progress.js';
import { findLimiter } from './builtins/limiters.js';
import { findFlights, inIsolation, loseFlights, NO_FLIGHTS } from './flights.js';
import { nameOf, siteId, type Ending, type Site } from './host.js';
import type { Interpreter } from './interpreter.js';
import { mayGiveUp, type TimeLimits } from './requests/time-limits.js';
import { noteUnknownCall } from './retries/waiting.js';
import type { State } from './state.js';
import { forgetAges } from './values/ages.js';
import { identity } from './values/identity.js';
import type { Objects } from './values/objects.js';
import { isTainted } from './values/taint.js';
import { lib, sym, type Fn, type Lib, type Sym, type Value } from './values/values.js';

/** Unknown functions that are known not to change what they are given. */
const HARMLESS =
  /(?:^|\.)(?:log|debug|info|warn|error|trace|fatal|captureException|captureMessage|parse|safeParse|validate|assert|expect)$/u;
/** Calls that give another value each time. */
const CONSUMING = /(?:^|\.)(?:shift|pop|splice|next|dequeue|take|read|receive|poll)$/u;

/** Those that are given a promise to outlive an answer of ours, or to keep. */
const KEEPS = /(?:^|\.)(?:waitUntil|push|add)$/u;

/** Calls that let a promise run on, and wait for it at the very end only. */
const KEEPS_ALIVE = /(?:^|\.)waitUntil$/u;

interface UnknownHost {
  readonly objects: Objects;
  /** Runs a function that unknown code may call, with as many arguments as it takes. */
  callBack(fn: Fn, args: readonly Value[], state: State, site: Site): Ending[];
  readonly limits: TimeLimits;
}

export class UnknownCalls {
  readonly #program: Interpreter;
  readonly #host: UnknownHost;

  constructor(program: Interpreter, host: UnknownHost) {
    this.#program = program;
    this.#host = host;
  }

  /** The result is some value; what was handed over may have been changed or called. */
  call(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] {
    const answer = findAnswer(callee, receiver, args);
    if (answer !== undefined) {
      this.#host.objects.answers.read(answer, state, site);
      return [{ kind: 'return', value: answer, state }];
    }
    const name = calleeName(callee);
    noteUnknownCall(name, callee.k === 'lib' ? callee.module : undefined, state);
    forgetAges(name, args, state);
    const inputs = receiver === undefined ? args : [receiver, ...args];
    // After the followed request ended, what unknown code answers may depend on how; a method of
    // data that is asked about plain values answers about the data.
    const isBlind = receiver === undefined || args.some((each) => each.k === 'ref');
    const taint =
      (state.progress.phase === 1 && isBlind) || isTainted(callee) || inputs.some(isTainted);
    const id = `c${siteId(site, state)}`;
    const hint = undefined;
    const snapshots = inputs.map((each) => this.#host.objects.snapshot(each, state, 3));
    noteCall(name, callee, args, snapshots, state, this.#host.objects.answers);
    const origin = CONSUMING.test(name) ? 'element' : 'call';
    const at = nameOf(site);
    const result: Sym = sym(id, `${name}()`, origin, { taint, hint, inputs: snapshots, at });
    if (!HARMLESS.test(name)) {
      for (const each of args) {
        this.#expose(each, state, site, 2);
        if (state.flights !== NO_FLIGHTS && !KEEPS_ALIVE.test(name))
          loseFlights(state, findFlights(each, state, 2));
      }
      // It may be a race with a timer.
      if (!KEEPS.test(name)) this.#host.limits.set(args.filter(isPending), 'unknown');
    }
    let states: State[] = [state];
    const runAll = (): void => {
      for (const [index, each] of args.entries()) {
        if (each.k !== 'fn') continue;
        states = states.flatMap((from) => this.#callBack(each, from, site, index));
      }
    };
    if (mayGiveUp(callee)) this.#host.limits.runImpatiently(runAll);
    else runAll();
    return states.map((each) => ({ kind: 'return', value: result, state: each }));
  }

  #expose(value: Value, state: State, site: Site, depth: number): void {
    if (value.k !== 'ref') return;
    const object = state.object(value.id);
    if (object === undefined || object.kind === 'instance' || object.kind === 'client') return;
    if (object.kind !== 'object' && object.kind !== 'headers') return;
    const some = sym(`given:${String(site.act)}:${site.id}`, '', 'mixed');
    if (!object.open.some((each) => identity(each) === some.id)) {
      state.setObject(value.id, { ...object, open: [...object.open, some] });
    }
    if (depth === 0) return;
    for (const entry of object.members.values()) this.#expose(entry.value, state, site, depth - 1);
  }

  /** A function handed to unknown code may run, once as far as we follow. */
  #callBack(fn: Fn, state: State, site: Site, index: number): State[] {
    if (this.#program.activations.isModule(site.act)) return [state];
    const ir = this.#program.getFunction(fn.fn);
    const inner = { ...site, id: `${site.id}a${String(index)}` };
    const args = ir.params.map((param, i) =>
      sym(`cb${String(site.act)}:${inner.id}:${String(i)}`, param.name, 'param', {
        hint: param.hint,
      }),
    );
    const without = state.clone();
    const endings = inIsolation(state, () => this.#host.callBack(fn, args, state, inner));
    const out = new Map<number, State>([[without.partition, without]]);
    for (const ending of endings) {
      const after = ending.state;
      if (after.progress.phase === 1) after.progress = { ...after.progress, certain: false };
      const known = out.get(after.partition);
      if (known === undefined) out.set(after.partition, after);
      else known.absorb(after);
    }
    // The other code runs it if it wants to: what it asks is asked.
    for (const after of out.values()) {
      for (const { state: ended } of endings) {
        after.answers = withTestsOf(after.answers, ended.answers);
      }
    }
    if (without.progress.phase === 0 && [...out.keys()].some((key) => key >= 2)) {
      // The followed request went out in the callback: only what comes after it counts.
      out.delete(without.partition);
    }
    return [...out.values()];
  }
}

/** Its answer has not come yet. */
function isPending(value: Value): boolean {
  return value.k === 'promise' || (value.k === 'union' && value.of.some(isPending));
}

function calleeName(callee: Value): string {
  if (callee.k === 'sym') return callee.name;
  if (callee.k === 'lib') return callee.path === '' ? callee.module : callee.path;
  return '';
}

/** Names under which programs pass `fetch` itself along. */
const INJECTED_FETCH =
  /(?:^|[.#_])(?:do|custom|base|http|node|native|raw|my)?_?fetch(?:er|_?(?:impl|fn|func|implementation))?$/iu;
const LIST_METHODS = /\.(?:map|forEach|flatMap|filter|some|every|find|reduce)$/u;

/** What an unknown callee certainly behaves like: an injected `fetch`, a method of a list. */
export function standIn(
  callee: Sym,
  receiver: Value | undefined,
  args: readonly Value[],
): Lib | undefined {
  if (receiver !== undefined && args[0]?.k === 'fn' && LIST_METHODS.test(callee.name)) {
    return lib('array', callee.name.split('.').at(-1) ?? '', receiver);
  }
  const limiter = findLimiter(callee);
  if (limiter !== undefined) return limiter;
  return INJECTED_FETCH.test(callee.name) && args.length > 0 ? lib('', 'fetch') : undefined;
}
