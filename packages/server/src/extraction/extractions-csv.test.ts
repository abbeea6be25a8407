import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sampleExtraction } from '../testing/sample-reading.js'
import type { Extraction } from './extraction.js'
import { csvColumns, csvRows, csvStyles, csvWriter, type CsvStyle } from './extractions-csv.js'

const written = async (extractions: Extraction[], style: CsvStyle) =>
  (await buffer(Readable.from(csvRows(Readable.from(extractions))).pipe(csvWriter(style)))).toString('utf8')
const field = (label: Extraction['fields'][number]['label'], value: string) => ({
  ...{ label, value, confidence: 0.9, bbox: null, page: null },
})

describe('extractions as CSV', () => {
  it('are one row each, whatever their texts hold', async () => {
    const fileName = 'facture "été", n° 1\r\n;.pdf'
    const csv = await written([sampleExtraction({ fileName }), sampleExtraction()], csvStyles.standard)
    const rows = parse<Record<string, string>>(csv, { columns: true })
    expect(rows).toHaveLength(2)
    expect(Object.keys(rows[0] ?? {})).toEqual([...csvColumns])
    expect(rows[0]).toMatchObject({
      filename: fileName,
      extracted_at: '2026-11-20T09:00:00.000Z',
      numero_facture: 'F-2026-0117',
      montant_ttc: '1344.6',
      siret_fournisseur: '30326504500017',
      ligne_produit: 'Remplacement d’un chauffe-eau | =Déplacement; « zone 2 »',
      overall_confidence: '0.93',
      needs_review: 'false',
    })
  })

  it('have columns without any row', async () => {
    expect(await written([], csvStyles.standard)).toBe(`${csvColumns.join(',')}\r\n`)
  })

  it.each(['=1+1', '+33 1', '-SOMME(A1)', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'show %j, and run nothing',
    async (value) => {
      const fields = [field('numero_facture', value), field('nom_fournisseur', value)]
      const csv = await written([sampleExtraction({ fileName: value, fields })], csvStyles.standard)
      const [row] = parse<Record<string, string>>(csv, { columns: true })
      for (const name of ['filename', 'numero_facture', 'nom_fournisseur']) expect(row?.[name]).toBe(`'${value}`)
    },
  )

  it('keep the amount of a credit note a number', async () => {
    const fields = [field('montant_ttc', '-1344.60')]
    expect(await written([sampleExtraction({ fields })], csvStyles.standard)).toContain(',-1344.6,')
  })

  it('open in Excel in French: byte order mark, semicolons, decimal commas', async () => {
    const csv = await written([sampleExtraction()], csvStyles['excel-fr'])
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    const [row] = parse<Record<string, string>>(csv, { columns: true, delimiter: ';', bom: true })
    expect(row).toMatchObject({
      montant_ttc: '1344,6',
      overall_confidence: '0,93',
      nom_fournisseur: 'Plomberie Élan SARL',
    })
  })
})
