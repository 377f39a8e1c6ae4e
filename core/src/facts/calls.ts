/**
 * From requests of all roots to the calls of the model: where each stands, which one decides,
 * what its key and its retries are.
 */
import type { LinkedModule } from '../interpret/linking/linked-module.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import type { Fresh } from '../interpret/values/values.js';
import type { Range } from '../ir/program.js';
import type {
  KeyOrigin,
  KeyReuse,
  Parallel,
  PersonaCall,
  Place,
  RetryPolicy,
  Step,
} from '../model.js';
import type { PersonaSettings } from '../settings.js';
import { anchorOf, isWithin } from './anchor.js';
import { AnswerFacts, type Answered } from './answers.js';
import { describeBody } from './body.js';
import { decide } from './deciding-calls.js';
import { describeEndpoint } from './endpoint.js';
import { areExclusive } from './exclusive.js';
import { describeKey, type KeyFacts } from './key-origin.js';
import { toPlacedRepeat } from './pace.js';
import { findParallel } from './parallel-calls.js';
import { contains, isSamePlace, type Places } from './places.js';
import { recognise } from './recognise.js';
import { canShareKey, differences, followRequest, type Followed } from './retry.js';
import { findCommonDepth, followsInRound } from './rounds.js';
import { describeVersion } from './version.js';

/** A Persona request of one root, with what was learnt about it. */
interface Candidate extends Answered {
  /** Index in `chain` of the activation whose code the call is written in. */
  readonly anchor: number;
  /** The call that made the root, when it is a function that another one returned. */
  readonly madeAt: Range | undefined;
}

export function collectCalls(
  session: Session,
  roots: readonly Root[],
  places: Places,
  settings: PersonaSettings,
  findElsewhere: FindElsewhere = () => [],
): { calls: PersonaCall[]; keyReuses: KeyReuse[] } {
  const all = roots.flatMap((root) =>
    root.events.flatMap((event) => toCandidate(session, root, event, settings)),
  );
  const candidates = dropShadowed(all);
  const builder = new CallBuilder(session, places, new AnswerFacts(session, places, roots, all));
  const made = candidates.map((candidate) => builder.build(candidate));
  const own = made.map(({ call }) => call);
  const calls = decide([...own, ...callsElsewhere(session, candidates, own, findElsewhere)]);
  const byCandidate = new Map(candidates.map((each, i) => [each, calls[i]] as const));
  const keyReuses = made.flatMap(({ followed }, index) => {
    const candidate = candidates[index];
    const call = calls[index];
    if (candidate === undefined || call === undefined) return [];
    return [
      ...builder.reusesInCycle(candidate, call, followed),
      ...builder.reusesInSequence(candidate, call, candidates, byCandidate),
    ];
  });
  return { calls, keyReuses };
}

/** The calls that stand in other modules, as those modules themselves see them. */
export type FindElsewhere = (
  modules: Iterable<Pick<LinkedModule, 'summary'>>,
) => readonly PersonaCall[];

/** What the requests pass through in other modules: what is wrong there stands there, not at the caller. */
function callsElsewhere(
  { program }: Session,
  candidates: readonly Candidate[],
  own: readonly PersonaCall[],
  find: FindElsewhere,
): PersonaCall[] {
  const passed = candidates.flatMap(({ chain }) =>
    chain.flatMap(({ fn }) => program.moduleOf(fn) ?? []),
  );
  if (passed.length === 0) return [];
  return find(new Set(passed))
    .filter(({ sink }) => own.some((each) => isSamePlace(each.sink, sink)))
    .map((call, index) => ({ ...call, id: own.length + index, decided: 'elsewhere' }));
}

function toCandidate(
  session: Session,
  root: Root,
  event: RequestEvent,
  settings: PersonaSettings,
): Candidate[] {
  const chain = session.interpreter.activations.chain(event.act);
  // Deeper rounds of a recursion, and what interceptors send again, are attempts of the first.
  if (event.resent || new Set(chain.map((each) => each.fn)).size < chain.length) return [];
  const recognition = recognise(event, settings);
  if (recognition === undefined) return [];
  const lexical = root.activation.lexical;
  const madeAt = lexical === -1 ? undefined : session.interpreter.activations.chain(lexical)[1]?.at;
  const anchor = madeAt === undefined ? anchorOf(session.program, chain) : 0;
  return [{ root, event, recognition, chain, anchor, madeAt }];
}

function placeOf(candidate: Candidate): Range {
  const { chain, anchor, event, madeAt } = candidate;
  if (madeAt !== undefined) return madeAt;
  return chain[anchor + 1]?.at ?? event.at;
}

/** A function that another one has made speaks for itself only where nobody in the file calls it. */
function withoutCalled(all: readonly Candidate[]): readonly Candidate[] {
  const isCalled = ({ root, event, madeAt }: Candidate): boolean =>
    madeAt !== undefined &&
    all.some(
      (other) =>
        other.madeAt === undefined &&
        other.event.at[0] === event.at[0] &&
        other.chain.some(
          (each) => each.fn === root.fn.id && each.lexical === root.activation.lexical,
        ),
    );
  return all.filter((each) => !isCalled(each));
}

