import { readFile } from 'node:fs/promises'
import { auditEnergyInvoice, composeHighlights, type EnergyInvoice } from '@constat/core'

// An invoice that was extracted earlier and kept: its audit needs no PDF and loads no engine.
const path = process.argv[2] ?? 'analysis.json'
const { invoice } = JSON.parse(await readFile(path, 'utf8')) as { invoice: EnergyInvoice }

const audit = auditEnergyInvoice(invoice)
for (const { rule_id, message, advice, range_eur } of audit.findings) {
  const [low, high] = range_eur ?? []
  console.log(`${rule_id}  ${message}${low === undefined ? '' : ` (${low} à ${high ?? low} €)`}\n         ${advice}`)
}
console.log(`${audit.passed.length} contrôles sans écart, ${audit.not_evaluated.length} sans objet ou faute de donnée`)
console.log(composeHighlights(invoice, audit).join('\n'))
