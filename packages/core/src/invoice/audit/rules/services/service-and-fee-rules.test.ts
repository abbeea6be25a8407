import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const period = { from: '2025-09-05', to: '2025-11-04' }
const withLines = (...lines: object[]): BareInvoice => ({
  ...electricityBill,
  services: lines.map((line) => ({ vat_rate: 20, kind: null, ...period, ...line })),
})
const discount = { label: 'Remise fidélité', kind: 'remise', amount_ht: -5 }
const earlier = (...lines: object[]) => ({ earlier: [fieldInvoice(withLines(...lines))] })

describe('E-SRV: services', () => {
  it('E-SRV-01 fires on a paid option, with its cost of a year', () => {
    const [found] = outcomeOf('E-SRV-01', withLines({ label: 'Assistance Dépannage Électricité', amount_ht: 9.98 }))
    expect(found).toMatchObject({ rangeEur: [0, 11.98], message: expect.stringContaining('72 € par an') as string })
    expect(outcomeOf('E-SRV-01', withLines(discount))).toBe('passed')
    expect(outcomeOf('E-SRV-01', electricityBill)).toEqual([])
  })

  it('E-SRV-01 leaves what a supplier passes on alone: guarantees of capacity and of origin', () => {
    const passedOn = [
      { label: 'Garantie de capacité', amount_ht: 19.74 },
      { label: 'Garanties d’origine France', amount_ht: 6.7 },
    ]
    expect(outcomeOf('E-SRV-01', withLines(...passedOn))).toBe('passed')
  })

  it('E-SRV-02 fires on a service that was free before', () => {
    const line = { label: 'Pack Sérénité', amount_ht: 4 }
    expect(outcomeOf('E-SRV-02', withLines(line), earlier({ ...line, amount_ht: 0 }))).toMatchObject([
      { difference: 4.8 },
    ])
    expect(outcomeOf('E-SRV-02', withLines(line), earlier(line))).toBe('passed')
    expect(outcomeOf('E-SRV-02', withLines(line))).toEqual([expect.stringContaining('antérieure')])
  })

  it('E-SRV-03 fires on management and paper bill fees', () => {
    for (const label of ['Frais de gestion', 'Frais de dossier', 'Facture papier'])
      expect(outcomeOf('E-SRV-03', withLines({ label, amount_ht: 2 })), label).toMatchObject([{ observed: '2,40 €' }])
    expect(outcomeOf('E-SRV-03', withLines({ label: 'Assistance dépannage', amount_ht: 2 }))).toBe('passed')
  })
})

describe('E-FEE: fees', () => {
  it('E-FEE-01 fires on a termination fee, not on a network service nor on a large site', () => {
    const fee = { label: 'Frais de résiliation anticipée du contrat', amount_ht: 49.9 }
    expect(outcomeOf('E-FEE-01', withLines(fee))).toMatchObject([{ observed: '59,88 €' }])
    expect(outcomeOf('E-FEE-01', withLines({ label: 'Résiliation', kind: 'prestation_reseau', amount_ht: 0.5 }))).toBe(
      'passed',
    )
    expect(outcomeOf('E-FEE-01', editedAll(withLines(fee), { 'energies.0.power_kva': 120 }))).toEqual([
      expect.stringContaining('36 kVA'),
    ])
  })

  it('E-FEE-02 fires on late and rejected payments', () => {
    expect(outcomeOf('E-FEE-02', withLines({ label: 'Frais de rejet de prélèvement', amount_ht: 15 }))).toMatchObject([
      { observed: '18,00 €' },
    ])
    expect(outcomeOf('E-FEE-02', withLines(discount))).toBe('passed')
  })

  it('E-FEE-03 fires on one network service charged twice', () => {
    const service = { label: 'Mise en service', kind: 'prestation_reseau', amount_ht: 12.5, from: '2025-09-05' }
    expect(outcomeOf('E-FEE-03', withLines(service, service))).toMatchObject([{ difference: 15 }])
    expect(outcomeOf('E-FEE-03', withLines(service), earlier(service))).toMatchObject([{ difference: 15 }])
    expect(outcomeOf('E-FEE-03', withLines(service, { ...service, from: '2025-10-05' }))).toBe('passed')
  })

  it('E-FEE-04 fires on a deposit asked for, and on one that a closing bill does not give back', () => {
    const asked = { label: 'Dépôt de garantie', kind: 'depot', amount_ht: 100, vat_rate: 0 }
    expect(outcomeOf('E-FEE-04', withLines(asked))).toMatchObject([{ observed: '100,00 €' }])
    const closing = { ...withLines(discount), kind: 'resiliation' } as BareInvoice
    expect(outcomeOf('E-FEE-04', closing, earlier(asked))).toMatchObject([{ observed: 'aucune ligne' }])
    const returned = { ...withLines({ ...asked, amount_ht: -100 }), kind: 'resiliation' } as BareInvoice
    expect(outcomeOf('E-FEE-04', returned, earlier(asked))).toBe('passed')
  })
})
