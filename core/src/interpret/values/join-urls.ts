/**
 * How a base and a URL become one address: each client does it its own way, and `new URL` in another.
 * Works on abstract texts; not here: who has which base (`request-parts`, `builtins/constructors`).
 */
import type { Join } from '../../library/http-clients.js';
import { concat, withText } from './texts.js';
import { union } from './unions.js';
import { lit, literalString, type Value } from './values.js';

export function joinUrls(how: Join, base: Value, url: Value): Value {
  if (base.k === 'union') return union(base.of.map((each) => joinUrls(how, each, url)));
  if (url.k === 'union') return union(url.of.map((each) => joinUrls(how, base, each)));
  const text = startOf(url);
  if (text !== undefined && /^[a-z][a-z\d+.-]*:\/\//iu.test(text)) return url;
  switch (how) {
    case 'slash':
      return text === ''
        ? base
        : concat([trimEnd(base), lit(text?.startsWith('/') ? '' : '/'), url]);
    case 'text':
      return concat([base, url]);
    case 'resolve':
      return resolve(base, url, text ?? '');
  }
}

/** An absolute path replaces the base's path, any other what follows the base's last slash. */
function resolve(base: Value, url: Value, text: string): Value {
  if (text.startsWith('//')) return concat([lit('https:'), url]);
  const parts = base.k === 'str' ? base.parts : [base];
  const origin = /^[a-z][a-z\d+.-]*:\/\/[^/?#]+/iu.exec(startOf(base) ?? '')?.[0];
  if (text.startsWith('/')) return concat([origin === undefined ? base : lit(origin), url]);
  const last = parts.at(-1);
  const end = last && literalString(last);
  // What an unknown base ends in nobody knows.
  if (end === undefined) return concat([base, url]);
  const isOrigin = parts.length === 1 && end === origin;
  const directory = isOrigin ? `${end}/` : end.replace(/[?#].*$/su, '').replace(/[^/]*$/u, '');
  return climb(concat([...parts.slice(0, -1), lit(directory)]), url);
}

/** `./x` and `../x` below a directory. */
function climb(directory: Value, url: Value): Value {
  const text = startOf(url) ?? '';
  const step = /^\.{1,2}\//u.exec(text)?.[0];
  if (step === undefined) return concat([directory, url]);
  const rest = concat([
    lit(text.slice(step.length)),
    ...(url.k === 'str' ? url.parts.slice(1) : []),
  ]);
  const known = literalString(directory);
  if (step === './' || known === undefined) return climb(directory, rest);
  const above = known.replace(/(?<=[^/:]\/)[^/]+\/$/u, '');
  return climb(lit(above), rest);
}

/** The text a value begins with; undefined when that is not known. */
function startOf(value: Value): string | undefined {
  const first = value.k === 'str' ? value.parts[0] : value;
  return first && literalString(first);
}

function trimEnd(value: Value): Value {
  const parts = value.k === 'str' ? value.parts : [value];
  const last = parts.at(-1);
  const text = last && literalString(last);
  if (text === undefined || !text.endsWith('/')) return value;
  const trimmed = text.replace(/\/+$/u, '');
  return concat([
    ...parts.slice(0, -1),
    last?.k === 'lit' ? withText(trimmed, last) : lit(trimmed),
  ]);
}
