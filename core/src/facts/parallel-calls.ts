/**
 * Does a construct send a request again before the one before is answered, and does anything limit how
 * many are in flight? Only what certainly has no limit is `no`: a list of unknown length that something
 * walks over at once.
 */
import { REMAINING_HEADERS } from '@persona-lint/api';
import type { Activation } from '../interpret/activations.js';
import type { RequestEvent } from '../interpret/events.js';
import type { Root, Session } from '../interpret/session.js';
import type { Instr, Range } from '../ir/program.js';
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
  const around = findConstructs(session.interpreter, chain, event);
  const index = around.findLastIndex((each) => root.rounds.get(each.key)?.pending.has(event.key));
  const construct = around[index];
  if (construct === undefined) return undefined;
  const { kind, depth, at } = construct;
  // Rounds of a construct around it that wait for it: the list may be one portion of another.
  const isPortion = around
    .slice(0, index)
    .some((each) => root.rounds.get(each.key)?.pending.has(event.key) !== true);
  const isLong = isPortion ? 'unknown' : sizeOf(session, root, construct, chain);
  const isWatched = isLong === 'yes' && mentionsLimits(session);
  return { kind, bounded: isLong === 'yes' && !isWatched ? 'no' : 'unknown', depth, at };
}

/** Is it certain that the construct goes round more often than a few times? */
function sizeOf(
  session: Session,
  root: Root,
  construct: Construct,
  chain: readonly Activation[],
): Certainty {
  const list = root.rounds.get(construct.key)?.list;
  if (list !== undefined) return isLongList(list, root.final);
  if (construct.loop === undefined) return 'unknown';
  const fn = session.interpreter.getFunction(chain[construct.depth]?.fn ?? 0);
  return isLongLoop(fn, construct.loop);
}

const watched = new WeakMap<Session, boolean>();

/** Does the program look at what is left of a limit anywhere? */
function mentionsLimits(session: Session): boolean {
  const known = watched.get(session);
  if (known !== undefined) return known;
  const names = new Set(REMAINING_HEADERS.map((name) => name.toLowerCase()));
  const { main, modules } = session.program;
  const isNamed = (instr: Instr): boolean =>
    (instr.op === 'const' && names.has(String(instr.value).toLowerCase())) ||
    (instr.op === 'get' && typeof instr.key === 'string' && names.has(instr.key.toLowerCase()));
  const found = [main, ...[...modules].map(({ program }) => program)].some(({ functions }) =>
    functions.some(({ blocks }) => blocks.some(({ instrs }) => instrs.some(isNamed))),
  );
  watched.set(session, found);
  return found;
}
