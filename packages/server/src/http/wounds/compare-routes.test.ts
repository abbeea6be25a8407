import { describe, expect, it } from 'vitest'
import { serveForTest, testLimits } from '../../testing/serve-for-test.js'
import {
  compared,
  drawnWound,
  observed,
  observedOtherwise,
  postPhotos,
  sacralUlcer,
  smallPhoto,
  woundsForTest,
  type SentPhoto,
} from '../../testing/wounds.test-support.js'

const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }
const before = await smallPhoto()
const after = new Uint8Array(await drawnWound(400, 300).jpeg().toBuffer())
const smaller = observedOtherwise({ dimensions: { ...sacralUlcer.dimensions, longueur_cm: 2.5 } })
const progress = '/v1/compare-wound-progress'
const photosIn = (...fields: string[]): SentPhoto[] =>
  fields.map((field, index) => ({ field, bytes: index === 0 ? after : before }))

interface Answer {
  success: boolean
  code: string
  detail: string
  data: { images: { date: string; analysis: { dimensions: { longueur_cm: number } } }[] } & Record<string, unknown>
}

async function compare(path: string, photos: readonly SentPhoto[], fields: Record<string, string>) {
  const { wounds, model } = woundsForTest([observed, smaller, compared])
  const { url } = await serveForTest({ limits, wounds })
  const response = await postPhotos(url, path, photos, { fields })
  return { status: response.status, body: (await response.json()) as Answer, calls: model.calls.length }
}

describe('a comparison of photographs', () => {
  // The later photograph comes first in the form.
  it.each<[string, string, string[], Record<string, string>]>([
    ['a field of the form', progress, ['images', 'images'], { dates: '2026-11-20,2026-10-23' }],
    [
      'a field of the form, as French people write',
      progress,
      ['images', 'images'],
      { dates: '20/11/2026, 23/10/2026' },
    ],
    ['the address', `${progress}?dates=2026-11-20,2026-10-23`, ['images', 'images'], {}],
    [
      'the form before the address',
      `${progress}?dates=2001-01-01,2002-01-01`,
      ['images[]', 'images[]'],
      { dates: '2026-11-20,2026-10-23' },
    ],
    [
      'fields with numbers',
      '/api/compare-wounds/',
      ['wound_1', 'wound_2'],
      { date_1: '20/11/2026', date_2: '2026-10-23' },
    ],
    [
      'fields with numbers, without the slash',
      '/api/compare-wounds',
      ['wound_2', 'wound_1'],
      { date_2: '2026-11-20', date_1: '2026-10-23' },
    ],
  ])('has its dates from %s, and puts them in order', async (_what, path, fields, form) => {
    const { status, body, calls } = await compare(path, photosIn(...fields), form)
    expect([status, body.success, calls]).toEqual([200, true, 3])
    expect(body.data).toMatchObject({
      periode_analyse: 'du 23/10/2026 au 20/11/2026 (28 jours)',
      nombre_evaluations: 2,
      evolution_globale: 'amélioration significative',
      changement_dimensions: { evolution: 'réduction', pourcentage: -44.4 },
      total_images: 2,
      comparaison: { evolution: { jours: 28, surface: { debut_cm2: 13.5, fin_cm2: 7.5 } } },
      _metadata: { tokens_used: 330 },
    })
    expect(body.data.images.map(({ date, analysis }) => [date, analysis.dimensions.longueur_cm])).toEqual([
      ['2026-10-23', 4.5],
      ['2026-11-20', 3],
    ])
    const isKeyed = path.startsWith('/api/')
    expect(Object.keys(body).sort()).toEqual(
      (isKeyed ? ['api_key_name', 'data', 'remaining_calls_today', 'success'] : ['data', 'error', 'success']).sort(),
    )
  })

  it('adds the report where it is asked for, with the photographs of the form', async () => {
    const form = { dates: '2026-11-20,2026-10-23', report: 'true', report_photo: 'true' }
    const { body } = await compare(progress, photosIn('images', 'images'), form)
    const report = Buffer.from(String(body.data['report_base64']), 'base64')
    expect(report.subarray(0, 5).toString()).toBe('%PDF-')
    expect(report.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2)
  })

  it('hands each photograph what the nurse said with it', async () => {
    const contexts = JSON.stringify([{ longueur_cm: 2, largeur_cm: 1 }, null])
    const { body } = await compare(progress, photosIn('images', 'images'), { dates: '2026-11-20,2026-10-23', contexts })
    expect(body.data.images.map(({ analysis }) => analysis.dimensions.longueur_cm)).toEqual([4.5, 2])
    // The nurse's ruler and the one in the picture are not compared.
    expect(body.data).toMatchObject({ changement_dimensions: { evolution: null, pourcentage: null } })
  })

  const two = photosIn('images', 'images')
  it.each<[string, string, SentPhoto[], Record<string, string>, number, string, string]>([
    ['one photograph', progress, photosIn('images'), { dates: '2026-11-20' }, 400, 'no_file', 'au moins deux'],
    ['none', progress, [], { dates: '2026-11-20' }, 400, 'no_file', '« images »'],
    ['nine', progress, photosIn(...Array.from({ length: 9 }, () => 'images')), {}, 400, 'too_many_files', '8 photos'],
    ['no dates', progress, two, {}, 400, 'invalid_field', '« dates »'],
    ['a date too few', progress, two, { dates: '2026-11-20' }, 400, 'invalid_field', '2 photos reçues'],
    ['a date that is none', progress, two, { dates: '2026-11-20,2026-02-30' }, 400, 'invalid_field', '30/11/2026'],
    ['the same date twice', progress, two, { dates: '2026-11-20,20/11/2026' }, 400, 'invalid_field', 'même date'],
    [
      'a context too few',
      progress,
      two,
      { dates: '2026-11-20,2026-10-23', contexts: '[{}]' },
      400,
      'invalid_field',
      '« contexts »',
    ],
    [
      'a date that is missing beside its photograph',
      '/api/compare-wounds/',
      photosIn('wound_1', 'wound_2'),
      { date_1: '2026-11-20' },
      400,
      'invalid_field',
      '« date_2 »',
    ],
    [
      'a document among the photographs',
      progress,
      [...two.slice(1), { field: 'images', bytes: Buffer.from('%PDF-') }],
      { dates: '2026-11-20,2026-10-23' },
      415,
      'photo_not_supported',
      'JPEG',
    ],
  ])('refuses %s', async (_what, path, photos, fields, status, code, words) => {
    const answer = await compare(path, photos, fields)
    expect(answer).toMatchObject({ status, calls: 0, body: { success: false, data: null, code } })
    expect(answer.body.detail).toContain(words)
  })
})
