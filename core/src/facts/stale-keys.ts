/**
 * Stored keys that are sent when Persona may have forgotten them: after a test of their age, from a timer, a schedule or a
 * delayed job, or after a wait between two attempts. A stored key alone proves nothing.
 * Not here: what tests of an age say (`interpret/values/ages`), what runs later (`interpret/retries/later-calls`).
 */
import { IDEMPOTENCY_FACTS } from '@persona-lint/api';
import type { Activation } from '../interpret/activations.js';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { LaterCall } from '../interpret/retries/later-calls.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import { EVERYTHING, readAgeOfElements, type Age } from '../interpret/values/ages.js';
import { identity } from '../interpret/values/identity.js';
import type { Range } from '../ir/program.js';
import type { PersonaCall, StaleKey } from '../model.js';
import { anchorOf } from './anchor.js';
import { contains, isSamePlace, type Places } from './places.js';
import { findBase, findStoredKey, isFirstMade, isReadFrom, type StoredKey } from './stored-keys.js';

const LIMIT_MS = IDEMPOTENCY_FACTS.prunedAfterHours * 3_600_000;

export function collectStaleKeys(
  session: Session,
  roots: readonly Root[],
  calls: readonly PersonaCall[],
  places: Places,
): StaleKey[] {
  const keyed = calls.filter(
    ({ key, decided }) => key.present === 'yes' && decided !== 'elsewhere',
  );
  if (keyed.length === 0) return [];
  const later = session.observations.later.all.filter(
    ({ kind, ms }) => kind === 'worker' || isOld(ms),
  );
  const found = new Map<string, StaleKey>();
  for (const stale of keyed.flatMap(afterWait)) found.set(toId(stale), stale);
  for (const root of roots) {
    for (const event of root.events) {
      const sink = places.at(event.at);
      const able = keyed.filter((each) => isSamePlace(each.sink, sink));
      const call = able.find(({ decided }) => decided === 'here') ?? able[0];
      if (call === undefined || !isWrite(call)) continue;
      const certain = new Finder(session, root, event, later).find();
      if (certain === undefined) continue;
      const { at, because, hours, since } = certain;
      const steps =
        since === undefined ? [] : [{ text: TEXTS[because], place: places.at(since.at) }];
      const stale = { call, place: places.at(at), because, hours, steps };
      if (!found.has(toId(stale))) found.set(toId(stale), stale);
    }
  }
  return [...found.values()].sort((left, right) => left.place.start - right.place.start);
}

const TEXTS: Readonly<Record<StaleKey['because'], string>> = {
  wait: 'waits here',
  age: 'asked here',
  delay: 'delayed here',
  schedule: 'scheduled here',
};

function isOld(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= LIMIT_MS;
}

function toHours(ms: number): number {
  return Math.round(ms / 3_600_000);
}

function toId({ place }: StaleKey): string {
  return `${place.file}:${String(place.start)}`;
}

/** On other methods Persona does not look at the key. */
function isWrite({ method }: PersonaCall): boolean {
  return method !== undefined && method !== 'GET' && method !== 'DELETE';
}

/** The same request with the same key goes out again after a wait that is too long. */
function afterWait(call: PersonaCall): StaleKey[] {
  if (!isWrite(call)) return [];
  const repeat = call.retry.repeats.find(
    ({ again, sameRequest, sameKey, wait }) =>
      again === 'yes' &&
      sameRequest === 'yes' &&
      sameKey === 'yes' &&
      (wait.kind === 'constant' || wait.kind === 'growing') &&
      isOld(wait.firstMs),
  );
  const { place = call.retry.place ?? call.place, firstMs = LIMIT_MS } = repeat?.wait ?? {};
  if (repeat === undefined) return [];
  const steps = [{ text: 'sent', place: call.place }];
  return [{ call, place, because: 'wait', hours: toHours(firstMs), steps }];
}

interface Certain {
  readonly at: RequestEvent['at'];
  readonly because: StaleKey['because'];
  readonly hours: number;
  readonly since: { readonly at: Range } | undefined;
}

/** What makes one request's key too old. */
class Finder {
  readonly #session: Session;
  readonly #root: Root;
  readonly #event: RequestEvent;
  readonly #later: readonly LaterCall[];
  readonly #chain: readonly Activation[];

  constructor(session: Session, root: Root, event: RequestEvent, later: readonly LaterCall[]) {
    this.#session = session;
    this.#root = root;
    this.#event = event;
    this.#later = later;
    this.#chain = session.interpreter.activations.chain(event.act);
  }

