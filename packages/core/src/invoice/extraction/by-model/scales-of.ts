/** What a printed figure is multiplied by to come to the unit of the schema. */
export function scalesOf(path: string): readonly number[] {
  // c€/kWh and €/MWh.
  if (/consumption\[\d+\]\.unit_price_ht$/.test(path)) return [1, 0.01, 0.001]
  if (/(quantity_kwh|total_kwh|annual_reference_kwh|\.kwh|\.base)$/.test(path)) return [1, 1000]
  // c€/kWh and €/kWh, for what is counted per MWh.
  if (/taxes\[\d+\]\.rate$/.test(path)) return [1, 10, 1000]
  return [1]
}
