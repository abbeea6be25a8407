import { readFile, writeFile } from 'node:fs/promises'
import {
  analyzeEnergyInvoice,
  anonymizeReport,
  checkAnonymousReport,
  collectIdentities,
  composeInvoiceReport,
  readDocument,
  renderInvoiceReport,
} from '@constat/core'

const path = process.argv[2] ?? 'facture.pdf'
const files = [{ name: path, bytes: await readFile(path) }]
const {
  invoice,
  audit,
  highlights,
  overall_confidence: overallConfidence,
  warnings,
} = await analyzeEnergyInvoice({ files })
const composed = composeInvoiceReport({ invoice, audit, highlights, overallConfidence, warnings })
const advice = {
  title: 'Nos conseils',
  paragraphs: ['Trois gestes simples, à comparer avec votre usage.'],
  table: {
    headers: ['Geste', 'Quand'],
    rows: [
      ['Décaler le chauffe-eau en heures creuses', 'maintenant'],
      ['Relever le compteur vous-même', 'chaque mois'],
      ['Comparer les offres', 'avant l’échéance'],
    ],
  },
}
const view = { ...composed, additions: [advice] }
await writeFile('rapport.pdf', await renderInvoiceReport(view))

// What is added goes through the same masking and the same search as everything else.
const identities = collectIdentities(invoice, await readDocument(files))
const anonymous = await renderInvoiceReport(anonymizeReport(view, { identities }))
await checkAnonymousReport(anonymous, { identities })
await writeFile('rapport-anonyme.pdf', anonymous)
console.log(`rapport.pdf, rapport-anonyme.pdf : avec « ${advice.title} »`)
