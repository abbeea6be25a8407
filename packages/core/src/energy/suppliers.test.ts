import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { networkOperators, regulatedOfferNames, suppliers } from './suppliers.js'

const text = z.string().trim().min(2)
const confidence = z.enum(['A', 'B', 'C'])
const supplierSchema = z.strictObject({
  name: text,
  aliases: z.array(text),
  brands: z.array(text),
  offers: z.array(text),
  plainWordNames: z.array(text),
  domains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  sirenConfidence: confidence.nullable(),
  energies: z.array(z.enum(['electricite', 'gaz'])).min(1),
  sellsRegulatedElectricity: z.boolean(),
  localDistributionCompany: z.boolean(),
  active: z.boolean(),
  confidence,
})

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const passesLuhn = (digits: string): boolean =>
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }, 0) %
    10 ===
  0

describe('suppliers', () => {
  it('has the declared shape', () => {
    expect(() => z.array(supplierSchema).min(50).parse(suppliers())).not.toThrow()
  })

  it('gives each name, alias, brand and offer to one supplier only', () => {
    const owners = new Map<string, string>()
    for (const supplier of suppliers()) {
      for (const name of new Set(
        [supplier.name, ...supplier.aliases, ...supplier.brands, ...supplier.offers].map(fold),
      )) {
        expect(owners.get(name) ?? supplier.name, name).toBe(supplier.name)
        owners.set(name, supplier.name)
      }
    }
  })

  it('knows SIREN numbers only with a valid key and a stated confidence', () => {
    const known = suppliers().filter((supplier) => supplier.siren !== null)
    expect(known.map((supplier) => supplier.name)).toContain('EDF')
    for (const supplier of known) {
      expect(passesLuhn(supplier.siren ?? ''), supplier.name).toBe(true)
      expect(supplier.sirenConfidence, supplier.name).not.toBeNull()
    }
  })

  it('lets only EDF and local distribution companies sell the regulated tariff', () => {
    for (const supplier of suppliers().filter((candidate) => candidate.sellsRegulatedElectricity))
      expect(supplier.name === 'EDF' || supplier.localDistributionCompany, supplier.name).toBe(true)
    const offers = new Set(suppliers().flatMap((supplier) => supplier.offers.map(fold)))
    for (const name of regulatedOfferNames()) expect(offers.has(fold(name)), name).toBe(false)
  })

  it('never lists a grid operator or an institution as a supplier', () => {
    const names = new Set(suppliers().flatMap((supplier) => [supplier.name, ...supplier.aliases].map(fold)))
    expect(networkOperators().map((operator) => operator.name)).toEqual(
      expect.arrayContaining(['Enedis', 'GRDF', 'RTE']),
    )
    for (const operator of networkOperators())
      for (const name of [operator.name, ...operator.aliases]) expect(names.has(fold(name)), name).toBe(false)
  })
})
