import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { misplacedWords } from '../../pdf/misplaced-words.test-support.js'
import { pdfStrings } from '../../pdf/pdf-strings.js'
import { everyElement, structureOf } from '../../pdf/structure.test-support.js'
import type { Page } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import type { WoundAssessment } from '../assessment.js'
import { preparePhoto } from '../images/prepare-photo.js'
import { woundMention } from '../record/mention.js'
import { deriveFromObservation } from '../derived/derive.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { renderWoundReport } from './render-wound-report.js'
import {
  assessed,
  clock,
  nurse,
  photo,
  tenantKey,
  woundReportSet,
  type WoundReportOfSet,
} from './report-set.test-support.js'
import { composeWoundReport } from './wound-report.js'

const pagesOf = async (bytes: Uint8Array) => (await readDocument({ name: 'rapport.pdf', bytes })).pages
const wordsOf = (pages: readonly Page[]) =>
  pages
    .flatMap((page) => page.lines.map(({ text }) => text))
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')
const isIn = (bytes: Uint8Array, part: Uint8Array) => Buffer.from(bytes).includes(Buffer.from(part))

let set: readonly WoundReportOfSet[]
let staged: WoundAssessment
const named = (name: string) => {
  const found = set.find((report) => report.name === name)
  if (found === undefined) throw new Error('no such report')
  return found
}
beforeAll(async () => {
  set = await woundReportSet()
  staged = named('wound-staged').input.assessment
})

