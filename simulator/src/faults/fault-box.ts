/**
 * The rules in force, and which of them strike a request. The same seed and the same requests give the same faults.
 */
import { Random } from '../world/random.js';
import type { FaultKind, FaultRule } from './rule.js';

/** What a rule is compared with. */
export interface FaultTarget {
  readonly method?: string;
  /** Path below the base path, without a query. */
  readonly path?: string;
  /** Operation id and path template, when the request calls one. */
  readonly operation?: { readonly id: string; readonly path: string } | undefined;
  readonly event?: string;
}

interface State {
  readonly rule: FaultRule;
  seen: number;
  struck: number;
}

const WEBHOOK_KINDS: readonly FaultKind[] = ['webhook-duplicate', 'webhook-reorder'];

export class FaultBox {
  readonly #seed: number;
  #random: Random;
  #states: State[] = [];

  constructor(seed: number, rules: readonly FaultRule[]) {
    this.#seed = seed;
    this.#random = new Random(seed);
    this.add(rules);
  }

  add(rules: readonly FaultRule[]): void {
    this.#states.push(...rules.map((rule) => ({ rule, seen: 0, struck: 0 })));
  }

  /** Takes every rule away and starts the draws anew. */
  clear(): void {
    this.#states = [];
    this.#random = new Random(this.#seed);
  }

  list(): readonly { readonly rule: FaultRule; readonly struck: number }[] {
    return this.#states.map(({ rule, struck }) => ({ rule, struck }));
  }

  /** The rules that strike this request: any latency, and the first of the others. */
  strike(describe: () => FaultTarget): readonly FaultRule[] {
    if (this.#states.length === 0) return [];
    const target = describe();
    const struck = this.#states.filter((state) => isFor(state.rule, target) && this.#draw(state));
    let hasOther = false;
    return struck.flatMap((state) => {
      if (state.rule.fault !== 'latency' && hasOther) return [];
      hasOther ||= state.rule.fault !== 'latency';
      state.struck++;
      return [state.rule];
    });
  }

  #draw(state: State): boolean {
    const { count = Infinity, skip = 0, probability = 1 } = state.rule;
    state.seen++;
    if (state.seen <= skip || state.struck >= count) return false;
    return probability >= 1 || this.#random.next() < probability;
  }
}

function isFor(rule: FaultRule, target: FaultTarget): boolean {
  if (WEBHOOK_KINDS.includes(rule.fault) !== (target.event !== undefined)) return false;
  if (target.event !== undefined) return rule.event === undefined || rule.event === target.event;
  if (rule.method !== undefined && rule.method.toUpperCase() !== target.method) return false;
  return rule.path === undefined || isPath(rule.path, target);
}

function isPath(wanted: string, { path, operation }: FaultTarget): boolean {
  if (wanted === operation?.id || wanted === operation?.path || wanted === path) return true;
  if (!wanted.includes('*') || path === undefined) return false;
  const pattern = wanted.split('*').map(escape).join('[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
