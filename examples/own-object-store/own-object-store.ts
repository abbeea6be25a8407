import { readFile } from 'node:fs/promises'
import { analyzeEnergyInvoice, backUp, listBackups, restoreBackup, verifyBackup } from '@constat/core'
import { databaseStore } from './database-store.ts'

const path = process.argv[2] ?? 'facture.pdf'
const bytes = await readFile(path)
const startedAt = new Date()
const { invoice, highlights, reports } = await analyzeEnergyInvoice({ files: [{ name: path, bytes }] })

using store = databaseStore('sauvegardes.sqlite')
const pdf = (content: Uint8Array) => ({ bytes: content, contentType: 'application/pdf' })
const { prefix } = await backUp(store, {
  environment: 'production',
  runId: crypto.randomUUID(),
  startedAt,
  userId: 12,
  invoiceId: 456,
  externalRef: null,
  customerName: null,
  sourceKind: 'pdf',
  energyType: invoice.energies.length > 1 ? 'dual' : (invoice.energies[0]?.energy?.value ?? 'auto'),
  highlights,
  originalPages: 1,
  originals: [pdf(bytes)],
  fullReport: pdf(reports.full),
  anonymousReport: pdf(reports.anonymous),
})

for await (const { prefix: folder, objects, size } of listBackups(store, 'production/'))
  console.log(folder, objects, 'fichiers,', size, 'octets')
const { faults, checkedBytes } = await verifyBackup(store, prefix)
console.log(checkedBytes, 'octets vérifiés,', faults.length, 'défaut')
console.log((await restoreBackup(store, prefix, 'restauration')).join('\n'))
