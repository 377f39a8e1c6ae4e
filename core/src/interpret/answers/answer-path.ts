/**
 * Which part of which answer a value is: `errors[].details` of the body, the header `request-id`.
 * Pure functions on values; who notes what is read is `answer-log`, what is read `answers`.
 */
import type { Value } from '../values/values.js';

export interface AnswerPath {
  /** Key of the request. */
  readonly event: string;
  /** `response`: what a client says about the answer. `error`: what it throws instead. */
  readonly part: 'response' | 'headers' | 'body' | 'error';
  /** Members from the outside in; `ELEMENT` for any element of a list, headers in lower case. */
  readonly path: readonly string[];
}

export const ELEMENT = '[]';

/** Deeper values say nothing that a rule could be sure of. */
const MAX_DEPTH = 5;

/** The part of an answer that a value is; undefined when it only depends on one, or on several. */
export function findAnswerPath(value: Value): AnswerPath | undefined {
  switch (value.k) {
    case 'sym':
      return value.answer;
    case 'resp':
      return { event: value.event, part: 'response', path: [] };
    case 'err':
      return { event: value.event, part: 'error', path: [] };
    case 'derived': {
      const [answer] = value.inputs;
      if (value.how !== 'body' || answer?.k !== 'resp') return undefined;
      return { event: answer.event, part: 'body', path: [] };
    }
    case 'union':
      return findCommonPath(value.of);
    default:
      return undefined;
  }
}

/** `body.errors ?? []`: the only alternative that is of an answer speaks for the others. */
function findCommonPath(values: readonly Value[]): AnswerPath | undefined {
  const all = values.flatMap((each) => findAnswerPath(each) ?? []);
  // In a handler, what the client itself throws stands beside what the program does.
  const parsed = all.filter(({ part }) => part !== 'error');
  const found = parsed.length > 0 ? parsed : all;
  const [first] = found;
  return first !== undefined && found.every((each) => isSamePath(each, first)) ? first : undefined;
}

function isSamePath(left: AnswerPath, right: AnswerPath): boolean {
  return (
    left.event === right.event && left.part === right.part && left.path.join() === right.path.join()
  );
}

export function getMemberPath(from: AnswerPath, key: string): AnswerPath {
  const name = /^\d+$/u.test(key) ? ELEMENT : from.part === 'headers' ? key.toLowerCase() : key;
  return { ...from, path: [...from.path, name] };
}

/** Every part of an answer that a value is made of or was computed from. */
export function collectAnswerPaths(value: Value, depth = MAX_DEPTH): AnswerPath[] {
  const found: AnswerPath[] = [];
  // Values share parts: each is looked at once, unless it is met again nearer to the top.
  const seen = new Map<Value, number>();
  const visit = (each: Value, left: number): void => {
    if (left === 0 || !mayAnswer(each) || (seen.get(each) ?? 0) >= left) return;
    seen.set(each, left);
    const path = each.k === 'union' ? undefined : findAnswerPath(each);
    if (path !== undefined) found.push(path);
    else for (const part of partsOf(each)) visit(part, left - 1);
  };
  visit(value, depth);
  return found;
}

/** What a value is made of or was computed from. */
function partsOf(value: Value): readonly Value[] {
  switch (value.k) {
    case 'sym':
      return value.from === undefined ? value.inputs : [...value.inputs, value.from];
    case 'derived':
      return value.inputs;
    case 'union':
      return value.of;
    case 'str':
      return value.parts;
    case 'tree':
      return [...value.entries.map(([, each]) => each), ...value.open];
    case 'promise':
      return value.ok === undefined ? [] : [value.ok];
    default:
      return [];
  }
}

/** Cheap: can a value have to do with an answer at all? */
export function mayAnswer(value: Value): boolean {
  switch (value.k) {
    case 'sym':
      return value.answer !== undefined || value.from !== undefined || value.inputs.length > 0;
    case 'resp':
    case 'err':
    case 'derived':
    case 'union':
    case 'str':
    case 'tree':
    case 'promise':
      return true;
    default:
      return false;
  }
}

/** A response, or its decoded body. */
export function isWholeAnswer(value: Value): boolean {
  return value.k === 'resp' || (value.k === 'derived' && findAnswerPath(value) !== undefined);
}

export function isOfAnswer(value: Value): boolean {
  return (
    value.k === 'resp' || value.k === 'err' || (value.k === 'sym' && value.answer !== undefined)
  );
}

/** Whether a path is what a program asks in order to learn if the request succeeded. */
export function isVerdict({ part, path }: AnswerPath): boolean {
  if (part === 'body') return path[0] === 'errors';
  return part === 'response' || part === 'error';
}

/** Only a request that succeeded has these members in its body. */
const SUCCESS_MEMBERS: ReadonlySet<string> = new Set(['data', 'meta', 'included', 'links']);

export function isSuccessPath({ part, path }: AnswerPath): boolean {
  return part === 'body' && SUCCESS_MEMBERS.has(path[0] ?? '');
}

/**
 * Is it asked whether there is anything at all, as in `if (!body.data)`? Elements of a list may be
 * missing after success too, and so may links and attributes that say yes or no.
 */
export function isPresencePath(path: AnswerPath): boolean {
  const last = path.path.at(-1) ?? '';
  return (
    isSuccessPath(path) &&
    path.path[0] !== 'links' &&
    !path.path.includes(ELEMENT) &&
    last !== 'length' &&
    !/^(?:has|is)(?=[-_A-Z])/u.test(last)
  );
}
