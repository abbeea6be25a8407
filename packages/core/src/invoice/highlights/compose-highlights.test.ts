import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regulatedOfferNames, suppliers } from '../../energy/suppliers.js'
import { consistentBill } from '../../testing/consistent-bill.js'
import { edited } from '../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { randomBillPlan } from '../../testing/random-bill.js'
import { electricityBill } from '../../testing/sample-bills.js'
import { auditEnergyInvoice } from '../audit/audit-energy-invoice.js'
import { composeHighlights } from './compose-highlights.js'

const clock = () => new Date('2026-11-21T10:00:00Z')

function highlightsOf(bill: BareInvoice, confidence = 0.95): string[] {
  const invoice = fieldInvoice(bill, { confidence })
  return composeHighlights(invoice, auditEnergyInvoice(invoice, { clock })).map((line) =>
    line.replaceAll('\u00A0', ' '),
  )
}

describe('highlights', () => {
  it('say savings, market position, findings and reliability of a correct bill', () => {
    expect(highlightsOf(electricityBill)).toEqual([
      'Aucune économie démontrable : les prix de la facture sont antérieurs aux tarifs en vigueur.',
      'Votre kWh à 0,1952 € TTC est au niveau de la référence TRVE résidentiel option Base 6 kVA (01/08/2025).',
      'Aucune anomalie relevée sur 28 contrôles (51 sans objet ou faute de donnée).',
      'Fiabilité : index relevés, 100 % des 56 valeurs lues sont sûres, référentiel au 01/08/2025.',
    ])
  })

  it('put the finding that costs most first', () => {
    const wrong = edited(
      edited(electricityBill, 'vat.0.amount', (vat: number) => vat + 5.65),
      'energies.0.total_kwh',
      () => 400,
    )
    expect(highlightsOf(wrong)[2]).toBe(
      '2 écarts constatés : Montant de TVA différent de sa base multipliée par son taux (5,65 € TTC).',
    )
  })

  it('say what is in the customer’s favour', () => {
    const reduced = edited(electricityBill, 'energies.0.consumption.0.vat_rate', () => 5.5)
    expect(highlightsOf(reduced)[2]).toContain('(8,02 € TTC en votre faveur)')
  })

  it('admit that too little was read', () => {
    const [savings, market, findings, reliability] = highlightsOf(electricityBill, 0.5)
    expect(savings).toContain('Aucune économie démontrable')
    expect(market).toContain('non affirmée')
    expect(findings).toBe('Aucun contrôle n’a pu être mené : trop peu de valeurs ont été lues avec certitude.')
    expect(reliability).toContain('0 % des 56 valeurs lues')
    expect(highlightsOf({})).toHaveLength(4)
  })

  it('tell estimated readings', () => {
    const estimated = edited(electricityBill, 'energies.0.readings.0.new_nature', () => 'E')
    expect(highlightsOf(estimated)[3]).toContain('index en partie estimés')
    expect(highlightsOf(edited(estimated, 'energies.0.readings.0.old_nature', () => 'E'))[3]).toContain('index estimés')
  })

  it('are three or four short plain lines without names, whatever the bill', () => {
    const names = new Set(
      suppliers()
        .flatMap((supplier) => [supplier.name, ...supplier.aliases, ...supplier.brands, ...supplier.offers])
        .concat(regulatedOfferNames().filter((name) => name !== 'TRVE' && name !== 'TRV')),
    )
    const supplierName = fc.constantFrom(...suppliers().map((supplier) => supplier.name))
    fc.assert(
      fc.property(
        randomBillPlan,
        supplierName,
        fc.double({ min: 0.5, max: 1.6, noNaN: true }),
        (plan, name, factor) => {
          const bill = edited(
            consistentBill(plan),
            'energies.0.consumption.0.amount_ht',
            (amount: number) => amount * factor,
          )
          const lines = highlightsOf({ ...bill, supplier: { name }, offer: { name: 'Zen Fixe' } })
          expect(lines.length).toBeGreaterThanOrEqual(3)
          expect(lines.length).toBeLessThanOrEqual(4)
          for (const line of lines) {
            expect(line.length).toBeLessThanOrEqual(120)
            expect(line).toMatch(/[.…]$/)
            expect(line).not.toMatch(/[!<>\n]|undefined|NaN|null|Camille|Specimen|Lilas/)
            const words = ` ${line.split(/[^\p{L}\d&-]+/u).join(' ')} `
            for (const forbidden of names)
              expect(words.includes(` ${forbidden} `), `${forbidden} in ${line}`).toBe(false)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
