import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { scriptedModel } from '../../testing/scripted-model.js'
import { assessWound } from '../assess-wound.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { loadAruco } from './marker/load-aruco.js'
import { type PrintedTarget, targetOf } from './marker/printed-targets.js'
import { measureByMarker } from './measure-by-marker.js'
import { measureWound } from './measure-wound.js'
import { type MarkerTrial, photographed, randomShape } from './testing/marker-trial.test-support.js'
import type { LaidTarget } from './testing/photograph-plane.test-support.js'
import type { Shot } from './testing/shot.test-support.js'

const shot: Shot = {
  width: 720,
  height: 540,
  focal: 560,
  center: { x: 35, y: 12 },
  pixelsPerMm: 5.5,
  tilt: 20,
  azimuth: 50,
  roll: 200,
  distortion: 0,
  blur: 0.7,
  noise: 3,
  shade: 0.3,
  quality: 88,
}
const oval = randomShape({ x: 52, y: 12 }, 16, 0.6, 0, 0.4)
let codes: readonly string[]
let marker: PrintedTarget
let plain: MarkerTrial
beforeAll(async () => {
  codes = (await loadAruco()).codes
  marker = targetOf(7, codes)
  plain = await photographed(shot, [{ target: marker, at: { x: 0, y: 0 }, turn: 0 }], oval)
})

const measure = ({ bytes, outline }: MarkerTrial) => measureWound({ image: { bytes }, outline })
const lay = (target: PrintedTarget, more: Partial<LaidTarget> = {}): LaidTarget => ({
  target,
  at: { x: 0, y: 0 },
  turn: 0,
  ...more,
})
const see = async (targets: readonly LaidTarget[], more: Partial<Shot> = {}, shape = oval) =>
  measure(await photographed({ ...shot, ...more }, targets, shape))

