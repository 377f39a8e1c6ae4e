/**
 * One alternative of a URL as a pattern: host, path, and where text is that nobody knows.
 * Not here: whether it is Persona's (`recognise`), and whether an operation answers there (`endpoint`).
 */
import { findGluedHost, HOLE, OPEN_HOLE } from '@persona-lint/api';
import { literalString, type Value } from '../interpret/values/values.js';
import { findVariable } from './environment.js';

export interface UrlShape {
  /** Pattern with `{…}` for what is not known. */
  readonly text: string;
  /** Undefined when the base is not known. */
  readonly host: string | undefined;
  /** Path below the host or below the unknown base. */
  readonly path: string;
  /** The same, with `{*}` where the unknown text may hold slashes. */
  readonly pattern: string;
  /** Environment variables that the base is made of. */
  readonly variables: readonly string[];
  readonly baseKnown: boolean;
  /** The host ends in what should be the path: a slash is missing between them. */
  readonly isGlued: boolean;
}

export function toShape(value: Value): UrlShape {
  const parts = value.k === 'str' ? value.parts : [value];
  const marked = parts
    .map((each) => literalString(each) ?? holeFor(each))
    .join('')
    // Placeholders of the program's own template language.
    .replace(/(?<=\/)(?::\w+|\{\w+\})(?=\/|$|\?)/gu, HOLE);
  return toAbsolute(marked, parts) ?? toRelative(marked, parts);
}

/**
 * `/reports/${id ?? ''}`: nobody means the alternative without an id, which only pleases the compiler.
 */
export function withoutEmptied(shapes: readonly UrlShape[]): readonly UrlShape[] {
  if (shapes.length < 2) return shapes;
  return shapes.filter(
    (each) =>
      !EMPTY_SEGMENT.test(each.text) || !shapes.some((other) => isEmptied(each.text, other.text)),
  );
}

const EMPTY_SEGMENT = /[^:]\/(?:\/|$|\?)/u;

/** Is a text another one of which an unknown part is left out? */
function isEmptied(text: string, whole: string): boolean {
  const [start = '', ...rest] = whole.split(HOLE);
  if (rest.length === 0 || text === whole || !text.startsWith(start)) return false;
  let at = start.length;
  for (const part of rest) {
    if (text.startsWith(HOLE, at)) at += HOLE.length;
    if (!text.startsWith(part, at)) return false;
    at += part.length;
  }
  return at === text.length;
}

function toAbsolute(marked: string, parts: readonly Value[]): UrlShape | undefined {
  const absolute = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)(.*)$/isu.exec(marked);
  if (absolute === null) return undefined;
  const [, authority = '', path = ''] = absolute;
  const glued = /^([^{]+)(\{[…*]\})(.*)$/u.exec(authority);
  // `${ORIGIN}${path}`: the host ends where the unknown part begins.
  const written = glued === null ? authority : (glued[1] ?? '');
  const rest = glued === null ? path : `${glued[2] ?? ''}${glued[3] ?? ''}${path}`;
  const whole = findGluedHost(stripAuthority(written));
  const host = whole?.host ?? written;
  const known = host !== '' && !host.includes('{');
  return {
    ...toPaths(marked, whole === undefined ? rest : `${whole.rest}${rest}`),
    host: known ? stripAuthority(host) : undefined,
    variables: known ? [] : variablesOf(parts),
    baseKnown: known,
    isGlued: whole !== undefined,
  };
}

function toRelative(marked: string, parts: readonly Value[]): UrlShape {
  const first = parts[0];
  const isUnknownBase = first !== undefined && literalString(first) === undefined;
  const bare = !isUnknownBase && /^[\w-]+(?:\.[\w-]+)+(?=\/|$)/u.exec(marked);
  if (bare) {
    return {
      ...toPaths(marked, marked.slice(bare[0].length)),
      host: bare[0],
      variables: [],
      baseKnown: true,
      isGlued: false,
    };
  }
  return {
    ...toPaths(marked, isUnknownBase ? marked.slice(holeFor(first).length) : marked),
    host: undefined,
    variables: isUnknownBase ? variablesOf([first]) : [],
    baseKnown: false,
    isGlued: false,
  };
}

function toPaths(marked: string, pattern: string): Pick<UrlShape, 'text' | 'path' | 'pattern'> {
  return { text: toText(marked), path: toText(pattern), pattern };
}

function toText(marked: string): string {
  return marked.replaceAll(OPEN_HOLE, HOLE);
}

/** Names of what stands for one thing; its text holds no slash. */
const ID_NAME = /(?:^|[._])(?:id|uuid|token|ref)$|(?:Id|ID|Uuid|Token|Ref)$|_id$/u;

function holeFor(value: Value): string {
  switch (value.k) {
    case 'fresh':
      return HOLE;
    case 'derived':
      return value.how === 'encode' || value.how === 'number' ? HOLE : OPEN_HOLE;
    case 'sym':
      return ID_NAME.test(value.name) ? HOLE : OPEN_HOLE;
    default:
      return OPEN_HOLE;
  }
}

function stripAuthority(host: string): string {
  return host
    .replace(/^[^@]*@/u, '')
    .replace(/:\d+$/u, '')
    .toLowerCase();
}

function variablesOf(values: readonly Value[]): string[] {
  return values.flatMap((value) => {
    const name = findVariable(value);
    if (name !== undefined) return [name];
    if (value.k === 'sym') return variablesOf(value.inputs);
    if (value.k === 'derived') return variablesOf(value.inputs);
    return value.k === 'union' || value.k === 'str' ? variablesOf(partsOf(value)) : [];
  });
}

export function partsOf(value: Value): readonly Value[] {
  return value.k === 'union' ? value.of : value.k === 'str' ? value.parts : [value];
}
