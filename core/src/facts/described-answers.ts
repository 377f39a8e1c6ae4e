/**
 * The answers of a description: statuses and titles that a program tells from others, headers it reads, what it asks in
 * order to learn whether a request succeeded. Tied to Persona by the request that the answer came from.
 */
import { findStatusNamed } from '@persona-lint/api';
import type { DescribedHeader, DescribedTest, DescribedVerdict } from '../description.js';
import type { AnswerNotes } from '../interpret/answers/answer-log.js';
import type { AnswerTest } from '../interpret/answers/answer-tests.js';
import type { Range } from '../ir/program.js';
import {
  findOwnPlace,
  operationsOf,
  type SeenRequest,
  type Surroundings,
} from './described-requests.js';

export function describeTests(seen: SeenRequest, around: Surroundings): DescribedTest[] {
  const operations = operationsOf(seen.recognition);
  return (getNotes(seen)?.tests ?? []).flatMap((test) =>
    findTestPlaces(test, around).flatMap((at) =>
      findOwnPlace(around, at).map((place) => ({
        about: test.about === 'title' ? ('title' as const) : ('status' as const),
        operator: test.operator,
        value: test.value,
        statuses: toStatuses(test),
        place,
        operations,
      })),
    ),
  );
}

export function describeReadHeaders(seen: SeenRequest, around: Surroundings): DescribedHeader[] {
  const operations = operationsOf(seen.recognition);
  return [...(getNotes(seen)?.reads.values() ?? [])].flatMap(({ part, path, at }) => {
    const [name] = path;
    if (part !== 'headers' || name === undefined || METHODS.test(name)) return [];
    return findOwnPlace(around, around.written.findName(at)).map((place) => ({
      name,
      sentIn: 'response' as const,
      place,
      values: [],
      operations,
    }));
  });
}

/** Of `Headers`, read on the way to a header. */
const METHODS = /^(?:get|has|forEach|entries|keys|values|toJSON)$/u;

export function describeVerdicts(seen: SeenRequest, around: Surroundings): DescribedVerdict[] {
  const operations = operationsOf(seen.recognition);
  return [...(getNotes(seen)?.reads.values() ?? [])].flatMap(({ part, path, at }) => {
    const [member] = path;
    if (part !== 'response' || path.length !== 1) return [];
    if (member !== 'ok' && member !== 'status') return [];
    const name = findOwnPlace(around, around.written.findName(at));
    return name.map((place) => ({ member, place, operations }));
  });
}

function getNotes({ root, event }: SeenRequest): AnswerNotes | undefined {
  return root.answers.get(event.key);
}

/** The literal itself, and the name by which a test mentions it. */
function findTestPlaces(test: AnswerTest, { written }: Surroundings): Range[] {
  const { within, side, value } = test;
  if (within === undefined) return [...test.written];
  if (side !== undefined) {
    const mentioned = written.findSide(within, side);
    return [...test.written, ...(mentioned === undefined ? [] : [mentioned])];
  }
  if (test.written.length > 0) return [...test.written];
  return written.findInside(within, ({ literal, name }) =>
    name === undefined
      ? literal !== undefined && String(literal) === String(value)
      : findStatusNamed(name)?.status === value,
  );
}

const ERRORS = [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504];

/** The statuses that stand in the value's place. */
function toStatuses({ about, operator, value }: AnswerTest): number[] {
  if (typeof value === 'string') return [];
  if (about === 'class')
    return ERRORS.filter((each) => compare(operator, Math.floor(each / 100), value));
  return isOrder(operator) ? ERRORS.filter((each) => compare(operator, each, value)) : [value];
}

function isOrder(operator: string): boolean {
  return /^[<>]/u.test(operator);
}

function compare(operator: string, status: number, bound: number): boolean {
  switch (operator) {
    case '>':
      return status > bound;
    case '>=':
      return status >= bound;
    case '<':
      return status < bound;
    case '<=':
      return status <= bound;
    default:
      return status === bound;
  }
}
