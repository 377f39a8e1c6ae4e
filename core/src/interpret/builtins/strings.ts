/** Methods of strings and regular expressions. */
import type { Primitive } from '../../ir/program.js';
import { nameOf } from '../host.js';
import { concat, lit, literalString, union, UNDEFINED, type Value } from '../values.js';
import { type BuiltinCall, arg, unknownResult, makeArray, derived } from './call.js';

/** Methods that are run for real when everything about them is known. */
const STRING_METHODS = new Set([
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'substring',
  'substr',
  'replace',
  'replaceAll',
  'concat',
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'padStart',
  'padEnd',
  'charAt',
  'at',
  'repeat',
  'toFixed',
]);

export function callString(call: BuiltinCall): Value {
  const self = call.self ?? UNDEFINED;
  if (self.k === 'union') {
    return union(self.of.map((each) => callString({ ...call, self: each })));
  }
  const { name, args } = call;
  call.objects.answers.ask(self, arg(call, 0), call.state);
  if (name === 'split') {
    const by = literalString(arg(call, 0));
    if (self.k === 'lit' && by !== undefined && by !== '') {
      return makeArray(
        call,
        String(self.v)
          .split(by)
          .slice(0, 50)
          .map((each) => lit(each)),
      );
    }
    return derived('split', [self, ...args], nameOf(call.site));
  }
  if (self.k === 'lit' && STRING_METHODS.has(name)) {
    const plain = args.map(toPlain);
    if (!plain.includes(NOT_PLAIN)) return runString(self.v, name, plain) ?? unknownResult(call);
  }
  if (name === 'toString' || name === 'valueOf' || name === 'trim' || name === 'normalize')
    return self;
  if (name === 'concat') return concat([self, ...args]);
  if ((name === 'replace' || name === 'replaceAll') && isTrimOfSlashes(args)) return trimText(self);
  if (self.k === 'lit' && (name === 'replace' || name === 'replaceAll')) {
    const filled = replaceBySome(String(self.v), arg(call, 0), arg(call, 1), call);
    if (filled !== undefined) return filled;
  }
  if (name === 'startsWith' && self.k === 'str')
    return startsWith(self.parts[0], arg(call, 0), call);
  if (name === 'slice' && self.k !== 'lit') return derived('slice', [self, ...args]);
  if (/^(?:startsWith|endsWith|includes|indexOf|match|test|localeCompare)$/u.test(name)) {
    return unknownResult(call);
  }
  return derived(name, [self, ...args]);
}

/** `'/inquiries/:id'.replace(':id', id)` */
function replaceBySome(
  text: string,
  pattern: Value,
  by: Value,
  call: BuiltinCall,
): Value | undefined {
  const plain = toPlain(pattern);
  if ((typeof plain !== 'string' && !(plain instanceof RegExp)) || by.k === 'fn') return undefined;
  const start = typeof plain === 'string' ? text.indexOf(plain) : text.search(plain);
  if (start === -1) return lit(text);
  const length = typeof plain === 'string' ? plain.length : (plain.exec(text)?.[0].length ?? 0);
  const parts = [lit(text.slice(0, start)), by, lit(text.slice(start + length))];
  return call.objects.concatText(parts, call.state);
}

const NOT_PLAIN = Symbol('not plain');

function toPlain(value: Value): string | number | boolean | RegExp | symbol | null | undefined {
  if (value.k === 'lit') return value.v;
  if (value.k !== 'regex' || value.source.length > 60) return NOT_PLAIN;
  try {
    return new RegExp(value.source, value.flags);
  } catch {
    return NOT_PLAIN;
  }
}

function runString(text: Primitive, name: string, args: readonly unknown[]): Value | undefined {
  if (text === null || text === undefined) return UNDEFINED;
  const target = typeof text === 'number' ? text : String(text);
  if (typeof target === 'string' && target.length > 2000) return undefined;
  const method: unknown = (target as unknown as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  if (/^(?:repeat|pad)/u.test(name) && Number(args[0]) > 200) return undefined;
  try {
    const result: unknown = Reflect.apply(method, target, args);
    return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean'
      ? lit(result)
      : result === undefined
        ? UNDEFINED
        : undefined;
  } catch {
    return undefined;
  }
}

function isTrimOfSlashes(args: readonly Value[]): boolean {
  const [pattern, replacement] = args;
  return (
    pattern?.k === 'regex' &&
    /^\^?\(?\\\/[+*]?\)?\$?$/u.test(pattern.source) &&
    replacement !== undefined &&
    literalString(replacement) === ''
  );
}

function trimText(value: Value): Value {
  if (value.k !== 'str') return value;
  const last = value.parts.at(-1);
  const text = last && literalString(last);
  if (text === undefined) return value;
  return concat([...value.parts.slice(0, -1), lit(text.replace(/\/+$/u, ''))]);
}

function startsWith(first: Value | undefined, wanted: Value, call: BuiltinCall): Value {
  const text = first && literalString(first);
  const prefix = literalString(wanted);
  if (text === undefined || prefix === undefined) return unknownResult(call);
  if (text.startsWith(prefix)) return lit(true);
  return prefix.startsWith(text) ? unknownResult(call) : lit(false);
}

export function callRegex(call: BuiltinCall): Value {
  const given = arg(call, 0);
  if (given.k === 'union') {
    return union(given.of.map((each) => callRegex({ ...call, args: [each] })));
  }
  if (call.self !== undefined) call.objects.answers.ask(given, call.self, call.state);
  const text = literalString(given) ?? prefixFor(call.self, given);
  const pattern = call.self && toPlain(call.self);
  if (call.name === 'test' && text !== undefined && pattern instanceof RegExp) {
    return lit(pattern.test(text));
  }
  return unknownResult(call);
}

/** An anchored pattern can be decided by what a text is known to begin with. */
function prefixFor(pattern: Value | undefined, text: Value): string | undefined {
  const [first] = text.k === 'str' ? text.parts : [];
  const known = first && literalString(first);
  const isAnchored =
    pattern?.k === 'regex' && /^\^(?:[^$*+{|]|\(\?:[^$*+{]*\))*$/u.test(pattern.source);
  return isAnchored && known !== undefined && known.length >= 3 ? known : undefined;
}
