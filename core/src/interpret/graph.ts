/** Facts about a function's graph that every run needs: order of blocks, who leads where. */
import type { BlockId, FunctionIR, Terminator } from '../ir/program.js';

export interface Graph {
  /** Position in reverse postorder; blocks that cannot be reached have none. */
  readonly order: readonly (number | undefined)[];
  readonly blocks: readonly BlockId[];
  /** Exactly one edge leads here. */
  readonly single: readonly boolean[];
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
  return { order, blocks, single };
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
