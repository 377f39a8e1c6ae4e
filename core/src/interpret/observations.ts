/**
 * What a run lets the facts see beside requests: texts that become an API key, comparisons and calls that may be the
 * check of a signature. Kept only where the program has marks that make it worth while.
 * Not here: what an observation means (`facts/`).
 */
import { API_KEY_PREFIXES, findApiKey, redactApiKey, type Environment } from '@persona-lint/api';
import type { Range } from '../ir/program.js';
import { nameOf, type Site } from './host.js';
import { LaterCalls } from './retries/later-calls.js';
import { findHmacs } from './values/provenance.js';
import { literalString, type Value } from './values/values.js';

/** What a program mentions that is worth watching for. */
export interface Marks {
  /** A text that ends where a key's prefix, or a part of it, does. */
  readonly keyParts: boolean;
  /** The header that carries the signature of a delivery. */
  readonly signature: boolean;
}

/** A text that holds an API key although none of its parts does. */
export interface ComposedKey {
  readonly environment: Environment;
  /** Without the secret. */
  readonly text: string;
  readonly at: Range;
}

/** Where a prefix is likely to be cut: at the ends of its words. */
const PREFIX_ENDS: ReadonlySet<string> = new Set(
  API_KEY_PREFIXES.flatMap((prefix) =>
    [...prefix.matchAll(/(?<=_)|(?=_)/g)].map(({ index }) => prefix.slice(0, index)),
  ),
);
const LONGEST_END = Math.max(...API_KEY_PREFIXES.map((each) => each.length));

export function isKeyPart(text: string): boolean {
  if (text.length < 4) return false;
  // `Bearer persona_`: what counts is the last word.
  const end = text.slice(-LONGEST_END - 1);
  const start = end.search(/(?<![\w-])[a-z_]+$/);
  return start !== -1 && PREFIX_ENDS.has(end.slice(start));
}

/** Two values compared by an operator, or a function given what may be compared. */
export interface Comparison {
  /** `===`, or the function. */
  readonly by: string | Value;
  /** Both sides; for a function its receiver, if it has one, and its arguments. */
  readonly operands: readonly Value[];
  readonly isMethod: boolean;
  readonly act: number;
  /** Block of the function that is running. */
  readonly block: number;
  readonly at: Range;
}

export class Observations {
  readonly composed: ComposedKey[] = [];
  readonly later = new LaterCalls();
  readonly #comparisons = new Map<string, Comparison>();
  #marks: Marks = { keyParts: false, signature: false };

  get comparisons(): Iterable<Comparison> {
    return this.#comparisons.values();
  }

  watch(marks: Marks): void {
    this.#marks = marks;
  }

  /** A text was made of others. */
  made(result: Value, parts: readonly (Value | string)[], at: Range): void {
    if (!this.#marks.keyParts) return;
    const key = findKey(result);
    if (key === undefined || parts.some((each) => findKey(each) !== undefined)) return;
    if (this.composed.some((known) => known.at[0] === at[0] && known.at[1] === at[1])) return;
    this.composed.push({ environment: key.environment, text: redactApiKey(key), at });
  }

  compared(
    operator: string,
    operands: readonly Value[],
    act: number,
    block: number,
    at: Range,
  ): void {
    if (!this.#marks.signature || !COMPARES.test(operator)) return;
    this.#note({ by: operator, operands, isMethod: false, act, block, at });
  }

  /** `copy` takes a value down as it is now. */
  called(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    site: Site,
    copy: (value: Value) => Value,
  ): void {
    this.later.called(callee, receiver, args, site, copy);
    if (!this.#marks.signature || args.length === 0) return;
    const operands = receiver === undefined ? args : [receiver, ...args];
    const copies = operands.map(copy);
    if (!isTest(callee) && !copies.some((each) => findHmacs(each).length > 0)) return;
    const block = Number.parseInt(site.id, 10);
    const isMethod = receiver !== undefined;
    const at = nameOf(site);
    this.#note({ by: callee, operands: copies, isMethod, act: site.act, block, at });
  }

  /** What is seen again, after states have met, is known better. */
  #note(comparison: Comparison): void {
    const { act, block, at } = comparison;
    this.#comparisons.set(`${String(act)}:${String(block)}:${at.join('-')}`, comparison);
  }
}

const COMPARES = /^(?:[!=]==?|[<>]=?)$/u;

/** Checks the form of a text, or verifies a signature by itself. */
function isTest(callee: Value): boolean {
  return (
    callee.k === 'lib' &&
    (callee.module === 'regex' || /^(?:webcrypto\.|crypto\.)?subtle\.verify$/u.test(callee.path))
  );
}

/** A whole real-looking key that the value certainly holds. */
function findKey(value: Value | string): ReturnType<typeof findApiKey> {
  if (typeof value !== 'string' && value.k === 'union') {
    const found = value.of.map(findKey);
    if (found.includes(undefined)) return undefined;
    return found.find((each) => each?.environment === 'production') ?? found[0];
  }
  if (typeof value !== 'string' && value.k === 'str') {
    const last = value.parts.length - 1;
    return value.parts
      .map((part, index) => {
        const found = findKey(part);
        const text = literalString(part) ?? '';
        // What comes next may go on with the secret.
        return found?.end === text.length && index < last ? undefined : found;
      })
      .find((each) => each !== undefined);
  }
  const text = typeof value === 'string' ? value : literalString(value);
  const found = text === undefined ? undefined : findApiKey(text);
  return found?.fake === false ? found : undefined;
}
