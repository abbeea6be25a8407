import type { ConsumptionLine, EnergyKind, Read, ServiceLine, SubscriptionLine, TaxLine } from '../../energy-invoice.js'
import { fold } from '../../../layout/fold.js'
import { bandOf, serviceKindOf, taxCodeOf } from '../tables/charge-vocabulary.js'
import { attributeField, numberIn } from './attribute-fields.js'
import { isEnergyUnit, type ElectronicCharge } from './electronic-charge.js'
import { fieldOf, toldField } from './told-field.js'

const scale = (value: number, factor: number): number => Number((value * factor).toPrecision(10))

function periodAndAmount(charge: ElectronicCharge): Pick<ServiceLine, 'from' | 'to' | 'amount_ht' | 'vat_rate'> {
  return {
    from: toldField(charge.period.from),
    to: toldField(charge.period.to),
    amount_ht: toldField(charge.amount),
    vat_rate: toldField(charge.vatRate),
  }
}

/** kWh, whether counted in kWh or MWh. */
export function kilowattHoursOf({ quantity, unit }: ElectronicCharge): Read<number> {
  return isEnergyUnit(unit) ? toldField(quantity, (value) => scale(value, unit === 'MWH' ? 1000 : 1)) : null
}

/** EUR per MWh. */
function pricePerMegawattHour({ price, priceUnit }: ElectronicCharge): Read<number> {
  return isEnergyUnit(priceUnit) ? toldField(price, (value) => scale(value, priceUnit === 'MWH' ? 1 : 1000)) : null
}

/** Lines of energy, in the order of the file. */
export function consumptionOf(charges: readonly ElectronicCharge[], energy: EnergyKind): readonly ConsumptionLine[] {
  const lines = charges.filter((charge) => charge.category === 'consumption' && charge.amount !== null)
  return lines.map((charge) => {
    const named = bandOf(fold(charge.label.value)) ?? bandOf(charge.words)
    const price = pricePerMegawattHour(charge)
    return {
      band:
        energy === 'gaz'
          ? fieldOf('gaz' as const, charge.label)
          : { ...fieldOf(named ?? ('base' as const), charge.label), confidence: named === null ? 0.8 : 1 },
      ...periodAndAmount(charge),
      quantity_kwh: kilowattHoursOf(charge),
      unit_price_ht: price === null ? null : { ...price, value: scale(price.value, 1 / 1000) },
    }
  })
}

/** Lines of subscription, with prices per month where the file tells them per month or per year. */
export function subscriptionOf(charges: readonly ElectronicCharge[]): readonly SubscriptionLine[] {
  const perMonth: Readonly<Record<string, number>> = { MON: 1, ANN: 1 / 12 }
  const lines = charges.filter((charge) => charge.category === 'subscription' && charge.amount !== null)
  return lines.map((charge) => {
    const factor = perMonth[charge.priceUnit ?? '']
    return {
      ...periodAndAmount(charge),
      unit_price_ht: factor === undefined ? null : toldField(charge.price, (value) => scale(value, factor)),
    }
  })
}

/** Lines of taxes and contributions. */
export function taxesOf(charges: readonly ElectronicCharge[], energy: EnergyKind): readonly TaxLine[] {
  return charges.flatMap((charge): TaxLine[] => {
    const code = charge.category === 'tax' ? taxCodeOf(fold(charge.label.value), energy) : null
    if (code === null || charge.amount === null) return []
    const counted = kilowattHoursOf(charge)
    const base = counted ?? attributeField([charge], /assiette|\bbase\b/, numberIn(/^(?:€|eur)/))
    const perMegawattHour = counted === null ? null : pricePerMegawattHour(charge)
    const percent = code === 'cta' ? fieldOf('%' as const, charge.label) : null
    const rate = perMegawattHour ?? attributeField([charge], /\btaux\b/, numberIn(/^%/))
    return [
      {
        code: fieldOf(code, charge.label),
        label: toldField(charge.label),
        ...periodAndAmount(charge),
        base,
        base_unit: base === null ? null : { ...base, value: counted === null ? 'EUR' : 'kWh' },
        rate,
        // The rate of the CTA is a percentage by law, also where it is not told.
        rate_unit: rate === null ? percent : { ...rate, value: perMegawattHour === null ? '%' : 'EUR/MWh' },
      },
    ]
  })
}

/** Services, fees and discounts; a line that names nothing known is a service. */
export function servicesOf(charges: readonly ElectronicCharge[]): readonly ServiceLine[] {
  const lines = charges.filter((charge) => charge.category === 'service' && charge.amount !== null)
  return lines.map((charge) => {
    const isGrid = /acheminement|\bturpe\b|utilisation des reseaux/.test(charge.words)
    const kind = serviceKindOf(fold(charge.label.value)) ?? (isGrid ? 'prestation_reseau' : null)
    return {
      label: toldField(charge.label),
      kind: { ...fieldOf(kind ?? ('service' as const), charge.label), confidence: kind === null ? 0.8 : 1 },
      ...periodAndAmount(charge),
    }
  })
}
