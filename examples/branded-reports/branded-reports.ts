import { readFile, writeFile } from 'node:fs/promises'
import { analyzeEnergyInvoice } from '@constat/core'

const path = process.argv[2] ?? 'facture.pdf'
const theme = {
  brand: 'Énergie claire',
  contact: 'Énergie claire · contact@energie-claire.example · 01 99 00 12 34',
  disclaimer: 'Étude indicative, établie par Énergie claire à la demande du titulaire.',
  colors: { accent: '#1f3c88' },
  logo: await readFile(new URL('logo.png', import.meta.url)),
}
const files = [{ name: path, bytes: await readFile(path) }]
// The anonymous report carries the same brand; its dates are cut down to months.
const { reports } = await analyzeEnergyInvoice({ files }, { theme, anonymity: { dates: 'month' } })
await writeFile('rapport.pdf', reports.full)
await writeFile('rapport-anonyme.pdf', reports.anonymous)
console.log(`rapport.pdf, rapport-anonyme.pdf : aux couleurs de ${theme.brand}`)
