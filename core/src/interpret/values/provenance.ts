/**
 * Where a value comes from: the steps from a header of a delivery to it, and the HMACs it is an encoding of.
 *
 *      request.headers['…']  →  split(' ')  →  element  →  split(',')  →  [1]
 *
 * Not here: whether the steps are right (`facts/signature-checks`).
 */
import { isSignatureHeader } from '@persona-lint/api';
import type { Range } from '../../ir/program.js';
import { HMAC } from '../builtins/digests.js';
import { literalString, type Derived, type Sym, type Value } from './values.js';

/** One operation on the way; `call:` and a name for a function that nobody knows. */
export interface TraceStep {
  readonly how: string;
  readonly args: readonly Value[];
  readonly at: Range | undefined;
}

/** From the header outwards. */
export type Trace = readonly TraceStep[];

/** Values are followed this deep, and over this many ways. */
const MAX_DEPTH = 40;
const MAX_TRACES = 12;

/** Answers about a text are no part of it. */
const QUESTIONS =
  /^(?:|has|includes|startsWith|endsWith|test|some|every|indexOf|lastIndexOf|localeCompare|equals|compare|length|byteLength)$/u;

/** Methods of texts and lists. */
const METHODS =
  /^(?:split|match|matchAll|replace|replaceAll|slice|substring|substr|trim|toString|toLowerCase|toUpperCase|at|find|get|pop|shift|filter|map|join)$/u;

/** Every way in which a value comes from the header that carries a delivery's signature. */
export function traceSignature(value: Value, depth = 0): Trace[] {
  if (depth > MAX_DEPTH) return [];
  const ways = traceInside(value, depth + 1);
  return ways.length > MAX_TRACES ? ways.slice(0, MAX_TRACES) : ways;
}

function traceInside(value: Value, depth: number): Trace[] {
  switch (value.k) {
    case 'sym':
      return traceSymbol(value, depth);
    case 'derived':
      if (value.how === HMAC || value.how === 'digest') return [];
      return traceInputs(value.inputs, depth, value.how, value.at);
    case 'str':
      return traceInputs(value.parts, depth, 'text', undefined);
    case 'union':
      return value.of.flatMap((each) => traceSignature(each, depth));
    case 'promise':
      return value.ok === undefined ? [] : traceSignature(value.ok, depth);
    case 'tree': {
      const members = value.entries.map(([, each]) => each);
      return traceInputs([...members, ...value.open], depth, 'list', undefined);
    }
    default:
      return [];
  }
}

function traceSymbol(value: Sym, depth: number): Trace[] {
  if (isHeader(value)) return [[]];
  const name = value.name.replace(/\(\)$/u, '');
  const last = name.split('.').at(-1) ?? '';
  if (value.origin === 'operation' && QUESTIONS.test(last)) return [];
  if (value.origin === 'member' && QUESTIONS.test(last) && last !== '') return [];
  // `header.indexOf('=')` is a number, and so is what is counted from it.
  if (value.origin === 'call' && QUESTIONS.test(last)) return [];
  const out: Trace[] = [];
  if (value.from !== undefined) {
    const parts: Partial<Record<Sym['origin'], string>> = {
      member: `[${last}]`,
      mixed: 'list',
      element: 'element',
    };
    const how = parts[value.origin] ?? last;
    for (const way of traceSignature(value.from, depth)) out.push([...way, step(how, [])]);
  }
  value.inputs.forEach((input, index) => {
    const args = value.inputs.filter((each) => each !== input);
    for (const way of traceSignature(input, depth)) {
      // What has no name calls its methods by theirs alone.
      const isNamed = name.includes('.') || METHODS.test(name);
      const isMethod = value.origin !== 'call' || (index === 0 && isNamed);
      const how = value.origin === 'element' ? 'element' : isMethod ? last : `call:${name}`;
      out.push([...way, step(how, args, value.at)]);
    }
  });
  return out;
}

function traceInputs(
  inputs: readonly Value[],
  depth: number,
  how: string,
  at: Range | undefined,
): Trace[] {
  return inputs.flatMap((input) =>
    traceSignature(input, depth).map((way) => [...way, step(how, inputs.slice(1), at)]),
  );
}

function step(how: string, args: readonly Value[], at?: Range): TraceStep {
  return { how, args, at };
}

/** `req.headers['…']`, `req.get('…')`, `headers().get('…')`, `c.req.header('…')`, … */
function isHeader(value: Sym): boolean {
  if (isSignatureHeader(value.name.slice(value.name.lastIndexOf('.') + 1))) return true;
  if (
    value.origin !== 'call' ||
    /(?:^|\.)(?:has|set|append|delete|includes)\(\)$/u.test(value.name)
  )
    return false;
  return value.inputs.some((each) => isSignatureHeader(literalString(each) ?? ''));
}

/** The HMACs that a value is: itself, in another encoding, or as a part of a text. */
export function findHmacs(value: Value, depth = 0): Derived[] {
  if (depth > MAX_DEPTH) return [];
  const inside = (values: readonly Value[]): Derived[] =>
    values.flatMap((each) => findHmacs(each, depth + 1));
  switch (value.k) {
    case 'derived':
      if (value.how === HMAC) return [value];
      return value.how === 'digest' ? [] : inside(value.inputs);
    case 'sym': {
      const last = value.name.replace(/\(\)$/u, '').split('.').at(-1) ?? '';
      if (value.origin !== 'element' && QUESTIONS.test(last) && value.origin !== 'mixed') return [];
      return inside(value.from === undefined ? value.inputs : [value.from, ...value.inputs]);
    }
    case 'str':
      return inside(value.parts);
    case 'union':
      return inside(value.of);
    case 'promise':
      return value.ok === undefined ? [] : inside([value.ok]);
    case 'tree':
      return inside([...value.entries.map(([, each]) => each), ...value.open]);
    default:
      return [];
  }
}
