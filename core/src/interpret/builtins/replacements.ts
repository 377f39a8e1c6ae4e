/**
 * `text.replace(…)` when not everything is known: placeholders filled with some value, slashes taken
 * off, callbacks asked for each match. Called for strings (`strings`).
 */
import type { Site } from '../host.js';
import { concat } from '../values/texts.js';
import { join } from '../values/unions.js';
import { lit, literalString, UNDEFINED, type Value } from '../values/values.js';
import { arg, type BuiltinCall } from './call.js';

export const NOT_PLAIN = Symbol('not plain');

/** Placeholders that one text may have. */
const MAX_MATCHES = 6;
const MAX_TEXT = 2000;

export function toPlain(
  value: Value,
): string | number | boolean | RegExp | symbol | null | undefined {
  if (value.k === 'lit') return value.v;
  if (value.k !== 'regex' || value.source.length > 60) return NOT_PLAIN;
  try {
    return new RegExp(value.source, value.flags);
  } catch {
    return NOT_PLAIN;
  }
}

/** Undefined when the result cannot be told. */
export function replaceIn(call: BuiltinCall, self: Value): Value | undefined {
  const { args } = call;
  const trimmed = trimSlashes(self, args);
  if (trimmed !== undefined) return trimmed;
  const plain = toPlain(arg(call, 0));
  if (typeof plain !== 'string' && !(plain instanceof RegExp)) return undefined;
  if (self.k === 'lit') return fill(call, String(self.v), plain);
  if (self.k !== 'str' || (plain instanceof RegExp && /[$^]/u.test(plain.source))) return undefined;
  // A text with gaps: what is written out is filled, what is not stays.
  const isAll = call.name === 'replaceAll' || (plain instanceof RegExp && plain.global);
  const out: Value[] = [];
  let done = false;
  for (const part of self.parts) {
    const text = literalString(part);
    const filled = text === undefined || done ? undefined : fill(call, text, plain);
    if (filled !== undefined && literalString(filled) !== text) done = !isAll;
    out.push(filled ?? part);
  }
  return concat(out);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** `'/inquiries/:id'.replace(':id', id)`, and the same with a callback. */
function fill(call: BuiltinCall, text: string, pattern: string | RegExp): Value | undefined {
  const by = arg(call, 1);
  if (text.length > MAX_TEXT) return undefined;
  const isAll =
    call.name === 'replaceAll' || (typeof pattern !== 'string' && pattern.flags.includes('g'));
  const matches = findMatches(text, pattern).slice(0, isAll ? undefined : 1);
  if (matches.length > MAX_MATCHES) return undefined;
  const parts: Value[] = [];
  let last = 0;
  for (const [index, match] of matches.entries()) {
    const filling = by.k === 'fn' ? ask(call, by, match, text, index) : by;
    if (filling === undefined) return undefined;
    parts.push(lit(text.slice(last, match.start)), filling);
    last = match.end;
  }
  return call.objects.concatText([...parts, lit(text.slice(last))], call.state);
}

function findMatches(text: string, pattern: string | RegExp): Match[] {
  if (typeof pattern === 'string') {
    const out: Match[] = [];
    for (let at = text.indexOf(pattern); at !== -1 && pattern !== '';) {
      out.push({ start: at, end: at + pattern.length, groups: [] });
      at = text.indexOf(pattern, at + pattern.length);
    }
    return out;
  }
  const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return [...text.matchAll(all)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: match.slice(1),
  }));
}

/** What the callback makes of one match. */
function ask(
  call: BuiltinCall,
  by: Extract<Value, { k: 'fn' }>,
  match: Match,
  text: string,
  index: number,
): Value | undefined {
  const { host, objects, state } = call;
  const site: Site = { ...call.site, id: `${call.site.id}r${String(index)}` };
  const args = [
    lit(text.slice(match.start, match.end)),
    ...match.groups.map(lit),
    lit(match.start),
    lit(text),
  ];
  const values = host
    .callFunction(by, undefined, args, state.clone(), site)
    .filter((each) => each.kind === 'return')
    .map((each) => objects.toText(each.value, each.state));
  return values.length === 0 ? undefined : values.reduce((left, right) => join(left, right));
}

/** `base.replace(/\/+$/, '')`, `path.replace(/^\//, '')` */
function trimSlashes(value: Value, args: readonly Value[]): Value | undefined {
  const [pattern, replacement = UNDEFINED] = args;
  if (pattern?.k !== 'regex' || literalString(replacement) !== '') return undefined;
  if (!/^\^?\(?\\\/[+*]?\)?\$?$/u.test(pattern.source)) return undefined;
  const parts = value.k === 'str' ? value.parts : [value];
  if (pattern.source.startsWith('^')) {
    const [first, ...rest] = parts;
    const text = first && literalString(first);
    return text === undefined ? value : concat([lit(text.replace(/^\/+/u, '')), ...rest]);
  }
  const text = literalString(parts.at(-1) ?? UNDEFINED);
  if (text === undefined || !pattern.source.endsWith('$')) return value;
  return concat([...parts.slice(0, -1), lit(text.replace(/\/+$/u, ''))]);
}
