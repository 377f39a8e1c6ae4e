/**
 * Facts of an old text, said of a new one. The two are taken to differ in one piece, from the first character that is
 * another one to the last.
 *
 *      old   const a = 1;‖ f();  ‖ post(url);
 *      new   const a = 1;‖ g(a); ‖ post(url);
 *             stays       changed   moves by the difference in length
 */
import { toPlace } from '../facts/places.js';
import type { Range } from '../ir/program.js';
import type { Place } from '../model.js';
import { findLineStarts } from '../modules/summarize.js';

export class Shift {
  readonly #file: string;
  readonly #lineStarts: readonly number[];
  /** In the old text: where what has changed begins, and where it ends. */
  readonly #start: number;
  readonly #end: number;
  readonly #by: number;

  constructor(file: string, before: string, after: string) {
    this.#file = file;
    this.#lineStarts = findLineStarts(after);
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let rest = shorter - start;
    let [end, other] = [before.length, after.length];
    while (rest > 0 && before.charCodeAt(end - 1) === after.charCodeAt(other - 1)) {
      end--;
      other--;
      rest--;
    }
    this.#start = start;
    this.#end = end;
    this.#by = after.length - before.length;
  }

  /** A copy of facts about the file; undefined when one of their places is in what has changed. */
  move<T>(facts: T): T | undefined {
    try {
      return this.#copy(facts, new Map()) as T;
    } catch (error) {
      if (error instanceof LostPlace) return undefined;
      throw error;
    }
  }

  /** Facts refer to each other: what was one object stays one. What holds no place that moves stays itself. */
  #copy(value: unknown, copies: Map<object, unknown>): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const made = isPlace(value) ? this.#movePlace(value) : this.#copyMembers(value, copies);
    copies.set(value, made);
    return made;
  }

  #copyMembers(value: object, copies: Map<object, unknown>): object {
    if (Array.isArray(value)) {
      const items: unknown[] = value;
      const moved = items.map((each) => this.#copy(each, copies));
      return moved.every((each, index) => each === items[index]) ? items : moved;
    }
    const members = value as Readonly<Record<string, unknown>>;
    let made: Record<string, unknown> | undefined;
    for (const key in members) {
      const moved = this.#copy(members[key], copies);
      if (moved !== members[key]) (made ??= { ...members })[key] = moved;
    }
    return made ?? value;
  }

  /** @throws LostPlace */
  #movePlace(place: Place): Place {
    const { file, start, end } = place;
    if (file !== this.#file) return place;
    const moved = this.moveRange([start, end]);
    if (moved === undefined) throw new LostPlace();
    // What stands before the edit stays on its line.
    if (start < this.#start && moved[1] === end) return place;
    return toPlace(file, this.#lineStarts, moved);
  }

  /** Undefined for one that begins or ends in what has changed. */
  moveRange([start, end]: Range): Range | undefined {
    if (start >= this.#end) return [start + this.#by, end + this.#by];
    if (start < this.#start && end <= this.#start) return [start, end];
    if (start < this.#start && end >= this.#end) return [start, end + this.#by];
    return undefined;
  }
}

/** A place is in what has changed. */
class LostPlace extends Error {}

function isPlace(value: object): value is Place {
  return 'file' in value && 'start' in value && 'column' in value;
}
