const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')

/**
 * The ways in which a French bill may print a value, without white space, and for words without accents, case and
 * punctuation: unit prices also in c€, €/MWh or per kWh, dates in figures or in words.
 */
export function printedForms(value: string | number): string[] {
  if (typeof value === 'number') return numberForms(value)
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (date !== null) return dateForms(date[1] ?? '', date[2] ?? '', date[3] ?? '')
  return [
    value
      .normalize('NFD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  ]
}

function numberForms(value: number): string[] {
  const scales = [1, 100, 1000, 0.1, 0.001]
  return scales.flatMap((scale) =>
    [0, 1, 2, 3, 4, 5].flatMap((decimals) => {
      const scaled = Math.abs(value) * scale
      const text = scaled.toFixed(decimals)
      return Math.abs(Number(text) - scaled) < 1e-9 ? [text.replace('.', ',')] : []
    }),
  )
}

function dateForms(year: string, month: string, day: string): string[] {
  const name = months[Number(month) - 1] ?? ''
  const short = year.slice(2)
  const figures = ['/', '.', '-'].flatMap((mark) => [[day, month, year].join(mark), [day, month, short].join(mark)])
  const dayOnly = ['/', '.'].map((mark) => [day, month].join(mark))
  const first = Number(day) === 1 ? '1er' : String(Number(day))
  return [...figures, ...dayOnly, `${first}${name}${year}`, `${first}${name}`]
}
