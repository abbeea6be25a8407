import type { EnergyInvoice } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import type { Line } from './align-lines.js'
import { blankLines, type LineList } from './blank-lines.js'

/** Lines of one list as a model tells them, in the order of its ranks. */
export interface ClaimedLines {
  /** Path of the list inside the invoice, its energy already that of the invoice: `energies[0].consumption`. */
  path: string
  list: LineList
  lines: readonly Line[]
}

/** The readings of a model as leaves that stand alone and as lines, by the energies of the invoice. */
export interface Claims {
  leaves: readonly (readonly [path: string, field: Field<unknown>])[]
  lists: readonly ClaimedLines[]
}

const lineLeaf = /^(?:(energies\[\d+\])\.)?(\w+)\[(\d+)\]\.(\w+)$/

/** Sorts the readings; those of an energy that the invoice does not have are left out. */
export function sortClaims(fields: ReadonlyMap<string, Field<unknown>>, invoice: EnergyInvoice): Claims {
  const leaves: [string, Field<unknown>][] = []
  const lists = new Map<string, { list: LineList; lines: Map<number, Record<string, Field<unknown>>> }>()
  for (const [told, field] of fields) {
    const path = withOwnEnergy(told, fields, invoice)
    if (path === null) continue
    const [, energy, list, rank, leaf] = lineLeaf.exec(path) ?? []
    if (list === undefined || leaf === undefined || !isLineList(list)) {
      leaves.push([path, field])
      continue
    }
    const key = energy === undefined ? list : `${energy}.${list}`
    const { lines } = lists.get(key) ?? { lines: new Map<number, Record<string, Field<unknown>>>() }
    lines.set(Number(rank), { ...lines.get(Number(rank)), [leaf]: field })
    lists.set(key, { list, lines })
  }
  const inOrder = (lines: ReadonlyMap<number, Line>): Line[] =>
    [...lines].sort(([one], [other]) => one - other).map(([, line]) => line)
  return {
    leaves,
    lists: [...lists].map(([path, { list, lines }]) => ({ path, list, lines: inOrder(lines) })),
  }
}

/** The path with the rank that the invoice gives to the energy; a bill for one energy has no other. */
function withOwnEnergy(
  path: string,
  fields: ReadonlyMap<string, Field<unknown>>,
  { energies }: EnergyInvoice,
): string | null {
  const rank = /^energies\[(\d+)\]/.exec(path)?.[1]
  if (rank === undefined) return path
  const kind = fields.get(`energies[${rank}].energy`)?.value
  const own = kind === undefined ? Number(rank) : energies.findIndex(({ energy }) => energy?.value === kind)
  return energies[own] === undefined ? null : path.replace(/^energies\[\d+\]/, `energies[${own}]`)
}

function isLineList(name: string): name is LineList {
  return name in blankLines
}
