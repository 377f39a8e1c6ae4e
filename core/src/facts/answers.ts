/**
 * What a program does with Persona's answer to a call: what it reads, whether it asks if the request
 * succeeded, whether it expects a conflict. Not here: what is asked in order to retry (`retry`).
 */
import type { Activation } from '../interpret/activations.js';
import type { AnswerNotes, AnswerRead } from '../interpret/answers/answer-log.js';
import { isVerdict } from '../interpret/answers/answer-path.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import type { FunctionId, Range } from '../ir/program.js';
import type { AnswerMember, PersonaCall, StatusHandling, UncheckedUse } from '../model.js';
import { anchorOf } from './anchor.js';
import { describeConflict } from './conflicts.js';
import type { Places } from './places.js';
import type { Recognition } from './recognise.js';

/** A Persona request of one root. */
export interface Answered {
  readonly root: Root;
  readonly event: RequestEvent;
  readonly recognition: Recognition;
  readonly chain: readonly Activation[];
}

export class AnswerFacts {
  readonly #session: Session;
  readonly #places: Places;
  readonly #roots: readonly Root[];
  readonly #all: readonly Answered[];
  /** Places that read answers of other services, too. */
  #shared: ReadonlySet<string> | undefined;

  /** @param all the Persona requests of every root, whether they become calls or not */
  constructor(session: Session, places: Places, roots: readonly Root[], all: readonly Answered[]) {
    this.#roots = roots;
    this.#session = session;
    this.#places = places;
    this.#all = all;
  }

  describe(each: Answered): Pick<PersonaCall, 'status' | 'answer' | 'conflict'> {
    const notes = each.root.answers.get(each.event.key);
    return {
      status: this.#status(each, notes),
      answer:
        notes === undefined
          ? []
          : [...notes.reads.values()].map((read) => this.#member(read, notes)),
      conflict: describeConflict(this.#session, each, this.#all),
    };
  }

  #status(each: Answered, notes: AnswerNotes | undefined): StatusHandling {
    if (notes?.testedEach === true) return { checked: 'unknown', unchecked: undefined };
    const uses = [...(notes?.unchecked.values() ?? [])].map((read) => this.#use(each, read));
    const [first, ...others] = uses.sort((left, right) => left.at[0] - right.at[0]);
    if (first === undefined) {
      return { checked: notes?.tested === true ? 'yes' : 'unknown', unchecked: undefined };
    }
    // The innermost function that uses it is the one that should have asked.
    const use = others.reduce((best, other) => (other.depth > best.depth ? other : best), first);
    return { checked: 'no', unchecked: this.#toUse(use) };
  }

  /** The request as seen from the function in which request and use come together. */
  #use({ chain, event }: Answered, { at, act }: AnswerRead): Use {
    const reader = this.#session.interpreter.activations.chain(act);
    let depth = 0;
    while (chain[depth + 1] !== undefined && chain[depth + 1]?.id === reader[depth + 1]?.id) {
      depth++;
    }
    // A callback written where the answer is used is part of that code.
    const inner = depth + anchorOf(this.#session.program, chain.slice(depth));
    return { at, depth, request: chain[inner + 1]?.at ?? event.at };
  }

  #toUse({ at, request }: Use): UncheckedUse {
    return { place: this.#places.at(request), use: this.#places.at(at) };
  }

  #member(read: AnswerRead, notes: AnswerNotes): AnswerMember {
    const { part, path, at, comparedWith } = read;
    const header = part === 'headers' ? path[0] : undefined;
    return {
      part,
      path,
      place: this.#places.at(at),
      comparedWith,
      waitedFor: header !== undefined && notes.waits.has(header),
      shared: isVerdict(read) && part === 'body' && this.#isShared(at),
    };
  }

  #isShared(at: Range): boolean {
    this.#shared ??= this.#findShared();
    return this.#shared.has(idOf(at));
  }

  #findShared(): ReadonlySet<string> {
    const own = new Map<FunctionId, Set<string>>();
    for (const { root, event } of this.#all) {
      const keys = own.get(root.activation.id) ?? new Set();
      own.set(root.activation.id, keys.add(event.key));
    }
    const shared = new Set<string>();
    for (const root of this.#roots) {
      for (const [key, { reads }] of root.answers) {
        if (own.get(root.activation.id)?.has(key) === true) continue;
        for (const { at } of reads.values()) shared.add(idOf(at));
      }
    }
    return shared;
  }
}

interface Use {
  readonly at: Range;
  readonly depth: number;
  readonly request: Range;
}

function idOf([start, end]: Range): string {
  return `${String(start)}-${String(end)}`;
}
