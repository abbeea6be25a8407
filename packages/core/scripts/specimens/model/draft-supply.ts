import type { Band, TariffOption } from '../../../src/invoice/energy-invoice.js'
import type { ReadingRow, Supply } from './bill.js'
import type { Period } from './calendar.js'
import { history } from './history.js'
import { consumptionRows, subscriptionRows, type DatedPrice, type SubscriptionTerms } from './price-rows.js'
import { randomFrom } from './random.js'
import type { NetworkTariff } from './regulated-rates.js'
import { sum } from './rounding.js'
import { acciseRows, electricityCtaRows, gasCtaRows } from './tax-rows.js'

type Nature = ReadingRow['oldNature']

export interface ElectricityTerms {
  id: string
  period: Period
  powerKva: number
  option: TariffOption
  networkTariff: NetworkTariff
  printsNetworkTariff?: boolean
  bands: { band: Band; kwh: number; oldIndex: number; prices: DatedPrice[] }[]
  subscription: SubscriptionTerms
  natures?: [Nature, Nature]
  /** Prints the CTA's base and rate. */
  ctaDetail: 'base and rate' | 'rate' | 'none'
  communicating?: boolean
  historyMonths?: number
}

export interface GasTerms {
  id: string
  period: Period
  oldIndex: number
  volume: number
  coefficient: number
  annualReference: number
  networkOption: 'T1' | 'T2'
  prices: DatedPrice[]
  subscription: SubscriptionTerms
  natures?: [Nature, Nature]
  communicating?: boolean
  historyMonths?: number
}

/** Works out every line of an electricity supply from its terms and the regulated rates of its days. */
export function draftElectricity(terms: ElectricityTerms): Supply {
  const random = randomFrom(`${terms.id} electricity`)
  const natures = terms.natures ?? ['R', 'R']
  const consumption = terms.bands.flatMap(({ band, kwh, prices }) => consumptionRows(band, kwh, prices, terms.period))
  const subscription = subscriptionRows(terms.subscription, terms.period)
  const ctaPeriod = terms.subscription.period ?? terms.period
  return {
    energy: 'electricite',
    deliveryPoint: random.digits(14),
    powerKva: terms.powerKva,
    option: terms.option,
    networkTariff: terms.printsNetworkTariff === true ? `BTINF${terms.networkTariff}` : null,
    meter: `02${random.digits(10)}`,
    communicating: terms.communicating ?? true,
    period: terms.period,
    readings: terms.bands.map(({ band, kwh, oldIndex }) => ({
      band,
      oldIndex,
      newIndex: oldIndex + kwh,
      oldNature: natures[0],
      newNature: natures[1],
      unit: 'kWh',
    })),
    consumption,
    totalKwh: sum(consumption.map(({ kwh }) => kwh)),
    volume: null,
    coefficient: null,
    annualReference: null,
    subscription,
    networkShare: null,
    taxes: [...acciseRows('electricite', consumption, terms.period), ...electricityCtaRows(terms, ctaPeriod)],
    history: history('electricite', sum(consumption.map(({ kwh }) => kwh)), terms),
    totalHt: null,
    totalTtc: null,
  }
}

/** Works out every line of a gas supply: kWh PCS from the volume and its coefficient. */
export function draftGas(terms: GasTerms): Supply {
  const random = randomFrom(`${terms.id} gas`)
  const natures = terms.natures ?? ['R', 'R']
  const kwh = Math.round(terms.volume * terms.coefficient)
  const consumption = consumptionRows('gaz', kwh, terms.prices, terms.period)
  const ctaPeriod = terms.subscription.period ?? terms.period
  return {
    energy: 'gaz',
    deliveryPoint: random.digits(14),
    powerKva: null,
    option: null,
    networkTariff: null,
    meter: `${random.integer(10, 99)}${random.digits(8)}`,
    communicating: terms.communicating ?? true,
    period: terms.period,
    readings: [
      {
        band: 'gaz',
        oldIndex: terms.oldIndex,
        newIndex: terms.oldIndex + terms.volume,
        oldNature: natures[0],
        newNature: natures[1],
        unit: 'm3',
      },
    ],
    consumption,
    totalKwh: kwh,
    volume: terms.volume,
    coefficient: terms.coefficient,
    annualReference: terms.annualReference,
    subscription: subscriptionRows(terms.subscription, terms.period),
    networkShare: null,
    taxes: [...acciseRows('gaz', consumption, terms.period), ...gasCtaRows(terms.networkOption, ctaPeriod)],
    history: history('gaz', kwh, terms),
    totalHt: null,
    totalTtc: null,
  }
}
