import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { analyzeEnergyInvoice, ConstatError } from '@constat/core'

const folder = process.argv[2] ?? 'factures'
const names = (await readdir(folder)).filter((name) => /(?<!\.rapport)\.pdf$/i.test(name)).sort()
const rows = ['fichier;fournisseur;total TTC;écarts;erreur']

for (const [index, name] of names.entries()) {
  const files = [{ name, bytes: await readFile(join(folder, name)) }]
  const tell = (what: string) => {
    console.error(`${index + 1}/${names.length}  ${basename(name)}  ${what}`)
  }
  try {
    const { invoice, audit, reports } = await analyzeEnergyInvoice(
      { files },
      {
        onProgress: ({ stage }) => {
          tell(stage)
        },
      },
    )
    await writeFile(join(folder, `${name}.rapport.pdf`), reports.full)
    const total = invoice.totals.ttc?.value.toFixed(2).replace('.', ',') ?? ''
    rows.push([name, invoice.supplier.name?.value ?? '', total, audit.findings.length, ''].join(';'))
    tell('fini')
  } catch (error) {
    // One bill that cannot be read does not end the others.
    if (!ConstatError.isInstance(error)) throw error
    rows.push([name, '', '', '', error.code].join(';'))
    tell(error.userMessage)
  }
}
console.log(rows.join('\n'))
