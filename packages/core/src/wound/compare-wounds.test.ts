import { beforeAll, describe, expect, it } from 'vitest'
import { scriptedModel } from '../testing/scripted-model.js'
import type { ComparisonAnswer } from './compare/comparison-answer.js'
import type { DatedWoundImage } from './compare/dated-images.js'
import { compareWounds } from './compare-wounds.js'
import type { ExternalMeasure } from './measure/external-measure.js'
import type { WoundMeasure } from './measure/wound-measure.js'
import type { NurseContext } from './nurse-context.js'
import type { ModelWoundObservation } from './observation.js'
import { smallPhoto } from './testing/drawn-wound.test-support.js'
import { betterComparison as better, sacralUlcer } from './testing/observation.test-support.js'

let image: { bytes: Uint8Array }
let others: readonly { bytes: Uint8Array }[]
beforeAll(async () => {
  image = { bytes: await smallPhoto() }
  others = [{ bytes: await smallPhoto(324) }, { bytes: await smallPhoto(328) }]
})
const aided = { mode: 'aide_decision', purpose: 'essai' } as const
const sized = (longueur_cm: number, largeur_cm: number): ModelWoundObservation => ({
  ...sacralUlcer,
  dimensions: { ...sacralUlcer.dimensions, longueur_cm, largeur_cm },
})
const blind: ModelWoundObservation = {
  ...sized(9, 9),
  image: { ...sacralUlcer.image, echelle: 'absente', echelle_lisible: false },
}
async function compare(
  said: readonly ModelWoundObservation[],
  answer: ComparisonAnswer = better,
  context: DatedWoundImage['context'] = null,
  measure?: ExternalMeasure,
) {
  const model = scriptedModel([...said, answer].map((reply) => JSON.stringify(reply)))
  const images = [
    { date: '2026-11-29', image, context },
    { date: '2026-11-01', image: others[0] ?? image },
  ]
  return { model, comparison: await compareWounds(images, { model, ...aided, ...(measure && { measure }) }) }
}

