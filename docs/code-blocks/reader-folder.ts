import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  bundledReferenceData,
  drawPages,
  extractEnergyInvoice,
  readDocument,
  type EnergyInvoice,
  type InputFile,
} from '@constat/core'
import { loadSharp } from '../../packages/core/src/reading/images/load-sharp.js'
import { loadAruco } from '../../packages/core/src/wound/measure/marker/load-aruco.js'
import { drawTrial } from '../../packages/core/src/wound/measure/testing/marker-trial.test-support.js'
import { drawnWound } from '../../packages/core/src/wound/testing/drawn-wound.test-support.js'
import { sacralUlcer } from '../../packages/core/src/wound/testing/observation.test-support.js'
import { composeTextPdf } from '../../packages/core/src/testing/compose-pdf.js'
import { readCodeBlocks } from '../../.ci/read-code-blocks.js'
import { root, textOf } from './pages.js'

const specimen = (path: string) => readFileSync(join(root, 'packages/core/specimens', path))
const tariffHead = 'DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC'

/** The first JSON block of a guide, which its programs read from a file. */
function shownJson(page: string): unknown {
  const block = readCodeBlocks(textOf(page)).find(({ language }) => language === 'json')
  return JSON.parse(block?.code ?? 'null')
}

/** What somebody puts right: the reference of the customer, read with another last figure. */
function putRight(invoice: EnergyInvoice): EnergyInvoice {
  const { client_reference: read } = invoice.customer
  if (read === null) throw new Error('The bill of the reader has no reference of the customer.')
  return { ...invoice, customer: { ...invoice.customer, client_reference: null } }
}

/** A folder that holds every file that the pages name; programs and commands get copies of it. */
export async function readerFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'constat-reader-'))
  const put = (name: string, content: string | Uint8Array | object) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const isBytes = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(folder, name), isBytes ? content : JSON.stringify(content))
  }

  const bill = specimen('demonstration/facture-demonstration.pdf')
  for (const name of ['facture.pdf', 'mars.pdf']) put(name, bill)
  put('facture.xml', specimen('e-invoices/electricite-cii.xml'))
  const file: InputFile = { name: 'facture.pdf', bytes: bill }
  // A page with few words, and one with next to none: recognising them takes seconds.
  const plain = { name: 'plain.pdf', bytes: specimen('e-invoices/factur-x-concordante.pdf') }
  const terms = { name: 'terms.pdf', bytes: await composeTextPdf(['Conditions générales de vente']) }
  const [first, second] = await drawPages([plain, terms])
  put('page-1.jpg', first?.jpeg ?? '')
  for (const name of ['page-2.jpg', 'photo.jpg']) put(name, second?.jpeg ?? '')
  const { invoice } = extractEnergyInvoice(await readDocument(file))
  put('janvier.json', invoice)
  put('corrected.json', putRight(invoice))

  put('offers.json', { offers: [shownJson('docs/guides/comparison.md')] })
  put('label-hints.json', { version: 1, hints: [shownJson('docs/guides/corrections.md')] })
  put('theme.json', shownJson('docs/guides/reports.md') as object)
  put('logo.png', readFileSync(join(root, 'examples/branded-reports/logo.png')))
  cpSync(join(root, 'packages/core/assets/fonts/Newsreader-Medium.ttf'), join(folder, 'fonts/Display.ttf'))
  put(
    'analyse.mjs',
    readCodeBlocks(textOf('docs/getting-started.md')).find(({ language }) => language === 'js')?.code ?? '',
  )
  put('project-12.json', [])
  put('reference.json', bundledReferenceData)
  put(
    'Option_Base.csv',
    `${tariffHead};PART_VARIABLE_HT;PART_VARIABLE_TTC\n01/08/2026;;6;143,00;190,32;0,1361;0,2001\n`,
  )
  const columns = 'PART_VARIABLE_HC_HT;PART_VARIABLE_HC_TTC;PART_VARIABLE_HP_HT;PART_VARIABLE_HP_TTC'
  put('Option_HPHC.csv', `${tariffHead};${columns}\n01/08/2026;;6;143,00;190,32;0,1061;0,1641;0,1461;0,2121\n`)

  const { bytes, outline } = await drawTrial(1, 10, (await loadAruco()).codes)
  for (const name of ['plaie.jpg', 'plaie-marqueur.jpg', 'a.jpg', 'avant.jpg', 'ensemble.jpg']) put(name, bytes)
  put('contour.json', outline)
  const later = await drawnWound(1000, 750).jpeg().toBuffer()
  for (const name of ['plaie-2.jpg', 'b.jpg', 'apres.jpg', 'gros-plan.jpg']) put(name, later)
  put('contexte.json', { etiologie_connue: 'escarre' })
  const small = await drawnWound(600, 450).jpeg().toBuffer()
  const manifest = { ...(shownJson('docs/guides/wound-evaluation.md') as object) }
  put('mes-photos/photos/1.jpg', small)
  put('mes-photos/manifest.jsonl', manifest)
  put('LUTSeg/data/Images/Patient_1/P1_T1.jpeg', small)
  put('LUTSeg/data/Masks/Patient_1/P1_T1.png', await mask())
  put('reponses.jsonl', { cas: 'cas-1', tirage: 1, texte: JSON.stringify(sacralUlcer) })
  return folder
}

/** Labels of LUTSeg: half fibrin, half granulation. */
async function mask(): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const pixels = Buffer.from([2, 2, 3, 3])
  return sharp(pixels, { raw: { width: 4, height: 1, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}
