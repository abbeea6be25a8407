// Written out here and not read from the library's own data: a specimen must not share a mistake with what it tests.
// Sources: arrêtés and lois de finances for the accise (€/MWh, households and small professionals up to 36 kVA; gas
// per MWh PCS), arrêté of 28 January 2026 (JORFTEXT000053417026) for the CTA, CRE deliberations TURPE 6 and 7 for the
// fixed part, ATRD 7 for gas, LF 2025 art. 20 for the VAT.

interface Dated<T> {
  from: string
  value: T
}

const acciseElectricity: Dated<number>[] = [
  { from: '2023-01-01', value: 1 },
  { from: '2024-02-01', value: 21 },
  { from: '2025-02-01', value: 33.7 },
  { from: '2025-08-01', value: 29.98 },
  { from: '2026-02-01', value: 30.85 },
  { from: '2026-08-01', value: 30.62 },
]

const acciseGas: Dated<number>[] = [
  { from: '2024-01-01', value: 16.37 },
  { from: '2025-01-01', value: 17.16 },
  { from: '2025-08-01', value: 15.43 },
  { from: '2026-02-01', value: 16.39 },
  { from: '2026-08-01', value: 16.66 },
]

const ctaElectricity: Dated<number>[] = [
  { from: '2021-08-01', value: 21.93 },
  { from: '2026-02-01', value: 15 },
]

export type NetworkTariff = 'CU4' | 'CUST' | 'MU4' | 'MUDT' | 'LU'
type FixedPart = { management: number; metering: number } & Record<NetworkTariff, number>

/** TURPE up to 36 kVA, €/year before tax: management, metering, and per kVA. */
const turpe: Dated<FixedPart>[] = [
  {
    from: '2024-11-01',
    value: { management: 16.2, metering: 20.88, CU4: 9.36, CUST: 10.44, MU4: 11.04, MUDT: 12.72, LU: 84.96 },
  },
  {
    from: '2025-02-01',
    value: { management: 16.92, metering: 22.44, CU4: 10.08, CUST: 11.28, MU4: 11.88, MUDT: 13.8, LU: 91.44 },
  },
  {
    from: '2025-08-01',
    value: { management: 16.8, metering: 22, CU4: 10.11, CUST: 11.07, MU4: 12.12, MUDT: 13.49, LU: 93.13 },
  },
  // CRE deliberation 2026-105 gives the average rise, +3.04 %; bills after it leave the CTA rule open.
  {
    from: '2026-08-01',
    value: { management: 17.31, metering: 22.67, CU4: 10.42, CUST: 11.41, MU4: 12.49, MUDT: 13.9, LU: 95.96 },
  },
]

/** ATRD of GRDF, €/year before tax, with the coefficient of the CTA on transport (percent). */
const atrd: Dated<{ T1: number; T2: number; coefficient: number }>[] = [
  { from: '2024-07-01', value: { T1: 51.96, T2: 175.92, coefficient: 83.57 } },
  { from: '2025-07-01', value: { T1: 54.72, T2: 186.12, coefficient: 83.21 } },
]

/** From this day on, subscription and CTA carry the full VAT rate (LF 2025 art. 20). */
export const vatChangeDate = '2025-08-01'

export const acciseDates = {
  electricite: acciseElectricity.map(({ from }) => from),
  gaz: acciseGas.map(({ from }) => from),
}

/** Days on which the CTA of a bill is cut: a new rate, a new network tariff, a new VAT rate. */
export const ctaDates = {
  electricite: [...ctaElectricity, ...turpe].map(({ from }) => from).concat(vatChangeDate),
  gaz: atrd.map(({ from }) => from).concat(vatChangeDate),
}

/** Accise in €/MWh on a day. */
export function acciseRate(energy: 'electricite' | 'gaz', date: string): number {
  return at(energy === 'gaz' ? acciseGas : acciseElectricity, date)
}

/** Rate of the electricity CTA on a day, percent. */
export function ctaRate(date: string): number {
  return at(ctaElectricity, date)
}

/** Fixed part of the electricity network tariff, €/year before tax. */
export function networkFixedPart(tariff: NetworkTariff, powerKva: number, date: string): number {
  const row = at(turpe, date)
  return row.management + row.metering + row[tariff] * powerKva
}

/** CTA of a gas site, €/year before tax: 20.80 % of the distribution subscription and 4.71 % of its coefficient. */
export function gasCtaPerYear(option: 'T1' | 'T2', date: string): number {
  const row = at(atrd, date)
  return row[option] * (0.208 + (0.0471 * row.coefficient) / 100)
}

/** VAT rate of subscription and CTA (up to 36 kVA, and network gas) on a day, percent. */
export function reducedVatRate(date: string): number {
  return date < vatChangeDate ? 5.5 : 20
}

function at<T>(rows: readonly Dated<T>[], date: string): T {
  const row = rows.findLast(({ from }) => from <= date)
  if (row === undefined) throw new Error(`no regulated rate for ${date}`)
  return row.value
}