/** Two roots that see one call at one place: the one with more context speaks. */
function dropShadowed(all: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const each of withoutCalled(all)) {
    const [start, end] = placeOf(each);
    const key = `${String(start)}-${String(end)}|${each.chain
      .slice(each.anchor + 1)
      .map((activation) => String(activation.at[0]))
      .join('>')}|${String(each.event.at[0])}`;
    const known = best.get(key);
    if (known === undefined || each.anchor > known.anchor) best.set(key, each);
  }
  return [...best.values()];
}

class CallBuilder {
  readonly #session: Session;
  readonly #places: Places;
  readonly #answers: AnswerFacts;
  #next = 0;

  constructor(session: Session, places: Places, answers: AnswerFacts) {
    this.#answers = answers;
    this.#session = session;
    this.#places = places;
  }

  build(candidate: Candidate): { call: PersonaCall; followed: Followed } {
    const { root, event, recognition, chain, anchor } = candidate;
    const followed = followRequest(this.#session, root, event);
    const facts = describeKey(
      event,
      (made) => this.#isModuleLevel(made, root),
      (made) => this.#isKept(made, root),
    );
    const { methods } = recognition;
    const call: PersonaCall = {
      id: this.#next++,
      place: this.#places.at(placeOf(candidate)),
      sink: this.#places.at(event.at),
      through: [...chain.slice(candidate.madeAt ? 1 : anchor + 2).map((each) => each.at), event.at]
        .filter((each) => each !== placeOf(candidate))
        .map((each) => this.#places.at(each)),
      decided: 'here',
      client: event.client,
      evidence: recognition.evidence,
      url: recognition.url,
      method: methods.length === 1 ? methods[0] : undefined,
      methods,
      operation: recognition.operation,
      path: recognition.path,
      search: recognition.search,
      key: this.#key(candidate, facts, followed),
      retry: this.#retry(candidate, followed),
      parallel: this.#parallel(candidate),
      endpoint: describeEndpoint(recognition, event.declared !== undefined),
      version: describeVersion(event, (range) => this.#places.at(range)),
      body: describeBody(event, recognition.operation),
      timeout: event.timeout,
      ...this.#answers.describe(candidate),
      edits: {
        headersObject: this.#local(candidate, event.headersAt),
        optionsObject: this.#local(candidate, event.optionsAt),
        argument:
          event.optionsArg === undefined || chain.length > anchor + 1
            ? undefined
            : { call: this.#places.at(event.at), index: event.optionsArg },
        headersMember: event.headersMember,
        region: this.#regionPlace(candidate, followed),
      },
    };
    return { call, followed };
  }

  /** Undefined when it cannot be told: an instance may be made once or for each operation. */
  #isModuleLevel(made: Fresh, used: Root): boolean | undefined {
    const chain = this.#session.interpreter.activations.chain(made.act);
    const [root] = chain;
    const functions = chain.map((each) => this.#session.interpreter.getFunction(each.fn));
    const { program } = this.#session;
    const inConstructor = functions.some((fn) => program.isConstructor(fn));
    const isBody = functions[0]?.parent === undefined;
    // An instance that stands for all of its class may be made once or for each operation.
    const forAll = chain[1] !== undefined && program.findClassAt(chain[1].at) !== undefined;
    if (inConstructor && (forAll || !isBody)) return undefined;
    // A script run once may make its only key at the top level.
    return isBody && used.fn.id !== root?.fn;
  }

  #isKept(made: Fresh, used: Root): boolean {
    const [root] = this.#session.interpreter.activations.chain(made.act);
    return made.kept === true || root?.id !== used.activation.id;
  }

  #key(candidate: Candidate, facts: KeyFacts, followed: Followed): KeyOrigin {
    const { event } = candidate;
    const [made] = facts.scope === 'entity' ? [] : facts.made;
    const place = made && this.#placeOfMaker(candidate, made);
    const network = followed.repeats.find((each) => each.outcome === 'network');
    const perAttempt =
      event.idempotencyKey.present === 'yes' &&
      network?.again === 'yes' &&
      network.sameRequest === 'yes' &&
      network.sameKey === 'no';
    const steps: Step[] = [];
    if (place !== undefined) steps.push({ text: 'key created', place });
    return {
      present: event.idempotencyKey.present,
      kind: facts.kind,
      scope: perAttempt ? 'attempt' : facts.scope,
      reason: facts.reason,
      place,
      headerPlace: this.#local(candidate, event.idempotencyKey.at),
      steps,
    };
  }

  /** Where, in the code the call stands in, the key comes from. */
  #placeOfMaker(candidate: Candidate, made: Fresh): Place | undefined {
    if (candidate.madeAt !== undefined) return this.#places.at(made.at);
    const anchor = candidate.chain[candidate.anchor];
    const chain = this.#session.interpreter.activations.chain(made.act);
    const start = chain.findIndex((each) => each.id === anchor?.id);
    if (anchor === undefined || start === -1) return this.#places.at(made.at);
    // Also in a callback that a helper has called.
    const { program } = this.#session;
    const index = chain.findLastIndex(
      ({ fn }, at) => at === start || (fn !== anchor.fn && isWithin(program, fn, anchor.fn)),
    );
    return this.#places.at(chain[index + 1]?.at ?? made.at);
  }

  #retry(candidate: Candidate, followed: Followed): RetryPolicy {
    const { region, kind } = followed;
    const place = this.#regionPlace(candidate, followed);
    const steps = place === undefined ? [] : [{ text: 'repeated here', place }];
    const home = region?.act ?? candidate.chain[candidate.anchor]?.id;
    const repeats = followed.repeats.map((each) =>
      toPlacedRepeat(each, home, this.#session.interpreter.activations, this.#places),
    );
    return { kind, place, library: region?.library, repeats, steps };
  }

  #parallel(candidate: Candidate): Parallel | undefined {
    const { root, event, chain, anchor } = candidate;
    const found = findParallel(this.#session, root, event, chain);
    if (found === undefined) return undefined;
    const isDeeper = found.depth > anchor || candidate.madeAt !== undefined;
    const place = this.#places.at(isDeeper ? placeOf(candidate) : found.at);
    return { kind: found.kind, bounded: found.bounded, place };
  }

  /** The retry construct, or the call of the helper it is in, in the code the call stands in. */
  #regionPlace(candidate: Candidate, followed: Followed): Place | undefined {
    const { region, twin } = followed;
    if (region === undefined) return twin && this.#places.at(this.#seenFrom(candidate, twin));
    const { chain, anchor } = candidate;
    const depth = chain.findIndex((each) => each.id === region.act);
    const isDeeper = depth > anchor || candidate.madeAt !== undefined;
    if (isDeeper) return this.#places.at(placeOf(candidate));
    const { program } = this.#session;
    const [root, inner] = chain;
    const around = chain[depth];
    // A decorator that repeats its method is seen from the method.
    const isOutside = root && around && !isWithin(program, around.fn, root.fn);
    return this.#places.at(isOutside && inner ? inner.at : region.at);
  }

