import { z } from 'zod'
import { dayNumber } from '../iso-calendar.js'

const date = z.string().refine((text) => dayNumber(text) !== null)
const amount = z.number().nonnegative()
const byBand = z.record(z.string().min(1), amount)
const energy = z.enum(['electricite', 'gaz'])

const dated = {
  from: date,
  to: date.nullable(),
  source: z.string().min(1),
  confidence: z.enum(['A', 'B', 'C']).nullable(),
  note: z.string().optional(),
}

const tariffRow = z.strictObject({
  ...dated,
  powerKva: z.number().positive(),
  subscriptionHt: amount.nullable(),
  subscriptionTtc: amount.nullable(),
  kwhHt: byBand.nullable(),
  kwhTtc: byBand,
})

const gasLevel = z.strictObject({ subscriptionTtc: amount.nullable(), kwhTtc: amount.nullable() })

const monthDays = z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)).min(1)

/** The shape of `ReferenceData` as JSON. */
export const referenceSchema = z.strictObject({
  regulatedTariff: z.strictObject({ base: z.array(tariffRow), hphc: z.array(tariffRow), tempo: z.array(tariffRow) }),
  professionalTariff: z.array(
    z.strictObject({ ...dated, powerKva: z.number().positive(), subscriptionBeforeVat: amount, kwhBeforeVat: byBand }),
  ),
  electricityExcise: z.array(
    z.strictObject({
      ...dated,
      powerClass: z.enum(['menages', 'pme', 'haute_puissance']),
      eurPerMwh: amount,
      composition: z.string(),
    }),
  ),
  gasExcise: z.array(z.strictObject({ ...dated, eurPerMwh: amount })),
  ctaRates: z.array(
    z.strictObject({
      ...dated,
      energy,
      network: z.enum(['distribution', 'transport']),
      ratePercent: amount,
      base: z.string(),
    }),
  ),
  gasTransportCoefficients: z.array(z.strictObject({ ...dated, percent: amount.nullable() })),
  turpe: z.array(
    z.strictObject({
      ...dated,
      networkTariff: z.enum(['CU4', 'CUST', 'MU4', 'MUDT', 'LU']),
      managementEurPerYear: amount,
      meteringEurPerYear: amount,
      powerEurPerKvaYear: amount,
      energyCentsPerKwh: byBand,
    }),
  ),
  gasDistribution: z.array(
    z.strictObject({
      ...dated,
      option: z.enum(['T1', 'T2', 'T3']),
      fixedEurPerYear: amount.nullable(),
      variableEurPerMwh: amount.nullable(),
    }),
  ),
  gasReferencePrice: z.array(
    z.strictObject({
      ...dated,
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      cooking: gasLevel,
      heating: gasLevel,
      meanEurPerMwhTtc: amount.nullable(),
    }),
  ),
  vat: z.array(
    z.strictObject({
      ...dated,
      component: z.enum(['abonnement', 'consommation']),
      scope: z.enum(['electricite_jusqu_a_36_kva', 'electricite_plus_de_36_kva', 'gaz', 'toutes']),
      ratePercent: amount,
    }),
  ),
  revisions: z.strictObject({
    'regulated-tariff': monthDays,
    'electricity-excise': monthDays,
    'gas-excise': monthDays,
    'cta-electricity': monthDays,
    'turpe-c5': monthDays,
    'gas-distribution': monthDays,
    'cta-gas-coefficient': monthDays,
    'gas-reference-price': monthDays,
  }),
})
