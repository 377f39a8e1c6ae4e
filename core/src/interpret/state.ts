/**
 * The state of an abstract run at one point: variables of each activation, objects, and what has
 * happened on the way. Copies share everything until one of them writes.
 */
import type { Slot } from '../ir/program.js';
import { joinAnswers, NO_ANSWERS, type AnswerStates } from './answers/answer-progress.js';
import { joinFlights, NO_FLIGHTS, type Flights } from './flights.js';
import { isLive, type Graph } from './graph.js';
import type { Meter } from './meter.js';
import { joinDoubts } from './retries/doubts.js';
import { isCertain, NOT_STARTED, type Progress } from './retries/progress.js';
import { joinMaybeWaits, joinWaits } from './retries/waits.js';
import { joinAges } from './values/ages.js';
import { equal, identity } from './values/identity.js';
import { joinObjects, widened, type Obj } from './values/object.js';
import { join } from './values/unions.js';
import { alternatives, type Cls, type Fn, type Ref, type Value } from './values/values.js';

/** Objects that one run may make: memory is bounded as steps are. */
const MAX_OBJECTS = 1500;
/** Activations whose variables one state may hold. */
const MAX_FRAMES = 300;

interface Frame {
  owner: object;
  slots: (Value | undefined)[];
}

/** More than any partition; lanes are at most 31. */
export const PARTITIONS = 64;

/** Where states meet: decides what still matters and whether to widen. */
export interface Meeting {
  /** Whatever still changes becomes "some value", so that every loop comes to rest. */
  readonly widen: boolean;
  /** The activation whose block this is, its graph, and the block's position in it. */
  readonly act: number;
  readonly graph: Graph | undefined;
  readonly order: number;
}

/** What a new state begins with; always shared, so never written to. */
const NO_FRAMES = new Map<number, Frame>();
const NO_HEAP = new Map<string, Obj>();
const NO_HISTORY: ReadonlySet<string> = new Set();

const ANYWHERE: Meeting = { widen: false, act: -1, graph: undefined, order: 0 };

export class State {
  #token: object = {};
  #frames: Map<number, Frame>;
  #heap: Map<string, Obj>;
  /** Another state uses the map too: copy before the first write. */
  #framesShared = true;
  #heapShared = true;
  readonly #base: State | undefined;
  readonly #meter: Meter;
  /** Requests executed on some way here: keys of events. */
  history: ReadonlySet<string>;
  /** What was done with the answers on the way here. */
  answers: AnswerStates = NO_ANSWERS;
  progress: Progress;
  /** Requests sent and not waited for; kept only while no request is followed. */
  flights: Flights;

  /** `below`: what is seen through this state, or what the first of all states charges its work to. */
  constructor(below: State | Meter) {
    this.#base = below instanceof State ? below : undefined;
    this.#meter = below instanceof State ? below.#meter : below;
    this.#frames = NO_FRAMES;
    this.#heap = NO_HEAP;
    this.history = NO_HISTORY;
    this.progress = NOT_STARTED;
    this.flights = NO_FLIGHTS;
  }

  clone(): State {
    const copy = new State(this.#base ?? this.#meter);
    copy.#share(this);
    copy.history = this.history;
    copy.answers = this.answers;
    copy.progress = this.progress;
    copy.flights = this.flights;
    return copy;
  }

  /** Takes over everything from a state that goes on from this one. */
  become(other: State): void {
    this.#share(other);
    this.history = other.history;
    this.answers = other.answers;
    this.progress = other.progress;
    this.flights = other.flights;
  }

  /** Takes in what another state holds itself: activations and objects that are not known here yet. */
  adopt(other: State): void {
    const frames = this.#ownFrames();
    for (const [act, { slots }] of other.#frames) frames.set(act, { owner: {}, slots });
    other.#token = {};
    for (const [id, object] of other.#heap) this.#ownHeap().set(id, object);
  }

  #share(other: State): void {
    other.#token = {};
    this.#token = {};
    this.#frames = other.#frames;
    this.#heap = other.#heap;
    this.#framesShared = this.#heapShared = true;
    other.#framesShared = other.#heapShared = true;
  }

  #ownFrames(): Map<number, Frame> {
    if (this.#framesShared) {
      this.#meter.charge(this.#frames.size);
      this.#frames = new Map(this.#frames);
      this.#framesShared = false;
    }
    return this.#frames;
  }

  #ownHeap(): Map<string, Obj> {
    if (this.#heapShared) {
      this.#meter.charge(this.#heap.size);
      this.#heap = new Map(this.#heap);
      this.#heapShared = false;
    }
    return this.#heap;
  }

