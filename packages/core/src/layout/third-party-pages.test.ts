import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.js'
import type { PageLayout } from './cell.js'
import { layoutDocument } from './layout-document.js'
import { printRow } from './specimen-page.test-support.js'

const corpora = resolve(import.meta.dirname, '../../../../../shared/corpora')
const bills = resolve(corpora, 'fr-energy-bills')
const invoices = resolve(corpora, 'generic-invoices/invoice2data')

async function layout(path: string): Promise<readonly PageLayout[]> {
  const bytes = new Uint8Array(readFileSync(path))
  return layoutDocument(await readDocument({ name: 'page.pdf', bytes }))
}

const rowsOf = (page: PageLayout | undefined): string[][] => (page?.regions ?? []).map(({ rows }) => rows.map(printRow))

describe.skipIf(!existsSync(bills))('pages of real bills (shared/corpora/fr-energy-bills)', () => {
  it('a sidebar of contacts beside the account of a gas bill, under a giant watermark', async () => {
    const [, sidebar, account, bank] = rowsOf((await layout(resolve(bills, 'dev-pages/engie_gaz_p1.pdf')))[0])
    expect(sidebar).toContain('Vos contacts utiles')
    expect(sidebar?.at(-1)).toBe('imprimer comme justificatif de domicile.')
    expect(account?.slice(0, 2)).toEqual([
      'Prestations | 19,48 €',
      'Facture TTC | échéance au 4 octobre 2016 | 95,16 €',
    ])
    expect(account?.at(-1)).toContain('distributeur doit accéder à votre compteur')
    expect(bank?.[0]).toBe('Vos coordonnées bancaires')
    expect([sidebar, account, bank].flat().join(' ')).not.toContain('DUPLICATA')
  })

  it('informations on the left, amounts on the right (EDF entreprises)', async () => {
    const [, information, amounts] = rowsOf((await layout(resolve(bills, 'dev-pages/mindee_edf_pme_p1_p3.pdf')))[0])
    expect(information).toContain('Compte commercial : 9876543210')
    expect(amounts).toContain('Facture TTC Montant total | 1479,85 €')
  })

  it('the charges of a site, with letters of a pictogram font around them', async () => {
    const [page] = await layout(resolve(bills, 'lowatt-pdfss/edf_c1_10074973936_p5.pdf'))
    const table = page?.tables.find(({ rows }) =>
      rows.some(({ label }) => label[0]?.text.includes('Heures Pleines Hiver')),
    )
    const row = table?.rows.find(({ label }) => label[0]?.text.includes('Heures Pleines Hiver'))
    const printed = [...(row?.label ?? []), ...(row?.figures ?? [])].flatMap((cell) => cell?.text ?? [])
    expect(printed).toEqual(expect.arrayContaining(['14 298 kWh', '5,769 c€ /kWh', '824,85 €', '20,00 %']))
  })
})

describe.skipIf(!existsSync(invoices))('tables of invoices (shared/corpora/generic-invoices/invoice2data)', () => {
  it.each(['QualityHosting', 'AzureInterior'])(
    '%s: the price of every line stands in a row of a table',
    async (name) => {
      const truth = JSON.parse(readFileSync(resolve(invoices, `${name}.json`), 'utf8')) as {
        lines: { price?: number; price_unit?: number }[]
      }[]
      const prices = truth.flatMap(({ lines }) => lines).flatMap(({ price, price_unit: unit }) => price ?? unit ?? [])
      const tables = (await layout(resolve(invoices, `${name}.pdf`))).flatMap((page) => page.tables)
      const figures = tables.flatMap(({ rows }) =>
        rows.map(({ figures: cells }) => cells.flatMap((cell) => Number((cell?.text ?? '').replace(',', '.')))),
      )
      expect(prices.length).toBeGreaterThan(3)
      for (const price of new Set(prices)) {
        const wanted = prices.filter((one) => one === price).length
        expect(figures.filter((row) => row.includes(price)).length, String(price)).toBeGreaterThanOrEqual(wanted)
      }
    },
  )
})
