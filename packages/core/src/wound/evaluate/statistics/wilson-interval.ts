/** Normal quantile of a two-sided 95 % interval. */
const z95 = 1.959963984540054

/**
 * The 95 % score interval of a proportion (Wilson 1927; Newcombe 1998, method 3): it stays in [0, 1] and does not
 * collapse when all or none succeed.
 *
 * @param successes may be a fraction: the mean of several runs of the same photographs
 * @param n photographs; null without any
 * @example
 * ```ts
 * wilsonInterval(0, 20) // [0, 0.161]
 * ```
 */
export function wilsonInterval(successes: number, n: number): readonly [number, number] | null {
  if (n === 0) return null
  const share = successes / n
  const z2 = z95 * z95
  const centre = share + z2 / (2 * n)
  const margin = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return [Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale)]
}
