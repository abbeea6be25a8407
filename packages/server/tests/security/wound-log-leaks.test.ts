import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startModelStandIn, type ModelStandIn, type RecordedReply } from '@constat/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createDependencies } from '../../src/dependencies.js'
import { startServer } from '../../src/main.js'
import {
  compared,
  drawnWound,
  observedOtherwise,
  postPhotos,
  type SentPhoto,
} from '../../src/testing/wounds.test-support.js'
import { leaksIn } from './leaks-in.js'

const secrets = {
  'the API key': 'nuno_cle-du-parcours-des-plaies',
  'another API key': 'nuno_cle-de-quelqu-un-d-autre',
  'the key of the model': 'sk-cle-du-modele-0123456789',
  'the key of the tenant': 'cle-du-locataire-0123456789abcdef',
  'the name of a file': 'Escarre de Zoé Müller-Lantier',
  'a name in the metadata of a photograph': 'Photographie de Mme Lantier',
  'what a model says it has seen': 'Rougeur du talon droit, peau fragile',
  'what a model has read in a picture': 'Chambre 12, Madame Lantier',
  'what a model says in place of an answer': 'Je suis désolé, je ne peux pas parler de cette dame',
  'a word of the nurse that is no code': 'odeur-inventee-par-la-soignante',
}
const refusal: RecordedReply = {
  status: 200,
  body: {
    object: 'chat.completion',
    model: 'stand-in',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: secrets['what a model says in place of an answer'] },
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 10 },
  },
}
const image = (observedImage: object) => ({
  ...observedImage,
  texte_dans_image: secrets['what a model has read in a picture'],
})
const seen = JSON.parse(observedOtherwise({ description: secrets['what a model says it has seen'] })) as {
  image: object
}
const observed = JSON.stringify({ ...seen, image: image(seen.image) })

/** In the order of {@link calls}: what the vendor answers to each question. */
const replies = [
  ...[observed, observed, observed, observed, compared],
  ...[refusal, secrets['what a model says in place of an answer']],
  ...[`{"rubbish":"${secrets['what a model says it has seen']}"}`, observed.slice(0, 900)],
  { status: 401, body: { error: { message: `Incorrect API key provided: ${secrets['the key of the model']}` } } },
  { status: 400, body: { error: { message: `cannot read ${secrets['the name of a file']}` } } },
]

async function calls(url: string): Promise<number[]> {
  const [first, second] = await Promise.all([marked(640), marked(480)])
  const one: SentPhoto[] = [{ field: 'wound_image', bytes: first, name: `${secrets['the name of a file']}.jpg` }]
  const two = [first, second].map((bytes) => ({ ...one[0], field: 'images', bytes }))
  const key = secrets['the API key']
  const statuses: number[] = []
  const call = async (path: string, photos = one, fields = {}, presented = key) => {
    const response = await postPhotos(url, path, photos, { fields, key: presented })
    await response.text()
    statuses.push(response.status)
  }
  await call('/v1/analyze-wound', one, { context: '{"fievre":true}' })
  await call('/v2/analyze-wound')
  await call('/v1/compare-wound-progress', two, { dates: '2026-11-20,2026-10-23' })
  for (let failures = 0; failures < 4; failures += 1) await call('/v1/analyze-wound')
  await call('/v2/analyze-wound')
  await call('/v1/analyze-wound', one, { context: `{"odeur":"${secrets['a word of the nurse that is no code']}"}` })
  await call('/v1/analyze-wound', one, { context: secrets['a word of the nurse that is no code'] })
  await call('/v1/analyze-wound', one, {}, secrets['another API key'])
  await call('/api/analyze-wound/', [{ ...one[0], field: 'other', bytes: first }])
  await call('/api/compare-wounds/', [{ ...one[0], field: 'wound_1', bytes: Buffer.from('%PDF-1.7') }])
  return statuses
}

async function marked(width: number): Promise<Uint8Array> {
  const exif = { IFD0: { ImageDescription: secrets['a name in the metadata of a photograph'] } }
  return new Uint8Array(await drawnWound(width, 480).withExif(exif).jpeg().toBuffer())
}

describe('the logs of assessments of wounds', () => {
  const lines: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'constat-wound-leaks-'))
  let standIn: ModelStandIn
  let statuses: number[]
  beforeAll(async () => {
    standIn = await startModelStandIn(replies)
    const settings = {
      API_KEY: secrets['the API key'],
      VISION_PROVIDER: 'openai-compatible/stand-in',
      VISION_LOCAL: 'false',
      VISION_MONTHLY_BUDGET: '10',
      MODEL_BASE_URL: standIn.baseUrl,
      MODEL_API_KEY: secrets['the key of the model'],
      WOUND_TENANT_KEY: secrets['the key of the tenant'],
      DATA_FOLDER: folder,
      LOG_LEVEL: 'trace',
      PORT: '0',
    }
    const config = readConfig(settings, {})
    const dependencies = await createDependencies(config, {
      logDestination: { write: (line: string) => void lines.push(line) },
      analyze: () => Promise.reject(new Error('no bill here')),
    })
    const server = await startServer(config, dependencies)
    statuses = await calls(server.url)
    await server.close()
    await dependencies.close()
  })
  afterAll(async () => {
    await standIn.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('tell what happened, and what cannot be held to the budget', () => {
    expect(statuses).toEqual([200, 200, 200, 502, 502, 502, 502, 200, 400, 400, 401, 400, 400])
    const events = lines.map((line) => (JSON.parse(line) as { event?: string }).event)
    expect(new Set(events)).toEqual(
      new Set([
        ...['server_listening', 'wound_assessed', 'wounds_compared', 'vision_budget_alert', 'request_refused'],
        ...['request_failed', 'server_stopping', 'server_stopped', undefined],
      ]),
    )
    expect(standIn.requests).toHaveLength(replies.length)
  })

  it('hold no key, no name of a file, no word of a person or of a model', () => {
    expect(leaksIn(lines, secrets)).toEqual([])
  })

  it('hold nothing of a picture', () => {
    const sent = JSON.stringify(standIn.requests).match(/base64,[A-Za-z0-9+/]{200}/g) ?? []
    expect(sent.length).toBeGreaterThan(5)
    const pictures = Object.fromEntries(sent.map((text, index) => [`picture ${index}`, text.slice(100)]))
    expect(leaksIn(lines, pictures)).toEqual([])
    // Fingerprints have 64 characters.
    expect(lines.filter((line) => /[A-Za-z0-9+/]{65}/.test(line))).toEqual([])
  })

  it.each(Object.entries(secrets))('would be found out if they held %s', (name, text) => {
    expect(leaksIn([...lines, JSON.stringify({ msg: text.toUpperCase() })], secrets)).toContain(name)
  })

  it('go with requests that hold no name of a file and no metadata either', () => {
    const names = ['the name of a file', 'a name in the metadata of a photograph'] as const
    const asked = standIn.requests.map((request) => JSON.stringify(request))
    expect(leaksIn(asked, Object.fromEntries(names.map((name) => [name, secrets[name]])))).toEqual([])
    const pictures = asked.flatMap((text) => [...text.matchAll(/base64,([^"]+)/g)].map(([, base64 = '']) => base64))
    const bytes = pictures.map((base64) => Buffer.from(base64, 'base64').toString('latin1'))
    expect(leaksIn(bytes, { metadata: secrets['a name in the metadata of a photograph'] })).toEqual([])
  })
})
