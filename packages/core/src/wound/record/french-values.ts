const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const small = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** `4,5 cm`, with a space that does not break. */
export const centimetres = (value: number): string => `${number.format(value)}\u00a0cm`
/** `4,5 cm²`; two decimals below 1 cm², where one would hide the change of a week. */
export const squareCentimetres = (value: number): string =>
  `${value < 1 ? small.format(value) : number.format(value)}\u00a0cm²`
/** `60 %`, with a narrow space that does not break. */
export const percent = (value: number): string => `${number.format(value)}\u202f%`
/** `30/11/2026` of an ISO date. */
export const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')
