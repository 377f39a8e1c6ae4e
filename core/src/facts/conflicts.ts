/**
 * Does a program expect that Persona refuses a call with a conflict? Either it tells 409 from other
 * refusals afterwards, itself or in a caller in view, or it looks at the resource before.
 */
import { CONFLICT_STATUS, findConflict, type ConflictRow } from '@persona-lint/api';
import type { Session } from '../interpret/session.js';
import { negate } from '../interpret/values/truth.js';
import type { FunctionIR, Instr } from '../ir/program.js';
import type { Certainty, ConflictHandling } from '../model.js';
import type { Answered } from './answers.js';
import { describeBody } from './body.js';

const NONE: ConflictHandling = { possible: 'no', handled: 'unknown', lookedBefore: 'unknown' };

export function describeConflict(
  session: Session,
  call: Answered,
  all: readonly Answered[],
): ConflictHandling {
  const row = findConflict(call.recognition.operation);
  if (row === undefined) return NONE;
  const possible = isPossible(row, call);
  if (possible === 'no') return NONE;
  // What callers in view do counts as well: they see what this function throws.
  const contexts = all.filter((each) => each === call || passesThrough(each, call));
  return {
    possible,
    handled: best(contexts.map((each) => isHandled(session, each))),
    lookedBefore: best(contexts.map((each) => isLookedAt(row, each, all))),
  };
}

function isPossible({ attribute, exceptMeta }: ConflictRow, call: Answered): Certainty {
  const { present, fields } = describeBody(call.event, call.recognition.operation);
  const otherwise = present === 'no' ? 'no' : 'unknown';
  const excepted = exceptMeta === undefined ? 'no' : (fields[`meta.${exceptMeta}`] ?? otherwise);
  if (excepted !== 'no') return negate(excepted);
  return attribute === undefined ? 'yes' : (fields[`data.attributes.${attribute}`] ?? otherwise);
}

/** Does a request of another root go through the function in which `call` is made? */
function passesThrough(other: Answered, { root, event }: Answered): boolean {
  return (
    other.root !== root &&
    other.event.sink === event.sink &&
    other.chain.slice(1).some((each) => each.fn === root.fn.id)
  );
}

/** One context in which it is done is enough; one that cannot be followed is a doubt. */
function best(answers: readonly Certainty[]): Certainty {
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function isHandled(session: Session, { root, event, chain }: Answered): Certainty {
  const conflict = root.answers.get(event.key)?.conflict;
  if (conflict !== undefined) return conflict;
  // A test that was seen elsewhere is that request's; one that was not seen may be about this.
  if ([...root.answers.values()].some((notes) => notes.conflict === 'yes')) return 'no';
  const functions = new Set([
    root.fn,
    ...chain.map((each) => session.interpreter.getFunction(each.fn)),
  ]);
  return [...functions].some((fn) => isMentioned(fn, session)) ? 'unknown' : 'no';
}

const mentions = new WeakMap<FunctionIR, boolean>();

/** Does a function, or one written in it, speak of conflicts at all? */
function isMentioned(fn: FunctionIR, session: Session): boolean {
  const known = mentions.get(fn);
  if (known !== undefined) return known;
  // The body of a module holds all its functions.
  mentions.set(fn, false);
  const found = fn.blocks.some((block) =>
    block.instrs.some(
      (instr) =>
        speaksOfConflict(instr) ||
        (instr.op === 'function' &&
          fn.parent !== undefined &&
          isMentioned(session.interpreter.getFunction(instr.fn), session)),
    ),
  );
  mentions.set(fn, found);
  return found;
}

function speaksOfConflict(instr: Instr): boolean {
  switch (instr.op) {
    case 'const':
      return instr.value === CONFLICT_STATUS || CONFLICT.test(String(instr.value));
    case 'get':
      return typeof instr.key === 'string' && CONFLICT.test(instr.key);
    case 'global':
    case 'import':
      return CONFLICT.test(instr.name);
    case 'regexp':
      return CONFLICT.test(instr.source);
    default:
      return false;
  }
}

const CONFLICT = new RegExp(`conflict|^${String(CONFLICT_STATUS)}$`, 'iu');

function isLookedAt(row: ConflictRow, call: Answered, all: readonly Answered[]): Certainty {
  const { root, event, recognition } = call;
  const resource = resourceOf(recognition.path);
  const before = all.filter(
    (each) => each.root === root && event.history.has(each.event.key) && isRead(each),
  );
  if (before.some((each) => resourceOf(each.recognition.path) === resource)) return 'yes';
  if (before.some((each) => each.recognition.path === undefined)) return 'unknown';
  const about = new RegExp(`${resource.slice(0, 6)}|resum`, 'iu');
  const isAbout = (text: string): boolean =>
    about.test(text) || (row.attribute === undefined && /(?:status|state)$/iu.test(text));
  const asked = root.questions.some(
    ({ text, history }) => !history.has(event.key) && isAbout(text),
  );
  return asked ? 'unknown' : 'no';
}

function isRead({ recognition: { methods, search } }: Answered): boolean {
  return search || (methods.length > 0 && methods.every((each) => each === 'GET'));
}

/** `inquiries` of `/inquiries/{inquiry-id}/resume` */
function resourceOf(path: string | undefined): string {
  return path?.split('/')[1] ?? '';
}
