import { bundledReferenceData as reference } from '../energy/bundled-reference-data.js'
import { roundToCent, sumOfAmounts } from '../energy/cents.js'
import { ctaRate, electricityCtaChanges, gasCtaChanges, gasCtaPercent } from '../energy/cta-rate.js'
import { electricityExcise, electricityExciseChanges } from '../energy/electricity-excise.js'
import { gasDistribution, gasDistributionChanges } from '../energy/gas-distribution.js'
import { gasExcise, gasExciseChanges } from '../energy/gas-excise.js'
import { addDays, daysInclusive, splitPeriod, type Period } from '../energy/iso-calendar.js'
import type { NetworkTariff } from '../energy/reference-rows.js'
import { turpeChanges, turpeFixedPart } from '../energy/turpe.js'
import { vatRate } from '../energy/vat-rate.js'
import type { BareInvoice } from './field-invoice.js'

/** A supply to be billed without any error. */
export interface SupplyPlan {
  energy: 'electricite' | 'gaz'
  /** Consumption; its days must lie inside every table of the energy (2023-08 or 2024-07 to 2026-06). */
  period: Period
  /** Subscription and CTA. @default the period of the consumption */
  subscriptionPeriod?: Period
  powerKva?: number
  networkTariff?: NetworkTariff
  gasOption?: 'T1' | 'T2'
  /** kWh (m³ for gas) and EUR per kWh by band. */
  bands: readonly { band: string; quantity: number; price: number }[]
  monthlyPrice: number
  /** One excise line per legal rate, or one line at the mean rate. @default true */
  splitExcise?: boolean
}

export interface BillPlan {
  supplies: readonly SupplyPlan[]
  services?: readonly { label: string; kind?: string; amount: number }[]
  alreadyPaid?: number
  previousBalance?: number
}

const COEFFICIENT = 11.2

/**
 * A bill whose every figure follows from its quantities, prices and dates and from the legal rates: what an audit must
 * find nothing in. Bare values, ready for `fieldInvoice`.
 *
 * @example
 * ```ts
 * const bill = consistentBill({ supplies: [{ energy: 'electricite', period, powerKva: 6, bands: [{ band: 'base', quantity: 300, price: 0.13 }], monthlyPrice: 11 }] })
 * ```
 */
export function consistentBill(plan: BillPlan): BareInvoice {
  const supplies = plan.supplies.map(supplyOf)
  const totals = (lines: readonly { amount_ht: number }[]): number => sumOfAmounts(lines.map((line) => line.amount_ht))
  const energies =
    supplies.length > 1
      ? supplies.map((supply) => ({
          ...supply,
          total_ht: totals([...supply.subscription, ...supply.consumption, ...supply.taxes]),
        }))
      : supplies
  const services = (plan.services ?? []).map(({ label, kind = 'service', amount }) => ({
    label,
    kind,
    from: plan.supplies[0]?.period.from ?? null,
    to: plan.supplies[0]?.period.to ?? null,
    amount_ht: amount,
    vat_rate: 20,
  }))
  const lines = [
    ...energies.flatMap((supply) => [...supply.subscription, ...supply.consumption, ...supply.taxes]),
    ...services,
  ]
  const vat = [5.5, 20].flatMap((rate) => {
    const own = lines.filter((line) => line.vat_rate === rate)
    if (own.length === 0) return []
    const base = sumOfAmounts(own.map((line) => line.amount_ht))
    return [{ rate, base_ht: base, amount: roundToCent((base * rate) / 100) }]
  })
  const ht = sumOfAmounts(lines.map((line) => line.amount_ht))
  const taxes = sumOfAmounts(vat.map((line) => line.amount))
  const ttc = sumOfAmounts([ht, taxes])
  const { alreadyPaid = null, previousBalance = null } = plan
  const bill = {
    schema_version: 'energy-invoice/1',
    kind: 'facture',
    energy_type: plan.supplies.length > 1 ? 'dual' : (plan.supplies[0]?.energy ?? null),
    invoice: { number: 'F-2025-001', issue_date: addDays(plan.supplies[0]?.period.to ?? '2025-01-01', 5) },
    customer: {
      name: 'Camille Specimen',
      contract_reference: '1-23456789',
      site_address: '12 rue des Lilas, 35000 Rennes',
    },
    energies,
    services,
    vat,
    totals: {
      ht,
      vat: taxes,
      ttc,
      already_paid: alreadyPaid,
      previous_balance: previousBalance,
      net_to_pay: sumOfAmounts([ttc, -(alreadyPaid ?? 0), previousBalance ?? 0]),
    },
  }
  return bill as unknown as BareInvoice
}

