/**
 * How a handler checks the signature of a webhook's delivery, and which defects that check certainly has.
 * A check is a comparison of an HMAC with what comes from the signature's header; without both there is none.
 */
import type { Activation } from '../interpret/activations.js';
import type { Comparison } from '../interpret/observations.js';
import type { Session } from '../interpret/session.js';
import {
  findHmacs,
  traceSignature,
  type Trace,
  type TraceStep,
} from '../interpret/values/provenance.js';
import {
  alternatives,
  literalString,
  type Derived,
  type Value,
} from '../interpret/values/values.js';
import type { Range } from '../ir/program.js';
import type { Place, SignatureDefect } from '../model.js';
import { looksAtAll } from './piecewise.js';
import { contains, type Places } from './places.js';

interface Check {
  readonly comparison: Comparison;
  readonly kind: 'operator' | 'method' | 'constant-time' | 'unknown';
  readonly hmacs: readonly Derived[];
  readonly traces: readonly Trace[];
}

export function collectSignatureChecks(session: Session, places: Places): SignatureDefect[] {
  const comparisons = [...session.observations.comparisons];
  if (comparisons.length === 0) return [];
  const checks = comparisons.flatMap(toCheck);
  const collector = new Collector(session, places, comparisons, checks);
  for (const check of checks) collector.add(check);
  return collector.defects.sort((left, right) => left.place.start - right.place.start);
}

// What is a check

const EQUALITY = /^[!=]==?$/u;
/** Compare texts or bytes one after the other, and stop where they differ. */
const EQUALS =
  /^(?:equals|compare|localeCompare|includes|indexOf|lastIndexOf|startsWith|endsWith|has|is|isEqual|isDeepStrictEqual|(?:deep)?(?:strict)?equal)$/iu;
const EQUALS_MODULES =
  /^(?:|string|array|map|util|assert|assert\/strict|lodash.*|fast-deep-equal)$/u;
/** Look at what they are given, and do not compare it. */
const BYSTANDERS =
  /(?:^|\.)(?:log|debug|info|warn|error|trace|fatal|push|set|add|append|concat|from|alloc|encode|decode|assign|json|send|stringify|create\w*|update|join|resolve|then)$/u;

function toCheck(comparison: Comparison): Check[] {
  const { by, operands, isMethod } = comparison;
  if (typeof by === 'string' && !EQUALITY.test(by)) return [];
  const kind = typeof by === 'string' ? 'operator' : kindOf(by, isMethod);
  if (kind === undefined) return [];
  if (kind === 'verify') return toVerification(comparison);
  for (const [index, digest] of operands.entries()) {
    const hmacs = findHmacs(digest);
    // What an unknown function made of both is no digest.
    if (hmacs.length === 0 || (digest.k === 'sym' && traceSignature(digest).length > 0)) continue;
    const others = operands.filter((each, i) => i !== index && findHmacs(each).length === 0);
    const traces = others.flatMap((each) => traceSignature(each));
    if (traces.length > 0) return [{ comparison, kind, hmacs, traces }];
  }
  return [];
}

function kindOf(by: Value, isMethod: boolean): Check['kind'] | 'verify' | undefined {
  const path = by.k === 'lib' ? by.path : by.k === 'sym' ? by.name : '';
  const name = path.split('.').at(-1) ?? '';
  if (by.k === 'lib') {
    if (by.module === 'crypto' && name === 'timingSafeEqual') return 'constant-time';
    if (by.module === '' && /^crypto\.(?:subtle\.)?timingSafeEqual$/u.test(path)) {
      return 'constant-time';
    }
    if (/(?:^|\.)subtle\.verify$/u.test(path)) return 'verify';
    if (EQUALS_MODULES.test(by.module) && EQUALS.test(name)) return 'method';
  } else if (isMethod && /^(?:equals|compare|localeCompare|includes|indexOf)$/u.test(name)) {
    return 'method';
  }
  return BYSTANDERS.test(path) ? undefined : 'unknown';
}

/** `crypto.subtle.verify('HMAC', key, signature, data)` compares by itself. */
function toVerification(comparison: Comparison): Check[] {
  const [, , signature, data] = comparison.operands.slice(-4);
  if (signature === undefined || data === undefined) return [];
  const traces = traceSignature(signature);
  const update: Value = { k: 'derived', how: 'update', inputs: [data], at: comparison.at };
  const digest: Derived = { k: 'derived', how: 'hmac', inputs: [update] };
  return traces.length === 0 ? [] : [{ comparison, kind: 'unknown', hmacs: [digest], traces }];
}

class Collector {
  readonly defects: SignatureDefect[] = [];
  readonly #session: Session;
  readonly #places: Places;
  readonly #all: readonly Comparison[];
  readonly #checks: readonly Check[];

