/**
 * How long may a list be that something walks over, and how often a loop goes round? `yes` only where
 * nothing in the program keeps it short: everything of a table, of a parameter, of another module.
 * Names only ever lower the certainty. Read by `parallel-calls`.
 */
import type { State } from '../interpret/state.js';
import { alternatives, type Sym, type Value } from '../interpret/values/values.js';
import type { BlockIR, FunctionIR, Instr, Slot } from '../ir/program.js';
import type { Certainty } from '../model.js';

const MAX_DEPTH = 4;

/** A number of rounds up to this, written out, is no crowd. */
const FEW = 50;

/** Portions of a list, and what asks for a few. */
const PORTION =
  /batch|chunk|page|slice|window|bucket|group|portion|partition|split|segment|shard|take|head|first|last|top|sample|limit|splice|range|records|messages|pair|args|siblings/iu;
/** Options of a query that ask for a few. */
const LIMIT_OPTION =
  /^(?:take|limit|first|last|top|max|count|size|pageSize|perPage|batchSize|n)$/iu;
const LIMIT_CLAUSE = /\b(?:limit|top|fetch (?:first|next))\b/iu;
/** Methods that give a list as long as the one they are called on, or not much shorter. */
const KEEPS_LENGTH =
  /\.(?:map|filter|flat|flatMap|concat|sort|reverse|toSorted|toReversed|values|keys|entries)\(\)$/u;

export function isLongList(list: Value, state: State, depth = MAX_DEPTH): Certainty {
  if (depth === 0) return 'unknown';
  switch (list.k) {
    case 'ref':
      return isLongObject(list.id, state, depth);
    case 'sym':
      return isLongSymbol(list, state, depth);
    case 'union': {
      const each = alternatives(list).filter((one) => one.k !== 'lit');
      const all = each.map((one) => isLongList(one, state, depth - 1));
      return all.length > 0 && all.every((answer) => answer === 'yes') ? 'yes' : 'unknown';
    }
    default:
      return 'unknown';
  }
}

function isLongObject(id: string, state: State, depth: number): Certainty {
  const object = state.object(id);
  if (object === undefined) return 'unknown';
  if (object.kind === 'object') {
    // `Array.from({ length: 500 }, …)`
    const length = object.members.get('length')?.value;
    return length?.k === 'lit' && Number(length.v) > FEW ? 'yes' : 'unknown';
  }
  if (object.kind !== 'array' && object.kind !== 'map') return 'unknown';
  if (object.open.length === 0) return object.members.size > FEW ? 'yes' : 'no';
  const opens = object.open.map((each) => isLongList(each, state, depth - 1));
  return opens.includes('yes') ? 'yes' : 'unknown';
}

function isLongSymbol(list: Sym, state: State, depth: number): Certainty {
  const [receiver] = list.inputs;
  if (KEEPS_LENGTH.test(list.name) && receiver !== undefined) {
    return isLongTree(receiver, state, depth);
  }
  if (PORTION.test(list.name)) return 'unknown';
  switch (list.origin) {
    case 'param':
      // What unknown code hands to a callback may be a portion.
      return list.id.startsWith('cb') ? 'unknown' : 'yes';
    case 'import':
    case 'global':
      return 'yes';
    case 'member':
      return /^(?:cb|e\d|resp:|err:|taken:)/u.test(list.id) ? 'unknown' : 'yes';
    case 'call':
      return list.inputs.some(asksForFew) ? 'unknown' : 'yes';
    case 'operation':
      return list.inputs.length > 0 &&
        list.inputs.some((each) => isLongTree(each, state, depth) === 'yes')
        ? 'yes'
        : 'unknown';
    case 'env':
    case 'element':
    case 'answer':
    case 'mixed':
      return 'unknown';
  }
}

/** A list as it was when a call was given it. */
function isLongTree(value: Value, state: State, depth: number): Certainty {
  if (value.k !== 'tree') return isLongList(value, state, depth - 1);
  const opens = value.open.map((each) => isLongList(each, state, depth - 1));
  return opens.includes('yes') ? 'yes' : 'unknown';
}

