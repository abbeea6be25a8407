import { Bands } from './bands.js'
import type { InkComponent } from './ink-component.js'

/** Share of the lower of two letters that must lie side by side with the other. */
const sharedHeight = 0.4
/** A letter is at most so many times higher than its neighbour: capitals beside a hyphen. */
const similarHeight = 2.6

/** Letters of a chain seen along it, so that lines down the page are chained like level ones. */
interface Reach {
  start: number
  end: number
  low: number
  high: number
}

interface OpenChain {
  letters: InkComponent[]
  last: Reach
}
/** A chain as it was when it was filed: it has gone on when its last letter is another. */
interface Filed {
  chain: OpenChain
  last: Reach
}

/**
 * Chains letters that follow each other on a line, each at most `widestGap` letter heights after the one before;
 * `isVertical` chains downwards instead of to the right.
 */
export function chainLetters(
  letters: readonly InkComponent[],
  isVertical: boolean,
  widestGap: number,
): (readonly InkComponent[])[] {
  const chains: OpenChain[] = []
  const open = new Bands<Filed>()
  const reaches = letters.map((letter) => ({ letter, reach: reachOf(letter, isVertical) }))
  for (const { letter, reach } of reaches.sort((one, other) => one.reach.start - other.reach.start)) {
    // Nothing that may follow a letter is higher than this, and letters come in the order of their starts.
    const isOver = ({ chain, last }: Filed): boolean =>
      chain.last !== last || reach.start - last.end > widestGap * similarHeight * (last.high - last.low)
    let nearest = Infinity
    let best: OpenChain | null = null
    for (const { chain, last } of open.nearAndOpen(reach.low, reach.high, isOver)) {
      const gap = reach.start - last.end
      if (gap >= nearest || !follows(last, reach, widestGap)) continue
      nearest = gap
      best = chain
    }
    const chain = best ?? { letters: [], last: reach }
    if (best === null) chains.push(chain)
    chain.letters.push(letter)
    chain.last = reach
    open.add({ chain, last: reach }, reach.low, reach.high)
  }
  return chains.map(({ letters: members }) => members)
}

function reachOf({ left, top, right, bottom }: InkComponent, isVertical: boolean): Reach {
  return isVertical
    ? { start: top, end: bottom, low: left, high: right }
    : { start: left, end: right, low: top, high: bottom }
}

function follows(last: Reach, next: Reach, widestGap: number): boolean {
  const sizes = [last.high - last.low, next.high - next.low] as const
  const highest = Math.max(...sizes)
  const lowest = Math.min(...sizes)
  const shared = Math.min(last.high, next.high) - Math.max(last.low, next.low)
  return (
    next.start - last.end <= widestGap * highest && shared >= sharedHeight * lowest && highest <= similarHeight * lowest
  )
}
