import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../layout/fold.js'
import type { Document, Page, Word } from '../../../reading/document.js'
import { readDocument } from '../../../reading/read-document.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { extractEnergyInvoice } from '../extract-energy-invoice.js'
import { fieldAtPath, withFieldAtPath } from './field-at-path.js'
import type { LabelHints } from './label-hint.js'
import { hintedPaths } from './hinted-paths.js'
import { learnFromCorrections } from './learn-from-corrections.js'
import { parseLabelHints } from './parse-label-hints.js'
import { sameValue } from './read-hinted-value.js'

const specimens = new URL('../../../../specimens/', import.meta.url)

/** Wordings that no rule knows, in the place of those that are printed. */
type Rewording = readonly (readonly [printed: string, unknown: string])[]

interface Layout {
  bills: readonly [string, string]
  rewording: Rewording
  /** Values of the second bill read right without hints, and with those of the first, of all that it prints. */
  right: readonly [without: number, withHints: number, all: number]
}

const layouts: readonly Layout[] = [
  {
    bills: ['held-out/held-H2-01', 'held-out/held-H2-02'],
    right: [16, 18, 18],
    rewording: [
      ['Référence client', 'Votre matricule'],
      ['Référence du contrat', 'Dossier ouvert sous'],
      ['Numéro de compteur', 'Appareil de mesure'],
    ],
  },
  {
    bills: ['held-out/held-H3-01', 'held-out/held-H3-02'],
    right: [14, 16, 17],
    rewording: [
      ['N° client', 'Votre matricule'],
      ['Date limite de paiement', 'Limite fixée au'],
    ],
  },
  {
    bills: ['held-out/held-H5-01', 'held-out/held-H5-02'],
    right: [17, 20, 20],
    rewording: [
      ['NO CLIENT', 'VOTRE matricule'],
      ['NO CONTRAT', 'DOSSIER ouvert'],
      ['CAR', 'Besoin du site'],
    ],
  },
  {
    bills: ['exam/exam-X1-01', 'exam/exam-X1-02'],
    right: [17, 18, 19],
    rewording: [
      ['RÉFÉRENCE CLIENT', 'Votre matricule'],
      ['Compteur n°', 'Appareil de mesure'],
    ],
  },
]

/** The document with some runs of words printed otherwise, in the same boxes. */
function reworded(document: Document, rewording: Rewording): Document {
  const change = (words: readonly Word[]): Word[] =>
    rewording.reduce<Word[]>((all, pair) => replaceRun(all, pair), [...words])
  const pages = document.pages.map((page): Page => {
    const lines = page.lines.map((line) => {
      const words = change(line.words)
      return { ...line, words, text: words.map(({ text }) => text).join(' ') }
    })
    return { ...page, lines, words: change(page.words) }
  })
  return { ...document, pages }
}

function replaceRun(words: readonly Word[], [printed, unknown]: readonly [string, string]): Word[] {
  const run = printed.split(' ')
  const isAt = (at: number) => run.every((text, index) => words[at + index]?.text.replace(/[:.]+$/, '') === text)
  const at = words.findIndex((_, index) => isAt(index))
  const [first, last] = [words[at], words[at + run.length - 1]]
  if (first === undefined || last === undefined) return [...words]
  const texts = unknown.split(' ')
  const width = (last.box.x + last.box.width - first.box.x) / texts.length
  const changed = texts.map((text, index) => ({
    ...first,
    text,
    box: { ...first.box, x: first.box.x + index * width, width: 0.95 * width },
  }))
  return [...words.slice(0, at), ...changed, ...replaceRun(words.slice(at + run.length), [printed, unknown])]
}

interface TruthFile {
  invoice: BareInvoice
  evaluation?: { mask_terms?: readonly string[] }
}

interface Loaded {
  document: Document
  truth: EnergyInvoice
  maskTerms: readonly string[]
}

async function load(bill: string, rewording: Rewording): Promise<Loaded> {
  const [folder = '', id = ''] = bill.split('/')
  const bytes = readFileSync(new URL(`${folder}/bills/${id}.pdf`, specimens))
  const document = reworded(await readDocument({ name: 'facture.pdf', bytes }), rewording)
  const text = readFileSync(new URL(`${folder}/truth/${id}.json`, specimens), 'utf8')
  const { invoice, evaluation } = JSON.parse(text) as TruthFile
  return { document, truth: fieldInvoice(invoice), maskTerms: evaluation?.mask_terms ?? [] }
}

const toldPaths = (truth: EnergyInvoice): string[] =>
  hintedPaths(truth.energies.length).filter((path) => (fieldAtPath(truth, path) ?? null) !== null)