describe('the report of an assessment', () => {
  it('says who said what, the nurse first, on few pages that all carry the mention and the stamp', async () => {
    const images = [photo]
    const bytes = await renderWoundReport(
      { assessment: staged, images, reference: 'Dossier 2041' },
      { clock, tenantKey },
    )
    const pages = await pagesOf(bytes)
    const text = wordsOf(pages)
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      expect(wordsOf([page])).toContain(plain(woundMention))
      expect(wordsOf([page])).toContain('BROUILLON IA, NON VALIDÉ')
    }
    const order = [
      'Saisi par le soignant',
      '4,2 cm',
      'Vu sur la photo par l’IA',
      '4,5 cm × 3 cm',
      'Ce qui s’en calcule',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
    for (const part of [
      'Dossier 2041',
      'AVIS SPÉCIALISÉ',
      'vu sur la photo par l’IA',
      'Stade d’escarre (hypothèse) Stade 3 Faible',
      '13 cm² (L × l, mesures du soignant)',
      'Jaune (fibrine) : 40 %',
      'À 15 points près (±15)',
      'Côté : à préciser au lit.',
      'CIBLE : plaie, observation du 30/11/2026',
      `plaie-fr/1.0.0, SHA-256 ${staged.audit.instructions.sha256}`,
      staged.audit.images[0]?.hmac_envoyee ?? '',
      'destination déclarée : « Aide au suivi des plaies à domicile »',
      'Empreinte vérifiée',
      'Validation par le soignant',
    ])
      expect(text).toContain(part)
  })

  it('has the same bytes for the same input and clock, and tells the reference nowhere but on the page', async () => {
    const input = { assessment: staged, images: [photo], reference: 'Jeanne Mirandon' }
    const [first, second] = [await renderWoundReport(input, { clock }), await renderWoundReport(input, { clock })]
    expect(Buffer.from(first).equals(second)).toBe(true)
    expect(pdfStrings(first).strings.join('\n')).not.toContain('Mirandon')
    expect(wordsOf(await pagesOf(first))).toContain('Jeanne Mirandon')
    const later = await renderWoundReport(input, { clock: fixedClock('2027-01-02T03:04:05Z') })
    expect(Buffer.from(later).toString('latin1')).toContain('(D:20270102030405Z)')
  })

  it('shows no picture unless asked, and then the very bytes that were sent, without metadata', async () => {
    expect(pdfStrings(await renderWoundReport({ assessment: staged }, { clock })).pictures).toEqual([])
    const telling = await sharp(photo.bytes)
      .withMetadata({ exif: { IFD0: { Artist: 'Mirandon' } } })
      .jpeg()
      .toBuffer()
    const bytes = new Uint8Array(telling)
    const shown = await renderWoundReport({ assessment: staged, images: [{ bytes }] }, { clock })
    expect(isIn(shown, (await preparePhoto({ bytes })).photo.bytes)).toBe(true)
    expect(Buffer.from(shown).includes('Mirandon')).toBe(false)
    expect(wordsOf(await pagesOf(shown))).toContain('sans contrôle d’empreinte')
  })

  it('refuses a picture that was not the assessed one, a reference of no use, and a caller who has left', async () => {
    const other = new Uint8Array(await sharp(photo.bytes).negate().jpeg().toBuffer())
    const render = (input: object, options: object = {}) =>
      renderWoundReport({ assessment: staged, ...input }, { clock, ...options })
    await expect(render({ images: [{ bytes: other }] }, { tenantKey })).rejects.toMatchObject({
      code: 'invalid_option',
      details: { option: 'images[0]' },
    })
    const refused = await render({ reference: 'Jeanne '.repeat(20) }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'invalid_option', details: { option: 'reference' } })
    expect(JSON.stringify(refused)).not.toContain('Jeanne')
    await expect(render({ reference: ' ' })).rejects.toMatchObject({ code: 'invalid_option' })
    await expect(render({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('loses its stamp when a person has validated, and says what was corrected', async () => {
    const { input, theme } = named('wound-corrected')
    const text = wordsOf(await pagesOf(await renderWoundReport(input, { clock, ...(theme && { theme }) })))
    expect(text).not.toMatch(/BROUILLON|Validation par le soignant/)
    expect(text).toContain('Corrigé et validé le 30/11/2026 par')
    expect(text).toContain('Exsudat, quantité Modéré Abondant')
    expect(text).toContain('Berges Nettes, Attachées Aucun')
    expect(text).toContain('Document de suivi, à classer dans le dossier de soins.')
    const rejected = { ...staged, validation: { statut: 'rejete', par: null, le: null } } as const
    const view = composeWoundReport(rejected, { reference: null, now: clock(), arePicturesChecked: false })
    expect(view.state).toMatchObject({ stamp: 'REJETÉ PAR LE SOIGNANT', form: null })
  })

  it('is heard in the order in which it is read, with charts and pictures in words', async () => {
    const elements = everyElement(
      structureOf(await renderWoundReport({ assessment: staged, images: [photo] }, { clock })),
    )
    expect(elements.filter(({ tag }) => tag === 'H1')).toHaveLength(1)
    expect(elements.filter(({ tag }) => tag === 'H2').length).toBeGreaterThan(7)
    expect(elements.filter(({ tag }) => tag === 'Figure').map(({ alternative }) => plain(alternative ?? ''))).toEqual([
      'La photo montre une plaie.',
      'Jaune (fibrine) : 40 %, Rouge (bourgeon, derme) : 60 %',
    ])
  })
})

describe('whatever a model says', () => {
  it('the report repeats none of its sentences, measures nothing without a scale and stages nothing unasked', () => {
    const audit = { ...staged.audit, mode: 'documentation' as const }
    fc.assert(
      fc.property(observations, (given) => {
        const said = 'TEXTE DU MODÈLE'
        const spoken = {
          ...given,
          description: said,
          limites: [said],
          image: { ...given.image, texte_dans_image: said },
          etiologie: { ...given.etiologie, indices_visuels: said },
        }
        const { observation, warnings } = applyWoundRules(spoken, { mode: 'documentation', context: {} })
        const derive = deriveFromObservation(observation, {}, warnings)
        const assessment = {
          ...staged,
          observation,
          derive,
          avertissements: warnings,
          alertes: [],
          soignant: null,
          audit,
        }
        const facts = { reference: null, now: clock(), arePicturesChecked: false }
        const view = composeWoundReport(assessment, facts)
        // The note was written by its own template, which has tests of its own.
        const text = JSON.stringify({ ...view, record: null })
        expect(text).not.toContain(said)
        expect(text).not.toMatch(/undefined|NaN|\[object|Stade \d/)
        const fields = view.findings.rows.map(({ field }) => field)
        expect(fields.includes('Dimensions')).toBe(
          observation.dimensions.longueur_cm !== null || observation.dimensions.largeur_cm !== null,
        )
        const total = view.derived?.bed.parts.reduce((sum, { percent }) => sum + percent, 0) ?? 0
        expect([0, 100]).toContain(total)
      }),
      { numRuns: 150 },
    )
  })
})

describe('every case', () => {
  const long = 'Établissement d’hospitalisation à domicile du Grand Val-de-Saône '
  const extremes: Record<string, () => Promise<WoundAssessment>> = {
    'long words of the integrator': () =>
      assessed(sacralUlcer, nurse, {
        mode: 'aide_decision',
        purpose: long.repeat(12),
        declared: { host: 'h'.repeat(300), region: long.repeat(4), contract: 'c'.repeat(200) },
        scores: [
          {
            nom: long,
            valeur: null,
            items_manquants: Array.from({ length: 20 }, (_, index) => `item ${String(index)}`),
          },
          { nom: 'S'.repeat(90), valeur: 12, items_manquants: [] },
        ],
      }),
    'many unknown words of the model': () => {
      const words = Array.from({ length: 30 }, (_, index) => `terme inconnu numéro ${String(index)} ${'x'.repeat(60)}`)
      return assessed({ ...sacralUlcer, signes_visuels_alerte: words as never }, null)
    },
    'a note that somebody wrote by hand': async () => ({
      ...(await assessed(sacralUlcer, null)),
      fiche: `${long.repeat(40)}\n\n${'mot '.repeat(900)}\n- ${'y'.repeat(700)}`,
    }),
  }

  it('of the set: nothing overlaps, nothing is cut, four pages at most', async () => {
    for (const { name, input, theme } of set) {
      const pages = await pagesOf(await renderWoundReport(input, { clock, ...(theme && { theme }) }))
      expect(pages.flatMap(misplacedWords), name).toEqual([])
      expect(wordsOf(pages), name).not.toMatch(/undefined|NaN|null|\[object|DUPONT/)
      expect(pages.length, name).toBeLessThanOrEqual(name === 'wound-alerts' ? 4 : 3)
    }
  })

  it.each(Object.keys(extremes))('%s: nothing overlaps, nothing is cut', async (name) => {
    const assessment = await extremes[name]?.()
    if (assessment === undefined) throw new Error('no such case')
    const pages = await pagesOf(await renderWoundReport({ assessment, reference: 'R'.repeat(80) }, { clock }))
    expect(pages.flatMap(misplacedWords)).toEqual([])
  })
})
