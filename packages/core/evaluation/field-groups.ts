export type FieldGroup = 'header' | 'identifiers' | 'totals' | 'lines' | 'mentions'

const identifierKeys =
  /\.(number|siren|vat_number|customer_service_phone|(client|contract|account)_reference|delivery_point|serial|network_tariff)$/
const lineArrays = /^(services|energies\[\]\.(readings|consumption|subscription|taxes|history))\[\]/
const totalFields = /^(totals|vat\[\]|instalment)\b|^energies\[\]\.total_/

/** The part of the bill that a field belongs to. */
export function groupOf(field: string): FieldGroup {
  if (identifierKeys.test(field)) return 'identifiers'
  if (lineArrays.test(field)) return 'lines'
  if (totalFields.test(field)) return 'totals'
  return field.startsWith('mentions.') ? 'mentions' : 'header'
}
