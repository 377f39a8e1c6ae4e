/**
 * Pairs of writes to one resource that are in flight at the same time.
 * The run says which requests are pending when another goes out (`flights`); here the two are compared.
 * Each pair stands once: in the innermost function in which it is certain.
 */
import type { Activation } from '../interpret/activations.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import { isSame } from '../interpret/values/compare.js';
import type { FunctionId, Range } from '../ir/program.js';
import type { ConcurrentWrites, PersonaCall } from '../model.js';
import type { PersonaSettings } from '../settings.js';
import { anchorOf } from './anchor.js';
import { areExclusive } from './exclusive.js';
import { contains, isSamePlace, type Places } from './places.js';
import {
  blockAt,
  findCommonDepth,
  findConstructs,
  followsInRound,
  mayVary,
  type Construct,
} from './rounds.js';
import { findWrite, type Write } from './writes.js';

interface Sent {
  readonly write: Write;
  readonly event: RequestEvent;
  readonly chain: readonly Activation[];
}

interface Pair {
  readonly first: Sent;
  readonly second: Sent;
  /** Where each stands in the code that sends both. */
  readonly firstAt: Range;
  readonly at: Range;
  /** Functions between that code's own root and this one, outermost first. */
  readonly inner: readonly FunctionId[];
}

export function collectConcurrentWrites(
  session: Session,
  roots: readonly Root[],
  calls: readonly PersonaCall[],
  places: Places,
  settings: PersonaSettings,
): ConcurrentWrites[] {
  if (roots.every(hasNothingInFlight)) return [];
  const finder = new PairFinder(session, settings);
  const found = new Map<string, ConcurrentWrites>();
  for (const root of roots) {
    for (const pair of finder.pairsOf(root)) {
      if (finder.standsFurtherIn(pair)) continue;
      const first = findCall(pair.first, root, calls, places);
      const second = findCall(pair.second, root, calls, places);
      if (first === undefined || second === undefined) continue;
      const place = places.at(pair.at);
      const firstPlace = places.at(pair.firstAt);
      const key = String(place.start);
      const isOne = isSamePlace(place, firstPlace);
      const steps = isOne ? [] : [{ text: 'sent before', place: firstPlace }];
      if (!found.has(key)) found.set(key, { first, second, place, firstPlace, steps });
    }
  }
  return [...found.values()];
}

function hasNothingInFlight({ events }: Root): boolean {
  return events.every((event) => event.inFlight.size === 0);
}

/** One that stands in the root speaks before others that lead to the same request. */
function findCall(
  { event, write }: Sent,
  { fn }: Root,
  calls: readonly PersonaCall[],
  places: Places,
): PersonaCall | undefined {
  const sink = places.at(event.at);
  const around = places.at(fn.at);
  const isOwn = ({ place }: PersonaCall): boolean =>
    place.file === around.file && contains([around.start, around.end], [place.start, place.end]);
  const able = calls.filter((call) => isSamePlace(call.sink, sink));
  const same = able.filter((call) => call.method === write.method && call.path === write.path);
  const own = same.filter(isOwn);
  const best = own.length > 0 ? own : same;
  return best.find((call) => call.decided === 'here') ?? best[0];
}

class PairFinder {
  readonly #session: Session;
  readonly #settings: PersonaSettings;
  readonly #byRoot = new Map<Root, readonly Pair[]>();

  constructor(session: Session, settings: PersonaSettings) {
    this.#session = session;
    this.#settings = settings;
  }

  pairsOf(root: Root): readonly Pair[] {
    const known = this.#byRoot.get(root);
    if (known !== undefined) return known;
    // A recursion may ask for it meanwhile.
    this.#byRoot.set(root, []);
    const pairs = this.#find(root);
    this.#byRoot.set(root, pairs);
    return pairs;
  }

