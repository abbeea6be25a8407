/** A value of a text and where it ends, or why there is none. */
export type LenientJson = { value: unknown; end: number; isRepaired: boolean } | { fault: string }

const mostDepth = 40
const words: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}
const strictWords = new Set(['true', 'false', 'null'])
const comment = /\s*(?:\/\/[^\n]*|\/\*[^]*?\*\/)/y
const space = /\s*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const word = /-?[A-Za-z]+/y
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y

/**
 * Reads one JSON value that begins at an offset. Five slips of models that cannot change a value are read too, and told:
 * single quotes, `True`/`False`/`None`, a comma before a closing bracket, comments, `NaN`/`Infinity`. Anything else is a
 * fault, above all a decimal comma, a key that comes twice and a text that ends early: nothing is completed.
 */
export function readLenientJson(text: string, start: number): LenientJson {
  const reader = new LenientReader(text, start)
  try {
    const value = reader.value(0)
    return { value, end: reader.offset, isRepaired: reader.isRepaired }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message }
    throw error
  }
}

class Unreadable extends Error {}

class LenientReader {
  isRepaired = false

  constructor(
    readonly text: string,
    public offset: number,
  ) {}

  value(depth: number): unknown {
    if (depth > mostDepth) throw new Unreadable('la réponse est trop imbriquée')
    this.#skip()
    const first = this.text[this.offset]
    if (first === '{') return this.#object(depth)
    if (first === '[') return this.#list(depth)
    if (first === '"' || first === "'") return this.#string()
    const digits = this.#take(number)
    if (digits !== null) return Number(digits)
    const name = this.#take(word)
    if (name === null || !Object.hasOwn(words, name)) throw new Unreadable('la réponse n’est pas du JSON valide')
    if (!strictWords.has(name)) this.isRepaired = true
    return words[name]
  }

  #object(depth: number): unknown {
    const object = {}
    const keys = new Set<string>()
    this.#entries('}', () => {
      const key = this.#string()
      if (keys.has(key)) throw new Unreadable('une clé apparaît deux fois')
      keys.add(key)
      this.#skip()
      if (this.text[this.offset] !== ':') throw new Unreadable('la réponse n’est pas du JSON valide')
      this.offset += 1
      const value = this.value(depth + 1)
      // An own key, also when it is named `__proto__`.
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
    })
    return object
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = []
    this.#entries(']', () => list.push(this.value(depth + 1)))
    return list
  }

  #entries(closing: string, read: () => void): void {
    this.offset += 1
    for (let isFirst = true; ; isFirst = false) {
      this.#skip()
      if (this.text[this.offset] === closing) {
        if (!isFirst) this.isRepaired = true
        break
      }
      read()
      this.#skip()
      if (this.text[this.offset] === closing) break
      if (this.text[this.offset] !== ',') throw new Unreadable('la réponse n’est pas du JSON valide')
      this.offset += 1
    }
    this.offset += 1
  }

  #string(): string {
    const written = this.#take(quoted)
    if (written === null) throw new Unreadable('la réponse n’est pas du JSON valide')
    const isSingle = written.startsWith("'")
    if (isSingle) this.isRepaired = true
    const inside = written.slice(1, -1)
    const json = isSingle ? inside.replace(/\\'|"/g, (mark) => (mark === '"' ? '\\"' : "'")) : inside
    try {
      return JSON.parse(`"${json}"`) as string
    } catch {
      throw new Unreadable('un texte de la réponse est mal écrit')
    }
  }

  #skip(): void {
    while (this.#take(comment) !== null) this.isRepaired = true
    this.#take(space)
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset
    const [found] = pattern.exec(this.text) ?? []
    if (found === undefined) return null
    this.offset += found.length
    return found
  }
}
