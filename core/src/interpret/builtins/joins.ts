/**
 * Functions that join addresses and paths: `path.posix.join`, `url.resolve`, `url-join`, `ufo`.
 * Not here: `new URL` (`constructors`) and what clients do with a base (`request-parts`).
 */
import { joinUrls } from '../values/join-urls.js';
import { concat } from '../values/texts.js';
import { isNullish } from '../values/truth.js';
import { lit, literalString, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';

const PATH_JOINS = /^(?:posix\.)?join$/u;

export function findJoin(module: string, path: string): Builtin | undefined {
  switch (module) {
    case 'path':
    case 'path/posix':
    case 'pathe':
      return PATH_JOINS.test(path) ? (call) => joined(call, call.args) : undefined;
    case 'url-join':
    case 'urljoin':
    case 'proper-url-join':
      return path === '' ? (call) => joined(call, listed(call)) : undefined;
    case 'ufo':
      return UFO[path];
    case 'url':
      return path === 'resolve' ? (call) => resolve(call) : undefined;
    default:
      return undefined;
  }
}

const UFO: Readonly<Record<string, Builtin>> = {
  joinURL: (call) => joined(call, call.args),
  withBase: (call) => joined(call, [arg(call, 1), arg(call, 0)]),
  withQuery: (call) => call.objects.toText(arg(call, 0), call.state),
  withoutTrailingSlash: (call) => trimmed(call, arg(call, 0)),
  withTrailingSlash: (call) => concat([trimmed(call, arg(call, 0)), lit('/')]),
  resolveURL: (call) => joined(call, call.args),
};

/** One list of pieces, or the pieces themselves. */
function listed(call: BuiltinCall): readonly Value[] {
  const [first] = call.args;
  return (first && call.objects.items(first, call.state)) ?? call.args;
}

/** One slash between any two pieces. */
function joined(call: BuiltinCall, pieces: readonly Value[]): Value {
  const parts: Value[] = [];
  for (const piece of pieces) {
    const text = call.objects.toText(piece, call.state);
    const known = literalString(text);
    if (known === '' || isNullish(text) === 'yes') continue;
    const isFirst = parts.length === 0;
    if (!isFirst) parts.push(lit('/'));
    parts.push(trimSlashes(text, isFirst));
  }
  return call.objects.concatText(parts, call.state);
}

/** Without slashes at its end and, unless it is the first piece, at its start. */
function trimSlashes(value: Value, isFirst: boolean): Value {
  const parts = value.k === 'str' ? value.parts : [value];
  return concat(
    parts.map((part, index) => {
      const text = literalString(part);
      if (text === undefined) return part;
      const start = !isFirst && index === 0 ? text.replace(/^\/+/u, '') : text;
      return lit(index === parts.length - 1 && start !== '/' ? start.replace(/\/+$/u, '') : start);
    }),
  );
}

function trimmed(call: BuiltinCall, value: Value): Value {
  return trimSlashes(call.objects.toText(value, call.state), true);
}

function resolve(call: BuiltinCall): Value {
  const [base, url] = [arg(call, 0), arg(call, 1)].map((each) =>
    call.objects.toText(each, call.state),
  );
  return base === undefined || url === undefined ? lit('') : joinUrls('resolve', base, url);
}
