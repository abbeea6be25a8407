import { describe, expect, it } from 'vitest'
import type { EnergyInvoice } from '../energy-invoice.js'
import { cellOf } from '../../testing/page-of-cells.js'
import { correctionWarnings } from './correction-warnings.js'
import { derivedField, fieldAt } from './values/evidence.js'

const read = (value: number) => fieldAt(value, 0.95, cellOf('931 kWh 1520 €/kWh 141,51 €'))

function billWith(unitPrice: ReturnType<typeof read>): EnergyInvoice {
  const line = { band: null, from: null, to: null, vat_rate: null }
  const consumption = [{ ...line, quantity_kwh: read(931), unit_price_ht: unitPrice, amount_ht: read(141.51) }]
  return { energies: [{ consumption, subscription: [], taxes: [] }], vat: [] } as unknown as EnergyInvoice
}

describe('correctionWarnings', () => {
  it('tells of a price that arithmetic has changed, with its path and what the page says', () => {
    const corrected = derivedField(0.152, 0.85, [read(1520), read(931), read(141.51)])
    expect(correctionWarnings(billWith(corrected))).toEqual([
      {
        code: 'value_corrected',
        message:
          'La valeur 0,152 a été rétablie d’après les autres chiffres de sa ligne\u00a0: la page dit «\u00a0931 kWh 1520 €/kWh 141,51 €\u00a0». À vérifier sur la facture.',
        path: 'energies[0].consumption[0].unit_price_ht',
      },
    ])
  })

  it('says nothing of a price that is printed', () => {
    expect(correctionWarnings(billWith(read(0.152)))).toEqual([])
  })
})
