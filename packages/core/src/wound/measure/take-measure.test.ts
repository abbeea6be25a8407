import { beforeAll, describe, expect, it } from 'vitest'
import { MarkerNotFoundError } from '../../errors/marker-not-found-error.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import type { WoundOptions } from '../assess-options.js'
import { assessWound } from '../assess-wound.js'
import type { NurseContext } from '../nurse-context.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import type { WoundMeasure } from './wound-measure.js'

const measured: WoundMeasure = {
  outil: 'essai 1',
  methode: 'contour du soignant',
  reference: 'marqueur n° 7',
  surface_cm2: 18.444,
  longueur_cm: 6.04,
  largeur_cm: 3.96,
  erreur: { surface_cm2: 0.6, longueur_cm: 0.1, largeur_cm: 0.1 },
}
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await smallPhoto()
})
const blind = { ...sacralUlcer, image: { ...sacralUlcer.image, echelle: 'absente', echelle_lisible: false } }

function assess(measure: WoundOptions['measure'], context: NurseContext = {}, said: object = sacralUlcer) {
  const model = scriptedModel([JSON.stringify(said)])
  const result = assessWound({ images: [{ bytes }], context }, { model, ...(measure && { measure }) })
  return { model, result }
}

describe('a measuring tool beside the model', () => {
  it('goes before what the model read, with its name, its way, its reference and its error', async () => {
    const { model, result } = assess(() => measured)
    const { observation, mesure, derive, legacy, fiche, audit, avertissements } = await result
    expect(mesure).toEqual({ ...measured, surface_cm2: 18.44 })
    expect(derive.surface_cm2).toBe(18.44)
    expect(legacy.dimensions).toEqual({ longueur_cm: 6, largeur_cm: 4, profondeur_cm: null })
    expect(fiche.replace(/\u00a0/g, ' ')).toContain(
      '- Dimensions : 6 cm × 4 cm, surface 18,4 cm² ± 0,6 cm² (contour du soignant ; essai 1)',
    )
    expect(audit).toMatchObject({ mesure, mesure_retenue: 'mesure' })
    // The layer of the model stays as it is, and the difference is told.
    expect(observation.dimensions).toMatchObject({ longueur_cm: 4.5, largeur_cm: 3 })
    expect(avertissements.filter(({ code }) => code === 'MESURE_DISCORDANTE').map(({ chemin }) => chemin)).toEqual([
      'mesure.longueur_cm',
      'mesure.largeur_cm',
    ])
    expect(JSON.stringify(model.calls)).not.toContain('18.4')
  })

  it('measures where the picture has no scale, and asks for no ruler at the bedside', async () => {
    const { legacy, derive } = await assess(() => measured, {}, blind).result
    expect(legacy.dimensions.longueur_cm).toBe(6)
    expect(derive.a_verifier_au_lit.join()).not.toContain('Dimensions')
  })

  it("stays below the nurse's own values", async () => {
    const { legacy, derive, audit, mesure, avertissements } = await assess(() => measured, {
      longueur_cm: 4,
      largeur_cm: 3.9,
    }).result
    expect(legacy.dimensions).toMatchObject({ longueur_cm: 4, largeur_cm: 3.9 })
    expect(derive.surface_cm2).toBe(15.6)
    expect(mesure?.surface_cm2).toBe(18.44)
    expect(audit.mesure_retenue).toBe('soignant')
    expect(avertissements).toContainEqual(
      expect.objectContaining({ code: 'MESURE_DISCORDANTE', chemin: 'mesure.longueur_cm' }),
    )
  })

  it('leaves everything as it was when it cannot measure', async () => {
    const [without, withNone] = await Promise.all([assess(undefined).result, assess(() => null).result])
    expect(withNone.mesure).toBeNull()
    expect(withNone.fiche).toBe(without.fiche)
    expect(withNone.audit).toMatchObject({ mesure: null, mesure_retenue: 'image' })
  })

  it('tells the nurse why it refused a photograph, and the assessment goes on', async () => {
    const refuse = () => Promise.reject(new MarkerNotFoundError({ photo: 1 }))
    const { avertissements, mesure, derive } = await assess(refuse, {}, blind).result
    expect(mesure).toBeNull()
    expect(avertissements).toContainEqual({
      code: 'MESURE_REFUSEE',
      chemin: 'mesure',
      message: new MarkerNotFoundError({ photo: 1 }).userMessage,
    })
    expect(derive.a_verifier_au_lit).toContain('Dimensions : à mesurer au lit.')
  })

  it.each([
    ['a length that is no number', { ...measured, longueur_cm: Number.NaN }, 'measure().longueur_cm'],
    ['a width above the length', { ...measured, largeur_cm: 7 }, 'measure().largeur_cm'],
    ['a length in mm', { ...measured, longueur_cm: 604 }, 'measure().longueur_cm'],
    ['no reference', { ...measured, reference: ' ' }, 'measure().reference'],
    ['an error below zero', { ...measured, erreur: { ...measured.erreur, longueur_cm: -1 } }, 'measure().erreur'],
    ['nothing', { ...measured, surface_cm2: null, longueur_cm: null, largeur_cm: null }, 'measure()'],
    ['no object', 'six' as unknown as WoundMeasure, 'measure()'],
  ])('refuses %s before anybody is asked', async (_name, given, option) => {
    const { model, result } = assess(() => given)
    await expect(result).rejects.toMatchObject({ code: 'invalid_option', details: { option } })
    expect(model.calls).toHaveLength(0)
  })

  it('lets a failure of the tool through', async () => {
    await expect(assess(() => Promise.reject(new Error('no scanner'))).result).rejects.toThrow('no scanner')
  })
})
