import { readFile } from 'node:fs/promises'
import type { ModelImage } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { serveForTest, testDependencies, testKey } from '../src/testing/serve-for-test.js'
import {
  compared,
  observed,
  observedOtherwise,
  sacralUlcer,
  woundsForTest,
} from '../src/testing/wounds.test-support.js'
import { writeCallerFiles } from './old-callers/caller-files.js'
import { callWith, recordingOf, type OldCaller, type WoundRequest } from './old-callers/old-callers.js'
import { lacksCaller } from './old-callers/lacks-caller.js'
import { recordOneRequest } from './old-callers/record-request.js'
import { replayRequest } from './old-callers/replay-request.js'
import { shapeOf } from './old-callers/shape-of.js'
import { woundCallers } from './old-callers/wound-callers.js'
import { temporaryFolder } from './run-constat.js'

const callersOf = (...sends: WoundRequest[]) =>
  woundCallers.filter((caller) => sends.some((one) => one === caller.sends))
const recording = (caller: OldCaller): Promise<Buffer> => readFile(recordingOf(caller))
const smaller = observedOtherwise({ dimensions: { ...sacralUlcer.dimensions, longueur_cm: 3.5 } })

/** The eleven keys, in the types that callers rely on. */
const legacyData = {
  type_plaie: 'Escarre',
  localisation: 'Sacrum',
  dimensions: { longueur_cm: 4.5, largeur_cm: 3, profondeur_cm: null },
  stade_cicatrisation: 'Bourgeonnement',
  methode_fermeture: 'non applicable',
  nombre_points: null,
  signes_infection: [],
  complications: [],
  etat_general: expect.stringContaining('bourgeonnement') as string,
  confiance: 'moyenne',
  notes: expect.stringContaining('sacrum') as string,
}

async function serve() {
  const { wounds, model } = woundsForTest([observed, smaller, compared])
  const { url } = await serveForTest({ wounds })
  return { url, model }
}

describe('a request as it was recorded', () => {
  it.each(callersOf('wound', 'keyed_wound'))('brings the eleven keys of before: $name', async (caller) => {
    const { url, model } = await serve()
    const { status, headers, body } = await replayRequest(url, await recording(caller))
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    const answer = JSON.parse(body.toString('utf8')) as Record<string, unknown>
    const keyed = { api_key_name: 'Tests', remaining_calls_today: null }
    expect(answer).toMatchObject({
      success: true,
      data: legacyData,
      ...(caller.sends === 'keyed_wound' ? keyed : { error: null }),
    })
    expect(model.calls).toHaveLength(1)
    expect(JSON.stringify([model.calls[0]?.instructions, answer])).not.toContain('Müller')
  })

  it.each(callersOf('streamed_wound'))('brings events whose data are JSON: $name', async (caller) => {
    const { url } = await serve()
    const { status, headers, body } = await replayRequest(url, await recording(caller))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    const events = [...body.toString('utf8').matchAll(/event: (\w+)\ndata: (.+)/g)].map(
      ([, event, data = '']) => [event, JSON.parse(data)] as const,
    )
    expect(events.map(([event]) => event)).toEqual([...Array<string>(5).fill('progress'), 'result', 'complete'])
    expect(events[5]?.[1]).toMatchObject({ success: true, data: legacyData, percent: 100 })
  })

  it.each(callersOf('wounds', 'keyed_wounds'))('compares by the dates, which are not lost: $name', async (caller) => {
    const { url, model } = await serve()
    const { status, body } = await replayRequest(url, await recording(caller))
    expect([status, JSON.parse(body.toString('utf8'))]).toMatchObject([
      200,
      {
        success: true,
        data: {
          periode_analyse: 'du 23/10/2026 au 20/11/2026 (28 jours)',
          changement_dimensions: { evolution: 'réduction', pourcentage: -22.2 },
          images: [
            { date: '2026-10-23', analysis: legacyData },
            { date: '2026-11-20', analysis: { dimensions: { longueur_cm: 3.5 } } },
          ],
          analyses_individuelles: [{ date: '2026-10-23' }, { date: '2026-11-20' }],
        },
      },
    ])
    const sent = model.calls.flatMap(({ parts }) => parts.filter((part): part is ModelImage => part.type === 'image'))
    expect(sent).toHaveLength(4)
    for (const { bytes } of sent) expect(Buffer.from(bytes).includes('Müller')).toBe(false)
  })

  it.each(woundCallers)('is refused without its key, in both words of the contract: $name', async (caller) => {
    const { url, model } = await serve()
    const request = (await recording(caller)).toString('latin1').replace(testKey, 'nuno_another-key-of-them')
    const { status, body } = await replayRequest(url, Buffer.from(request, 'latin1'))
    expect([status, JSON.parse(body.toString('utf8'))]).toMatchObject([
      401,
      { success: false, data: null, error: 'Non autorisé', detail: 'Non autorisé' },
    ])
    expect(model.calls).toEqual([])
  })

  it.each(callersOf('wound', 'wounds'))('may arrive in small pieces: $name', async (caller) => {
    const { url } = await serve()
    expect((await replayRequest(url, await recording(caller), 61)).status).toBe(200)
  })
})

describe.each(woundCallers)('$name today', (caller) => {
  it.skipIf(lacksCaller(caller))('sends what was recorded', async () => {
    const folder = await temporaryFolder()
    const files = await writeCallerFiles(folder)
    const { url, recorded } = await recordOneRequest()
    // The stand-in answers a few bytes of JSON, which the reader of a stream takes for none.
    await callWith(caller, { url, key: testKey, folder, files })
    expect(shapeOf(await recorded)).toBe(shapeOf(await recording(caller)))
  })

  it.skipIf(lacksCaller(caller))('understands what it is answered', async () => {
    const folder = await temporaryFolder()
    const files = await writeCallerFiles(folder)
    const { wounds } = woundsForTest([observed, smaller, compared])
    const { url } = await serveForTest(await testDependencies({ wounds }))
    const printed = await callWith(caller, { url, key: testKey, folder, files })
    if (caller.name === 'requests-streamed-wound') {
      const told = JSON.parse(printed) as [string, { percent: number }][]
      expect(told.map(([event, { percent }]) => `${event} ${percent}`)).toEqual([
        ...['progress 0', 'progress 20', 'progress 40', 'progress 60', 'progress 90', 'result 100', 'complete 100'],
      ])
    } else expect(printed).toMatch(caller.sends === 'streamed_wound' ? /^event: complete$/m : /^\{"success":true,/)
  })
})
