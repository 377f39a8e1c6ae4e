/** Operators on abstract values, exact on literals and three-valued elsewhere. */
import type { Certainty } from '../../model.js';
import type { State } from '../state.js';
import { identity } from './identity.js';
import type { Objects } from './objects.js';
import { isTainted } from './taint.js';
import { isTooLarge, someOf, withText } from './texts.js';
import { agree, isNullish, negate, truthiness } from './truth.js';
import { refine, union } from './unions.js';
import {
  alternatives,
  fromCertainty,
  lit,
  sym,
  UNDEFINED,
  type Sym,
  type Value,
} from './values.js';

export function binary(
  operator: string,
  left: Value,
  right: Value,
  state: State,
  objects: Objects,
): Value {
  switch (operator) {
    case '+':
      return add(left, right, state, objects);
    case '-':
    case '*':
    case '/':
    case '%':
    case '**':
    case '<<':
    case '>>':
    case '>>>':
    case '|':
    case '&':
    case '^':
      return arithmetic(operator, left, right);
    default: {
      const answer = compare(operator, left, right, state, objects);
      return fromCertainty(answer, undecided(operator, left, right));
    }
  }
}

function undecided(operator: string, left: Value, right: Value): Value {
  const id = `${identity(left)}${operator}${identity(right)}`;
  const taint = isTainted(left) || isTainted(right);
  return sym(id, '', 'operation', { taint, inputs: [left, right] });
}

/** The comparison whose answer a value is. */
export function readComparison({
  id,
  inputs,
}: Sym): { operator: string; left: Value; right: Value } | undefined {
  const [left, right] = inputs;
  if (left === undefined || right === undefined || inputs.length > 2) return undefined;
  const end = id.length - identity(right).length;
  return { operator: id.slice(identity(left).length, end), left, right };
}

function add(left: Value, right: Value, state: State, objects: Objects): Value {
  if (left.k === 'lit' && right.k === 'lit') {
    if (typeof left.v === 'number' && typeof right.v === 'number') return lit(left.v + right.v);
    return withText(String(left.v) + String(right.v), left, right);
  }
  const isNumber = (value: Value): boolean => value.k === 'lit' && typeof value.v === 'number';
  if (isNumber(left) || isNumber(right)) return arithmetic('+', left, right);
  if (isCalculated(left) && isCalculated(right)) return arithmetic('+', left, right);
  return objects.concatText([left, right], state);
}

/** The result of a calculation, which is no text. */
function isCalculated(value: Value): boolean {
  if (value.k === 'fresh')
    return value.strength !== 'strong' && /^(?:Math|Date|performance)\./u.test(value.maker);
  return value.k === 'derived' && /^(?:[-*/%]|\*\*|Math\.\w+)$/u.test(value.how);
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const known = [left, right].map((each) => (each.k === 'lit' ? Number(each.v) : Number.NaN));
  const [a = Number.NaN, b = Number.NaN] = known;
  if (!Number.isNaN(a) && !Number.isNaN(b)) return lit(calculate(operator, a, b));
  const result: Value = { k: 'derived', how: operator, inputs: [left, right] };
  return isTooLarge(result) ? someOf(result) : result;
}

function calculate(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    default:
      return a ^ b;
  }
}

function compare(
  operator: string,
  left: Value,
  right: Value,
  state: State,
  objects: Objects,
): Certainty {
  if (operator === 'instanceof') {
    return agree(alternatives(left).map((each) => isInstance(each, right, state, objects)));
  }
  if (operator === 'in') return hasKey(left, right, state, objects);
  if (left.k === 'union') {
    return agree(left.of.map((each) => compare(operator, each, right, state, objects)));
  }
  if (right.k === 'union') {
    return agree(right.of.map((each) => compare(operator, left, each, state, objects)));
  }
  switch (operator) {
    case '===':
    case '==':
      return isEqual(left, right, operator === '==');
    case '!==':
    case '!=':
      return negate(isEqual(left, right, operator === '!='));
    default:
      return isOrdered(operator, left, right);
  }
}

function isEqual(left: Value, right: Value, loose: boolean): Certainty {
  if (left.k === 'lit' && right.k === 'lit') {
    const same = loose ? left.v == right.v : left.v === right.v;
    return same ? 'yes' : 'no';
  }
  const [one, other] = left.k === 'lit' ? [right, left] : [left, right];
  if (other.k === 'lit') {
    if (other.v === null || other.v === undefined) {
      return isNullish(one) === 'no' && one.k !== 'sym' ? 'no' : 'unknown';
    }
    return one.k === 'ref' || one.k === 'fn' || one.k === 'resp' || one.k === 'err'
      ? 'no'
      : 'unknown';
  }
  return one.k !== 'sym' && one.k === other.k && identity(one) === identity(other)
    ? 'yes'
    : 'unknown';
}

