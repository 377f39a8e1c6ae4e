/**
 * Asks whether a path of which parts are not known can name an operation at all.
 *
 * `find-endpoint.ts` names the one operation a path calls; here the question is the opposite one: is there no value of
 * the unknown parts that would make the request right? Only then is it certain that no operation answers.
 */
import { HISTORICAL_OPERATIONS, OPERATIONS } from './catalogue.js';
import { HOLE, toSegments } from './endpoint-index.js';
import type { Operation } from './operation.js';

/** Stands for text of any length that may hold slashes; at the end of a path, a query too. */
export const OPEN_HOLE = '{*}';

/**
 * Operations, current and historical, that `path` (below the base path) can call for some value of its unknown parts.
 * `{…}` is an id or a part of a segment, `{*}` any text.
 */
export function findPossibleOperations(path: string): readonly Operation[] {
  const known = answers.get(path);
  if (known !== undefined) return known;
  const found = findFitting(toSegments(path));
  if (answers.size >= MAX_ANSWERS) answers.clear();
  answers.set(path, found);
  return found;
}

/** Programs ask for the same few paths over and over. */
const MAX_ANSWERS = 500;
const answers = new Map<string, readonly Operation[]>();

function findFitting(written: readonly string[]): readonly Operation[] {
  templates ??= [...OPERATIONS, ...HISTORICAL_OPERATIONS].map((operation) => ({
    operation,
    segments: toSegments(operation.path),
  }));
  return templates
    .filter(({ segments }) => fits(written, segments))
    .map(({ operation }) => operation);
}

/** The catalogue, cut up once. */
let templates:
  { readonly operation: Operation; readonly segments: readonly string[] }[] | undefined;

function fits(written: readonly string[], template: readonly string[]): boolean {
  const [segment, ...rest] = written;
  if (segment === undefined) return template.length === 0;
  const open = segment.indexOf(OPEN_HOLE);
  if (open === -1) {
    const [part, ...others] = template;
    return part !== undefined && fitsSegment(segment, part) && fits(rest, others);
  }
  const before = segment.slice(0, open);
  const after = segment.slice(segment.lastIndexOf(OPEN_HOLE) + OPEN_HOLE.length);
  // What ends in unknown text may go on with anything, a query included.
  if (rest.length === 0 && after === '') return before === '' || startsLike(before, template);
  for (let taken = 1; taken <= template.length; taken++) {
    const parts = template.slice(0, taken);
    if (fitsOpen(before, after, parts) && fits(rest, template.slice(taken))) return true;
  }
  return false;
}

/** `before`, then anything, then `after`, over these segments of a template. */
function fitsOpen(before: string, after: string, parts: readonly string[]): boolean {
  const [first = '', ...more] = parts;
  const last = more.at(-1);
  if (last === undefined) {
    return before + after === '' || fitsSegment(`${before}${HOLE}${after}`, first);
  }
  return (
    (before === '' || fitsSegment(before + HOLE, first)) &&
    (after === '' || fitsSegment(HOLE + after, last))
  );
}

function startsLike(before: string, template: readonly string[]): boolean {
  const [part] = template;
  return part !== undefined && (isParameter(part) || fitsSegment(before + HOLE, part));
}

function fitsSegment(segment: string, part: string): boolean {
  if (isParameter(part)) return segment !== '';
  if (!segment.includes(HOLE) || segment === HOLE) return segment === part;
  const pieces = segment.split(HOLE);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (!part.startsWith(first) || !part.endsWith(last)) return false;
  if (part.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = part.indexOf(piece, at);
    if (found === -1 || found + piece.length > part.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}

function isParameter(part: string): boolean {
  return part.startsWith('{');
}
