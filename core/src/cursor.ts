/**
 * `locate`: what stands where somebody is typing. The text holds a marker there, and a run says where the marker ends up:
 * in the URL of a request to Persona, as the name or the value of a header, in a body.
 * Not here: how unfinished text is made to parse, and what is proposed (the editor).
 */
import {
  continuePath,
  findEndpoint,
  HOLE,
  isApiHost,
  REQUEST_MARKS,
  splitApiPath,
} from '@persona-lint/api';
import type { AnalyzeHost, AnalyzeSource } from './analyze.js';
import { findTrees } from './facts/described-requests.js';
import { recognise, type Recognition } from './facts/recognise.js';
import { toShape } from './facts/url-shape.js';
import type { RequestEvent } from './interpret/requests/events.js';
import type { Root } from './interpret/runner.js';
import { Session } from './interpret/session.js';
import { concat } from './interpret/values/texts.js';
import {
  alternatives,
  lit,
  literalString,
  type Tree,
  type Value,
} from './interpret/values/values.js';
import { lowerProgram } from './lower/lower.js';
import { Written } from './lower/written.js';
import type { PersonaSettings } from './settings.js';

/** Small letters only, since names of headers lose their case. */
export const CURSOR_MARK = 'zzcursorzz';

/** What is being written. Operations are ids of those the request can be for. */
export type CursorRole =
  | {
      readonly kind: 'header-name';
      /** Headers that are there already, in lower case. */
      readonly present: readonly string[];
      readonly operations: readonly string[];
    }
  | { readonly kind: 'header-value'; readonly header: string }
  | {
      readonly kind: 'address';
      /** Path below the base path up to the marker, `{…}` for what is not known. */
      readonly beginning: string;
      /** Empty when any is possible. */
      readonly methods: readonly string[];
    }
  | {
      readonly kind: 'member';
      /** Members around it, from the outside in: `['data', 'attributes']`. */
      readonly path: readonly string[];
      readonly present: readonly string[];
      readonly operations: readonly string[];
    }
  | {
      readonly kind: 'value';
      readonly path: readonly string[];
      readonly operations: readonly string[];
    };

/**
 * What the marker in a text is part of; undefined when it has nothing to do with Persona. Never throws on a program that
 * parses.
 */
export function locate(source: AnalyzeSource, host: AnalyzeHost = {}): CursorRole | undefined {
  const { file, text, ast, scopeManager } = source;
  const { settings = {}, modules } = host;
  const program = lowerProgram(file, ast, scopeManager);
  const session = new Session(program, settings, () => false, modules);
  // Mostly the request is sent in the same function; only a part made elsewhere needs all of them.
  return (
    findInRoots(session.runAround(text.indexOf(CURSOR_MARK)), settings) ??
    findInRoots(session.runAll(), settings) ??
    findOutside(new Written(ast))
  );
}

function findInRoots(roots: readonly Root[], settings: PersonaSettings): CursorRole | undefined {
  for (const event of roots.flatMap((root) => root.events)) {
    const role = findAddress(event, settings) ?? findInRequest(event, settings);
    if (role !== undefined) return role;
  }
  return undefined;
}

function isMarked(text: string | undefined): boolean {
  return text?.includes(CURSOR_MARK) === true;
}

// In a request

function findInRequest(event: RequestEvent, settings: PersonaSettings): CursorRole | undefined {
  const recognition = recognise(event, settings);
  if (recognition === undefined) return undefined;
  const names = [...event.headers.members.keys()];
  if (names.some(isMarked)) {
    const present = names.filter((each) => !isMarked(each));
    return { kind: 'header-name', present, operations: findOperations(recognition, false) };
  }
  for (const [header, { value }] of event.headers.members) {
    if (alternatives(value).some((each) => isMarked(literalString(each)))) {
      return { kind: 'header-value', header };
    }
  }
  const trees = event.body === undefined ? [] : findTrees(event.body);
  for (const tree of trees) {
    const found = findInBody(tree, []);
    if (found !== undefined) return { ...found, operations: findOperations(recognition, true) };
  }
  return undefined;
}