  constructor(
    session: Session,
    places: Places,
    all: readonly Comparison[],
    checks: readonly Check[],
  ) {
    this.#session = session;
    this.#places = places;
    this.#all = all;
    this.#checks = checks;
  }

  add(check: Check): void {
    const { comparison, kind } = check;
    const chain = this.#chainOf(comparison);
    if ((kind === 'operator' && !this.#looksAtAll(comparison)) || kind === 'method') {
      this.#report('comparison', comparison.at, chain, operatorOf(comparison));
    }
    const body = findRewrittenBody(check, (at) => this.#functionAround(chain, at));
    if (body !== undefined) this.#report('body', body, chain);
    const beside = this.#checks.filter((each) => this.#chainOf(each.comparison)[0] === chain[0]);
    const single = beside.some((each) => this.#isOneOfMany(each))
      ? undefined
      : findSingleUse(beside.flatMap(({ traces }) => traces));
    if (single !== undefined) this.#report('rotation', single, chain);
    if (kind === 'constant-time' && this.#mayThrow(check, chain)) {
      this.#report('length', comparison.at, chain);
    }
  }

  #report(defect: SignatureDefect['defect'], at: Range, chain: Activation[], detail = ''): void {
    const place = this.#placeOf(at, chain);
    const known = this.defects.some(
      (each) =>
        each.defect === defect &&
        each.place.start === place.start &&
        each.place.end === place.end &&
        each.place.file === place.file,
    );
    if (!known) this.defects.push({ defect, place, detail });
  }

  /** What stands in another module is reported at the call that leads there. */
  #placeOf(at: Range, chain: readonly Activation[]): Place {
    const { main } = this.#session.program;
    const own = [...chain.slice(1).map((each) => each.at), at].map((each) => this.#places.at(each));
    return own.findLast((place) => place.file === main.file) ?? this.#places.at(at);
  }

  #looksAtAll(comparison: Comparison): boolean {
    const fn = this.#chainOf(comparison).at(-1)?.fn;
    return fn !== undefined && looksAtAll(comparison, this.#session.interpreter.getFunction(fn));
  }

  #functionAround(chain: readonly Activation[], at: Range): Range | undefined {
    const functions = chain.map(({ fn }) => this.#session.interpreter.getFunction(fn));
    return functions.findLast((fn) => contains(fn.at, at))?.at;
  }

  /** A comparison with each of several candidates: which of them is right is for run time to say. */
  #isOneOfMany({ comparison, traces }: Check): boolean {
    const chain = this.#chainOf(comparison);
    if (!traces.some((trace) => trace.some(({ how }) => how === 'element'))) return false;
    return chain.some((activation, index) => {
      if (activation.callback === 'repeated') return true;
      const block = chain[index + 1]?.block ?? comparison.block;
      const fn = this.#session.interpreter.getFunction(activation.fn);
      return (fn.blocks[block]?.loops.length ?? 0) > 0;
    });
  }

  // Lengths

  #mayThrow(check: Check, chain: readonly Activation[]): boolean {
    const { comparison, traces } = check;
    const isCaught = chain.some((activation, index) => {
      const block = chain[index + 1]?.block ?? comparison.block;
      return (
        this.#session.interpreter.getFunction(activation.fn).blocks[block]?.handler !== undefined
      );
    });
    if (isCaught || !traces.every((trace) => trace.every(keepsLength))) return false;
    return !this.#all.some(
      (other) =>
        other !== comparison &&
        this.#chainOf(other)[0] === chain[0] &&
        isLengthCheck(other, this.#checks),
    );
  }

  /** From the root inwards to the function that compares. */
  #chainOf({ act }: Comparison): Activation[] {
    return this.#session.interpreter.activations.chain(act);
  }
}

function operatorOf({ by }: Comparison): string {
  if (typeof by === 'string') return by;
  const path = by.k === 'lib' ? by.path : by.k === 'sym' ? by.name : '';
  return `${path.split('.').at(-1) ?? ''}()`;
}

/** Steps after which the length is still the sender's to choose. */
const ANY_LENGTH =
  /^(?:split|element|list|\[\w*\]|text|bytes|query|get|trim|toString|toLowerCase|toUpperCase|replace|replaceAll|match|exec|slice|substring|shift|pop|at|find|call:(?:.*\.)?(?:encode|from|Uint8Array))$/u;

