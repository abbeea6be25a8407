import type { Field } from '../field.js'

const date = /\b\d{1,2}[/.-]\d{1,2}\b|\b(?:19|20)\d{2}\b/

/** True when a label, or the words around it on the page, shows a date, be it one that was not read as such. */
export function dateInText(label: Field<string>): boolean {
  return date.test(label.value) || label.evidence.some(({ quote }) => date.test(quote ?? ''))
}
