/** Something that breaks, and is mended after so long. */
export interface Trouble {
  readonly name: string
  /** Share of the bills accepted when it begins. */
  readonly at: number
  readonly happen: () => Promise<void>
}

/** Lets each trouble happen once, when so many bills are accepted; one after the other. */
export function scheduleTroubles(troubles: readonly Trouble[], jobs: number, log: (line: string) => void) {
  const waiting = [...troubles].sort((one, other) => one.at - other.at)
  let last: Promise<void> = Promise.resolve()
  return {
    /** To be told how many bills are accepted. */
    onAccepted: (count: number): void => {
      while (waiting[0] !== undefined && count >= waiting[0].at * jobs) {
        const trouble = waiting.shift()
        last = last.then(async () => {
          log(`${trouble?.name ?? ''} at ${count} bills`)
          await trouble?.happen()
          log(`${trouble?.name ?? ''}: over`)
        })
      }
    },
    /** Resolved when all that has begun is over. */
    over: (): Promise<void> => last,
  }
}
