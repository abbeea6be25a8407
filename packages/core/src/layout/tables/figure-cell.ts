import type { Cell } from '../cell.js'

/** Dates, numbers, amounts, shares, with their unit and perhaps how they came about: what fills the columns of a table. */
const figureOnly =
  /^[(+-]?\s?(?:\d[\d\s.,/-]*|\d+,\d+)\s?(?:€|c€|%|[km]wh|kva|m3|m³|jours?|j|mois|ans?|ht|ttc|\/|\(r\)|\(e\)|\(a\)|\(?(?:reel|(?:tele-?|auto-?)?releve|estime|client|mesure)\)?|[→:·)-]|par|du|au|\d[\d.,/]*|\s)*$/

/** A cell that holds a figure and no label. */
export function isFigureCell({ folded }: Cell): boolean {
  return figureOnly.test(folded)
}
