import type { TesseractThread } from './tesseract-thread.js'

/** Keeps idle threads for the next picture, and ends those that nobody has asked for a while. */
export class ThreadPool {
  readonly #idle = new Map<TesseractThread, NodeJS.Timeout>()
  readonly #busy = new Set<TesseractThread>()
  readonly #start: (languages: readonly string[]) => TesseractThread
  readonly #limits: { size: number; idleMilliseconds: number }

  constructor(
    start: (languages: readonly string[]) => TesseractThread,
    limits: { size: number; idleMilliseconds: number },
  ) {
    this.#start = start
    this.#limits = limits
  }

  /** An idle thread that knows the languages, or else a new one, which may still be starting. */
  take(languages: readonly string[]): TesseractThread {
    const wanted = languages.join('+')
    const known = [...this.#idle.keys()].find((thread) => thread.languages === wanted)
    if (known === undefined) this.#makeRoom()
    const thread = known ?? this.#start(languages)
    clearTimeout(this.#idle.get(thread))
    this.#idle.delete(thread)
    this.#busy.add(thread)
    thread.ref()
    return thread
  }

  /** Takes back a thread that works. */
  giveBack(thread: TesseractThread): void {
    this.#busy.delete(thread)
    thread.unref()
    const timer = setTimeout(() => {
      void this.end(thread)
    }, this.#limits.idleMilliseconds)
    this.#idle.set(thread, timer.unref())
  }

  /** Ends a thread that does not work, or is not wanted any more. */
  async end(thread: TesseractThread): Promise<void> {
    clearTimeout(this.#idle.get(thread))
    this.#idle.delete(thread)
    this.#busy.delete(thread)
    await thread.end()
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#idle.keys(), ...this.#busy].map((thread) => this.end(thread)))
  }

  /** Threads with other languages give way, so that there are never more than `size`. */
  #makeRoom(): void {
    const [oldest] = this.#idle.keys()
    if (oldest !== undefined && this.#idle.size + this.#busy.size >= this.#limits.size) void this.end(oldest)
  }
}
