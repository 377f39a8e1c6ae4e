/**
 * Do conditions keep two requests from going out in one run? `if (a) …` and later `if (!a) …`.
 * Looks at the graph only, and only for pairs that are found already.
 */
import type { Activation } from '../interpret/activations.js';
import { isReachable } from '../interpret/graph.js';
import type { Interpreter } from '../interpret/interpreter.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { BlockId, BlockIR, FunctionIR, Slot } from '../ir/program.js';
import { blockAt } from './rounds.js';

interface Placed {
  readonly chain: readonly Activation[];
  readonly event: RequestEvent;
}

export function areExclusive(
  interpreter: Interpreter,
  first: Placed,
  second: Placed,
  depth: number,
): boolean {
  const common = first.chain[depth];
  if (common === undefined) return false;
  const fn = interpreter.getFunction(common.fn);
  const one = blockAt(first.chain, depth, first.event);
  const other = blockAt(second.chain, depth, second.event);
  if (one === other) return false;
  const guards = findGuards(fn, one);
  if (guards.size === 0) return false;
  return [...findGuards(fn, other)].some(([text, side]) => {
    const known = guards.get(text);
    return known !== undefined && known !== side;
  });
}

/** Conditions that are certain where a block runs, as text, with what they were or what was equal. */
function findGuards(fn: FunctionIR, target: BlockId): Map<string, boolean | string> {
  const guards = new Map<string, boolean | string>();
  const inside = fn.blocks[target]?.loops ?? [];
  for (const block of fn.blocks) {
    const { term } = block;
    if (term.op !== 'branch' || block.id === target) continue;
    const around = new Set(block.loops.filter((loop) => inside.includes(loop)));
    const reaches = (from: BlockId): boolean =>
      from === target || isReachable(fn, from, target, around);
    const then = reaches(term.then);
    if (then === reaches(term.else)) continue;
    const { text, negated, equals } = describe(fn, block, term.cond);
    if (text === undefined) continue;
    guards.set(text, then !== negated);
    if (equals !== undefined && then !== negated) guards.set(`${equals.subject} is`, equals.value);
  }
  return guards;
}

interface Description {
  readonly text: string | undefined;
  readonly negated: boolean;
  /** It compares something with a constant. */
  readonly equals?: { readonly subject: string; readonly value: string };
}

/** A condition on variables that are written once, as comparable text. */
function describe(fn: FunctionIR, block: BlockIR, slot: Slot): Description {
  const unknown: Description = { text: undefined, negated: false };
  const name = fn.slotNames[slot];
  if (name !== undefined || fn.params.some((param) => param.slot === slot)) {
    return { text: isWrittenOnce(fn, slot) ? `v${String(slot)}` : undefined, negated: false };
  }
  const instr = block.instrs.findLast((each) => 'dst' in each && each.dst === slot);
  switch (instr?.op) {
    case 'copy':
      return describe(fn, block, instr.src);
    case 'readOuter':
      return { text: `o${String(instr.fn)}.${String(instr.slot)}`, negated: false };
    case 'const':
      return { text: JSON.stringify(instr.value ?? null), negated: false };
    case 'unary': {
      if (instr.operator !== '!') return unknown;
      const inner = describe(fn, block, instr.src);
      return { ...inner, negated: !inner.negated };
    }
    case 'get': {
      const inner = describe(fn, block, instr.object);
      const key = typeof instr.key === 'string' ? instr.key : undefined;
      if (inner.text === undefined || inner.negated || key === undefined) return unknown;
      return { text: `${inner.text}.${key}`, negated: false };
    }
    case 'binary': {
      const left = describe(fn, block, instr.left);
      const right = describe(fn, block, instr.right);
      if (left.text === undefined || right.text === undefined) return unknown;
      if (left.negated || right.negated) return unknown;
      const negated = instr.operator.startsWith('!');
      const operator = negated ? '=' : instr.operator.startsWith('=') ? '=' : instr.operator;
      const equals = { subject: left.text, value: right.text };
      const isComparison = operator === '=' && /^["\d]/u.test(right.text);
      return {
        text: `${left.text} ${operator} ${right.text}`,
        negated,
        ...(isComparison && { equals }),
      };
    }
    default:
      return unknown;
  }
}

function isWrittenOnce(fn: FunctionIR, slot: Slot): boolean {
  let writes = fn.params.some((param) => param.slot === slot) ? 1 : 0;
  for (const { instrs, term, thrown } of fn.blocks) {
    for (const instr of instrs) if ('dst' in instr && instr.dst === slot) writes++;
    if ('dst' in term && term.dst === slot) writes++;
    if (thrown === slot) writes++;
  }
  return writes <= 1;
}
