/**
 * Many stored answers in little memory: blocks of a few hundred, packed together because they look alike.
 *
 * A block is written once and dropped as a whole when its youngest answer is too old; what is too old within a block that
 * is still needed is not found any more. Only `KeyStore` uses it.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredAnswer } from './key-store.js';

interface Block {
  readonly packed: Buffer;
  readonly names: readonly string[];
  readonly youngest: number;
}

export class Archive {
  /** Answers in a block. */
  static readonly BLOCK = 256;

  readonly #blocks: Block[] = [];
  /** Number of the block each name is in, counted from the first one there ever was. */
  readonly #places = new Map<string, number>();
  #dropped = 0;
  #oldest = -Infinity;
  #opened: { readonly block: Block; readonly answers: readonly StoredAnswer[] } | undefined;

  get size(): number {
    return this.#places.size;
  }

  add(entries: readonly (readonly [string, StoredAnswer])[]): void {
    const answers = entries.map(([, answer]) => answer);
    const block = {
      packed: deflateRawSync(JSON.stringify(answers), { level: 1 }),
      names: entries.map(([name]) => name),
      youngest: Math.max(...answers.map(({ at }) => at)),
    };
    for (const name of block.names) this.#places.set(name, this.#dropped + this.#blocks.length);
    this.#blocks.push(block);
  }

  find(name: string): StoredAnswer | undefined {
    const place = this.#places.get(name);
    const block = place === undefined ? undefined : this.#blocks[place - this.#dropped];
    const answer = block && this.#open(block)[block.names.indexOf(name)];
    return answer && answer.at > this.#oldest ? answer : undefined;
  }

  *all(): Generator<readonly [string, StoredAnswer]> {
    for (const block of this.#blocks) {
      const answers = this.#open(block);
      for (const [index, name] of block.names.entries()) {
        const answer = answers[index];
        if (answer && answer.at > this.#oldest) yield [name, answer];
      }
    }
  }

  /** Forgets answers not younger than `oldest`; returns the names that are in no block any more. */
  prune(oldest: number): readonly string[] {
    this.#oldest = oldest;
    const gone: string[] = [];
    for (let block = this.#blocks[0]; block && block.youngest <= oldest; block = this.#blocks[0]) {
      for (const name of block.names) {
        // The name may have come again since, in a later block.
        if (this.#places.get(name) !== this.#dropped) continue;
        this.#places.delete(name);
        gone.push(name);
      }
      this.#blocks.shift();
      this.#dropped++;
    }
    return gone;
  }

  clear(): void {
    this.#blocks.length = 0;
    this.#places.clear();
    this.#dropped = 0;
    this.#opened = undefined;
  }

  #open(block: Block): readonly StoredAnswer[] {
    if (this.#opened?.block !== block) {
      const text = inflateRawSync(block.packed).toString();
      this.#opened = { block, answers: JSON.parse(text) as StoredAnswer[] };
    }
    return this.#opened.answers;
  }
}