describe('compareWounds', () => {
  it('orders by date, asks once about all, and tells the surface when both were measured', async () => {
    const { model, comparison } = await compare([sized(4, 5), sized(3, 4)])
    expect(comparison.analyses.map(({ date, jour }) => [date, jour])).toEqual([
      ['2026-11-01', 0],
      ['2026-11-29', 28],
    ])
    const labels = model.calls[2]?.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
    expect(labels).toEqual(['Photo 1 – J0', 'Photo 2 – J28'])
    expect(comparison.evolution.surface).toEqual({
      debut_cm2: 20,
      fin_cm2: 12,
      variation_pourcent: -40,
      par_semaine_pourcent: -10,
      incertitude_points: null,
    })
    expect(comparison.inherited).toMatchObject({
      nombre_evaluations: 2,
      evolution_globale: 'amélioration significative',
      changement_dimensions: { evolution: 'réduction', pourcentage: -40 },
      ameliorations: ['Lit de la plaie'],
      total_images: 2,
    })
    expect(comparison.inherited.images[0]).toMatchObject({ date: '2026-11-01', analysis: { confiance: 'moyenne' } })
  })

  it('tells no percentage without a scale on both', async () => {
    for (const said of [
      [blind, sized(3, 4)],
      [sized(3, 4), blind],
      [blind, blind],
    ]) {
      const { comparison } = await compare(said)
      expect(comparison.evolution).toMatchObject({
        surface: null,
        comparabilite: 'partielle',
        motifs: ['echelle_absente'],
      })
      expect(comparison.inherited.changement_dimensions).toEqual({ evolution: null, pourcentage: null })
      expect(comparison.inherited.notes_progression).not.toContain(' % ')
    }
  })

  const tool = (surface_cm2: number, error: number, methode = 'contour'): WoundMeasure => ({
    outil: 'essai 1',
    methode,
    reference: 'marqueur',
    surface_cm2,
    longueur_cm: 6,
    largeur_cm: 4,
    erreur: { surface_cm2: error, longueur_cm: null, largeur_cm: null },
  })

  it('compares the surfaces of a tool, without any scale that a model could read', async () => {
    const measures: Record<string, WoundMeasure> = { '2026-11-01': tool(10, 0.5), '2026-11-29': tool(6, 0.3) }
    const measure: ExternalMeasure = ({ date }) => measures[date ?? ''] ?? null
    const { comparison } = await compare([blind, blind], better, null, measure)
    expect(comparison.evolution).toMatchObject({
      surface: { debut_cm2: 10, fin_cm2: 6, variation_pourcent: -40, incertitude_points: 4.2 },
      mesure: 'mesure',
      motifs: [],
    })
    expect(comparison.inherited.notes_progression).toContain('(-40 % ± 4,2 points')
  })

  it('tells no direction within the errors of a tool, and no change between two ways of measuring', async () => {
    const measures: Record<string, WoundMeasure> = { '2026-11-01': tool(10, 1.5), '2026-11-29': tool(8.5, 1.5) }
    const { comparison } = await compare([blind, blind], better, null, ({ date }) => measures[date ?? ''] ?? null)
    expect(comparison.inherited.changement_dimensions).toEqual({ evolution: null, pourcentage: -15 })
    const mixed: Record<string, WoundMeasure> = { '2026-11-01': tool(10, 1), '2026-11-29': tool(5, 1, 'scanner') }
    const other = await compare([blind, blind], better, null, ({ date }) => mixed[date ?? ''] ?? null)
    expect(other.comparison.evolution.surface).toBeNull()
  })

  it('does not compare a ruler in a picture with the one of the nurse', async () => {
    const { comparison } = await compare([sized(4, 5), sized(3, 4)], better, { longueur_cm: 2, largeur_cm: 2 })
    expect(comparison.evolution.surface).toBeNull()
  })

  it('compares nothing between two wounds, and calls that neither stable nor better', async () => {
    const { comparison } = await compare([sized(4, 5), sized(3, 4)], { ...better, motifs: ['plaie_differente'] })
    expect(comparison.evolution).toMatchObject({ comparabilite: 'non', surface: null })
    expect(new Set(Object.values(comparison.evolution.tendances))).toEqual(new Set(['non_comparable']))
    expect(comparison.inherited.evolution_globale).toBeNull()
  })

  it('does not take a debridement for healing', async () => {
    const { comparison } = await compare([sized(4, 5), sized(3, 4)], better, { dernier_debridement: '2026-11-20' })
    expect(comparison.evolution.tendances.tissus).toBe('non_comparable')
  })

  it('raises what worsens above what improves, and alerts', async () => {
    const worse = { ...better, tendances: { ...better.tendances, erytheme: 'aggravation' as const } }
    const { comparison } = await compare([sized(4, 5), sized(3, 4)], worse)
    expect(comparison.inherited).toMatchObject({ evolution_globale: 'détérioration', preoccupations: ['Érythème'] })
    expect(comparison.alertes.map(({ code }) => code)).toEqual(['erytheme_en_progression', 'aggravation'])
    const slow = await compare([sized(4, 5), sized(4, 4)])
    expect(slow.comparison.alertes.map(({ code }) => code)).toEqual(['cicatrisation_lente'])
  })

  it('tells a wound that has grown since the last time, though it is smaller than at first', async () => {
    const model = scriptedModel([sized(5, 4), sized(4, 2), sized(4, 3), better].map((reply) => JSON.stringify(reply)))
    const dates = ['2026-11-01', '2026-11-08', '2026-11-15']
    const images = dates.map((date, index) => ({ date, image: [image, ...others][index] ?? image }))
    const { inherited, alertes } = await compareWounds(images, { model, mode: 'aide_decision', purpose: 'essai' })
    expect(inherited.changement_dimensions.pourcentage).toBe(-40)
    expect(inherited.preoccupations).toEqual(['Surface en augmentation depuis le 08/11/2026 (+50 %)'])
    expect(alertes.map(({ code }) => code)).toEqual(['surface_en_augmentation'])
  })

  it('alerts in both modes to a growth that a nurse has measured, unless a debridement explains it', async () => {
    const grown = async (debridement: NurseContext) => {
      const model = scriptedModel([blind, blind, better].map((reply) => JSON.stringify(reply)))
      const images = [
        { date: '2026-11-01', image, context: { longueur_cm: 4, largeur_cm: 2 } },
        { date: '2026-11-08', image: others[0] ?? image, context: { longueur_cm: 5, largeur_cm: 3, ...debridement } },
      ]
      return compareWounds(images, { model })
    }
    const { alertes } = await grown({})
    expect(alertes.map(({ code, libelle }) => [code, libelle])).toEqual([
      ['surface_en_augmentation', 'Surface en augmentation depuis la mesure précédente.'],
    ])
    const debrided = await grown({ dernier_debridement: '2026-11-07' })
    expect(debrided.alertes).toEqual([])
    expect(debrided.inherited).toMatchObject({ evolution_globale: 'stable', preoccupations: [] })
  })

  it('compares a wound that has closed with what it was', async () => {
    const closed = { ...blind, image: { ...blind.image, contenu: 'cicatrice_ou_plaie_fermee' as const } }
    const { comparison } = await compare([sized(4, 5), closed])
    expect(comparison.evolution).toMatchObject({ comparabilite: 'partielle', surface: null })
    expect(comparison.inherited.evolution_globale).toBe('amélioration modérée')
  })

  it('gives a point for every date, and fills nothing in where nothing was measured', async () => {
    const yellow = { ...blind, lit: { ...blind.lit, tissus: [{ tissu: 'fibrine' as const, pourcentage: 100 }] } }
    const model = scriptedModel([sized(5, 4), yellow, sized(4, 4), better].map((reply) => JSON.stringify(reply)))
    const images = [
      { date: '2026-11-01', image },
      { date: '2026-11-08', image: others[0] ?? image },
      { date: '2026-11-15', image: others[1] ?? image },
    ]
    const { evolution, avertissements } = await compareWounds(images, { model })
    expect(evolution.serie.map(({ jour, surface_cm2, source }) => [jour, surface_cm2, source])).toEqual([
      [0, 20, 'image'],
      [7, null, null],
      [14, 16, 'image'],
    ])
    expect(evolution.serie.map(({ couleurs }) => couleurs[0])).toEqual([
      { couleur: 'rouge', pourcentage: 60 },
      { couleur: 'jaune', pourcentage: 100 },
      { couleur: 'rouge', pourcentage: 60 },
    ])
    expect(evolution.serie.map(({ variation }) => variation)).toEqual([
      null,
      null,
      { depuis: '2026-11-01', pourcent: -20 },
    ])
    expect(avertissements).toEqual([])
  })

  it('finds no change in a photograph that was given twice, and says so', async () => {
    const model = scriptedModel([sized(4, 5), sized(3, 4), better].map((reply) => JSON.stringify(reply)))
    const again = { bytes: Buffer.concat([image.bytes, Buffer.from('behind')]) }
    const images = [
      { date: '2026-11-01', image },
      { date: '2026-11-29', image: again },
    ]
    const comparison = await compareWounds(images, { model })
    expect(comparison.evolution).toMatchObject({ comparabilite: 'non', surface: null, motifs: ['photo_identique'] })
    expect(comparison.evolution.serie[1]?.variation).toBeNull()
    expect(comparison.inherited).toMatchObject({ evolution_globale: null, ameliorations: [] })
    expect(comparison.avertissements).toMatchObject([{ code: 'PHOTO_EN_DOUBLE', chemin: 'images.1' }])
  })

  it.each([
    ['one photograph', ['2026-11-01']],
    ['the same date twice', ['2026-11-01', '2026-11-01']],
    ['a day that does not exist', ['2026-11-01', '2026-02-30']],
    ['a date in another form', ['2026-11-01', '30/11/2026']],
  ])('refuses %s before asking', async (_name, dates) => {
    const model = scriptedModel([])
    const images = dates.map((date) => ({ date, image }))
    await expect(compareWounds(images, { model })).rejects.toMatchObject({ code: 'invalid_option' })
    expect(model.calls).toHaveLength(0)
  })
})
