/**
 * Does a construct send a request again before the one before is answered, and does anything limit how
 * many are in flight? Only what certainly has no limit is `no`: a list of unknown length that something
 * walks over at once.
 */
import { REMAINING_HEADERS } from '@persona-lint/api';
import type { Activation } from '../interpret/activations.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import type { Value } from '../interpret/values/values.js';
import type { FunctionId, Instr, Range } from '../ir/program.js';
import type { Certainty, Parallel } from '../model.js';
import { isLongList, isLongLoop } from './list-length.js';
import { findConstructs, type Construct } from './rounds.js';

interface Found {
  readonly kind: Parallel['kind'];
  readonly bounded: Certainty;
  /** Position in the chain of the activation whose code the construct is written in. */
  readonly depth: number;
  readonly at: Range;
}

export function findParallel(
  session: Session,
  root: Root,
  event: RequestEvent,
  chain: readonly Activation[],
): Found | undefined {
  if (!event.inFlight.has(event.key)) return undefined;
  const isPending = ({ key }: Construct): boolean =>
    root.rounds.get(key)?.pending.has(event.key) === true;
  const around = findConstructs(session.interpreter, chain, event).reverse();
  const first = around.findIndex(isPending);
  if (first === -1) return undefined;
  // Of several that do not wait, one inside of the other, a long one is enough.
  const waiting = around.findIndex((each, index) => index > first && !isPending(each));
  const pending = around.slice(first, waiting === -1 ? undefined : waiting);
  // Where a round of a construct around them waits, the list may be one portion of another.
  const long =
    waiting === -1
      ? pending.find((each) => sizeOf(session, root, each, chain) === 'yes')
      : undefined;
  const shown = long ?? pending[0];
  if (shown === undefined) return undefined;
  const { kind, depth, at } = shown;
  const isUnlimited = long !== undefined && !isWatched(session, chain);
  return { kind, bounded: isUnlimited ? 'no' : 'unknown', depth, at };
}

/** Is it certain that the construct goes round more often than a few times? */
function sizeOf(
  session: Session,
  root: Root,
  construct: Construct,
  chain: readonly Activation[],
): Certainty {
  const list = root.rounds.get(construct.key)?.list;
  if (list !== undefined) {
    return isHandedOver(session, root) && isOwnParameter(list, root)
      ? 'unknown'
      : isLongList(list, root.final);
  }
  if (construct.loop === undefined) return 'unknown';
  const fn = session.interpreter.getFunction(chain[construct.depth]?.fn ?? 0);
  return isLongLoop(fn, construct.loop);
}

/** `new Loader((ids) => …)`: what unknown code gives to a callback may be a portion. */
function isHandedOver({ program }: Session, { fn }: Root): boolean {
  const parent = fn.parent === undefined ? undefined : program.findFunction(fn.parent);
  return (
    parent?.blocks.some(({ instrs, term }) => {
      const made = instrs.find((each) => each.op === 'function' && each.fn === fn.id);
      return (
        made?.op === 'function' &&
        term.op === 'call' &&
        term.args.some((each) => each.src === made.dst)
      );
    }) === true
  );
}

function isOwnParameter(list: Value, { activation }: Root): boolean {
  return list.k === 'sym' && new RegExp(`^${String(activation.id)}:p\\d+$`, 'u').test(list.id);
}

const mentions = new WeakMap<Session, ReadonlySet<FunctionId>>();

/**
 * Does the program look at what is left of a limit, on the way to the request or where no request is
 * sent, as in an interceptor? A look on the way to another request says nothing about this one.
 */
function isWatched(session: Session, chain: readonly Activation[]): boolean {
  const known = mentions.get(session) ?? findMentions(session);
  mentions.set(session, known);
  if (known.size === 0) return false;
  const passed = new Set(chain.map((each) => getOutermost(session, each.fn)));
  return [...known].some((id) => {
    const outermost = getOutermost(session, id);
    if (passed.has(outermost)) return true;
    const fn = session.program.findFunction(outermost);
    return fn?.parent === undefined || session.rootOf(fn).events.length === 0;
  });
}

/** Does the file, or a module that has been linked, look at what is left of a limit? */
export function watchesLimits(session: Session): boolean {
  return findMentions(session).size > 0;
}

function findMentions(session: Session): Set<FunctionId> {
  const names = new Set(REMAINING_HEADERS.map((name) => name.toLowerCase()));
  const isNamed = (instr: Instr): boolean =>
    (instr.op === 'const' && names.has(String(instr.value).toLowerCase())) ||
    (instr.op === 'get' && typeof instr.key === 'string' && names.has(instr.key.toLowerCase()));
  const { main, modules } = session.program;
  const linked = [...modules].flatMap(({ program, firstId }) =>
    program.functions.map((fn) => ({ fn, id: fn.id + firstId })),
  );
  const all = [...main.functions.map((fn) => ({ fn, id: fn.id })), ...linked];
  return new Set(
    all
      .filter(({ fn }) => fn.blocks.some(({ instrs }) => instrs.some(isNamed)))
      .map(({ id }) => id),
  );
}

/** The function of the module's top level that a function is written in. */
function getOutermost(session: Session, id: FunctionId): FunctionId {
  const parent = session.program.findFunction(id)?.parent;
  if (parent === undefined || session.program.findFunction(parent)?.parent === undefined) return id;
  return getOutermost(session, parent);
}
