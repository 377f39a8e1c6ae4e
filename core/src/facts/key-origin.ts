/** Where an idempotency key comes from, and how widely one value of it is shared. */
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Fresh, Sym, Value } from '../interpret/values/values.js';
import { alternatives } from '../interpret/values/values.js';
import { CONSTANTS } from '../library/key-factories.js';
import type { KeyOrigin } from '../model.js';

type Scope = KeyOrigin['scope'];

interface Sharing {
  readonly scope: Scope;
  readonly reason: string;
}

/** Is a value made once for the whole process? Answered by whoever knows the activations. */
export type IsModuleLevel = (made: Fresh) => boolean | undefined;

/** Was a value made in an earlier run of another function, and kept? */
export type IsKept = (made: Fresh) => boolean;

export interface KeyFacts {
  readonly kind: KeyOrigin['kind'];
  readonly scope: Scope;
  readonly reason: string;
  /** The values made by a key factory that the key may be. */
  readonly made: readonly Fresh[];
}

export function describeKey(
  event: RequestEvent,
  isModuleLevel: IsModuleLevel,
  isKept: IsKept,
): KeyFacts {
  const { present, value } = event.idempotencyKey;
  if (value === undefined) {
    return {
      kind: present === 'no' ? 'absent' : 'unknown',
      scope: 'unknown',
      reason: '',
      made: [],
    };
  }
  const all = alternatives(value);
  const sharing =
    findMemoised(all, isKept) ??
    findUndefinedText(all) ??
    combineAlternatives(all.map((each) => sharingOf(each, isModuleLevel)));
  return { kind: kindOf(value), ...sharing, made: findMade(value) };
}

/** `key ??= randomUUID()` in a variable that outlives the call: the first value stays. */
function findMemoised(all: readonly Value[], isKept: IsKept): Sharing | undefined {
  const made = all.filter((each) => each.k === 'fresh');
  const kept = made.filter(isKept);
  const remade = made.some((each) => kept.some((old) => old !== each && old.at[0] === each.at[0]));
  return remade ? { scope: 'module', reason: 'made once and kept in a variable' } : undefined;
}

/** `job-${job?.id}`: for a missing id the key is a constant. */
function findUndefinedText(all: readonly Value[]): Sharing | undefined {
  const isConstant = (each: Value): boolean =>
    each.k === 'lit' && typeof each.v === 'string' && /\b(?:undefined|null)\b/u.test(each.v);
  return all.length > 1 && all.some(isConstant)
    ? { scope: 'entity', reason: 'a template that can contain `undefined`' }
    : undefined;
}

function kindOf(value: Value): KeyOrigin['kind'] {
  switch (value.k) {
    case 'lit':
      return 'literal';
    case 'fresh':
      return 'generated';
    case 'str':
    case 'derived':
      return 'derived';
    case 'sym':
      if (value.origin === 'param' || (value.origin === 'member' && value.id.includes(':p'))) {
        return 'parameter';
      }
      return value.origin === 'import' ? 'imported' : 'unknown';
    case 'union': {
      const kinds = new Set(value.of.filter((each) => each.k !== 'lit').map(kindOf));
      const [only] = kinds;
      return kinds.size === 1 && only !== undefined ? only : 'unknown';
    }
    default:
      return 'unknown';
  }
}

export function findMade(value: Value): Fresh[] {
  switch (value.k) {
    case 'fresh':
      return [value];
    case 'str':
      return value.parts.flatMap(findMade);
    case 'derived':
      return value.how === 'json' ? [] : value.inputs.flatMap(findMade);
    case 'union':
      return value.of.flatMap(findMade);
    default:
      return [];
  }
}

/** Every alternative must agree; one that differs makes it unknown. */
function combineAlternatives(all: readonly Sharing[]): Sharing {
  const [first = UNKNOWN] = all;
  if (all.every((each) => each.scope === first.scope)) return first;
  const shared = all.every((each) => each.scope === 'module' || each.scope === 'entity');
  return shared ? first : UNKNOWN;
}

const UNKNOWN: Sharing = { scope: 'unknown', reason: '' };
const OPERATION: Sharing = { scope: 'operation', reason: '' };