describe('measureWound', { timeout: 60_000 }, () => {
  it('tells surface, length, width and perimeter with their errors, and by which marker', async () => {
    const { surface_cm2, longueur_cm, largeur_cm, perimetre_cm, erreur, ...rest } = await measure(plain)
    expect(Math.abs(surface_cm2 - plain.truth.surface / 100)).toBeLessThanOrEqual(erreur.surface_cm2)
    expect([longueur_cm, largeur_cm]).toEqual([expect.closeTo(3.2, 1), expect.closeTo(1.92, 1)])
    expect(Math.abs(perimetre_cm - plain.truth.perimeter / 10)).toBeLessThanOrEqual(erreur.perimetre_cm)
    expect(erreur.surface_cm2 / surface_cm2).toBeLessThan(0.05)
    expect(rest).toMatchObject({
      outil: 'constat-marqueur 1',
      methode: 'contour du soignant et marqueur imprimé',
      reference: 'marqueur ArUco 4x4_50 n° 7, 20 mm',
      marqueurs: [{ numero: 7, genre: 'marqueur', inclinaison_degres: expect.closeTo(20, -1) as number }],
    })
  })

  it('reads the outline on the upright picture, however the camera was held', async () => {
    const turned = await sharp(plain.bytes)
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 92 })
      .toBuffer()
    const upright = await measure(plain)
    const held = await measure({ ...plain, bytes: new Uint8Array(turned) })
    expect(held.surface_cm2).toBeCloseTo(upright.surface_cm2, 1)
  })

  it('uses the strip of checks, whose length steadies a large wound, also when a part of it is hidden', async () => {
    const strip = targetOf(42, codes)
    const large = randomShape({ x: 64, y: 66 }, 30, 0.7, 0.1, 0.2)
    const wide = { center: { x: 64, y: 42 }, pixelsPerMm: 4.2, roll: 0 }
    const alone = await see([lay(marker)], wide, large)
    const whole = await see([lay(strip)], wide, large)
    const part = await see([lay(strip, { hidden: 0.4 })], wide, large)
    expect(whole.reference).toBe('réglette en damier n° 42-43, 128 mm')
    expect(whole.erreur.surface_cm2).toBeLessThan(alone.erreur.surface_cm2)
    const { truth } = await photographed({ ...shot, ...wide }, [], large)
    for (const { surface_cm2, erreur } of [whole, part]) {
      expect(Math.abs(surface_cm2 - truth.surface / 100)).toBeLessThanOrEqual(erreur.surface_cm2)
    }
  })

  it('joins two markers that agree, and refuses two that do not', async () => {
    const second = { at: { x: 70, y: 30 }, turn: 30 }
    const both = await see([lay(marker), lay(targetOf(9, codes), second)])
    expect(both.marqueurs.map(({ numero }) => numero).sort()).toEqual([7, 9])
    const shrunk = [lay(marker), lay(targetOf(9, codes), { ...second, scale: 0.93 })]
    await expect(see(shrunk)).rejects.toMatchObject({ code: 'markers_disagree', details: { photo: 1 } })
  })

  it.each<[what: string, reason: string, more: Partial<Shot>, laid?: Partial<LaidTarget>, shape?: typeof oval]>([
    ['a camera far off', 'too_small', { pixelsPerMm: 1.4, tilt: 0, blur: 0.3, noise: 0 }],
    ['a camera seen from the side', 'too_oblique', { tilt: 74, pixelsPerMm: 9, blur: 0.4, noise: 0, focal: 1600 }],
    ['a picture out of focus', 'blurred', { pixelsPerMm: 8, tilt: 0, blur: 6.2, noise: 0, shade: 0 }],
    [
      'a wound far from the marker',
      'uncertain',
      { pixelsPerMm: 2, blur: 1.3, noise: 9, center: { x: 90, y: 12 } },
      {},
      randomShape({ x: 180, y: 12 }, 30, 0.8, 0, 0),
    ],
  ])('refuses %s: %s', async (_what, reason, more, laid = {}, shape = oval) => {
    await expect(see([lay(marker, laid)], more, shape)).rejects.toMatchObject({
      code: 'marker_unusable',
      details: { reason, marker: 7 },
    })
  })

  it('refuses a strip that is mostly hidden, and one that follows a limb', async () => {
    const strip = targetOf(40, codes)
    const wide = { center: { x: 64, y: 30 }, pixelsPerMm: 4.5, tilt: 0 }
    const hidden = see([lay(strip, { hidden: 0.75 })], wide)
    await expect(hidden).rejects.toMatchObject({ code: 'marker_unusable', details: { reason: 'cut', marker: 40 } })
    const bent = see([lay(strip, { bend: 110 })], wide)
    await expect(bent).rejects.toMatchObject({ code: 'marker_unusable', details: { marker: 40 } })
  })

  it('refuses a picture without a marker, and one of another family', async () => {
    await expect(see([])).rejects.toMatchObject({ code: 'marker_not_found', details: { photo: 1 } })
    const inverted = marker.grids.map((grid) => ({
      ...grid,
      isDark: grid.isDark.map((row, y) => row.map((dark, x) => (x === 2 && y === 2 ? !dark : dark))),
    }))
    await expect(see([lay({ ...marker, grids: inverted })])).rejects.toMatchObject({ code: 'marker_not_found' })
  })

  it('refuses what is no photograph and what it is told to leave', async () => {
    const { outline } = plain
    const gif = new TextEncoder().encode('GIF89a')
    await expect(measure({ ...plain, bytes: gif })).rejects.toMatchObject({ code: 'photo_not_supported' })
    const signal = AbortSignal.abort()
    await expect(measureWound({ image: { bytes: plain.bytes }, outline }, { signal })).rejects.toMatchObject({
      code: 'aborted',
    })
  })
})

describe('measureByMarker', { timeout: 60_000 }, () => {
  const blind = { ...sacralUlcer, image: { ...sacralUlcer.image, echelle: 'absente', echelle_lisible: false } }
  const assess = (image: { bytes: Uint8Array; outline?: MarkerTrial['outline'] }) =>
    assessWound({ images: [image] }, { model: scriptedModel([JSON.stringify(blind)]), measure: measureByMarker() })

  it('gives an assessment its size where no model may', async () => {
    const { bytes, outline, truth } = plain
    const { derive, mesure, legacy, fiche } = await assess({ bytes, outline })
    expect(derive.surface_cm2).toBeCloseTo(truth.surface / 100, 0)
    expect(legacy.dimensions.longueur_cm).toBe(3.2)
    expect(mesure?.reference).toContain('n° 7')
    expect(fiche).toContain('(contour du soignant et marqueur imprimé ; constat-marqueur 1)')
  })

  it('measures nothing without an outline, and says why it refused a photograph', async () => {
    expect((await assess({ bytes: plain.bytes })).mesure).toBeNull()
    const { bytes, outline } = await photographed(shot, [], oval)
    const { mesure, avertissements } = await assess({ bytes, outline })
    expect(mesure).toBeNull()
    expect(avertissements.map(({ code }) => code)).toContain('MESURE_REFUSEE')
  })
})
