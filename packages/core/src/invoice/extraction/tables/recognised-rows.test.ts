import { describe, expect, it } from 'vitest'
import { recognisedLayout, type RecognisedText } from '../../../testing/recognised-page.js'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { readVatLines } from '../fields/read-vat-lines.js'
import { collectChargeRows } from './collect-charge-rows.js'
import { readRowValues } from './row-values.js'

const line = (y: number, ...cells: [number, string][]): RecognisedText[] =>
  cells.map(([x, text]) => ({ x, y, text, height: 8 }))

function firstRow(texts: readonly RecognisedText[], isPrinted = false) {
  const layout = isPrinted ? pageOfTexts(texts) : recognisedLayout(texts)
  const [row] = collectChargeRows([layout])
  if (row === undefined) return null
  const { unitPrice, amountHt, quantity } = readRowValues(row)
  return { price: unitPrice?.value ?? null, amount: amountHt?.value ?? null, quantity: quantity?.value ?? null }
}

describe('a recognised row of charges', () => {
  const accise = (price: string): RecognisedText[] =>
    line(100, [40, 'Accise'], [80, 'du 13/02/26 au 12/04/26'], [300, '999 kWh'], [360, price], [480, '30,82 €'])

  it('gets the comma of its price back where quantity and amount prove it', () => {
    expect(firstRow(accise('3085 €/kWh'))).toEqual({ price: 0.03085, amount: 30.82, quantity: 999 })
  })

  it('has no price where nothing proves one, and keeps what a text layer prints', () => {
    expect(firstRow(accise('3185 €/kWh'))?.price).toBeNull()
    expect(firstRow(accise('3185 €/kWh'), true)?.price).toBe(3185)
  })

  it('gets the sign of its amount back from a credited quantity', () => {
    const credit = line(
      100,
      [40, 'Électricité heures pleines'],
      [200, '-684 kWh'],
      [280, '131,80 €/MWh'],
      [480, '90,15 €'],
    )
    expect(firstRow(credit)?.amount).toBe(-90.15)
    expect(firstRow(credit, true)?.amount).toBe(90.15)
  })

  it('has no amount where the comma is lost', () => {
    expect(firstRow(line(100, [40, 'CTA'], [80, 'du 13/02/26 au 12/04/26'], [480, '147€']))?.amount ?? null).toBeNull()
  })
})

describe('a recognised table of VAT', () => {
  const vatOf = (texts: readonly RecognisedText[]) =>
    readVatLines([recognisedLayout(texts)], null, null).map(({ rate, base_ht, amount }) => [
      rate?.value,
      base_ht?.value ?? null,
      amount?.value,
    ])

  it('gets a comma back where base and rate prove it, never swaps base and amount', () => {
    expect(vatOf(line(100, [40, 'TVA à 5,5 %'], [200, '33,99 €'], [300, '187€']))).toEqual([[5.5, 33.99, 1.87]])
    expect(vatOf(line(100, [40, 'TVA à 5,5 %'], [200, '33,99 €'], [300, '287€']))).toEqual([])
  })

  it('takes "Taux 20" for a rate where base and amount prove it', () => {
    expect(vatOf(line(100, [40, 'Taux 20'], [200, '181,79'], [300, '36,36']))).toEqual([[20, 181.79, 36.36]])
    expect(vatOf(line(100, [40, 'Taux 20'], [200, '181,79'], [300, '37,36']))).toEqual([])
  })
})
