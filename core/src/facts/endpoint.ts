/**
 * Whether an operation of Persona's answers to the method and path of a request, and what is wrong
 * when none does. "No" means that no value of the unknown parts could make the request right.
 * Not here: whether the request is Persona's (`recognise`). Called for each call of the model.
 */
import {
  API_METHODS,
  findGluedPath,
  findPossibleOperations,
  HOLE,
  OPEN_HOLE,
  isApiHost,
  splitApiPath,
  suggestEndpoint,
  type Operation,
} from '@persona-lint/api';
import type { EndpointFact } from '../model.js';
import type { Recognition } from './recognise.js';
import type { UrlShape } from './url-shape.js';

type Problem = Exclude<EndpointFact['problem'], undefined>;

export function describeEndpoint(
  { shapes, methods, evidence, mayBeElsewhere, operation }: Recognition,
  isDeclared: boolean,
): EndpointFact {
  const [shape] = shapes;
  const written = shape === undefined ? '' : toWritten(shape.path);
  const fine: EndpointFact = { known: 'yes', problem: undefined, written, nearest: undefined };
  const open: EndpointFact = { ...fine, known: 'unknown' };
  const byPath = evidence.every((each) => each.kind !== 'host' && each.kind !== 'settings');
  const problems = shapes.map((each) => findProblem(each, methods, isDeclared));
  const [problem] = problems;
  if (problems.includes('open')) return open;
  if (problems.includes(undefined) || problem === undefined || problem === 'open') {
    return operation !== undefined && problems.every((each) => each === undefined) ? fine : open;
  }
  // A base that nobody knows may hold a part of the path, and another host may answer to anything.
  const isTrusted = !byPath || (problem === 'method' && shape?.baseKnown === false);
  if (mayBeElsewhere || shape === undefined || !isTrusted) return open;
  const [method] = methods;
  const nearest = methods.length > 1 ? undefined : findNearest(method, shape)?.id;
  return { known: 'no', problem, written, nearest };
}

/** What is wrong with one alternative; `open` when it cannot be told. */
function findProblem(
  shape: UrlShape,
  methods: readonly string[],
  isDeclared: boolean,
): Problem | 'open' | undefined {
  const { kind, path } = splitApiPath(shape.pattern, isDeclared);
  if (methods.some((each) => !API_METHODS.includes(each) && each !== 'PUT')) return 'open';
  if (isVague(path)) {
    // No path has a method that Persona does not have.
    const isForeign = methods.length > 0 && !methods.some((each) => API_METHODS.includes(each));
    return isForeign && kind === 'api' && isOwnHost(shape) ? 'method' : 'open';
  }
  const possible = findPossibleOperations(path);
  if (isOwnHost(shape)) {
    if (shape.isGlued || findGluedPath(shape.path) !== undefined) return 'slash';
    if (kind !== 'api') return possible.length > 0 ? 'base' : 'path';
  } else if (kind === 'hosted' || (kind !== 'api' && shape.baseKnown)) return 'open';
  if (possible.length === 0) return 'path';
  return methods.length === 0 || hasMethod(possible, methods) ? undefined : 'method';
}

function hasMethod(possible: readonly Operation[], methods: readonly string[]): boolean {
  return possible.some((each) => methods.includes(each.method));
}

function isOwnHost({ host }: UrlShape): boolean {
  return host !== undefined && isApiHost(host);
}

/** Nothing of the path is known, or there is none: a wrapper that leaves it to its callers. */
function isVague(path: string): boolean {
  return /^\/*$/u.test(path.replaceAll(OPEN_HOLE, '').replaceAll(HOLE, ''));
}

function findNearest(method: string | undefined, shape: UrlShape): Operation | undefined {
  return suggestEndpoint(method, findGluedPath(shape.path) ?? splitApiPath(shape.path).path);
}

function toWritten(path: string): string {
  return path.replace(/[?#].*$/su, '');
}
