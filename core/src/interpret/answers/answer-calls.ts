/**
 * Calls of functions that cannot be followed, as far as they have to do with an answer: what they
 * are given, what they ask, how long they wait. Used for every unknown call.
 */
import { WAIT_NAME } from '../../library/waits.js';
import type { State } from '../state.js';
import { identity } from '../values/identity.js';
import { literalString, sym, type Sym, type Value } from '../values/values.js';
import type { AnswerLog } from './answer-log.js';
import { findAnswerPath, getMemberPath } from './answer-path.js';

/** They only tell somebody; `reject` and `next` pass on a failure that is one already. */
const TELLING =
  /^(?:console|log|logger|logging|winston|pino)\.|(?:^|\.)(?:log|debug|info|warn|error|trace|fatal|verbose|(?:capture|report|notify|track|record|log)\w*|next|reject|done|cb|callback)$/iu;
const VALIDATING =
  /(?:^|\.)(?:(?:parse|safeParse|validate|assert|check|decode|cast|ensure|verify|invariant|expect|is(?=[A-Z]))\w*|strict|ok|equal)$/u;
const TEXT_TESTS = /\.(?:includes|startsWith|endsWith|match|matchAll|search|indexOf|test|has)$/u;
/** Calls that ask whether two values are the same, of assertions and of matching libraries. */
const COMPARING =
  /(?:^|\.)(?:with|includes|has|indexOf|startsWith|test|match|is|eq|equals?|isEqual|oneOf|toBe|to(?:Strict)?Equal|strictEqual|deepStrictEqual|inArray|in)$/u;

export function noteCall(
  name: string,
  callee: Value,
  args: readonly Value[],
  inputs: readonly Value[],
  state: State,
  log: AnswerLog,
): void {
  if (!log.enabled) return;
  log.call(name, state);
  if (TELLING.test(name)) return;
  if (WAIT_NAME.test(name)) for (const each of args) log.wait(each);
  // `title.includes('x')`, `match(status).with(409, …)`: what is asked about is the receiver.
  for (const one of [callee, ...inputs]) {
    for (const other of inputs) {
      if (one === other) continue;
      log.ask(one, other, state);
      if (log.tracing && COMPARING.test(name)) log.test(one, other);
    }
  }
  if (TEXT_TESTS.test(name)) return;
  log.handOver(inputs, state, VALIDATING.test(name) ? 'validated' : 'given');
}

/** Methods of an answer whose result is a part of it, too. */
export function findAnswer(
  callee: Value,
  receiver: Value | undefined,
  args: readonly Value[],
): Value | undefined {
  if (callee.k !== 'sym' || receiver === undefined) return undefined;
  return findHeader(callee, receiver, args) ?? findInList(callee, receiver);
}

/** `body.errors.at(0)`, `body.errors.filter(Boolean)` */
function findInList(callee: Sym, receiver: Value): Value | undefined {
  const from = findAnswerPath(receiver);
  const [, method = ''] = /\.(\w+)$/u.exec(callee.name) ?? [];
  if (from?.part !== 'body' || from.path.length === 0) return undefined;
  if (/^(?:slice|filter|flat|sort|reverse|toSorted|toReversed)$/u.test(method)) return receiver;
  if (!/^(?:at|pop|shift)$/u.test(method)) return undefined;
  const id = `${identity(receiver)}.${method}()`;
  return sym(id, callee.name, 'member', { inputs: [receiver], answer: getMemberPath(from, '0') });
}

/** `response.headers.get('request-id')` */
function findHeader(callee: Sym, receiver: Value, args: readonly Value[]): Value | undefined {
  const [first] = args;
  const name = first && literalString(first);
  if (receiver.k !== 'sym' || name === undefined) return undefined;
  const { answer } = receiver;
  if (answer?.part !== 'headers' || !callee.name.endsWith('.get')) return undefined;
  const id = `${receiver.id}.${name.toLowerCase()}`;
  return sym(id, name, 'answer', { taint: receiver.taint, answer: getMemberPath(answer, name) });
}
