import { readDocument, type ModelImage } from '@constat/core'
import { describe, expect, it, vi } from 'vitest'
import { sampleKey } from '../../testing/sample-key.js'
import { serveForTest, testDependencies, testLimits } from '../../testing/serve-for-test.js'
import {
  drawnWound,
  observed,
  observedOtherwise,
  postPhotos,
  sacralUlcer,
  smallPhoto,
  woundsForTest,
  type SentPhoto,
} from '../../testing/wounds.test-support.js'
import { WorkSlots } from '../../work/work-slots.js'

const legacyKeys = [
  ...['type_plaie', 'localisation', 'dimensions', 'stade_cicatrisation', 'methode_fermeture', 'nombre_points'],
  ...['signes_infection', 'complications', 'etat_general', 'confiance', 'notes'],
]
const photo = await smallPhoto()
const wound = (bytes: Uint8Array = photo): SentPhoto[] => [{ field: 'wound_image', bytes }]
const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }

const { image: seen } = sacralUlcer

interface Envelope {
  success: boolean
  data: Record<string, unknown> | null
  error: string
  code: string
  detail: string
}

async function assess(
  parts: Partial<Parameters<typeof serveForTest>[0]>,
  photos: readonly SentPhoto[] = wound(),
  fields: Record<string, string> = {},
  path = '/v1/analyze-wound',
) {
  const { url } = await serveForTest({ limits, ...parts })
  const response = await postPhotos(url, path, photos, { fields })
  return { status: response.status, body: (await response.json()) as Envelope }
}