  /** Is it certain in a function that is called on the way to both, whoever calls it? */
  standsFurtherIn(pair: Pair): boolean {
    return pair.inner.some((id) => {
      const root = this.#session.rootOf(this.#session.interpreter.getFunction(id));
      return this.pairsOf(root).some(
        ({ first, second }) =>
          first.event.at[0] === pair.first.event.at[0] &&
          second.event.at[0] === pair.second.event.at[0],
      );
    });
  }

  #find(root: Root): Pair[] {
    if (hasNothingInFlight(root)) return [];
    const { activations } = this.#session.interpreter;
    const sent = new Map<string, Sent | undefined>();
    const get = (key: string): Sent | undefined => {
      if (sent.has(key)) return sent.get(key);
      const event = root.events.find((each) => each.key === key);
      const write = event && !event.resent ? findWrite(event, this.#settings) : undefined;
      const made = write && {
        write,
        event: write.event,
        chain: activations.chain(write.event.act),
      };
      sent.set(key, made);
      return made;
    };
    return root.events.flatMap((event) => {
      if (event.inFlight.size === 0) return [];
      const second = get(event.key);
      if (second === undefined) return [];
      return [...event.inFlight].flatMap((key) => {
        const first = get(key);
        return first !== undefined && this.#collide(root, first, second)
          ? [this.#toPair(first, second)]
          : [];
      });
    });
  }

  #collide(root: Root, first: Sent, second: Sent): boolean {
    const { interpreter } = this.#session;
    if (first.write.resource !== second.write.resource) return false;
    if (!isSameId(first.write, second.write)) return false;
    const common = findCommonDepth(first.chain, second.chain);
    if (common === -1) return false;
    const varies = this.#findAround(first, second, common).some(
      (each) =>
        walksFunctions(root, each) ||
        second.write.ids.some(
          (id, _, { length }) => length > 1 || mayVary(id, each, second.chain, interpreter),
        ),
    );
    if (varies) {
      if (first.event.key === second.event.key) return false;
      if (!followsInRound(interpreter, first, second)) return false;
    }
    return !areExclusive(interpreter, first, second, common);
  }

  /** Constructs that send both again in each round. */
  #findAround(first: Sent, second: Sent, common: number): Construct[] {
    const { interpreter } = this.#session;
    const holder = second.chain[common];
    const { blocks } = interpreter.getFunction(holder?.fn ?? 0);
    const loops = blocks[blockAt(first.chain, common, first.event)]?.loops ?? [];
    return findConstructs(interpreter, second.chain, second.event).filter(({ depth, loop }) =>
      loop === undefined
        ? depth < common
        : depth < common || (depth === common && loops.includes(loop)),
    );
  }

  #toPair(first: Sent, second: Sent): Pair {
    const common = findCommonDepth(first.chain, second.chain);
    const shared = second.chain.slice(0, common + 1);
    const anchor = anchorOf(this.#session.program, shared);
    // In the callbacks that both are sent from, as far as they are written here.
    const placeOf = ({ chain, event }: Sent): Range =>
      chain[Math.max(anchor, anchorOf(this.#session.program, chain)) + 1]?.at ?? event.at;
    return {
      first,
      second,
      firstAt: placeOf(first),
      at: placeOf(second),
      inner: shared.slice(anchor + 1).map((each) => each.fn),
    };
  }
}

/** A function that was made for each item remembers another item each time. */
function walksFunctions({ rounds, final }: Root, { key }: Construct): boolean {
  const list = rounds.get(key)?.list;
  const object = list?.k === 'ref' ? final.object(list.id) : undefined;
  return object?.open.some((each) => each.k === 'fn') === true;
}

/** Alternatives come from one choice: what is the first here is the first there. */
function isSameId(first: Write, second: Write): boolean {
  const others = second.ids;
  if (others.every((id) => id === others[0] || isSame(id, others[0] ?? id) === 'yes')) {
    return first.ids.every((one) => others[0] !== undefined && isSame(one, others[0]) === 'yes');
  }
  return (
    first.ids.length === others.length &&
    first.ids.every((one, index) => isSame(one, others[index] ?? one) === 'yes')
  );
}
