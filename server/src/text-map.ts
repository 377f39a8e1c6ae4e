/**
 * From places of the last text that parsed to those of the text as it is now, and back. What is before and behind the edit
 * is the same; what was edited itself has no place in the other text.
 *
 *   then   ────────[ old ]──────────
 *   now    ────────[ edited ]──────────
 */
import type { Range } from 'vscode-languageserver';
import type { DocumentModel } from './document-model.js';

export interface Offsets {
  readonly start: number;
  readonly end: number;
}

export class TextMap {
  readonly #document: DocumentModel['document'];
  readonly #then: string;
  readonly #now: string;
  /** Characters at the beginning and at the end that are the same. */
  readonly #before: number;
  readonly #behind: number;

  constructor({ document, text, parsed }: DocumentModel) {
    this.#document = document;
    this.#now = text;
    this.#then = parsed?.text ?? text;
    this.#before = countSame(this.#then, this.#now);
    this.#behind = countSameEnd(this.#then, this.#now, this.#before);
  }

  /** Undefined inside of what was edited. */
  toThen(offset: number): number | undefined {
    if (this.#then === this.#now || offset < this.#before) return offset;
    const fromEnd = this.#now.length - offset;
    return fromEnd <= this.#behind ? this.#then.length - fromEnd : undefined;
  }

  /** A place of the text that parsed as a range of the document; undefined when the edit has touched it. */
  toRange({ start, end }: Offsets): Range | undefined {
    const shift = this.#shiftOf(start, end);
    if (shift === undefined) return undefined;
    return {
      start: this.#document.positionAt(start + shift),
      end: this.#document.positionAt(end + shift),
    };
  }

  #shiftOf(start: number, end: number): number | undefined {
    if (this.#then === this.#now || end <= this.#before) return 0;
    return start >= this.#then.length - this.#behind
      ? this.#now.length - this.#then.length
      : undefined;
  }
}

function countSame(left: string, right: string): number {
  if (left === right) return left.length;
  const most = Math.min(left.length, right.length);
  let same = 0;
  while (same < most && left.charCodeAt(same) === right.charCodeAt(same)) same++;
  return same;
}

function countSameEnd(left: string, right: string, before: number): number {
  const most = Math.min(left.length, right.length) - before;
  let same = 0;
  while (
    same < most &&
    left.charCodeAt(left.length - 1 - same) === right.charCodeAt(right.length - 1 - same)
  ) {
    same++;
  }
  return same;
}
