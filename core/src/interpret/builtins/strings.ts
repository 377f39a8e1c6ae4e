/** Methods of strings and regular expressions. */
import type { Primitive } from '../../ir/program.js';
import { nameOf } from '../host.js';
import { concat } from '../values/texts.js';
import { union } from '../values/unions.js';
import { lit, literalString, UNDEFINED, type Value } from '../values/values.js';
import { type BuiltinCall, arg, unknownResult, makeArray, derived } from './call.js';
import { NOT_PLAIN, replaceIn, toPlain } from './replacements.js';

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
  call.objects.answers.test(self, arg(call, 0));
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
    const pieces = by === undefined ? undefined : splitText(self, by);
    return pieces === undefined
      ? derived('split', [self, ...args], nameOf(call.site))
      : makeArray(call, pieces);
  }
  if (self.k === 'lit' && STRING_METHODS.has(name)) {
    const plain = args.map(toPlain);
    if (!plain.includes(NOT_PLAIN)) return runString(self.v, name, plain) ?? unknownResult(call);
  }
  if (name === 'toString' || name === 'valueOf' || name === 'trim' || name === 'normalize')
    return self;
  if (name === 'concat') return concat([self, ...args]);
  if (name === 'replace' || name === 'replaceAll') {
    return replaceIn(call, self) ?? derived(name, [self, ...args]);
  }
  if (name === 'startsWith' && self.k === 'str')
    return startsWith(self.parts[0], arg(call, 0), call);
  if (name === 'slice' && self.k !== 'lit') return derived('slice', [self, ...args]);
  if (/^(?:startsWith|endsWith|includes|indexOf|match|test|localeCompare)$/u.test(name)) {
    return unknownResult(call);
  }
  return derived(name, [self, ...args]);
}

/** Shorter separators than a placeholder may be in what is not known. */
const MIN_SEPARATOR = 3;

/** `'/a/:id/b'.split(':id')` of a text with gaps. */
function splitText(text: Value, by: string): readonly Value[] | undefined {
  if (text.k !== 'str' || by.length < MIN_SEPARATOR) return undefined;
  const pieces: Value[][] = [[]];
  for (const part of text.parts) {
    const [first = '', ...rest] = (literalString(part) ?? '').split(by);
    pieces.at(-1)?.push(part.k === 'lit' ? lit(first) : part);
    for (const each of rest) pieces.push([lit(each)]);
  }
  return pieces.length > 1 ? pieces.map(concat) : undefined;
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
