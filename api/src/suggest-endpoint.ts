/**
 * Guesses the operation a wrong method or path was meant to call ("did you mean").
 *
 * For messages and suggestions only; `find-endpoint.ts` says what a path is. The order: known mistakes, an action
 * without its id, the right path with another method, then the nearest path of the catalogue.
 */
import { splitApiPath } from './api-path.js';
import { OPERATIONS } from './catalogue.js';
import { HOLE, matchSegments, toSegments } from './endpoint-index.js';
import { KNOWN_MISTAKES } from './known-mistakes.js';
import type { KnownMistake } from './known-mistakes.js';
import type { Operation } from './operation.js';
import { toKebab } from './spelling.js';

/** A guess that costs more edits than this is no help. */
const HIGHEST_COST = 4;

/** Which methods to offer, nearest first, for the one that was used. */
const METHOD_ORDER: Readonly<Record<string, readonly string[]>> = {
  GET: ['GET', 'POST'],
  PUT: ['PATCH', 'POST'],
  PATCH: ['PATCH', 'POST'],
  POST: ['POST', 'PATCH'],
  DELETE: ['DELETE', 'POST'],
};

/**
 * The operation `method` and `path` probably mean; undefined when nothing is near. `path` may still carry a base path or
 * a broken one (`/v1/verifications`); unknown text is written `{…}`.
 */
export function suggestEndpoint(method: string | undefined, path: string): Operation | undefined {
  const segments = toSegments(splitApiPath(path).path);
  const name = method?.toUpperCase();
  const matches = matchSegments(segments).filter(({ availability }) => availability === 'current');
  return (
    findKnownMistake(name, segments) ??
    matches.find((operation) => operation.method === name) ??
    findActionWithoutId(segments) ??
    pickMethod(name, matches) ??
    findNearest(name, segments)
  );
}

function findKnownMistake(
  method: string | undefined,
  segments: readonly string[],
): Operation | undefined {
  const path = `/${segments.join('/')}`;
  const mistakes: readonly KnownMistake[] = KNOWN_MISTAKES;
  const mistake = mistakes.find(
    ({ methods, pattern }) =>
      (method === undefined || methods.includes(method)) && pattern.test(path),
  );
  return mistake && OPERATIONS.find(({ id }) => id === mistake.operation);
}

/** Of the operations on one path, the one nearest to the method; a method that cannot be what was meant gives none. */
function pickMethod(
  method: string | undefined,
  operations: readonly Operation[],
): Operation | undefined {
  const order = METHOD_ORDER[method ?? 'GET'] ?? [];
  for (const wanted of order) {
    const found = operations.find((operation) => operation.method === wanted);
    if (found) return found;
  }
  return undefined;
}

/** `/inquiries/resume` fits `/inquiries/{inquiry-id}` by its form, but the id is what is missing. */
function findActionWithoutId(segments: readonly string[]): Operation | undefined {
  const [resource, action] = segments;
  if (segments.length !== 2 || resource === undefined || action === undefined) return undefined;
  return OPERATIONS.find(({ method, path }) => {
    const parts = toSegments(path);
    return method === 'POST' && parts.length === 3 && parts[0] === resource && parts[2] === action;
  });
}

function findNearest(
  method: string | undefined,
  segments: readonly string[],
): Operation | undefined {
  let best: { cost: number; operations: Operation[] } = { cost: HIGHEST_COST + 1, operations: [] };
  for (const operation of OPERATIONS) {
    const cost = getCost(segments, toSegments(operation.path));
    if (cost < best.cost) best = { cost, operations: [operation] };
    else if (cost === best.cost) best.operations.push(operation);
  }
  return best.cost <= HIGHEST_COST ? pickMethod(method, best.operations) : undefined;
}

/** Edits that turn what was written into the template; infinite when the two are not comparable. */
function getCost(written: readonly string[], template: readonly string[]): number {
  if (written.length !== template.length) return Infinity;
  let cost = 0;
  for (const [index, part] of template.entries())
    cost += getSegmentCost(written[index] ?? '', part);
  return cost;
}

function getSegmentCost(written: string, template: string): number {
  if (template.startsWith('{')) return written === '' ? Infinity : 0;
  if (written.includes(HOLE)) return Infinity;
  if (written === template) return 0;
  const name = toKebab(written);
  if (toStem(name) === toStem(template)) return 1;
  if (isPartOf(name, template)) return 2;
  const distance = getEditDistance(name, template);
  return distance <= Math.max(1, Math.floor(template.length / 3)) ? distance : Infinity;
}

/** Singular and plural have one stem: `inquiry` and `inquiries`, `theme-set` and `theme-sets`. */
function toStem(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '');
}

/** `review` for `mark-for-review`: all words of the one, in order, inside the other. */
function isPartOf(name: string, template: string): boolean {
  return (
    name.length >= 4 &&
    (`-${template}-`.includes(`-${name}-`) || `-${name}-`.includes(`-${template}-`))
  );
}

/** Levenshtein distance, two swapped neighbours counting as one edit. */
function getEditDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped)
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