/** As a person corrects: every value put right that a hint may find. */
function corrected(read: EnergyInvoice, truth: EnergyInvoice): EnergyInvoice {
  return hintedPaths(truth.energies.length).reduce((invoice, path) => {
    const field = fieldAtPath(truth, path)
    return field === undefined ? invoice : withFieldAtPath(invoice, path, field)
  }, read)
}

const rightPaths = (invoice: EnergyInvoice, truth: EnergyInvoice): string[] =>
  toldPaths(truth).filter((path) => sameValue(fieldAtPath(invoice, path)?.value, fieldAtPath(truth, path)?.value))

async function learn({ bills, rewording }: Layout): Promise<LabelHints> {
  const { document, truth } = await load(bills[0], rewording)
  const { invoice: extracted } = extractEnergyInvoice(document)
  return learnFromCorrections({ document, extracted, corrected: corrected(extracted, truth) })
}

describe.each(layouts)('labels unknown to the rules, on the second bill of $bills.0', (layout) => {
  it('are learnt from the first', async () => {
    const hints = await learn(layout)
    const { document, truth } = await load(layout.bills[1], layout.rewording)
    const before = rightPaths(extractEnergyInvoice(document).invoice, truth)
    const { invoice: withHints } = extractEnergyInvoice(document, { labelHints: hints })
    const after = rightPaths(withHints, truth)
    expect(after.length).toBeGreaterThan(before.length)
    expect(after).toEqual(expect.arrayContaining(before))
    expect([before.length, after.length, toldPaths(truth).length]).toEqual(layout.right)
    const hinted = hintedPaths(truth.energies.length).filter((path) =>
      fieldAtPath(withHints, path)?.evidence.some(({ source }) => source === 'hint'),
    )
    expect(hinted.filter((path) => !after.includes(path))).toEqual([])
  })
})

describe('hints on a bill', () => {
  const label = { relation: 'right', kind: 'amount', count: 5 } as const
  const load5 = () => load('held-out/held-H5-01', [])

  it('never replace a value that the arithmetic of the bill confirms, and say so', async () => {
    const { document, truth } = await load5()
    const labelHints: LabelHints = {
      version: 1,
      hints: [{ ...label, supplier: 'Antargaz', path: 'totals.ttc', label: 'Net à payer' }],
    }
    const { invoice, warnings } = extractEnergyInvoice(document, { labelHints })
    expect(invoice.totals.ttc?.value).toBe(truth.totals.ttc?.value)
    expect(warnings.find(({ path }) => path === 'totals.ttc')).toMatchObject({
      code: 'label_hint_disagrees',
      message: expect.stringContaining('186,64') as string,
    })
  })

  it('replace a value that nothing proves, with their own evidence and a warning', async () => {
    const { document } = await load5()
    const labelHints: LabelHints = {
      version: 1,
      hints: [
        {
          supplier: 'Antargaz',
          path: 'invoice.number',
          label: 'NO CLIENT',
          relation: 'right',
          kind: 'reference',
          count: 1,
        },
        {
          supplier: 'Antargaz',
          path: 'invoice.number',
          label: 'NO CLIENT',
          relation: 'same-cell',
          kind: 'reference',
          count: 1,
        },
      ],
    }
    const { invoice, warnings } = extractEnergyInvoice(document, { labelHints })
    expect(invoice.invoice.number).toMatchObject({ value: '0000612907', confidence: 0.85 })
    expect(invoice.invoice.number?.evidence).toMatchObject([{ source: 'hint', page: 1 }])
    expect(warnings.map(({ path }) => path)).toContain('invoice.number')
  })

  it('are left alone on the bills of another supplier', async () => {
    const { document } = await load5()
    const labelHints: LabelHints = {
      version: 1,
      hints: [{ ...label, supplier: 'ilek', path: 'totals.net_to_pay', label: 'TOTAL TTC' }],
    }
    expect(extractEnergyInvoice(document, { labelHints })).toEqual(extractEnergyInvoice(document))
  })
})

const bills = ['dev', 'own', 'held-out', 'exam'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/bills/`, specimens)).map((file) => `${folder}/${file.replace('.pdf', '')}`),
)

describe('what is learnt when every value of a bill is corrected', () => {
  it.each(bills)('holds no personal data (%s)', async (bill) => {
    const { document, truth, maskTerms } = await load(bill, [])
    const extracted = hintedPaths(truth.energies.length).reduce(
      (invoice, path) => withFieldAtPath(invoice, path, null),
      truth,
    )
    const hints = learnFromCorrections({ document, extracted, corrected: truth })
    expect(hints.hints.length).toBeGreaterThan(0)
    expect(parseLabelHints(JSON.parse(JSON.stringify(hints)))).toEqual(hints)
    const labels = hints.hints.map(({ label }) => fold(label)).join('\n')
    expect(labels).not.toMatch(/[\d@]/)
    for (const term of maskTerms) expect(labels).not.toContain(fold(term))
  })
})
