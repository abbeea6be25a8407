import type { LanguageCode } from './both-languages.js'

export type Formats = ReturnType<typeof createFormats>

const locales = { fr: 'fr-FR', en: 'en-GB' }

/** Figures, amounts and dates in one language. */
export function createFormats(code: LanguageCode) {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales[code], options)
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales[code], options)
  const euro = number({ style: 'currency', currency: 'EUR' })
  const dollar = number({ style: 'currency', currency: 'USD', maximumFractionDigits: 4 })
  const whole = number({ maximumFractionDigits: 0 })
  const amount = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const plain = number({ maximumFractionDigits: 4 })
  const decimal = number({ maximumFractionDigits: 1 })
  const price = number({ minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const share = number({ style: 'percent', maximumFractionDigits: 0 })
  const signed = number({ maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const percentSign = code === 'fr' ? '\u00a0%' : '%'
  const moment = date({ dateStyle: 'short', timeStyle: 'medium' })
  const day = date({ dateStyle: 'short', timeZone: 'UTC' })
  const dayAndMonth = date({ day: 'numeric', month: 'short', timeZone: 'UTC' })
  /** The minus sign of the reports is as wide as a figure and never ends a line. */
  const minus = (text: string): string => text.replace('-', '\u2212')
  const euros = (amount: number): string => minus(euro.format(amount))

  return {
    euros,
    dollars: (amount: number): string => dollar.format(amount),
    /** In the currency of the document, which is not told. */
    amount: (value: number): string => minus(amount.format(value)),
    /** A number as short as it is. */
    plain: (value: number): string => plain.format(value),
    whole: (count: number): string => whole.format(count),
    decimal: (value: number): string => decimal.format(value),
    kilowattHours: (quantity: number): string => `${whole.format(quantity)}\u00a0kWh`,
    /** @param amount EUR per kWh */
    price: (amount: number): string => `${price.format(amount)}\u00a0€/kWh`,
    /** Rounded down, as in the reports: a confidence is never overstated. */
    share: (ratio: number): string => share.format(Math.floor(ratio * 100 + 1e-9) / 100),
    /** @param gap in percent */
    gap: (gap: number): string => minus(signed.format(gap)) + percentSign,
    percent: (percent: number): string => whole.format(percent) + percentSign,
    /** @param iso `YYYY-MM-DD` */
    day: (iso: string): string => day.format(new Date(`${iso}T00:00:00Z`)),
    /** @param iso `YYYY-MM-DD`, told without its year */
    dayAndMonth: (iso: string): string => dayAndMonth.format(new Date(`${iso}T00:00:00Z`)),
    duration: (milliseconds: number): string =>
      milliseconds < 1000 ? `${whole.format(milliseconds)}\u00a0ms` : `${decimal.format(milliseconds / 1000)}\u00a0s`,
    /** @param iso moment in UTC, told in the time zone of the person */
    moment: (iso: string): string => moment.format(new Date(iso)),
    range([low, high]: readonly [number, number]): string {
      const [lowText, highText] = [euros(low), euros(high)]
      if (lowText === highText) return lowText
      return code === 'fr' ? `de ${lowText} à ${highText}` : `${lowText} to ${highText}`
    },
    size(bytes: number): string {
      const [kilo, mega] = code === 'fr' ? ['ko', 'Mo'] : ['kB', 'MB']
      return bytes < 100_000
        ? `${whole.format(Math.ceil(bytes / 1000))}\u00a0${kilo}`
        : `${decimal.format(bytes / 1_000_000)}\u00a0${mega}`
    },
  }
}
