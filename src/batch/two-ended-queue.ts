/**
 * Files waiting for workers. Even workers take the largest that is left and odd ones the smallest: two of the largest
 * are seldom in memory at once, and what comes last is of middling size, so that no worker is left with a huge file
 * when the others are done.
 */
export class TwoEndedQueue<Item extends { readonly bytes: number }> {
  readonly #items: readonly Item[];
  #first = 0;
  #last: number;

  constructor(items: readonly Item[]) {
    this.#items = [...items].sort((a, b) => b.bytes - a.bytes);
    this.#last = this.#items.length - 1;
  }

  next(worker: number): Item | null {
    if (this.#first > this.#last) return null;
    return this.#items[worker % 2 === 0 ? this.#first++ : this.#last--] ?? null;
  }
}
