/** Runs `work` for every item, at most `places` at a time; the first failure is thrown when all that run have ended. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  places: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let failure: { error: unknown } | null = null
  const takeItems = async (): Promise<void> => {
    while (next < items.length && failure === null) {
      const index = next++
      try {
        results[index] = await work(items[index] as Item)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(places, items.length) }, takeItems))
  throwAny(failure)
  return results
}

function throwAny(failure: { error: unknown } | null): void {
  if (failure !== null) throw failure.error
}
