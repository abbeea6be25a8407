import type { Invoice } from './bill-answer.js'

/** From the first day to the last of all energies; null when one of them was not read. */
export function periodOf({ energies }: Pick<Invoice, 'energies'>): { from: string; to: string } | null {
  const [from] = energies.flatMap(({ period }) => period.from?.value ?? []).sort()
  const to = energies
    .flatMap(({ period }) => period.to?.value ?? [])
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
