/**
 * What a program asks about the status of an answer, or about the title of an error: the values that are told from
 * others, and where they are written. Kept only when a file is described (`describe`), never when it is linted.
 * Not here: whether the question is a good one. Called by `answer-log`.
 */
import { findStatusNamed, findTitles } from '@persona-lint/api';
import type { Range } from '../../ir/program.js';
import type { Member } from '../values/object.js';
import { alternatives, type Value } from '../values/values.js';
import { collectAnswerPaths, findAnswerPath, type AnswerPath } from './answer-path.js';

export interface AnswerTest {
  /** Key of the request. */
  readonly event: string;
  readonly about: 'status' | 'class' | 'title';
  /** As if the answer stood on the left: `===`, `>=`; `in` for one of a list or a table. */
  readonly operator: string;
  /** The status, the hundreds of a status (`class`), or the text. */
  readonly value: number | string;
  /** Where the value is written, each place whole. */
  readonly written: readonly Range[];
  /** In which code it is asked, or listed: the value may stand there under a name. */
  readonly within: Range | undefined;
  /** Side of the comparison `within` on which the value stands. */
  readonly side: 'left' | 'right' | undefined;
}

/** Where and how something is asked. */
interface Question {
  readonly operator: string;
  readonly within?: Range | undefined;
  readonly side?: 'left' | 'right';
}

const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Both sides of a comparison. */
export function toTests(operator: string, left: Value, right: Value, at: Range): AnswerTest[] {
  if (!/^(?:[!=]==?|[<>]=?)$/u.test(operator)) return [];
  const flipped = FLIPPED[operator] ?? operator;
  return [
    ...findTests(left, right, { operator, within: at, side: 'right' }),
    ...findTests(right, left, { operator: flipped, within: at, side: 'left' }),
  ];
}

/** Is `value` one of these? `within`: the list in which `wanted` stands. */
export function toListTests(value: Value, wanted: Value, within?: Range): AnswerTest[] {
  return findTests(value, wanted, { operator: 'in', within });
}

/** A member of a table, a map or a set is looked up. */
export function toTableTests(key: Value, members: ReadonlyMap<string, Member>): AnswerTest[] {
  if (findStatuses(key).length === 0) return [];
  return [...members].flatMap(([name, { value, at }]) => {
    // A set holds its values; a table has them as names.
    const isValue = value.k === 'lit' && String(value.v) === name;
    const wanted: Value = isValue ? value : { k: 'lit', v: Number(name) };
    return findTests(key, wanted, { operator: 'in', within: isValue ? undefined : at });
  });
}

function findTests(asked: Value, wanted: Value, question: Question): AnswerTest[] {
  const statuses = findStatuses(asked);
  const { operator, within, side } = question;
  return alternatives(wanted).flatMap((each): AnswerTest[] => {
    const status = toStatus(each);
    const written = each.k === 'lit' ? (each.at ?? []) : [];
    const place = { operator, written, within, side };
    if (typeof status === 'number') {
      return statuses.flatMap(({ event, isClass }) =>
        isClass === status < 10
          ? [{ ...place, event, about: isClass ? 'class' : 'status', value: status }]
          : [],
      );
    }
    const text = each.k === 'lit' && typeof each.v === 'string' ? each.v : '';
    if (findTitles(text).length === 0) return [];
    const events = new Set(
      collectAnswerPaths(asked)
        .filter(mayHoldTitle)
        .map((one) => one.event),
    );
    return [...events].map((event) => ({ ...place, event, about: 'title', value: text }));
  });
}

/** A status written as a number, as its digits, or by the name that the standard gives it. */
function toStatus(value: Value): number | undefined {
  if (value.k === 'lit') {
    const isText = typeof value.v === 'string' && /^[1-5](?:\d\d|xx)?$/u.test(value.v);
    const number = typeof value.v === 'number' ? value.v : isText ? Number(value.v) : Number.NaN;
    return isStatus(number) || (number >= 1 && number <= 5) ? number : undefined;
  }
  const name = value.k === 'lib' ? value.path : value.k === 'sym' ? value.name : '';
  const last = /[^.]+$/u.exec(name)?.[0];
  return last === undefined ? undefined : findStatusNamed(last)?.status;
}

function isStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value <= 600;
}

/** The statuses that a value is; as `class` when only their hundreds are left. */
function findStatuses(value: Value): { event: string; isClass: boolean }[] {
  return alternatives(value).flatMap((each) => {
    const path = findAnswerPath(each);
    if (path !== undefined) {
      return isStatusPath(path) ? [{ event: path.event, isClass: false }] : [];
    }
    if (each.k === 'derived' && each.how === '/') {
      const [status, hundred] = each.inputs;
      if (status === undefined || hundred?.k !== 'lit' || hundred.v !== 100) return [];
      return findStatuses(status).map((one) => ({ ...one, isClass: true }));
    }
    const inner = findConverted(each);
    return inner === undefined ? [] : findStatuses(inner);
  });
}

/** What `Number(status)`, `` `${status}` ``, `Math.floor(status / 100)` and `expect(status)` are about. */
function findConverted(value: Value): Value | undefined {
  switch (value.k) {
    case 'derived':
      return /^(?:number|text|string|Math\.\w+)$/u.test(value.how) ? value.inputs[0] : undefined;
    case 'str':
      return value.parts.length === 1 ? value.parts[0] : undefined;
    case 'sym':
      return CONVERTING.test(value.name) ? (value.inputs[0] ?? value.from) : undefined;
    default:
      return undefined;
  }
}

const CONVERTING =
  /^(?:(?:globalThis\.)?(?:Number|String|parseInt|(?:Math|Number)\.\w+)|expect|match)(?:\(\)|$)/u;

function isStatusPath({ part, path }: AnswerPath): boolean {
  return part === 'response' && path.length === 1 && path[0] === 'status';
}

/** The errors of a body, the whole body as text, or what a client makes of it. */
function mayHoldTitle({ part, path }: AnswerPath): boolean {
  return part === 'body' ? path.length === 0 || path[0] === 'errors' : part === 'error';
}