function keepsLength({ how, args }: TraceStep): boolean {
  if (!ANY_LENGTH.test(how)) return false;
  // `/v1=([0-9a-f]{64})/`
  return !args.some((each) => each.k === 'regex' && /\{\d/u.test(each.source));
}

/** Lengths compared, a pattern tested, or a function asked that may do either. */
function isLengthCheck(other: Comparison, checks: readonly Check[]): boolean {
  const { by, operands } = other;
  if (typeof by === 'string') return operands.some(isLengthOfOperand);
  if (by.k === 'lib' && by.module === 'regex') {
    return operands.some((each) => traceSignature(each).length > 0);
  }
  return checks.some((each) => each.comparison === other && each.kind === 'unknown');
}

function isLengthOfOperand(value: Value): boolean {
  return alternatives(value).some((each) => {
    const holder = lengthHolder(each);
    return (
      holder !== undefined && (traceSignature(holder).length > 0 || findHmacs(holder).length > 0)
    );
  });
}

/** What a value is the length of. */
function lengthHolder(value: Value): Value | undefined {
  if (value.k === 'lib')
    return /(?:^|\.)(?:byteLength|length)$/u.test(value.path) ? value.self : undefined;
  if (value.k !== 'sym') return undefined;
  if (/(?:^|\.)byteLength\(\)$/u.test(value.name)) return value.inputs.at(-1);
  return /(?:^|\.)(?:byteLength|length)$/u.test(value.name) ? value.from : undefined;
}

// The body

/** Where a body that was parsed is written again and signed, when that is certain. */
function findRewrittenBody(
  { hmacs }: Check,
  functionAround: (at: Range) => Range | undefined,
): Range | undefined {
  const found = hmacs.map((each) => findRewriting(each, functionAround));
  // One of several HMACs may be over the raw body.
  return found.includes(undefined) ? undefined : found[0];
}

function findRewriting(
  hmac: Derived,
  functionAround: (at: Range) => Range | undefined,
): Range | undefined {
  for (const update of hmac.inputs) {
    if (update.k !== 'derived' || update.at === undefined) continue;
    const json = findJson(update.inputs[0]);
    if (json === undefined) continue;
    const outer = functionAround(update.at);
    // Written by a caller: that is where it is decided.
    return json.at === undefined || (outer !== undefined && contains(outer, json.at))
      ? update.at
      : json.at;
  }
  return undefined;
}

function findJson(value: Value | undefined): Derived | undefined {
  if (value?.k === 'union') {
    const found = value.of.map(findJson);
    return found.includes(undefined) ? undefined : found[0];
  }
  if (value?.k === 'str') {
    for (const part of value.parts) {
      const found = findJson(part);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (value?.k === 'sym' && /(?:\.encode|from)\(\)$/u.test(value.name))
    return findJson(value.inputs.at(-1));
  if (value?.k !== 'derived') return undefined;
  if (value.how === 'json') return value;
  return value.how === 'bytes' || value.how === 'text' ? findJson(value.inputs[0]) : undefined;
}

// Rotation

/** Where the header is taken apart, when on no way more than one of its signatures is looked at. */
function findSingleUse(traces: readonly Trace[]): Range | undefined {
  const parses = traces.map(findParse);
  if (parses.includes('unknown')) return undefined;
  return parses.find((each) => each !== 'none' && each !== 'unknown');
}

/** The step that loses other signatures; `none` for a header as it is. */
function findParse(trace: Trace): Range | 'none' | 'unknown' {
  let found: Range | 'none' = 'none';
  for (const [index, { how, args, at }] of trace.entries()) {
    if (how === 'split') {
      const spaces = isAboutSpaces(args[0]);
      const isFirst = isFirstItem(trace[index + 1]?.how);
      if (spaces === undefined || (spaces && !isFirst)) return 'unknown';
      if (found === 'none' && at !== undefined) found = at;
    } else if (how === 'match' || how === 'exec') {
      if (!isFirstMatch(args)) return 'unknown';
      if (found === 'none' && at !== undefined) found = at;
    } else if (how === 'replace' || how === 'replaceAll') {
      if (isAboutSpaces(args[0]) !== false) return 'unknown';
    } else if (PARTS.test(how)) {
      // What is cut out of one piece is about that piece.
      if (found === 'none') return 'unknown';
    } else if (!NEUTRAL.test(how)) return 'unknown';
  }
  return found;
}

const NEUTRAL =
  /^(?:element|list|join|\[[\w-]*\]|text|bytes|trim|toString|toLowerCase|toUpperCase|find|shift|pop|at|get|call:.*(?:encode|decode|from|Uint8Array|[Hh]ex|[Bb]ytes)\w*)$/u;

const PARTS = /^(?:slice|substring|substr)$/u;

/** A pattern that finds one set and stops. */
function isFirstMatch(args: readonly Value[]): boolean {
  const pattern = args.find((each) => each.k === 'regex');
  return pattern !== undefined && !/[gy]/u.test(pattern.flags) && !/\\s|\s/u.test(pattern.source);
}

function isFirstItem(how: string | undefined): boolean {
  return how === '[0]' || how === 'shift';
}

/** Undefined when it cannot be told. */
function isAboutSpaces(value: Value | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value.k === 'regex') return /\\s|\\W|\[\^|\s/u.test(value.source);
  const text = literalString(value);
  return text === undefined ? undefined : /\s/u.test(text) || text === '';
}
