import { TooMuchTextError } from '../../errors/too-much-text-error.js'

/** Counts the characters of a document down, so that a hostile one is refused before they are all turned into words. */
export class TextBudget {
  readonly #maxCharacters: number
  #left: number

  constructor(maxCharacters: number) {
    this.#maxCharacters = maxCharacters
    this.#left = maxCharacters
  }

  /** @throws TooMuchTextError when the document has had its share */
  spend(characters: number): void {
    this.#left -= characters
    if (this.#left < 0) throw new TooMuchTextError({ maxCharacters: this.#maxCharacters })
  }
}
