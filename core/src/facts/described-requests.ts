/**
 * The requests of a description: which calls send them, which literals make their URL, which headers and which members
 * of a body are written where. Not here: what is done with the answers (`described-answers`).
 */
import { API_BASE_PATH, HOLE, splitApiPath } from '@persona-lint/api';
import type {
  DescribedHeader,
  DescribedMember,
  DescribedRequest,
  WrittenText,
} from '../description.js';
import type { Activation } from '../interpret/activations.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import { alternatives, literalString, type Tree, type Value } from '../interpret/values/values.js';
import type { Range } from '../ir/program.js';
import type { Written } from '../lower/written.js';
import type { Place } from '../model.js';
import { anchorOf } from './anchor.js';
import type { Places } from './places.js';
import type { Recognition } from './recognise.js';
import { toShape } from './url-shape.js';

/** A Persona request of one root. */
export interface SeenRequest {
  readonly root: Root;
  readonly event: RequestEvent;
  readonly recognition: Recognition;
}

/** What places are looked up in; places of other modules are left out. */
export interface Surroundings {
  readonly session: Session;
  readonly places: Places;
  readonly written: Written;
  readonly file: string;
}

/** The place of a range in the file itself. */
export function findOwnPlace({ places, file }: Surroundings, at: Range | undefined): Place[] {
  if (at === undefined) return [];
  const place = places.at(at);
  return place.file === file ? [place] : [];
}

export function describeRequest(seen: SeenRequest, around: Surroundings): DescribedRequest {
  const { root, event, recognition } = seen;
  const chain = around.session.interpreter.activations.chain(event.act);
  const calls = findCalls(chain, event, anchorOf(around.session.program, chain), root);
  const { methods, operation, path, url, evidence } = recognition;
  return {
    operation,
    methods,
    methodOmitted: event.methodOmitted === 'yes',
    path,
    url: url.text,
    client: event.client,
    evidence,
    call: around.places.at(calls[0] ?? event.at),
    callees: calls.flatMap((each) => findOwnPlace(around, around.written.findCallee(each))),
    addresses: describeAddresses(event, around),
  };
}

/** From the call in the root's own code inwards to the client. */
function findCalls(
  chain: readonly Activation[],
  event: RequestEvent,
  anchor: number,
  root: Root,
): Range[] {
  const inner = chain.slice(anchor + 1).map((each) => each.at);
  return root.activation.lexical === -1 || inner.length > 0 ? [...inner, event.at] : [event.at];
}

function describeAddresses(
  event: RequestEvent,
  around: Surroundings,
): DescribedRequest['addresses'] {
  const { written } = around;
  const traced = collectWritten(event.url);
  const [argument] = traced.length > 0 ? [] : [written.findTextArgument(event.at)];
  return (argument === undefined ? traced : [argument]).flatMap((at) => {
    const text = written.findText(at, HOLE);
    if (text === undefined) return [];
    return findOwnPlace(around, at).map((place) => ({ place, isBase: isBase(text) }));
  });
}

/** Does a text only say host and base path, or less? */
function isBase(text: string): boolean {
  const { path, host } = toShape({ k: 'lit', v: text });
  const rest = splitApiPath(path, host === undefined && !path.startsWith(API_BASE_PATH)).path;
  return /^\/*$/u.test(rest.replaceAll(HOLE, ''));
}

/** Every place in which a piece of a text is written. */
export function collectWritten(value: Value): Range[] {
  return dedupe(findLiterals(value, 6).flatMap((each) => each.at ?? []));
}

function findLiterals(value: Value, depth: number): (Value & { k: 'lit' })[] {
  if (depth === 0) return [];
  switch (value.k) {
    case 'lit':
      return [value];
    case 'str':
      return value.parts.flatMap((each) => findLiterals(each, depth - 1));
    case 'union':
      return value.of.flatMap((each) => findLiterals(each, depth - 1));
    case 'derived':
      return value.inputs.flatMap((each) => findLiterals(each, depth - 1));
    default:
      return [];
  }
}

function dedupe(ranges: readonly Range[]): Range[] {
  return ranges.filter((each, i) => ranges.findIndex((other) => isSame(each, other)) === i);
}

function isSame(left: Range, right: Range): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

// Headers

export function describeHeaders(
  { event, recognition }: SeenRequest,
  around: Surroundings,
): DescribedHeader[] {
  return [...event.headers.members].flatMap(([name, { at, value }]) =>
    findOwnPlace(around, around.written.findName(at)).map((place) => ({
      name,
      sentIn: 'request' as const,
      place,
      values: describeValues(value, around),
      operations: operationsOf(recognition),
    })),
  );
}

export function operationsOf({ operation }: Recognition): string[] {
  return operation === undefined ? [] : [operation];
}

/** The texts a value can be, where each is written whole. */
function describeValues(value: Value, around: Surroundings): WrittenText[] {
  return alternatives(value).flatMap((each) => {
    const text = literalString(each);
    const [at, ...more] = (each.k === 'lit' && each.at) || [];
    if (text === undefined || more.length > 0) return [];
    return findOwnPlace(around, at).map((place) => ({ text, place }));
  });
}

// Bodies

export function describeMembers(
  { event, recognition }: SeenRequest,
  around: Surroundings,
): DescribedMember[] {
  if (event.body === undefined) return [];
  const operations = operationsOf(recognition);
  return findTrees(event.body).flatMap((tree) => walk(tree, [], operations, around));
}

export function findTrees(value: Value): Tree[] {
  switch (value.k) {
    case 'tree':
      return [value];
    case 'union':
      return value.of.flatMap(findTrees);
    case 'derived':
      return value.how === 'json' ? value.inputs.flatMap(findTrees) : [];
    default:
      return [];
  }
}

function walk(
  tree: Tree,
  above: readonly string[],
  operations: readonly string[],
  around: Surroundings,
): DescribedMember[] {
  if (tree.kind !== 'object' || above.length > 6) return [];
  return tree.entries.flatMap(([name, value, , at]) => {
    const path = [...above, name];
    const own = findOwnPlace(around, at && around.written.findName(at)).map((place) => ({
      path,
      place,
      values: describeValues(value, around),
      operations,
    }));
    return [...own, ...findTrees(value).flatMap((inner) => walk(inner, path, operations, around))];
  });
}
