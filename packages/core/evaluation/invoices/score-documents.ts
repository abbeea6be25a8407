import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { InvoiceTruth, SpecimenInvoice } from '../../scripts/specimens/invoices/specimen-invoice.js'
import { loadSpecimens } from '../load-specimens.js'
import { readPages } from '../../src/invoice/generic/read-pages.js'
import { documentOfFile, documentOfSpecimen, readWithheld } from './read-invoices.js'
import { scoreInvoice, scoredFields, type FieldScore } from './score-invoice.js'

/** Where the files of others lie, beside the repository. */
export const corporaBeside = resolve(import.meta.dirname, '../../../../../shared/corpora')

/** The part of the truth of a bill that any invoice has. */
interface EnergyTruth {
  invoice: { number: string | null; issue_date: string | null }
  supplier: { name: string | null; printed_name: string | null; vat_number: string | null }
  totals: { ht: number | null; vat: number | null; ttc: number | null }
}

/** A document with what became of each of its fields. */
export interface Scored {
  id: string
  scores: readonly FieldScore[]
}

/** The specimens of this package, drawn in memory. */
export async function scoreSpecimens(specimens: readonly SpecimenInvoice[]): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const specimen of specimens)
    scored.push({
      id: specimen.id,
      scores: scoreInvoice(specimen.truth, readWithheld(await documentOfSpecimen(specimen))),
    })
  return scored
}

/** The invoices of others that have a text layer, their electronic file withheld; none where the folder is absent. */
export async function scoreCorpus(corpora: string): Promise<Scored[]> {
  const truths = JSON.parse(readFileSync(join(import.meta.dirname, 'text-truths.json'), 'utf8')) as Record<
    string,
    InvoiceTruth
  >
  const scored: Scored[] = []
  for (const [file, truth] of Object.entries(truths)) {
    const path = join(corpora, 'generic-invoices', file)
    if (existsSync(path))
      scored.push({ id: file, scores: scoreInvoice(truth, readWithheld(await documentOfFile(path))) })
  }
  return scored
}

/** The bills of energy of this package: invoices as well, of a hundred layouts that the rules for any invoice were not made from. */
export async function scoreEnergyBills(sets: readonly string[]): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const set of sets) {
    const folder = loadSpecimens(resolve(import.meta.dirname, '../../specimens', set))
    for (const { id, paths, truth } of folder.specimens) {
      const { invoice, supplier, totals } = truth.invoice as unknown as EnergyTruth
      const expected: InvoiceTruth = {
        number: invoice.number,
        issue_date: invoice.issue_date,
        currency: 'EUR',
        seller: supplier.printed_name ?? supplier.name,
        siret: null,
        vat_number: supplier.vat_number,
        total_excluding_tax: totals.ht,
        total_tax: totals.vat,
        total_including_tax: totals.ttc,
      }
      const { invoice: read } = readPages(await documentOfFile(paths[0] ?? ''))
      scored.push({
        id,
        scores: scoreInvoice(expected, read).filter(({ field }) => field !== 'siret'),
      })
    }
  }
  return scored
}

/** Share of the six fields that matter most (number, date, seller, three totals) that is right, and how many are false. */
export function summarizeScores(documents: readonly Scored[]): { right: number; printed: number; false: number } {
  const target = documents
    .flatMap(({ scores }) => scores)
    .filter(({ field }) => scoredFields.indexOf(field) < scoredFields.indexOf('currency'))
  const of = (...verdicts: FieldScore['verdict'][]): number =>
    target.filter(({ verdict }) => verdicts.includes(verdict)).length
  return { right: of('right'), printed: of('right', 'wrong', 'absent'), false: of('wrong', 'invented') }
}