describe('POST /v1/analyze-wound', () => {
  it('answers with the eleven keys of before, the whole analysis and where it came from', async () => {
    const { wounds } = woundsForTest([observed])
    const { status, body } = await assess({ wounds })
    expect([status, body.success, body.error]).toEqual([200, true, null])
    expect(Object.keys(body.data ?? {})).toEqual([...legacyKeys, 'analyse', '_metadata'])
    expect(body.data).toMatchObject({
      type_plaie: 'Escarre',
      dimensions: { longueur_cm: 4.5, largeur_cm: 3, profondeur_cm: null },
      confiance: 'moyenne',
      analyse: {
        genere_par_ia: true,
        soignant: null,
        alertes: [],
        audit: { acteur: expect.stringMatching(/^setting-[0-9a-f]{16}$/) as string },
      },
      _metadata: { model: 'scripted-1', provider: 'scripted', tokens_used: 110, cost_usd: null, mode: 'documentation' },
    })
  })

  it('sends the pixels of the photograph and nothing that says whose it is', async () => {
    const { wounds, model } = woundsForTest([observed])
    const marked = await drawnWound(640, 480)
      .withExif({ IFD0: { Artist: 'Dupont' } })
      .jpeg()
      .toBuffer()
    const { body } = await assess({ wounds }, wound(marked))
    const [call] = model.calls
    const images = (call?.parts ?? []).filter((part): part is ModelImage => part.type === 'image')
    expect(images).toHaveLength(1)
    expect(Buffer.from(marked).includes('Dupont')).toBe(true)
    expect(Buffer.from(images[0]?.bytes ?? '').includes('Dupont')).toBe(false)
    expect(JSON.stringify({ ...call, parts: [] }) + JSON.stringify(body)).not.toContain('Dupont')
    expect(body.data).toMatchObject({ analyse: { audit: { images: [{ metadonnees_retirees: ['EXIF'] }] } } })
  })

  it('lets the nurse win, and copies what she said', async () => {
    const { wounds } = woundsForTest([observed])
    const said = { longueur_cm: 6, largeur_cm: 2, profondeur_cm: 1, etiologie_connue: 'ulcere_veineux' }
    const context = JSON.stringify({ ...said, fievre: null })
    const { body } = await assess({ wounds }, wound(), { context })
    expect(body.data).toMatchObject({
      type_plaie: 'Ulcère veineux',
      dimensions: { longueur_cm: 6, largeur_cm: 2, profondeur_cm: 1 },
      analyse: { soignant: said },
    })
  })

  it('adds the report where it is asked for: a draft, without the photograph unless that is asked for too', async () => {
    const asked = { report: 'true', report_reference: ' Dossier 2041 ' }
    const { wounds } = woundsForTest([observed])
    const { body } = await assess({ wounds }, wound(), asked)
    expect(Object.keys(body.data ?? {})).toEqual([...legacyKeys, 'analyse', 'report_base64', '_metadata'])
    const report = Buffer.from(String(body.data?.['report_base64']), 'base64')
    const text = (await readDocument({ name: 'rapport.pdf', bytes: report })).pages
      .flatMap(({ lines }) => lines.map((line) => line.text))
      .join(' ')
    expect(text).toContain('Dossier 2041')
    expect(text).toContain('BROUILLON IA, NON VALIDÉ')
    expect(report.includes('/Subtype /Image')).toBe(false)
    const shown = await assess({ wounds: woundsForTest([observed]).wounds }, wound(), { ...asked, report_photo: 'oui' })
    expect(Buffer.from(String(shown.body.data?.['report_base64']), 'base64').includes('/Subtype /Image')).toBe(true)
    const unasked = await assess({ wounds: woundsForTest([observed]).wounds }, wound(), { report: 'non' })
    expect(unasked.body.data).not.toHaveProperty('report_base64')
  })

  it('takes a picture that shows no wound for an answer in which nothing is assessed', async () => {
    const { wounds } = woundsForTest([observedOtherwise({ image: { ...seen, contenu: 'pas_de_peau' } })])
    const { status, body } = await assess({ wounds })
    expect([status, body.success]).toEqual([200, true])
    expect(body.data).toMatchObject({
      dimensions: { longueur_cm: null, largeur_cm: null },
      confiance: 'faible',
      analyse: { observation: { lit: { tissus: [] }, image: { contenu: 'pas_de_peau' } } },
    })
  })

  it.each<[string, Record<string, string>, string]>([
    ['a context that is no JSON', { context: '{longueur' }, 'invalid_field'],
    ['a context that is no object', { context: '[1]' }, 'invalid_field'],
    ['a length of the context that none has', { context: '{"longueur_cm":-4711}' }, 'invalid_option'],
    ['a word of the context that is no code', { context: '{"odeur":"Zébulon"}' }, 'invalid_option'],
    ['a minor that is neither true nor false', { patient_mineur: 'peut-être' }, 'invalid_field'],
    ['a mode that is none', { mode: 'diagnostic' }, 'invalid_field'],
    ['a report that is neither true nor false', { report: 'Zébulon' }, 'invalid_field'],
    ['a reference of more than a line', { report_reference: 'Zébulon '.repeat(11) }, 'invalid_field'],
    ['another mode than that of the server', { mode: 'aide_decision' }, 'invalid_field'],
  ])('refuses %s', async (_what, fields, code) => {
    const { wounds, model } = woundsForTest([])
    const { status, body } = await assess({ wounds }, wound(), fields)
    expect([status, body]).toMatchObject([400, { success: false, data: null, code, error: body.detail }])
    expect(body.detail).not.toContain('Zébulon')
    expect(model.calls).toEqual([])
  })

  it('takes the mode that it has by its name', async () => {
    const { wounds } = woundsForTest([observed])
    expect(await assess({ wounds }, wound(), { mode: 'documentation' })).toMatchObject({ status: 200 })
  })

  const heavy = new Uint8Array(5 * 1024 * 1024 + 1)
  heavy.set([0xff, 0xd8, 0xff, 0xe0])
  const beyondTheForm = new Uint8Array(6 * 1024 * 1024)
  it.each<[string, SentPhoto[], number, string]>([
    ['no photograph', [], 400, 'no_file'],
    ['two', [...wound(), ...wound()], 400, 'too_many_files'],
    ['one in another field', [{ field: 'image', bytes: photo }], 400, 'unexpected_file'],
    ['a PDF under the name of a photograph', wound(Buffer.from('%PDF-1.7')), 415, 'photo_not_supported'],
    ['an animation of a GIF', wound(Buffer.from('GIF89a')), 415, 'photo_not_supported'],
    ['nothing in it', wound(new Uint8Array()), 422, 'damaged_image'],
    ['a photograph that was cut off', wound(photo.slice(0, 400)), 422, 'damaged_image'],
    ['one of more than 5 MiB', wound(heavy), 413, 'photo_too_large'],
    ['one that is not read to its end', wound(beyondTheForm), 413, 'photo_too_large'],
  ])('refuses %s', async (_what, photos, status, code) => {
    const { wounds, model } = woundsForTest([])
    expect(await assess({ wounds }, photos)).toMatchObject({ status, body: { success: false, data: null, code } })
    expect(model.calls).toEqual([])
  })

  it('holds photographs of minors to a local model, and sends them nowhere without one', async () => {
    const hosted = woundsForTest([])
    const refused = await assess({ wounds: hosted.wounds }, wound(), { patient_mineur: 'true' })
    expect(refused).toMatchObject({ status: 422, body: { success: false, code: 'local_model_required' } })
    const local = { ...woundsForTest([observed]).model, isLocal: true }
    const { wounds } = woundsForTest([], { models: [hosted.model, local] })
    const held = await assess({ wounds }, wound(), { patient_mineur: 'oui' })
    expect(held).toMatchObject({ status: 200, body: { success: true } })
    expect(hosted.model.calls).toEqual([])
  })

  it.each(['/v1/analyze-wound', '/v2/analyze-wound'])('stops the model when its client is gone: %s', async (path) => {
    let stopped: unknown
    const { wounds } = woundsForTest([], {
      models: [
        {
          provider: 'slow',
          modelId: 'slow-1',
          generate: ({ signal }) =>
            new Promise((_resolve, reject) => {
              const stop = () => {
                stopped = signal?.reason
                reject(new Error('stopped'))
              }
              signal?.addEventListener('abort', stop)
              leaves.abort()
            }),
        },
      ],
    })
    const leaves = new AbortController()
    const { url } = await serveForTest({ limits, wounds })
    const asked = postPhotos(url, path, wound(), { signal: leaves.signal }).then((response) => response.text())
    await expect(asked).rejects.toThrow()
    await vi.waitFor(() => {
      expect(stopped).toMatchObject({ code: 'aborted' })
    }, 10_000)
  })

  it('asks to come back where all places are taken', async () => {
    const ends: (() => void)[] = []
    const generate = () =>
      new Promise<never>((_resolve, reject) => {
        ends.push(() => {
          reject(new Error('enough'))
        })
      })
    const { wounds } = woundsForTest([], { models: [{ provider: 'slow', modelId: 'slow-1', generate }] })
    const woundSlots = new WorkSlots(1)
    const { url } = await serveForTest({ limits, wounds, woundSlots })
    const waiting = [1, 2].map(() => postPhotos(url, '/v1/analyze-wound', wound()))
    await vi.waitFor(() => {
      expect([ends.length, woundSlots.waiting]).toEqual([1, 1])
    }, 10_000)
    const busy = await postPhotos(url, '/v1/analyze-wound', wound())
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await busy.json()).toMatchObject({
      success: false,
      code: 'busy',
      error: expect.stringContaining('plaies') as string,
    })
    ends[0]?.()
    await vi.waitFor(() => {
      expect(ends).toHaveLength(2)
    }, 10_000)
    ends[1]?.()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([500, 500])
  })
})

describe('a server without a model that looks at wounds', () => {
  it.each([
    '/v1/analyze-wound',
    '/v2/analyze-wound',
    '/v1/compare-wound-progress',
    '/api/analyze-wound/',
    '/api/compare-wounds/',
  ])('says on %s which settings give it one, and counts no call', async (path) => {
    const dependencies = await testDependencies({ limits })
    const { url } = await serveForTest(dependencies)
    const { key, stored } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['wounds'], dailyLimit: 2 }), 0)
    const response = await postPhotos(url, path, wound(), { key })
    const body = (await response.json()) as Envelope
    expect([response.status, body]).toMatchObject([503, { success: false, data: null, code: 'vision_not_configured' }])
    for (const setting of ['VISION_PROVIDER', 'OPENAI_API_KEY', 'MODEL_BASE_URL']) expect(body.error).toContain(setting)
    expect(await dependencies.apiKeys.store.get(stored.id)).toMatchObject({ callsOfDay: 0 })
  })
})