function sharingOf(value: Value, isModuleLevel: IsModuleLevel): Sharing {
  switch (value.k) {
    case 'lit':
      return { scope: 'module', reason: 'a literal' };
    case 'fresh':
      return sharingOfFresh(value, isModuleLevel);
    case 'sym':
      return sharingOfSymbol(value);
    case 'str':
    case 'derived':
      return sharingOfParts(value, isModuleLevel);
    case 'union':
      return combineAlternatives(value.of.map((each) => sharingOf(each, isModuleLevel)));
    case 'lib':
      return CONSTANTS.has(`${value.module}:${value.path}`)
        ? { scope: 'module', reason: 'a constant' }
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function sharingOfFresh(value: Fresh, isModuleLevel: IsModuleLevel): Sharing {
  const level = isModuleLevel(value);
  if (level === true) return { scope: 'module', reason: 'made once, when the module is loaded' };
  if (level === undefined) return UNKNOWN;
  if (value.strength === 'weak') {
    return { scope: 'entity', reason: `\`${value.maker}()\`, which can give the same value twice` };
  }
  return OPERATION;
}

function sharingOfSymbol(value: Sym): Sharing {
  if (value.origin === 'env') {
    return { scope: 'module', reason: `the environment variable \`${value.name}\`` };
  }
  const bucket = dateBucketOf(value);
  if (bucket !== undefined) return bucket;
  switch (classifyName(value.name)) {
    case 'entity':
      return { scope: 'entity', reason: `\`${value.name}\` alone` };
    case 'operation':
      return OPERATION;
    case 'unknown':
      return UNKNOWN;
  }
}

// Templates, digests and other functions of several values

function sharingOfParts(
  value: Extract<Value, { k: 'str' | 'derived' }>,
  isModuleLevel: IsModuleLevel,
): Sharing {
  const bucket = dateBucketOf(value);
  if (bucket !== undefined) return bucket;
  const parts = (value.k === 'str' ? value.parts : value.inputs).filter((each) => each.k !== 'lit');
  if (parts.length === 0) return { scope: 'module', reason: 'a constant' };
  if (parts.some((each) => mayBeUndefined(each))) {
    return { scope: 'entity', reason: 'a template that can contain `undefined`' };
  }
  const all = parts.map((each) => sharingOf(each, isModuleLevel));
  if (all.some((each) => each.scope === 'operation')) return OPERATION;
  if (all.some((each) => each.scope === 'unknown')) return UNKNOWN;
  const weak = parts.some((each) => each.k === 'fresh');
  if (weak && parts.length > 1) return UNKNOWN;
  const entity = all.find((each) => each.scope === 'entity');
  return entity ?? all[0] ?? UNKNOWN;
}

function mayBeUndefined(value: Value): boolean {
  return value.k === 'union' && value.of.some((each) => each.k === 'lit' && each.v === undefined);
}

/** A clock cut down to a day, an hour or a minute. */
function dateBucketOf(value: Value): Sharing | undefined {
  const found = isBucket(value);
  return found ? { scope: 'entity', reason: 'a date or hour' } : undefined;
}

const COARSE =
  /^(?:toDateString|toLocaleDateString|get(?:UTC)?(?:Date|Day|Hours|Month|FullYear|Minutes)|startOf|format)$/u;

function isBucket(value: Value): boolean {
  if (value.k === 'sym') return value.origin === 'call' && isFormattedDate(value);
  if (value.k !== 'derived') return false;
  const [first, second, third] = value.inputs;
  if (first === undefined || !comesFromClock(first)) return false;
  if (COARSE.test(value.how)) return true;
  if (value.how === 'slice' || value.how === 'substring' || value.how === 'substr') {
    const end = third ?? second;
    return end?.k === 'lit' && typeof end.v === 'number' && end.v > 0 && end.v <= 16;
  }
  if (value.how === '[0]') return first.k === 'derived' && first.how === 'split';
  if (/^Math\.(?:floor|round|trunc)$/u.test(value.how)) {
    const divisor = first.k === 'derived' && first.how === '/' ? first.inputs[1] : undefined;
    return divisor?.k === 'lit' && typeof divisor.v === 'number' && divisor.v >= 60_000;
  }
  return isBucket(first) && value.how !== '+';
}

function comesFromClock(value: Value): boolean {
  switch (value.k) {
    case 'fresh':
      return value.strength === 'time';
    case 'derived':
      return value.inputs.some(comesFromClock);
    default:
      return false;
  }
}

/** `format(new Date(), 'yyyy-MM-dd')`, `dayjs().format('YYYY-MM-DD')` */
function isFormattedDate(value: Sym): boolean {
  if (!/(?:^|\.)format\(\)$/u.test(value.name)) return false;
  const pattern = value.inputs.find((each) => each.k === 'lit' && typeof each.v === 'string');
  return pattern?.k === 'lit' && /^[yYMdDHhw\-_/.:T']+$/u.test(String(pattern.v));
}

// Names: what an id identifies

const OPERATION_WORDS = new Set([
  ...['job', 'run', 'row', 'request', 'req', 'ticket', 'order', 'application', 'attempt', 'event'],
  ...['message', 'msg', 'task', 'submission', 'operation', 'idempotency', 'correlation', 'trace'],
  ...['nonce', 'uuid', 'ulid', 'dedupe', 'dedup', 'delivery', 'invocation', 'execution', 'step'],
  ...['payment', 'transaction', 'transfer', 'checkout', 'purchase', 'booking', 'command', 'batch'],
]);
const ENTITY_WORDS = new Set([
  ...['user', 'customer', 'account', 'reference', 'member', 'person', 'tenant', 'organization'],
  ...['org', 'email', 'phone', 'client', 'company', 'merchant', 'profile', 'employee', 'driver'],
]);
const ID_WORDS = /^(?:id|uuid|guid|uid|key|sub|ref|number|no|value)$/u;

/** What a text is written as says nothing about what it identifies. */
const SPELLING =
  /(?:\.(?:trim|toLowerCase|toUpperCase|toString|normalize|replace|replaceAll)\(\))+$/u;

export function classifyName(name: string): 'operation' | 'entity' | 'unknown' {
  const segments = name
    .replace(SPELLING, '')
    .split('.')
    .filter((each) => each !== '');
  const last = segments.at(-1);
  if (last === undefined) return 'unknown';
  const words = toWords(last);
  const own = classifyWords(words);
  if (own !== 'unknown') return own;
  // `user.id` is about the user, `user.name` about neither.
  if (!words.every((each) => ID_WORDS.test(each))) return 'unknown';
  const before = segments.at(-2);
  return before === undefined ? 'unknown' : classifyWords(toWords(before));
}

function classifyWords(words: readonly string[]): 'operation' | 'entity' | 'unknown' {
  if (words.some((each) => OPERATION_WORDS.has(each))) return 'operation';
  // The last telling word decides: `accountHolderToken` is no account.
  const telling = words.filter((each) => !ID_WORDS.test(each));
  const last = telling.at(-1);
  return last !== undefined && ENTITY_WORDS.has(last) ? 'entity' : 'unknown';
}

function toWords(name: string): string[] {
  return name
    .replace(/[[\]()#]/gu, '')
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .split(/[\s_-]+/u)
    .map((each) => each.toLowerCase())
    .filter((each) => each !== '');
}
