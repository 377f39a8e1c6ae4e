/**
 * Which requests are Persona's, by evidence: the host, or a Persona-only mark together with a path
 * of the catalogue. A name that only looks alike is never enough.
 */
import {
  API_KEY_PREFIXES,
  findEndpoint,
  isBaseUrlVariable,
  isApiHost,
  isApiOnlyHost,
  isSearchPath,
  REQUEST_MARKS,
  splitApiPath,
  suggestEndpoint,
} from '@persona-lint/api';
import type { RequestEvent } from '../interpret/requests/events.js';
import { alternatives, literalString, type Value } from '../interpret/values/values.js';
import type { Evidence, UrlFact } from '../model.js';
import type { PersonaSettings } from '../settings.js';
import { findVariable } from './environment.js';
import { partsOf, toShape, withoutEmptied, type UrlShape } from './url-shape.js';

export interface Recognition {
  readonly evidence: readonly Evidence[];
  readonly url: UrlFact;
  readonly methods: readonly string[];
  readonly operation: string | undefined;
  /** Catalogue spelling. */
  readonly path: string | undefined;
  readonly search: boolean;
  /** The alternatives of the URL that are Persona's. */
  readonly shapes: readonly UrlShape[];
  /** Another alternative may be any address. */
  readonly mayBeElsewhere: boolean;
}

const recognised = new WeakMap<
  RequestEvent,
  { readonly settings: PersonaSettings; readonly recognition: Recognition | undefined }
>();

/** Remembered: several facts ask about one request. */
export function recognise(event: RequestEvent, settings: PersonaSettings): Recognition | undefined {
  const known = recognised.get(event);
  if (known?.settings === settings) return known.recognition;
  const recognition = findRecognition(event, settings);
  recognised.set(event, { settings, recognition });
  return recognition;
}

function findRecognition(event: RequestEvent, settings: PersonaSettings): Recognition | undefined {
  const shapes = withoutEmptied(alternatives(event.url).map(toShape));
  const methods = toMethods(event.method);
  const method = methods.length === 1 ? methods[0] : undefined;
  const found = shapes
    .map((shape) => ({ shape, evidence: collectEvidence(shape, method, event, settings) }))
    .filter((each) => each.evidence.length > 0);
  // The alternative that says most speaks for the others, when they do not contradict it.
  const best =
    found.find(({ shape }) => matchOf(method, splitApiPath(shape.path).path) !== undefined) ??
    found.find(({ shape }) => shape.baseKnown) ??
    found[0];
  if (best === undefined) return undefined;
  const { shape, evidence } = best;
  const split = splitApiPath(shape.path);
  if (split.kind === 'hosted' && !isMeantForApi(shape, method)) return undefined;
  const others = shapes.filter((each) => each !== shape);
  const match = matchOf(method, split.path);
  const agree = others.every((each) => {
    const other = matchOf(method, splitApiPath(each.path).path);
    return other === undefined || other.path === match?.path;
  });
  return {
    evidence,
    url: { text: shape.text, host: shape.host },
    methods,
    operation: agree ? match?.operation : undefined,
    path: agree ? match?.path : undefined,
    search: match === undefined ? isSearchPath(split.path) : match.search,
    shapes: found.map((each) => each.shape),
    mayBeElsewhere: shapes.some(
      (each) => !each.baseKnown && !found.some((other) => other.shape === each),
    ),
  };
}

/** A page, file or dashboard address is none; where only the API is served, a misspelt path may be. */
function isMeantForApi({ host, path }: UrlShape, method: string | undefined): boolean {
  if (host === undefined || !isApiHost(host)) return true;
  return isApiOnlyHost(host) && suggestEndpoint(method, path) !== undefined;
}

interface Match {
  readonly operation: string | undefined;
  readonly path: string | undefined;
  readonly search: boolean;
}

function matchOf(method: string | undefined, path: string): Match | undefined {
  const found = findEndpoint(method, path);
  if (found.operation !== undefined) {
    const { id, path: spelt, search } = found.operation;
    return { operation: id, path: spelt, search };
  }
  if (method !== undefined) return undefined;
  const paths = new Set(found.candidates.map((each) => each.path));
  const [only] = paths;
  return paths.size === 1 && only !== undefined
    ? { operation: undefined, path: only, search: false }
    : undefined;
}

function toMethods(value: Value): string[] {
  const texts = alternatives(value).map(literalString);
  return texts.every((each) => each !== undefined) ? texts : [];
}

// Evidence

function collectEvidence(
  shape: UrlShape,
  method: string | undefined,
  event: RequestEvent,
  settings: PersonaSettings,
): Evidence[] {
  if (event.declared !== undefined) return [{ kind: 'settings', text: event.declared }];
  const out: Evidence[] = [];
  const { host } = shape;
  if (host !== undefined && isApiHost(host)) out.push({ kind: 'host', text: host });
  if (host !== undefined && settings.hosts?.includes(host))
    out.push({ kind: 'settings', text: host });
  if (out.length > 0) return out;
  const named = shape.variables.find((each) => settings.baseUrlEnv?.includes(each));
  if (named !== undefined) return [{ kind: 'settings', text: named }];
  if (!isCataloguePath(method, shape.path)) return [];
  const variable = shape.variables.find(isBaseUrlVariable);
  if (variable !== undefined) out.push({ kind: 'environment', text: variable });
  for (const name of REQUEST_MARKS.headers) {
    if (event.headers.members.has(name.toLowerCase())) out.push({ kind: 'header', text: name });
  }
  const mark = event.body && findBodyMark(event.body, 5);
  if (mark !== undefined) out.push({ kind: 'body', text: mark });
  const key = findKeyEvidence(event, host === undefined);
  if (key !== undefined) out.push(key);
  return out;
}

function isCataloguePath(method: string | undefined, path: string): boolean {
  if (path === '' || path === '/') return false;
  const split = splitApiPath(path);
  const found = findEndpoint(method, split.path);
  return found.operation !== undefined || found.candidates.length > 0;
}

function findBodyMark(value: Value, depth: number): string | undefined {
  if (depth === 0) return undefined;
  switch (value.k) {
    case 'tree':
      for (const [key, each] of value.entries) {
        if (REQUEST_MARKS.bodyMembers.includes(key)) return key;
        const inner = findBodyMark(each, depth - 1);
        if (inner !== undefined) return inner;
      }
      return undefined;
    case 'derived':
      return firstOf(value.inputs, depth);
    case 'union':
      return firstOf(value.of, depth);
    default:
      return undefined;
  }
}

function firstOf(values: readonly Value[], depth: number): string | undefined {
  for (const value of values) {
    const found = findBodyMark(value, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const KEY_VARIABLE = /(?:^|_)PERSONA_/u;

/** A Persona key in `Authorization`: written out, or from an environment variable that says so. */
function findKeyEvidence(event: RequestEvent, baseUnknown: boolean): Evidence | undefined {
  const header = event.headers.members.get('authorization')?.value;
  if (header === undefined) return undefined;
  for (const part of flatten(header)) {
    const text = literalString(part);
    const prefix = text && API_KEY_PREFIXES.find((each) => text.includes(each));
    if (prefix) return { kind: 'api-key', text: `${prefix}…` };
    const name = baseUnknown ? findVariable(part) : undefined;
    if (name !== undefined && KEY_VARIABLE.test(name)) return { kind: 'environment', text: name };
  }
  return undefined;
}

function flatten(value: Value): Value[] {
  const parts = value.k === 'derived' ? value.inputs : partsOf(value);
  return parts.length === 1 && parts[0] === value ? [value] : parts.flatMap(flatten);
}