  find(): Certain | undefined {
    const { value } = this.#event.idempotencyKey;
    if (value === undefined) return undefined;
    const key = findStoredKey(value);
    if (key === undefined) {
      return this.#isSentBefore() ? (this.#findTimer() ?? this.#findElapsed()) : undefined;
    }
    const ages = this.#agesOf(key);
    const old = ages.find((each) => each.is === 'older' && isOld(each.ms));
    if (old !== undefined) {
      const { ms, act } = old;
      return { at: this.#placeIn(act), because: 'age', hours: toHours(ms), since: undefined };
    }
    if (ages.some((each) => each.is === 'younger')) return undefined;
    const isGiven = key.base.origin === 'param';
    return (isGiven ? this.#findElapsed() : undefined) ?? this.#findLater(key);
  }

  /** The program itself has waited so long. */
  #findElapsed(): Certain | undefined {
    const elapsed = this.#event.ages.find(({ of, ms }) => of === EVERYTHING && isOld(ms));
    if (elapsed?.at === undefined) return undefined;
    const { act, ms, at } = elapsed;
    return { at: this.#placeIn(act), because: 'delay', hours: toHours(ms), since: { at } };
  }

  /** What is known of the row that the key was read from. */
  #agesOf({ base }: StoredKey): readonly Age[] {
    const ages = this.#event.ages.filter(
      ({ of }) => isTimeOf(of.name) && findBase(of).id === base.id,
    );
    const [list] = base.origin === 'element' ? base.inputs : [];
    const filtered = list?.k === 'sym' ? readAgeOfElements(list) : undefined;
    if (filtered === undefined || !isTimeOf(filtered.of.name)) return ages;
    // An element is named by the activation that takes it.
    return [...ages, { ...filtered, act: Number.parseInt(base.id.slice(1), 10) }];
  }

  #findLater(key: StoredKey): Certain | undefined {
    for (const [index, { fn }] of this.#chain.entries()) {
      for (const call of this.#later.filter(({ functions }) => functions.includes(fn))) {
        const isSchedule = call.kind === 'schedule' || call.kind === 'interval';
        const isStored = isSchedule
          ? isReadFrom(key) && !isFirstMade(key, (act) => this.#isMadeHere(act))
          : key.base.origin === 'param';
        if (!isStored || (call.kind === 'timer' && !this.#isStartedBy(call, index))) continue;
        const ms = call.kind === 'worker' ? this.#findDelay(call) : call.ms;
        if (ms === undefined) continue;
        const at = this.#placeOf(call, index);
        const because = isSchedule ? 'schedule' : 'delay';
        return { at, because, hours: toHours(ms), since: this.#findDelayedJob(call) ?? call };
      }
    }
    return undefined;
  }

  /** A key made here, sent, and sent again by a timer. */
  #findTimer(): Certain | undefined {
    for (const call of this.#later) {
      const index = this.#chain.findIndex(
        ({ fn }, at) => call.functions.includes(fn) && this.#isStartedBy(call, at),
      );
      if (call.kind !== 'timer' || index === -1 || call.ms === undefined) continue;
      const at = this.#placeOf(call, index);
      return { at, because: 'delay', hours: toHours(call.ms), since: call };
    }
    return undefined;
  }

  #isSentBefore(): boolean {
    const { value } = this.#event.idempotencyKey;
    return this.#root.events.some(
      ({ key, ages, idempotencyKey: { value: other } }) =>
        !ages.some(({ of }) => of === EVERYTHING) &&
        key !== this.#event.key &&
        this.#event.history.has(key) &&
        value?.k === 'fresh' &&
        value.strength === 'strong' &&
        other !== undefined &&
        identity(other) === identity(value),
    );
  }

  #isStartedBy({ at }: LaterCall, index: number): boolean {
    return index > 0 && this.#chain[index]?.at[0] === at[0];
  }

  #findDelayedJob({ kind, queue }: LaterCall): LaterCall | undefined {
    if (kind !== 'worker') return undefined;
    return this.#later.find((each) => each.kind === 'job' && each.queue === queue);
  }

  /** The shortest delay of the jobs of a worker, when all that are added here are delayed too long. */
  #findDelay({ queue }: LaterCall): number | undefined {
    const all = this.#session.observations.later.all;
    const delays = all
      .filter((each) => each.kind === 'job' && each.queue === queue)
      .map(({ ms }) => ms);
    return queue !== undefined && delays.every(isOld) && delays.length > 0
      ? Math.min(...delays)
      : undefined;
  }

  #isMadeHere(act: number): boolean {
    return this.#session.interpreter.activations.chain(act)[0]?.id === this.#chain[0]?.id;
  }

  /** In the function that a timer runs, where it is written there: others may call it, too. */
  #placeOf({ kind, at }: LaterCall, index: number): RequestEvent['at'] {
    const fn = this.#chain[index]?.fn ?? 0;
    const isInline = contains(at, this.#session.interpreter.getFunction(fn).at);
    return kind === 'timer' && !isInline ? at : this.#placeAt(index);
  }

  #placeIn(act: number): RequestEvent['at'] {
    return this.#placeAt(this.#chain.findIndex(({ id }) => id === act));
  }

  #placeAt(index: number): RequestEvent['at'] {
    const depth = Math.max(index, anchorOf(this.#session.program, this.#chain));
    return this.#chain[depth + 1]?.at ?? this.#event.at;
  }
}

/** Says when a request, or the row that remembers it, was made. */
const TIMES =
  /creat|sent|send|attempt|tried|queu|insert|stor|sav|record|request|issu|generat|mint|made|start|submit|add|updat|first|^at$|^ts$|time|date|since|key/iu;
const OTHER_TIMES = /birth|login|expir|due|visit|seen/iu;

function isTimeOf(name: string): boolean {
  const last = name.replace(/\(\)$/u, '').split('.').at(-1) ?? '';
  return TIMES.test(last) && !OTHER_TIMES.test(last);
}