/** A method that comes later in the text may still decide which operation is meant. */
function findOperations({ operation, shapes, methods }: Recognition, hasBody: boolean): string[] {
  const [shape] = shapes;
  const { candidates } =
    shape === undefined
      ? { candidates: [] }
      : findEndpoint(undefined, splitApiPath(shape.path).path);
  const fitting = candidates.filter(({ content }) => !hasBody || content.length > 0);
  const named = fitting.filter(({ id, method }) => id === operation || methods.includes(method));
  return (named.length > 0 ? named : fitting).map(({ id }) => id);
}

type InBody =
  | { kind: 'member'; path: readonly string[]; present: readonly string[] }
  | { kind: 'value'; path: readonly string[] };

function findInBody(tree: Tree, path: readonly string[]): InBody | undefined {
  const names = tree.entries.map(([name]) => name);
  if (tree.kind === 'object' && names.some(isMarked)) {
    return { kind: 'member', path, present: names.filter((each) => !isMarked(each)) };
  }
  for (const [name, value] of tree.entries) {
    const inner = tree.kind === 'object' ? [...path, name] : path;
    if (alternatives(value).some((each) => isMarked(literalString(each)))) {
      return { kind: 'value', path: inner };
    }
    for (const each of findTrees(value)) {
      const found = path.length > 6 ? undefined : findInBody(each, inner);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

// In its URL

function findAddress(event: RequestEvent, settings: PersonaSettings): CursorRole | undefined {
  for (const url of alternatives(event.url)) {
    const before = cut(url);
    if (before === undefined) continue;
    const methods = alternatives(event.method).map(literalString);
    const known =
      event.methodOmitted === 'yes' || methods.some((each) => each === undefined)
        ? []
        : methods.flatMap((each) => each ?? []);
    const { path } = splitApiPath(toShape(before).path, event.declared !== undefined);
    const [first] = continuePath(known, path);
    if (first === undefined) continue;
    // As a request it would be, once it is written.
    const whole = concat([...dropPart(before), lit(first.rest)]);
    if (recognise({ ...event, url: whole }, settings) === undefined) continue;
    return { kind: 'address', beginning: path, methods: known };
  }
  return undefined;
}

/** The text up to the marker; undefined when it does not hold one. */
function cut(value: Value): Value | undefined {
  const parts = value.k === 'str' ? value.parts : [value];
  const index = parts.findIndex((each) => isMarked(literalString(each)));
  const part = parts[index];
  if (part === undefined) return undefined;
  const text = literalString(part) ?? '';
  return concat([...parts.slice(0, index), lit(text.slice(0, text.indexOf(CURSOR_MARK)))]);
}

/** Without what follows the last slash. */
function dropPart(value: Value): Value[] {
  const parts = value.k === 'str' ? value.parts : [value];
  const last = parts.at(-1);
  const text = last && literalString(last);
  return text === undefined
    ? [...parts]
    : [...parts.slice(0, -1), lit(text.replace(/[^/]*$/u, ''))];
}

// Not, or not yet, in a request

function findOutside(written: Written): CursorRole | undefined {
  for (const at of written.texts) {
    const text = written.findText(at, HOLE);
    if (text === undefined || !isMarked(text)) continue;
    const shape = toShape(lit(text.slice(0, text.indexOf(CURSOR_MARK))));
    const { kind, path } = splitApiPath(shape.path);
    if (shape.host !== undefined && isApiHost(shape.host) && kind === 'api') {
      return { kind: 'address', beginning: path, methods: [] };
    }
  }
  for (const members of written.listObjects()) {
    const names = members.map(({ name }) => name.toLowerCase());
    const own = names.filter((each) => !isMarked(each));
    if (names.some(isMarked) && own.some(isRequestHeader)) {
      return { kind: 'header-name', present: own, operations: [] };
    }
    const valued = members.find(({ value }) => isMarked(value));
    if (valued !== undefined && isRequestHeader(valued.name.toLowerCase())) {
      return { kind: 'header-value', header: valued.name.toLowerCase() };
    }
  }
  return undefined;
}

function isRequestHeader(name: string): boolean {
  return REQUEST_MARKS.headers.some((each) => each.toLowerCase() === name);
}
