import { layoutDocument } from '../../layout/layout-document.js'
import type { Document, Warning } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { calibrateConfidence } from './calibrate-confidence.js'
import { classifyEnergy } from './classify-energy.js'
import { decideEnergyType } from './decide-energy-type.js'
import { extractByRules } from './extract-by-rules.js'
import type { ExtractionOptions } from './extraction-options.js'
import { readEInvoice } from './factur-x/read-e-invoice.js'
import { applyLabelHints } from './label-hints/apply-label-hints.js'
import { limitConfidence } from './limit-confidence.js'
import { collectReadings } from './readings/collect-readings.js'
import { valueRows } from './tables/charge-lines.js'
import { collectChargeRows } from './tables/collect-charge-rows.js'

/** A document as it is read without any model. */
export interface RuleReading {
  printed: EnergyInvoice
  electronic: EnergyInvoice | null
  warnings: readonly Warning[]
}

/**
 * The pages by rules, and the electronic invoice beside them.
 *
 * @throws NotAnEnergyBillError, EnergyTypeMismatchError, EnergyTypeUndeterminedError
 */
export function readByRules(document: Document, options: ExtractionOptions): RuleReading {
  const layouts = layoutDocument(document)
  const rows = collectChargeRows(layouts)
  const readings = collectReadings(layouts)
  const file = readEInvoice(document)
  const classification = file.classification ?? classifyEnergy(layouts, rows, readings)
  const decision = decideEnergyType(classification, layouts, options)
  const read = extractByRules({ layouts, rows: valueRows(rows), readings, type: decision.type })
  const hinted = applyLabelHints(read, layouts, options.labelHints)
  const printed = calibrateConfidence(limitConfidence(hinted.invoice, document.pages), document.pages)
  return {
    printed,
    electronic: file.invoiceFor(printed),
    warnings: [...document.warnings, ...file.warnings, ...decision.warnings, ...hinted.warnings],
  }
}
