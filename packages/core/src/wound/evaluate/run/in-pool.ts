/**
 * Works through items in their order, so many at a time. After the first failure none is begun, and what is under way
 * ends before the failure is thrown.
 */
export async function inPool<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const failures: unknown[] = []
  const takeTurns = async (): Promise<void> => {
    for (const item of left) {
      if (failures.length > 0) return
      try {
        await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, takeTurns))
  if (failures.length > 0) throw failures[0]
}