  /** Where, in the code the candidate stands in, another request of the same root is made. */
  #seenFrom(candidate: Candidate, event: RequestEvent): Range {
    const chain = this.#session.interpreter.activations.chain(event.act);
    const index = chain.findIndex((each) => each.id === candidate.chain[candidate.anchor]?.id);
    return chain[index + 1]?.at ?? event.at;
  }

  /** Only what is written in the function the call stands in may be edited there. */
  #local(candidate: Candidate, range: Range | undefined): Place | undefined {
    if (range === undefined) return undefined;
    const fn = this.#session.interpreter.getFunction(candidate.root.fn.id);
    return contains(fn.at, range) ? this.#places.at(range) : undefined;
  }

  // Reuse of keys

  /** The same key goes round with something else: one key for all items, or after a correction. */
  reusesInCycle(candidate: Candidate, call: PersonaCall, followed: Followed): KeyReuse[] {
    const [again] = followed.changed;
    if (again === undefined || !isSharedKey(call)) return [];
    const { first, second } = again;
    return this.#reuse(call, call, first, second, this.#regionPlace(candidate, followed));
  }

  reusesInSequence(
    candidate: Candidate,
    call: PersonaCall,
    all: readonly Candidate[],
    calls: ReadonlyMap<Candidate, PersonaCall | undefined>,
  ): KeyReuse[] {
    if (!isSharedKey(call)) return [];
    return all.flatMap((other) => {
      const first = calls.get(other);
      if (other.root !== candidate.root || first === undefined || other === candidate) return [];
      if (!candidate.event.history.has(other.event.key)) return [];
      // From one round of a loop to the next, the cycle already speaks of each.
      if (!followsInRound(this.#session.interpreter, other, candidate)) return [];
      if (!canShareKey(other.event, candidate.event)) return [];
      const depth = findCommonDepth(other.chain, candidate.chain);
      if (areExclusive(this.#session.interpreter, other, candidate, depth)) return [];
      return this.#reuse(first, call, other.event, candidate.event, undefined);
    });
  }

  #reuse(
    first: PersonaCall,
    second: PersonaCall,
    one: RequestEvent,
    other: RequestEvent,
    region: Place | undefined,
  ): KeyReuse[] {
    const differs = differences({ first: one, second: other });
    if (differs.length === 0) return [];
    if ([first, second].some((each) => !isWrite(each))) return [];
    const steps: Step[] = [
      ...second.key.steps,
      { text: 'sent', place: first.place },
      ...(region === undefined ? [] : [{ text: 'repeated with other parameters', place: region }]),
      ...(first === second ? [] : [{ text: 'sent again', place: second.place }]),
    ];
    return [{ first, second, differs, place: second.place, steps }];
  }
}

/** Methods on which Persona looks at the key. */
function isWrite(call: PersonaCall): boolean {
  return call.method !== undefined && call.method !== 'GET' && call.method !== 'DELETE';
}

/** A key that never varies is a finding of its own. */
function isSharedKey(call: PersonaCall): boolean {
  return call.key.present === 'yes' && call.key.scope !== 'module' && call.key.scope !== 'entity';
}