/** `{ take: 20 }`, `limit 20`, or any number. */
function asksForFew(value: Value): boolean {
  switch (value.k) {
    case 'lit':
      return (
        typeof value.v === 'number' || (typeof value.v === 'string' && LIMIT_CLAUSE.test(value.v))
      );
    case 'sym':
      return PORTION.test(value.name) || value.inputs.some(asksForFew);
    case 'str':
      return value.parts.some(asksForFew);
    case 'union':
      return value.of.some(asksForFew);
    case 'tree':
      return value.entries.some(
        ([key, each]) => LIMIT_OPTION.test(key) || (each.k !== 'lit' && asksForFew(each)),
      );
    default:
      return false;
  }
}

// Loops that count

/** A loop that counts to a small number is short; others have no limit of their own. */
export function isLongLoop(fn: FunctionIR, loop: number): Certainty {
  const answers = fn.blocks
    .filter(({ loops }) => loops.includes(loop))
    .flatMap((block) => {
      const { term } = block;
      if (term.op !== 'branch') return [];
      const leaves = [term.then, term.else].some(
        (to) => fn.blocks[to]?.loops.includes(loop) !== true,
      );
      const cond = leaves ? findWrite(block.instrs, term.cond) : undefined;
      return cond?.op === 'binary' ? [isLongUntil(fn, block, cond)] : [];
    });
  if (answers.includes('no')) return 'no';
  return answers.every((each) => each === 'yes') ? 'yes' : 'unknown';
}

function isLongUntil(
  fn: FunctionIR,
  block: BlockIR,
  { left, right }: Extract<Instr, { op: 'binary' }>,
): Certainty {
  const sides = [left, right].map((slot) => findWrite(block.instrs, slot));
  const constant = sides.find((each) => each?.op === 'const');
  if (constant?.op === 'const') {
    if (typeof constant.value !== 'number' || constant.value <= 0) return 'yes';
    return constant.value > FEW ? 'yes' : 'no';
  }
  const length = sides.find((each) => each?.op === 'get' && /^(?:length|size)$/u.test(keyOf(each)));
  return length?.op === 'get' ? isLongVariable(fn, block, length.object) : 'unknown';
}

/** A list that a loop indexes: given from outside, and not a portion by its name. */
function isLongVariable(fn: FunctionIR, block: BlockIR, slot: Slot): Certainty {
  const read = findWrite(block.instrs, slot);
  const variable = read?.op === 'copy' ? read.src : slot;
  const name = fn.slotNames[variable] ?? fn.params.find((each) => each.slot === variable)?.name;
  if (name !== undefined && PORTION.test(name)) return 'unknown';
  if (fn.params.some((each) => each.slot === variable)) return 'yes';
  const sources = fn.blocks.flatMap(({ instrs, term }) => [
    ...instrs.filter((each) => 'dst' in each && each.dst === variable),
    ...('dst' in term && term.dst === variable ? [term] : []),
  ]);
  const [only] = sources;
  if (sources.length !== 1 || only === undefined) return 'unknown';
  const source = only.op === 'copy' ? findSource(fn, only.src) : only.op;
  return source === 'call' || source === 'await' || source === 'get' ? 'yes' : 'unknown';
}

function findSource(fn: FunctionIR, slot: Slot): string | undefined {
  for (const { instrs, term } of fn.blocks) {
    if ('dst' in term && term.dst === slot) return term.op;
    const found = findWrite(instrs, slot);
    if (found !== undefined) return found.op;
  }
  return fn.params.some((each) => each.slot === slot) ? 'get' : undefined;
}

function findWrite(instrs: readonly Instr[], slot: Slot): Instr | undefined {
  return instrs.findLast((each) => 'dst' in each && each.dst === slot);
}

function keyOf({ key }: Extract<Instr, { op: 'get' }>): string {
  return typeof key === 'string' ? key : '';
}
