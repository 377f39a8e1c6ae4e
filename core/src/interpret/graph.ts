/** Facts about a function's graph that every run needs: order of blocks, who leads where. */
import type { BlockId, FunctionIR, Slot, Terminator } from '../ir/program.js';

export interface Graph {
  /** Position in reverse postorder; blocks that cannot be reached have none. */
  readonly order: readonly (number | undefined)[];
  readonly blocks: readonly BlockId[];
  /** Exactly one edge leads here. */
  readonly single: readonly boolean[];
  /** Per slot: first and last position at which a temporary is mentioned; none for variables. */
  readonly first: readonly (number | undefined)[];
  readonly last: readonly (number | undefined)[];
}

/** Can the value of a slot still be read at a position? Variables always. */
export function isLive(graph: Graph, slot: Slot, position: number): boolean {
  const last = graph.last[slot];
  return last === undefined || (position <= last && (graph.first[slot] ?? 0) < position);
}

const graphs = new WeakMap<FunctionIR, Graph>();

export function getGraph(fn: FunctionIR): Graph {
  const known = graphs.get(fn);
  if (known !== undefined) return known;
  const graph = build(fn);
  graphs.set(fn, graph);
  return graph;
}

function build(fn: FunctionIR): Graph {
  const edges: number[] = fn.blocks.map(() => 0);
  const postorder: BlockId[] = [];
  const state: (0 | 1 | 2)[] = fn.blocks.map(() => 0);
  const stack: { id: BlockId; next: readonly BlockId[]; at: number }[] = [];
  const enter = (id: BlockId): void => {
    state[id] = 1;
    stack.push({ id, next: successors(fn, id), at: 0 });
  };
  enter(0);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next[top.at++];
    if (next === undefined) {
      postorder.push(top.id);
      stack.pop();
    } else {
      edges[next] = (edges[next] ?? 0) + 1;
      if (state[next] === 0) enter(next);
    }
  }
  const blocks = postorder.reverse();
  const order: (number | undefined)[] = fn.blocks.map(() => undefined);
  blocks.forEach((id, index) => (order[id] = index));
  const handlers = new Set(fn.blocks.map((block) => block.handler));
  const single = edges.map((count, id) => count === 1 && id !== 0 && !handlers.has(id));
  return { order, blocks, single, ...findTemporaries(fn, blocks) };
}

function findTemporaries(
  fn: FunctionIR,
  blocks: readonly BlockId[],
): { first: (number | undefined)[]; last: (number | undefined)[] } {
  const first: (number | undefined)[] = [];
  const last: (number | undefined)[] = [];
  const params = new Set(fn.params.map((param) => param.slot));
  blocks.forEach((id, position) => {
    const block = fn.blocks[id];
    const mention = (slot: Slot): void => {
      if (fn.slotNames[slot] !== undefined || params.has(slot)) return;
      first[slot] ??= position;
      last[slot] = position;
    };
    for (const instr of block?.instrs ?? []) mentionSlots(instr, mention);
    if (block !== undefined) mentionSlots(block.term, mention);
    if (block?.thrown !== undefined) mention(block.thrown);
  });
  return { first, last };
}

/** Members of instructions that hold slots, alone or in a list. */
const SLOT_MEMBERS = [
  ...['dst', 'src', 'object', 'left', 'right', 'callee', 'receiver', 'cond', 'parent', 'slot'],
  ...['key', 'parts', 'members', 'items', 'args', 'omit', 'inputs'],
] as const;

function mentionSlots(node: object, mention: (slot: Slot) => void): void {
  for (const name of SLOT_MEMBERS) {
    const value = (node as Record<string, unknown>)[name];
    if (typeof value === 'number') mention(value);
    else if (Array.isArray(value)) {
      for (const each of value as unknown[]) {
        if (typeof each === 'number') mention(each);
        else if (typeof each === 'object' && each !== null) mentionSlots(each, mention);
      }
    } else if (typeof value === 'object' && value !== null) mentionSlots(value, mention);
  }
}

function successors(fn: FunctionIR, id: BlockId): BlockId[] {
  const block = fn.blocks[id];
  if (block === undefined) return [];
  const out = targets(block.term);
  if (block.handler !== undefined) out.push(block.handler);
  return out;
}

function targets(term: Terminator): BlockId[] {
  switch (term.op) {
    case 'jump':
    case 'call':
    case 'await':
      return [term.next];
    case 'branch':
      return [term.then, term.else];
    case 'iterate':
      return [term.body, term.exit];
    default:
      return [];
  }
}