function supplyOf(plan: SupplyPlan) {
  const isGas = plan.energy === 'gaz'
  const subscriptionPeriod = plan.subscriptionPeriod ?? plan.period
  const kilowattHours = (quantity: number): number => (isGas ? Math.round(quantity * COEFFICIENT) : quantity)
  const vatOn = (date: string): number =>
    vatRate(reference, { component: 'abonnement', energy: plan.energy, powerKva: plan.powerKva ?? null, date })
      ?.ratePercent ?? 20
  const total = plan.bands.reduce((sum, { quantity }) => sum + kilowattHours(quantity), 0)
  return {
    energy: plan.energy,
    delivery_point: isGas ? '21456789012345' : '09876543210987',
    power_kva: plan.powerKva ?? null,
    tariff_option: isGas ? null : plan.bands.length === 1 ? 'base' : plan.bands.length === 2 ? 'hphc' : 'tempo',
    network_tariff: plan.networkTariff === undefined ? null : `BTINF${plan.networkTariff}`,
    period: plan.period,
    readings: plan.bands.map(({ band, quantity }, index) => ({
      band,
      old_index: 1000 * (index + 1),
      new_index: 1000 * (index + 1) + quantity,
      old_nature: 'R',
      new_nature: 'R',
      unit: isGas ? 'm3' : 'kWh',
    })),
    consumption: plan.bands.map(({ band, quantity, price }) => ({
      band,
      ...plan.period,
      quantity_kwh: kilowattHours(quantity),
      unit_price_ht: price,
      amount_ht: roundToCent(kilowattHours(quantity) * price),
      vat_rate: 20,
    })),
    total_kwh: total,
    volume_m3: isGas ? plan.bands.reduce((sum, { quantity }) => sum + quantity, 0) : null,
    conversion_coefficient: isGas ? COEFFICIENT : null,
    subscription: splitPeriod(subscriptionPeriod, ['2025-08-01']).map((period) => ({
      ...period,
      unit_price_ht: plan.monthlyPrice,
      amount_ht: roundToCent((plan.monthlyPrice * 12 * (daysInclusive(period) ?? 0)) / 365),
      vat_rate: vatOn(period.from),
    })),
    taxes: [...ctaLines(plan, subscriptionPeriod, vatOn), ...exciseLines(plan, total)],
  }
}

function ctaLines(plan: SupplyPlan, whole: Period, vatOn: (date: string) => number) {
  const changes =
    plan.energy === 'gaz'
      ? [...gasDistributionChanges(reference), ...gasCtaChanges(reference)]
      : [...turpeChanges(reference), ...electricityCtaChanges(reference)]
  return splitPeriod(whole, [...changes, '2025-08-01']).map((period) => {
    const yearly = plan.energy === 'gaz' ? gasCta(plan, period.from) : electricityCta(plan, period.from)
    return {
      code: 'cta',
      ...period,
      base: null,
      rate: plan.energy === 'gaz' ? null : yearly.percent,
      rate_unit: '%',
      amount_ht: roundToCent((yearly.base * yearly.percent * (daysInclusive(period) ?? 0)) / 36500),
      vat_rate: vatOn(period.from),
    }
  })
}

function electricityCta(plan: SupplyPlan, date: string): { base: number; percent: number } {
  const networkTariff = plan.networkTariff ?? 'CU4'
  const fixed = turpeFixedPart(reference, { networkTariff, powerKva: plan.powerKva ?? Number.NaN, date })
  const rate = ctaRate(reference, { energy: 'electricite', network: 'distribution', date })
  return { base: fixed?.eurPerYear ?? Number.NaN, percent: rate?.row.ratePercent ?? Number.NaN }
}

function gasCta(plan: SupplyPlan, date: string): { base: number; percent: number } {
  const fixed = gasDistribution(reference, { option: plan.gasOption ?? 'T2', date })
  return {
    base: fixed?.row.fixedEurPerYear ?? Number.NaN,
    percent: gasCtaPercent(reference, date)?.percent ?? Number.NaN,
  }
}

function exciseLines(plan: SupplyPlan, total: number) {
  const isGas = plan.energy === 'gaz'
  const parts = splitPeriod(plan.period, isGas ? gasExciseChanges(reference) : electricityExciseChanges(reference))
  const days = daysInclusive(plan.period) ?? 1
  const rateOn = (date: string): number =>
    (isGas ? gasExcise(reference, { date }) : electricityExcise(reference, { powerClass: 'menages', date }))?.row
      .eurPerMwh ?? Number.NaN
  const line = (period: Period, base: number, rate: number) => ({
    code: isGas ? 'accise_gaz' : 'accise_electricite',
    ...period,
    base,
    base_unit: 'kWh',
    rate,
    rate_unit: 'EUR/MWh',
    amount_ht: roundToCent((base * rate) / 1000),
    vat_rate: 20,
  })
  if (plan.splitExcise === false) {
    const mean = parts.reduce((sum, part) => sum + (rateOn(part.from) * (daysInclusive(part) ?? 0)) / days, 0)
    return [line(plan.period, total, Math.round(mean * 100) / 100)]
  }
  let left = total
  return parts.map((part, index) => {
    const share = Math.round((total * (daysInclusive(part) ?? 0)) / days)
    const base = index === parts.length - 1 ? left : share
    left -= base
    return line(part, base, rateOn(part.from))
  })
}
