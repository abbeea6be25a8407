/** ISO 4217 codes of the countries whose invoices arrive here; a full list has words of every language in it. */
const codes =
  'EUR USD GBP CHF PLN SEK NOK DKK CZK HUF RON BGN CAD AUD NZD JPY CNY INR SGD HKD ZAR BRL MXN MAD TND DZD XOF XAF XPF AED SAR ILS THB MYR KRW IDR PHP VND TWD RUB UAH ISK'.split(
    ' ',
  )

/** Signs with the currency that they stand for; `$` is that of the United States where no letters say otherwise. */
const signs: readonly (readonly [sign: string, code: string])[] = [
  ['us$', 'USD'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['a$', 'AUD'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['r$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['$', 'USD'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['kč', 'CZK'],
  ['kc', 'CZK'],
  ['sfr.', 'CHF'],
  ['sfr', 'CHF'],
  ['fr.', 'CHF'],
  ['rm', 'MYR'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['francs cfa', 'XOF'],
  ['fcfa', 'XOF'],
]

const known = new Map([...codes.map((code) => [code.toLowerCase(), code] as const), ...signs])

/** Source of a regular expression for a code or sign of a currency in folded text. */
export const currencySource = String.raw`(?:${[...known.keys()]
  .sort((one, other) => other.length - one.length)
  .map((name) => {
    const escaped = name.replace(/[.$]/g, String.raw`\$&`)
    return /^[a-zč]/.test(name) ? String.raw`(?<![a-z])${escaped}(?![a-z])` : escaped
  })
  .join('|')})`

/** The ISO 4217 code of a printed sign or code, or null. */
export function currencyOf(printed: string): string | null {
  return known.get(printed.trim().toLowerCase()) ?? null
}
