import { z } from 'zod'
import { bands } from '../../energy-invoice-bands.js'
import { tariffOptions } from '../../energy-invoice-options.js'
import type { Band, EnergyKind, IsoDate, TariffOption } from '../../energy-invoice.js'

const isoDate = z.iso.date()

/** One offer, as an integrator writes it. */
export const offerSchema = z
  .strictObject({
    name: z.string().min(1),
    supplier: z.string().min(1),
    energy: z.enum(['electricite', 'gaz']),
    option: z.enum(tariffOptions).nullable().default(null),
    /** Subscribed power of the subscription, kVA; null for gas, or where one subscription serves all powers. */
    power_kva: z.number().positive().nullable().default(null),
    /** A price per band; `ttc` includes the excise duty and VAT, `ht` neither. */
    prices: z
      .array(
        z.strictObject({
          band: z.enum(bands).exclude(['autre']),
          value: z.number().positive(),
          unit: z.enum(['EUR/kWh', 'cEUR/kWh', 'EUR/MWh']),
          tax: z.enum(['ht', 'ttc']),
        }),
      )
      .min(1),
    /** `ttc` includes CTA and VAT, `ht` neither. */
    subscription: z.strictObject({
      value: z.number().nonnegative(),
      unit: z.enum(['EUR/month', 'EUR/year']),
      tax: z.enum(['ht', 'ttc']),
    }),
    price_type: z.enum(['fixe', 'indexe', 'dynamique']),
    /** Where the prices can be looked up: an address or the title of a price list. */
    source: z.string().min(1),
    /** Day of the prices. */
    date: isoDate,
    /** Last day on which the offer can be subscribed to; null while none is announced. */
    valid_until: isoDate.nullable().default(null),
    /** French sentences: duration, commitment, eligibility. */
    conditions: z.array(z.string().min(1)).default([]),
  })
  .meta({ id: 'Offer', description: 'One offer to compare a bill with.' })

/** A price of an offer for one band. */
export interface OfferPrice {
  band: Exclude<Band, 'autre'>
  value: number
  unit: 'EUR/kWh' | 'cEUR/kWh' | 'EUR/MWh'
  /** `ttc` includes the excise duty and VAT, `ht` neither. */
  tax: 'ht' | 'ttc'
}

/** An offer whose every field is known or null. */
export interface Offer {
  name: string
  supplier: string
  energy: EnergyKind
  option: TariffOption | null
  /** Subscribed power of the subscription, kVA; null for gas, or where one subscription serves all powers. */
  power_kva: number | null
  prices: OfferPrice[]
  /** `ttc` includes CTA and VAT, `ht` neither. */
  subscription: { value: number; unit: 'EUR/month' | 'EUR/year'; tax: 'ht' | 'ttc' }
  price_type: 'fixe' | 'indexe' | 'dynamique'
  /** Where the prices can be looked up: an address or the title of a price list. */
  source: string
  /** Day of the prices (ISO). */
  date: IsoDate
  /** Last day on which the offer can be subscribed to; null while none is announced. */
  valid_until: IsoDate | null
  /** French sentences: duration, commitment, eligibility. */
  conditions: string[]
}

/** An offer as it may be written: what has a default may be left out. */
export type OfferInput = Omit<Offer, 'option' | 'power_kva' | 'valid_until' | 'conditions'> &
  Partial<Pick<Offer, 'option' | 'power_kva' | 'valid_until' | 'conditions'>>
