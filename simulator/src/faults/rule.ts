/**
 * What can go wrong on purpose, as data: one rule names a fault, the requests it strikes, and how often.
 *
 * Rules come from the command line (`lose-answer POST /inquiries count=1`), a file, or the control endpoint; all three are
 * read here.
 */
export const FAULT_KINDS = [
  'latency',
  'cut',
  'lose-answer',
  'rate-limit',
  'server-error',
  'bad-gateway',
  'webhook-duplicate',
  'webhook-reorder',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * `before`: the request does not reach the store of keys and nothing is done. `instead`: it reaches the store, nothing is
 * done and the failure is kept under the key. `after`: the work is done; a server error is then kept under the key, a bad
 * gateway hides an answer that was kept.
 */
export type FaultStage = 'before' | 'instead' | 'after';

export interface FaultRule {
  readonly fault: FaultKind;
  /** Any method when left out. */
  readonly method?: string;
  /** `/inquiries`, `/inquiries/*`, `/inquiries/{inquiry-id}/approve` or an operation id; any when left out. */
  readonly path?: string;
  /** Name of an event, for faults of webhooks; any when left out. */
  readonly event?: string;
  /** How many requests it strikes; all when left out. */
  readonly count?: number;
  /** How many matching requests pass before the first it may strike. */
  readonly skip?: number;
  /** Between 0 and 1, drawn from the seed; 1 when left out. */
  readonly probability?: number;
  /** Of latency. */
  readonly milliseconds?: number;
  /** Of a server error: 500, 503 or 504. */
  readonly status?: number;
  readonly stage?: FaultStage;
}

/** A rule that cannot be read; the message says why. */
export class FaultRuleError extends Error {}

const STAGES: readonly string[] = ['before', 'instead', 'after'];
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const NUMBERS = {
  count: isWhole,
  skip: isWhole,
  milliseconds: (value: number) => value >= 0,
  probability: (value: number) => value >= 0 && value <= 1,
  status: (value: number) => isWhole(value) && value >= 500 && value <= 599,
} as const;
const TEXTS = ['method', 'path', 'event'] as const;

/** Reads `lose-answer POST /inquiries count=1 probability=0.5`. */
export function parseFaultRule(text: string): FaultRule {
  const [fault = '', ...words] = text.trim().split(/\s+/);
  const rule: Record<string, unknown> = { fault };
  for (const word of words) {
    const [name = '', value] = word.split('=', 2);
    if (value !== undefined) rule[name] = name in NUMBERS ? Number(value) : value;
    else if (METHODS.includes(name.toUpperCase())) rule['method'] = name.toUpperCase();
    else rule['path'] = name;
  }
  return readFaultRule(rule);
}

/** Checks a rule that came as JSON. */
export function readFaultRule(value: unknown): FaultRule {
  if (typeof value === 'string') return parseFaultRule(value);
  if (typeof value !== 'object' || value === null) throw new FaultRuleError('A rule is an object.');
  const rule = value as Record<string, unknown>;
  const kind = FAULT_KINDS.find((each) => each === rule['fault']);
  if (!kind) throw new FaultRuleError(`fault is one of ${FAULT_KINDS.join(', ')}.`);
  for (const [name, member] of Object.entries(rule)) checkMember(name, member);
  return { ...rule, fault: kind };
}

function checkMember(name: string, value: unknown): void {
  if (name === 'fault' || value === undefined) return;
  if (Object.hasOwn(NUMBERS, name)) {
    const isGood = NUMBERS[name as keyof typeof NUMBERS];
    if (typeof value === 'number' && isGood(value)) return;
  } else if (name === 'stage') {
    if (typeof value === 'string' && STAGES.includes(value)) return;
  } else if ((TEXTS as readonly string[]).includes(name)) {
    if (typeof value === 'string') return;
  } else {
    throw new FaultRuleError(`A rule has no ${name}.`);
  }
  throw new FaultRuleError(`${name} cannot be ${JSON.stringify(value)}.`);
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
