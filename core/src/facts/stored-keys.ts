/**
 * Is an idempotency key one that was stored before: a column of a row, a member of a job's data, what a caller kept?
 * Used by `stale-keys`. Not here: how widely a key is shared (`key-origin`).
 */
import { isNullish } from '../interpret/values/truth.js';
import { alternatives, type Sym, type Value } from '../interpret/values/values.js';

export interface StoredKey {
  readonly key: Sym;
  /** What the key is a member of: the row, the job, the parameter. */
  readonly base: Sym;
}

/** What a program calls a key that it keeps. */
const KEY_NAME = /key|idempot|token|nonce|^request_?id$/iu;
/** Calls that give what was stored. */
const READS =
  /find|get|list|load|select|query|where|order_?by|limit|pending|rows|fetch|read|all|stored|due|stale|old/iu;

/** What queries call the comparison of a column with a time: `lt`, `$gte`, `LessThan`. */
const OLDER = /^\$?(?:lte?|lessThan\w*|before|older\w*)$/iu;
const NEWER = /^\$?(?:gte?|(?:more|greater)Than\w*|after|newer\w*|since|between)$/iu;
const LESS = /^<=?$/u;
/** By itself, or in SQL. */
const GREATER = /^>=?$|>=?\s*(?:now|current_|date|[($:?])|\bbetween\b/iu;
/** How names of values end that are nested too deep. */
const CUT = '…';

export function findStoredKey(value: Value): StoredKey | undefined {
  const able = alternatives(value).filter((each) => isNullish(each) !== 'yes');
  const [only] = able;
  if (only === undefined || able.length > 1) return undefined;
  if (only.k === 'str') {
    const open = only.parts.filter((each) => each.k !== 'lit');
    return open.length === 1 && open[0] ? findStoredKey(open[0]) : undefined;
  }
  if (only.k !== 'sym' || !/^(?:param|member|element)$/u.test(only.origin)) return undefined;
  return KEY_NAME.test(lastName(only)) ? { key: only, base: findBase(only) } : undefined;
}

/** The row that a column belongs to. */
export function findBase(value: Sym): Sym {
  const { from, origin } = value;
  return origin === 'member' && from?.k === 'sym' ? findBase(from) : value;
}

/** Is its row one of a list, or what a query has given, whatever the present time? */
export function isReadFrom({ key, base }: StoredKey): boolean {
  if (key.origin !== 'member') return false;
  const [list] = base.origin === 'element' ? base.inputs : [base];
  if (list?.k !== 'sym') return list !== undefined && base.origin === 'element';
  const source = findBase(list);
  if (source.origin !== 'call') return base.origin === 'element';
  return READS.test(lastName(source)) && !mayBeRecent(source);
}

/** Does a query ask for what is new, or is it unclear what it asks the present time for? */
function mayBeRecent(query: Sym, depth = 0): boolean {
  if (depth > MAX_DEPTH || NEWER.test(lastName(query)) || query.id.endsWith(CUT)) return true;
  if (OLDER.test(lastName(query))) return false;
  return query.inputs.some(
    (each, index) => !isLiteral(query.inputs[index - 1], LESS) && asksForRecent(each, depth + 1),
  );
}

function asksForRecent(value: Value, depth: number): boolean {
  if (isTime(value) || isLiteral(value, GREATER)) return true;
  if (value.k === 'sym') return mayBeRecent(value, depth);
  if (value.k !== 'tree') return partsOf(value).some((each) => asksForRecent(each, depth + 1));
  return (
    value.open.length > 0 ||
    value.entries.some(
      ([key, each]) => NEWER.test(key) || (!OLDER.test(key) && asksForRecent(each, depth + 1)),
    )
  );
}

function isLiteral(value: Value | undefined, pattern: RegExp): boolean {
  return value?.k === 'lit' && typeof value.v === 'string' && pattern.test(value.v);
}

function lastName({ name }: Sym): string {
  return name.replace(/\(\)$/u, '').split('.').at(-1) ?? '';
}

/** Was it made by what runs now? `isMadeHere` is asked of the activation that has made a value. */
export function isFirstMade({ base }: StoredKey, isMadeHere: (act: number) => boolean): boolean {
  const { from } = base;
  return from !== undefined && holds(from, (each) => each.k === 'fresh' && isMadeHere(each.act));
}

function isTime(value: Value): boolean {
  return value.k === 'fresh' && value.strength === 'time';
}

const MAX_DEPTH = 8;

function holds(value: Value, test: (value: Value) => boolean, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  return test(value) || partsOf(value).some((each) => holds(each, test, depth + 1));
}

function partsOf(value: Value): readonly Value[] {
  switch (value.k) {
    case 'sym':
      return value.from === undefined ? value.inputs : [value.from, ...value.inputs];
    case 'derived':
      return value.inputs;
    case 'str':
      return value.parts;
    case 'union':
      return value.of;
    case 'tree':
      return [...value.entries.map(([, each]) => each), ...value.open];
    default:
      return [];
  }
}
