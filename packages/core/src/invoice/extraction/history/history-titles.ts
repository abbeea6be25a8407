import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { EnergyKind, ReadingNature } from '../../energy-invoice.js'
import { chartHeight } from './consumption-history.js'

/** The energy that heads a column of figures. */
export function energyOver(figure: Cell, layout: PageLayout): EnergyKind | null {
  const head = layout.cells.find(
    (cell) =>
      /^(?:electricite|gaz(?: naturel)?)\b/.test(cell.folded) &&
      cell.text.length < 25 &&
      cell.bottom <= figure.top + 2 &&
      figure.top - cell.bottom < 30 &&
      Math.min(cell.right, figure.right) > Math.max(cell.left, figure.left) - 8,
  )
  return head === undefined ? null : head.folded.startsWith('gaz') ? 'gaz' : 'electricite'
}

/** The nearest title above that names an energy. */
export function energyNear(cell: Cell, layout: PageLayout): EnergyKind | null {
  const titles = layout.cells
    .filter((other) => other.bottom <= cell.top + 2 && other.text.length < 90)
    .sort((a, b) =>
      Math.abs(b.top - a.top) > 3 ? b.top - a.top : Math.abs(a.left - cell.left) - Math.abs(b.left - cell.left),
    )
  for (const title of titles) {
    const electricity = title.folded.includes('electricite')
    const gas = /\bgaz\b/.test(title.folded)
    if (electricity !== gas) return electricity ? 'electricite' : 'gaz'
  }
  return null
}

/** Whether the words around a history call its months read or estimated. */
export function natureNear(cell: Cell, layout: PageLayout): ReadingNature | null {
  const near = layout.cells.filter((other) => Math.abs(other.top - cell.top) < chartHeight && other.text.length > 20)
  const text = near
    .map((other) => other.folded)
    .filter((folded) => /kwh|index|releves?|historique/.test(folded))
    .join(' ')
  if (/(?:releves?|index) (?:distributeur \()?(?:reels?|telereleves?)|\(r\)/.test(text)) return 'R'
  return /(?:releves?|index) estimes?/.test(text) ? 'E' : null
}
