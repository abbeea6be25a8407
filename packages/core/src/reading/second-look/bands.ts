/** Pixels: two lines of text. */
const bandSize = 64

/** Things filed by the bands of a picture that they reach into, so that a crowded page stays cheap to look through. */
export class Bands<Item> {
  readonly #bands = new Map<number, Item[]>()

  /** Files something that reaches from `low` to `high` (pixels, both included). */
  add(item: Item, low: number, high: number): void {
    for (let band = bandOf(low); band <= bandOf(high); band++) {
      const known = this.#bands.get(band)
      if (known === undefined) this.#bands.set(band, [item])
      else known.push(item)
    }
  }

  /** What reaches into the bands between two places, each thing as often as it is filed there. */
  *near(low: number, high: number): Generator<Item> {
    for (let band = bandOf(low); band <= bandOf(high); band++) yield* this.#bands.get(band) ?? []
  }

  /** The same, and forgets what `isOver` says is of no use any more. */
  *nearAndOpen(low: number, high: number, isOver: (item: Item) => boolean): Generator<Item> {
    for (let band = bandOf(low); band <= bandOf(high); band++) {
      const open = (this.#bands.get(band) ?? []).filter((item) => !isOver(item))
      this.#bands.set(band, open)
      yield* open
    }
  }
}

function bandOf(place: number): number {
  return Math.floor(place / bandSize)
}
