/** Facts about a function's graph that every run needs: order of blocks, who leads where. */
import type { BlockId, FunctionIR, Instr, Key, Slot, Terminator } from '../ir/program.js';

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

/** Does nothing after its block mention this temporary? */
export function isUnread(graph: Graph, block: BlockId, slot: Slot): boolean {
  return graph.last[slot] !== undefined && graph.last[slot] === graph.order[block];
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
    // What leaves a loop comes behind the loop: it runs once the loop has come to rest.
    const next = successors(fn, id).sort((a, b) => depthOf(fn, a) - depthOf(fn, b));
    stack.push({ id, next, at: 0 });
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

function depthOf(fn: FunctionIR, id: BlockId): number {
  return fn.blocks[id]?.loops.length ?? 0;
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
    if (block?.thrown !== undefined) {
      mention(block.thrown);
      // It is written where control leaves for here.
      first[block.thrown] = Math.min(first[block.thrown] ?? position, position - 1);
    }
  });
  return { first, last };
}

/** Every slot that an instruction or terminator reads or writes. */
function mentionSlots(node: Instr | Terminator, mention: (slot: Slot) => void): void {
  if ('dst' in node) mention(node.dst);
  if ('src' in node && node.src !== undefined) mention(node.src);
  switch (node.op) {
    case 'get':
    case 'set':
    case 'delete':
      mention(node.object);
      mentionKey(node.key, mention);
      return;
    case 'binary':
      mention(node.left);
      mention(node.right);
      return;
    case 'template':
      for (const part of node.parts) if (typeof part === 'number') mention(part);
      return;
    case 'object':
      for (const member of node.members) {
        mention(member.src);
        if (member.kind !== 'spread') mentionKey(member.key, mention);
      }
      return;
    case 'array':
      for (const item of node.items) mention(item.src);
      return;
    case 'class':
      if (node.parent !== undefined) mention(node.parent);
      return;
    case 'rest':
      for (const key of node.omit) mentionKey(key, mention);
      return;
    case 'unknown':
      for (const slot of node.inputs) mention(slot);
      return;
    case 'branch':
      mention(node.cond);
      return;
    case 'call':
      mention(node.callee);
      if (node.receiver !== undefined) mention(node.receiver);
      for (const arg of node.args) mention(arg.src);
      return;
    default:
      return;
  }
}

function mentionKey(key: Key, mention: (slot: Slot) => void): void {
  if (typeof key !== 'string') mention(key.slot);
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

/** Is there a way from the end of one block to another that starts no further round of `loops`? */
export function isReachable(
  fn: FunctionIR,
  from: BlockId,
  to: BlockId,
  loops: ReadonlySet<number>,
): boolean {
  const seen = new Set<BlockId>();
  const stack = successors(fn, from);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const head = fn.blocks[id]?.loopHead;
    if (seen.has(id) || (head !== undefined && loops.has(head))) continue;
    if (id === to) return true;
    seen.add(id);
    stack.push(...successors(fn, id));
  }
  return false;
}