  /** States that may be joined: same lane, same certainty; below `PARTITIONS`. */
  get partition(): number {
    return this.progress.lane * 2 + (isCertain(this.progress) ? 0 : 1);
  }

  /** For work that is done on what the state holds, in units of the meter. */
  charge(units: number): void {
    this.#meter.charge(units);
  }

  // Variables

  /** @throws RangeError when a run holds more activations than any request needs */
  startFrame(act: number): void {
    if (this.#frames.size > MAX_FRAMES) throw new RangeError('too many activations');
    this.#ownFrames().set(act, { owner: this.#token, slots: [] });
  }

  dropFrame(act: number): void {
    this.#ownFrames().delete(act);
  }

  hasFrame(act: number): boolean {
    return this.#frames.has(act) || (this.#base?.hasFrame(act) ?? false);
  }

  read(act: number, slot: Slot): Value | undefined {
    const value = this.#frames.get(act)?.slots[slot];
    return value ?? this.#base?.read(act, slot);
  }

  write(act: number, slot: Slot, value: Value): void {
    let frame = this.#frames.get(act);
    if (frame === undefined) {
      frame = { owner: this.#token, slots: [] };
      this.#ownFrames().set(act, frame);
    } else if (frame.owner !== this.#token) {
      this.#meter.charge(frame.slots.length / 8);
      frame = { owner: this.#token, slots: frame.slots.slice() };
      this.#ownFrames().set(act, frame);
    }
    frame.slots[slot] = value;
  }

  // Objects

  object(id: string): Obj | undefined {
    return this.#heap.get(id) ?? this.#base?.object(id);
  }

  /** @throws RangeError when a run makes more objects than any request needs */
  setObject(id: string, object: Obj): void {
    if (this.#heap.size > MAX_OBJECTS) throw new RangeError('too many objects');
    // Whoever changes a member has copied all.
    this.#meter.charge(object.members.size / 8);
    this.#ownHeap().set(id, object);
  }

  /** The object that holds a function of this id as a member: its `this` when called on it. */
  findHome(fn: number): Ref | undefined {
    for (const [id, object] of this.#heap) {
      if (object.kind !== 'object') continue;
      for (const entry of object.members.values()) {
        if (entry.value.k === 'fn' && entry.value.fn === fn) return { k: 'ref', id };
      }
    }
    return this.#base?.findHome(fn);
  }

  /** Functions that the variables of an activation hold, alone or as members of objects. */
  findFunctions(act: number): Fn[] {
    const found = new Map<string, Fn>();
    const visit = (value: Value, depth: number): void => {
      if (value.k === 'fn') found.set(identity(value), value);
      else if (value.k === 'union') for (const each of value.of) visit(each, depth);
      else if (value.k === 'ref' && depth > 0) {
        for (const entry of this.object(value.id)?.members.values() ?? []) {
          visit(entry.value, depth - 1);
        }
      }
    };
    for (const value of this.#frames.get(act)?.slots ?? []) if (value) visit(value, 2);
    return [...found.values()];
  }

  /** The value of a class, with its parent, as some variable holds it. */
  findClass(cls: number): Cls | undefined {
    return this.findClasses().findLast((each) => each.cls === cls);
  }

  /** Objects that a test accepts. */
  findObjects(test: (object: Obj) => boolean): [id: string, object: Obj][] {
    const below = this.#base?.findObjects(test) ?? [];
    return below.concat([...this.#heap].filter(([, object]) => test(object)));
  }

  /** Every class that some variable holds. */
  findClasses(): Cls[] {
    const all = [...this.#frames.values()].flatMap(({ slots }) => slots);
    return (this.#base?.findClasses() ?? []).concat(all.filter((each) => each?.k === 'cls'));
  }

  // Joins

  /** Makes this state cover `other` too; true when something changed. */
  absorb(other: State, at: Meeting = ANYWHERE): boolean {
    const { widen } = at;
    this.#meter.charge(other.#heap.size + other.#frames.size + this.#heap.size);
    let changed = this.#absorbFrames(other, at);
    for (const [id, object] of other.#heap) {
      const mine = this.#heap.get(id);
      if (mine === object) continue;
      const known = mine ?? this.#base?.object(id);
      this.#meter.charge(object.members.size / 4);
      const joined =
        known === undefined ? object : joinObjects(known, object, widen ? id : undefined);
      if (joined !== mine) {
        if (joined === known && mine === undefined) continue;
        this.#ownHeap().set(id, joined);
        changed = true;
      }
    }
    if (this.#base !== undefined) {
      // A base object that only this side has changed: the other side still sees the base's.
      for (const [id, object] of this.#heap) {
        if (other.#heap.has(id)) continue;
        const base = this.#base.object(id);
        if (base === undefined) continue;
        this.#meter.charge(object.members.size / 4);
        const joined = joinObjects(object, base, widen ? id : undefined);
        if (joined !== object) {
          this.#ownHeap().set(id, joined);
          changed = true;
        }
      }
    }
    const flights = joinFlights(this.flights, other.flights);
    if (flights !== this.flights) {
      this.flights = flights;
      changed = true;
    }
    return this.#absorbProgress(other) || changed;
  }

  #absorbFrames(other: State, at: Meeting): boolean {
    const { widen, graph } = at;
    let changed = false;
    for (const [act, theirs] of other.#frames) {
      const mine = this.#frames.get(act);
      if (mine?.slots === theirs.slots) continue;
      if (mine === undefined && !this.#base?.hasFrame(act)) {
        theirs.owner = {};
        this.#ownFrames().set(act, { owner: {}, slots: theirs.slots });
        changed = true;
        continue;
      }
      this.#meter.charge(theirs.slots.length);
      for (const [slot, value] of theirs.slots.entries()) {
        if (value === undefined) continue;
        if (act === at.act && graph && !isLive(graph, slot, at.order)) continue;
        if (this.#absorbSlot(act, slot, value, widen)) changed = true;
      }
    }
    for (const [act, mine] of this.#frames) {
      if (other.#frames.has(act) || !this.#base?.hasFrame(act)) continue;
      for (const [slot, value] of mine.slots.entries()) {
        const base = value && this.#base.read(act, slot);
        if (base !== undefined && this.#absorbSlot(act, slot, base, widen)) changed = true;
      }
    }
    return changed;
  }

  #absorbSlot(act: number, slot: Slot, value: Value, widen: boolean): boolean {
    const known = this.read(act, slot);
    if (known === value) return false;
    const joined = known === undefined ? value : join(known, value);
    if (known !== undefined && (joined === known || equal(joined, known))) return false;
    // One error after another, as along a chain of causes: which one depends on how the request ended.
    const isOfAnswer =
      this.progress.phase === 1 && alternatives(joined).some((each) => each.k === 'ref');
    const final =
      widen && known !== undefined
        ? widened(`${String(act)}:${String(slot)}`, joined, isOfAnswer)
        : joined;
    if (known !== undefined && equal(final, known)) return false;
    this.write(act, slot, final);
    return true;
  }

  #absorbProgress(other: State): boolean {
    const answers = joinAnswers(this.answers, other.answers);
    let changed = answers !== this.answers;
    this.answers = answers;
    for (const event of other.history) {
      if (this.history.has(event)) continue;
      this.history = new Set([...this.history, ...other.history]);
      changed = true;
      break;
    }
    const ages = joinAges(this.progress.ages, other.progress.ages);
    if (ages !== this.progress.ages) {
      this.progress = { ...this.progress, ages };
      changed = true;
    }
    this.progress = joinDoubts(this.progress, other.progress);
    const { read, region } = this.progress;
    if ((read && !other.progress.read) || (region === undefined && other.progress.region)) {
      this.progress = {
        ...this.progress,
        read: read && other.progress.read,
        region: region ?? other.progress.region,
      };
    }
    return this.#absorbWaits(other.progress) || changed;
  }

  #absorbWaits(other: Progress): boolean {
    const { waits, resolved, mayThrow } = this.progress;
    const joined = joinWaits(waits, other.waits);
    const settled = joinMaybeWaits(resolved, other.resolved);
    if (joined === waits && settled === resolved && (mayThrow || !other.mayThrow)) return false;
    this.progress = {
      ...this.progress,
      waits: joined,
      resolved: settled,
      mayThrow: mayThrow || other.mayThrow,
    };
    return true;
  }
}
