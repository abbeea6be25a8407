const months =
  'janvier|janv\\.?|février|fevrier|févr?\\.?|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|août|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|décembre|decembre|déc\\.?|dec\\.?'
const blank = '[ \\u00a0\\u202f]+'

/** Day, month and year in figures, with one kind of separator; an ISO date; a day and a month in figures. */
const inFigures = /(?<!\d|\d[,.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|,\d)/g
const iso = /(?<!\d)(\d{4}-\d{2})-\d{2}(?!\d)/g
const withoutYear = /(?<!\d|\d[/.,]|\/)(?:0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?![\d/])/g
/** A day and a month in words, with the preposition that changes when the day is gone. */
const inWords = new RegExp(
  `(?<![\\p{L}\\d])(?:(avant le|du|au|le|depuis le|jusqu’au)(${blank}))?(?:1er|[0-3]?\\d)${blank}(${months})(?![\\p{L}])`,
  'giu',
)

const withoutDay: Readonly<Record<string, string>> = {
  'avant le': 'avant fin',
  du: 'de',
  au: 'à',
  le: 'en',
  'depuis le': 'depuis',
  'jusqu’au': 'jusqu’à',
}

/** Public texts keep the day that they are known by. */
const publicText =
  /(?<!\p{L})(?:arrêtés?|décrets?|lois?|délibérations?|ordonnances?|règlements?|directives?)(?!\p{L})[^.;:]{0,60}$/iu

/**
 * A text with its dates cut down to months, in figures (`03/2026`) and in words (`de mars 2026`). The dates of laws and
 * decrees stay whole.
 *
 * @example coarsenDates('Facture du 9 mars 2026, à payer avant le 26/03/2026') // 'Facture de mars 2026, à payer avant le 03/2026'
 */
export function coarsenDates(text: string): string {
  const unlessPublic = (shorten: (groups: readonly string[]) => string) => {
    return (whole: string, ...rest: unknown[]) => {
      const place = rest.findIndex((part) => typeof part === 'number')
      const isPublic = publicText.test(text.slice(0, rest[place] as number))
      return isPublic ? whole : shorten(rest.slice(0, place) as string[])
    }
  }
  let coarse = text
  const replace = (pattern: RegExp, shorten: (groups: readonly string[]) => string) => {
    text = coarse
    coarse = text.replace(pattern, unlessPublic(shorten))
  }
  replace(inWords, ([preposition, gap = '', month = '']) => {
    const fitting = withoutDay[preposition?.toLowerCase() ?? ''] ?? ''
    if (fitting === 'de' && /^[ao]/i.test(month)) return `d’${month}`
    return fitting === '' ? month : `${fitting}${gap}${month}`
  })
  replace(inFigures, ([, , month = '', year = '']) => `${month.padStart(2, '0')}/${year}`)
  replace(iso, ([yearAndMonth = '']) => yearAndMonth)
  replace(withoutYear, ([month = '']) => `▮▮/${month}`)
  return coarse
}

const fullInWords = new RegExp(`(?<![\\p{L}\\d])(?:1er|[0-3]?\\d)${blank}(?:${months})${blank}\\d{4}(?!\\d)`, 'giu')

/** How many days a text tells, other than those of laws; only dates with their year, since a page is read as one text. */
export function daysIn(text: string): number {
  return [fullInWords, inFigures, iso]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index }) => !publicText.test(text.slice(0, index))).length
}