function isOrdered(operator: string, left: Value, right: Value): Certainty {
  if (isInfinity(right) && /^[<>]=?$/u.test(operator)) {
    if (left.k === 'lit' && !Number.isFinite(Number(left.v))) return 'unknown';
    return operator.startsWith('<') ? 'yes' : 'no';
  }
  if (left.k !== 'lit' || right.k !== 'lit') return 'unknown';
  const a = Number(left.v);
  const b = Number(right.v);
  switch (operator) {
    case '<':
      return a < b ? 'yes' : 'no';
    case '<=':
      return a <= b ? 'yes' : 'no';
    case '>':
      return a > b ? 'yes' : 'no';
    case '>=':
      return a >= b ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

function isInfinity(value: Value): boolean {
  return value.k === 'lit' && value.v === Number.POSITIVE_INFINITY;
}

/** Error classes of HTTP clients that only an answered request throws. */
const STATUS_ERRORS = /^(?:HTTPError|FetchError|ResponseError|StatusCodeError)$/u;
/** Those that no answered request throws. */
const LOST_ERRORS =
  /^(?:(?:\w+)?TimeoutError|(?:Request)?AbortError|NetworkError|SocketError|ConnectionError)$/u;

function isInstance(left: Value, right: Value, state: State, objects: Objects): Certainty {
  const wanted = right.k === 'lib' ? (right.path.split('.').at(-1) ?? '') : '';
  if (left.k === 'err') {
    if (right.k === 'cls') return 'no';
    if (right.k !== 'lib' || left.outcome === undefined) return 'unknown';
    if (right.module === '' && wanted === 'Error') return 'yes';
    if (right.module === '' && wanted === 'TypeError') {
      return left.outcome === 'network' && left.client === 'fetch' ? 'yes' : 'no';
    }
    if (wanted === 'AxiosError') return left.client === 'axios' ? 'yes' : 'no';
    if (LOST_ERRORS.test(wanted)) return left.outcome === 'network' ? 'unknown' : 'no';
    if (wanted === 'RequestError' && left.client === 'got') return 'yes';
    if (STATUS_ERRORS.test(wanted)) return left.outcome === 'network' ? 'no' : 'yes';
    if (right.module === '' && wanted === 'DOMException') return 'no';
    return 'unknown';
  }
  if (left.k === 'resp') return wanted === 'Response' ? 'yes' : 'no';
  const object = objects.find(left, state);
  if (object === undefined) return left.k === 'lit' || left.k === 'fn' ? 'no' : 'unknown';
  if (object.cls !== undefined) return isSubclass(object.cls, right);
  if (object.kind === 'error') {
    if (right.k === 'cls') return 'no';
    if (wanted === 'Error') return 'yes';
    return object.library === wanted ? 'yes' : 'no';
  }
  if (wanted === 'URL') return object.kind === 'url' ? 'yes' : 'no';
  if (wanted === 'Headers') return object.kind === 'headers' ? 'yes' : 'no';
  return right.k === 'cls' ? 'no' : 'unknown';
}

function isSubclass(cls: Value, wanted: Value): Certainty {
  let current: Value | undefined = cls;
  while (current !== undefined) {
    if (identity(current) === identity(wanted)) return 'yes';
    if (current.k !== 'cls') {
      // Built-in errors: every one of them is an Error.
      const base = current.k === 'lib' && current.module === '';
      return base ? (wanted.k === 'lib' && wanted.path === 'Error' ? 'yes' : 'no') : 'unknown';
    }
    current = current.parent;
  }
  return 'no';
}

function hasKey(key: Value, target: Value, state: State, objects: Objects): Certainty {
  const object = objects.find(target, state);
  if (object === undefined || key.k !== 'lit') return 'unknown';
  const known = object.members.get(String(key.v));
  if (known !== undefined) return known.maybe ? 'unknown' : 'yes';
  return object.open.length > 0 || object.kind === 'instance' ? 'unknown' : 'no';
}

/** What is left of `x && y` when `x` is falsy: its falsy alternatives, or nothing that counts. */
function falsySide(value: Value): Value {
  const falsy = alternatives(value).filter((each) => truthiness(each) === 'no');
  return falsy.length > 0 ? union(falsy) : UNDEFINED;
}

export function unary(operator: string, value: Value): Value {
  const undecidedHere = (): Value =>
    sym(`${operator}${identity(value)}`, '', 'operation', {
      taint: isTainted(value),
      inputs: [value],
    });
  switch (operator) {
    case '!':
      return fromCertainty(negate(truthiness(value)), undecidedHere());
    case '?.':
      // No question of the program's own: only that it can go on without an answer.
      return fromCertainty(
        isNullish(value),
        sym(`?.${identity(value)}`, '', 'operation', { taint: isTainted(value) }),
      );
    case 'isNullish':
      return fromCertainty(isNullish(value), undecidedHere());
    case 'isUndefined':
      return fromCertainty(isUndefined(value), undecidedHere());
    case 'kept ||':
      return refine(value, (each) => truthiness(each) !== 'no');
    case 'kept &&':
      // Falsy, whatever it is: as a header, a body or something to spread it counts as nothing.
      return falsySide(value);
    case 'promise':
      return { k: 'promise', ok: value, err: undefined };
    case 'kept ??':
      return refine(value, (each) => isNullish(each) !== 'yes');
    case 'typeof':
      return typeOf(value) ?? undecidedHere();
    case 'void':
      return UNDEFINED;
    case '-':
    case '+':
    case '~':
      if (value.k === 'lit') {
        const number = Number(value.v);
        return lit(operator === '-' ? -number : operator === '+' ? number : ~number);
      }
      return operator === '+' ? value : { k: 'derived', how: operator, inputs: [value] };
    default:
      return undecidedHere();
  }
}

function isUndefined(value: Value): Certainty {
  if (value.k === 'lit') return value.v === undefined ? 'yes' : 'no';
  if (value.k === 'union') return agree(value.of.map(isUndefined));
  return isNullish(value);
}

function typeOf(value: Value): Value | undefined {
  switch (value.k) {
    case 'lit':
      return lit(typeof value.v);
    case 'str':
    case 'fresh':
      return lit('string');
    case 'fn':
    case 'cls':
      return lit('function');
    case 'ref':
    case 'resp':
    case 'err':
    case 'promise':
    case 'tree':
      return lit('object');
    case 'union': {
      const types = value.of.map(typeOf);
      return types.every((each) => each !== undefined) ? union(types) : undefined;
    }
    default:
      return undefined;
  }
}
