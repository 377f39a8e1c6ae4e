/**
 * Constructs that run their body again and again: loops, and callbacks for the items of a list. Which of
 * them are around a request, and what is another value in each of their rounds?
 * Not here: which of them leave requests in flight (`concurrent-writes`, `parallel-calls`).
 */
import type { Activation } from '../interpret/activations.js';
import { isReachable } from '../interpret/graph.js';
import { roundKey } from '../interpret/host.js';
import type { Interpreter } from '../interpret/interpreter.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import { identity } from '../interpret/values/identity.js';
import type { Value } from '../interpret/values/values.js';
import type { BlockId, Range } from '../ir/program.js';

export interface Construct {
  readonly kind: 'loop' | 'callback';
  /** As the rounds of a root are kept. */
  readonly key: string;
  /** Position in the chain of the activation whose code it is written in. */
  readonly depth: number;
  readonly at: Range;
  /** For a callback the block of its call, and the other way round the loop's index. */
  readonly block: BlockId;
  readonly loop: number | undefined;
}

/** The block of an activation of the chain from which the request was made, directly or through calls. */
export function blockAt(
  chain: readonly Activation[],
  depth: number,
  { key }: RequestEvent,
): BlockId {
  return chain[depth + 1]?.block ?? Number.parseInt(key.split(':')[1] ?? '0', 10);
}

/** Outermost first. */
export function findConstructs(
  interpreter: Interpreter,
  chain: readonly Activation[],
  event: RequestEvent,
): Construct[] {
  return chain.flatMap((activation, depth) => {
    const fn = interpreter.getFunction(activation.fn);
    const found: Construct[] = [];
    if (activation.callback === 'repeated' && depth > 0) {
      const { caller, tag, at, block } = activation;
      const key = roundKey(caller, { site: tag });
      found.push({ kind: 'callback', key, depth: depth - 1, at, block, loop: undefined });
    }
    const block = blockAt(chain, depth, event);
    for (const loop of fn.blocks[block]?.loops ?? []) {
      const at = fn.loops[loop]?.at ?? fn.at;
      found.push({ kind: 'loop', key: roundKey(activation.id, { loop }), depth, at, block, loop });
    }
    return found;
  });
}

/** May the value be another one in each round? Its parts say where they were made. */
export function mayVary(
  value: Value,
  construct: Construct,
  chain: readonly Activation[],
  interpreter: Interpreter,
): boolean {
  const text = identity(value);
  if (/~|mixed|\bw\d|rest\(|large/u.test(text)) return true;
  const holder = chain[construct.depth];
  if (holder === undefined) return true;
  return [...text.matchAll(/(\d+):(\d+)/gu)].some(([, act = '', block = '']) => {
    const made = interpreter.activations.chain(Number(act));
    const depth = made.findIndex((each) => each.id === holder.id);
    if (depth === -1) return false;
    const at = made[depth + 1]?.block ?? Number(block);
    if (construct.loop === undefined) return at === construct.block;
    const { blocks } = interpreter.getFunction(holder.fn);
    return blocks[at]?.loops.includes(construct.loop) === true;
  });
}

/** Can the second request come after the first without another round of a loop around both? */
export function followsInRound(
  interpreter: Interpreter,
  first: { readonly chain: readonly Activation[]; readonly event: RequestEvent },
  second: { readonly chain: readonly Activation[]; readonly event: RequestEvent },
): boolean {
  const depth = findCommonDepth(first.chain, second.chain);
  const common = first.chain[depth];
  if (common === undefined) return false;
  const fn = interpreter.getFunction(common.fn);
  const from = blockAt(first.chain, depth, first.event);
  const to = blockAt(second.chain, depth, second.event);
  const around = fn.blocks[from]?.loops.filter((loop) => fn.blocks[to]?.loops.includes(loop)) ?? [];
  return isReachable(fn, from, to, new Set(around));
}

/** Position of the innermost activation that both chains have; -1 when they have none. */
export function findCommonDepth(
  first: readonly Activation[],
  second: readonly Activation[],
): number {
  let depth = -1;
  while (first[depth + 1] !== undefined && first[depth + 1]?.id === second[depth + 1]?.id) depth++;
  return depth;
}
