import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startModelStandIn } from '@constat/core/testing'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../config.js'
import { createMetrics } from '../metrics/create-metrics.js'
import { databaseForTest } from '../testing/database-for-test.js'
import { observed, smallPhoto } from '../testing/wounds.test-support.js'
import { openWounds } from './open-wounds.js'
import { tallyUsage } from './tally-usage.js'
import type { WoundWatch } from './wounds.js'

const images = [{ bytes: await smallPhoto() }]

/** What settings make of a model that gives these replies. */
async function open(
  replies: Parameters<typeof startModelStandIn>[0],
  settings = {},
  options: Parameters<typeof startModelStandIn>[1] = {},
) {
  const standIn = await startModelStandIn(replies, options)
  onTestFinished(() => standIn.close())
  return { standIn, ...(await openAt(standIn.baseUrl, settings)) }
}

async function openAt(baseUrl: string, settings = {}, replaced = {}) {
  const given = { VISION_PROVIDER: 'openai-compatible/stand-in', MODEL_BASE_URL: baseUrl, ...settings }
  const { wounds: config } = readConfig({}, given)
  const lines: { event?: string }[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line) as object) })
  const metrics = createMetrics()
  const clock = () => new Date('2026-11-20T09:00:00Z')
  const database = await databaseForTest()
  const wounds = openWounds(config && { ...config, ...replaced }, { database, logger, clock, metrics })
  if (wounds === null) throw new Error('the settings name no model')
  return { wounds, lines, metrics }
}

describe('the work on wounds of the settings', () => {
  it('is none without a vendor', async () => {
    const parts = { database: await databaseForTest(), logger: pino({ enabled: false }), metrics: createMetrics() }
    expect(openWounds(null, { ...parts, clock: () => new Date() })).toBeNull()
  })

  it('declares what its operator does, and has a local model where the address is of this machine', async () => {
    const { wounds } = await open([observed], { WOUND_REGION: 'Luxembourg', WOUND_CONTRACT: 'Contrat 12' })
    expect(wounds.models).toEqual([{ provider: 'openai-compatible', model: 'stand-in', isLocal: true }])
    const { audit, observation } = await wounds.assess({ images, patientMineur: true, actor: 'key-1' })
    expect(audit).toMatchObject({ region_declaree: 'Luxembourg', contrat_declare: 'Contrat 12', acteur: 'key-1' })
    expect(audit).toMatchObject({ mode: 'documentation', destination_declaree: null })
    expect(observation.stade_escarre).toBe('non_evaluable')
  })

  it('proposes a stage only for the purpose that was declared', async () => {
    const { wounds } = await open([observed], { WOUND_MODE: 'aide_decision', WOUND_PURPOSE: 'Suivi des escarres' })
    const { audit, observation } = await wounds.assess({ images })
    expect(observation.stade_escarre).toBe('stade_3')
    expect(audit.destination_declaree).toBe('Suivi des escarres')
  })

  it('asks as often as it is to vote', async () => {
    const { wounds, standIn } = await open([observed, observed, observed], { WOUND_CONSENSUS: '3' })
    const { audit } = await wounds.assess({ images })
    expect([standIn.requests.length, audit.parametres['consensus'], audit.jetons.entree]).toEqual([3, 3, 300])
  })

  it('pays once for the same photograph sent twice, at the same time or where answers are kept', async () => {
    const used = async ({ wounds }: Awaited<ReturnType<typeof open>>, onProgress?: WoundWatch['onProgress']) => {
      const tally = tallyUsage()
      const { audit } = await wounds.assess({ images }, { onAnswer: tally.onAnswer, ...(onProgress && { onProgress }) })
      return [audit.depuis_cache, tally.used().inputTokens]
    }
    const kept = await open([observed], { VISION_KEPT_ANSWERS: '10' })
    expect([await used(kept), await used(kept)]).toEqual([
      [false, 100],
      [true, 0],
    ])
    let asking = 0
    let release: () => void = () => undefined
    const bothAsk = new Promise<void>((resolve) => {
      release = resolve
    })
    const forgotten = await open([observed, observed], {}, { until: bothAsk })
    const whenAsked: WoundWatch['onProgress'] = ({ stage }) => {
      if (stage === 'question') asking += 1
      if (asking === 2) setImmediate(release)
    }
    const together = await Promise.all([used(forgotten, whenAsked), used(forgotten, whenAsked)])
    expect(together.map(([, tokens]) => tokens).sort()).toEqual([0, 100])
    expect(await used(forgotten)).toEqual([false, 100])
    expect([kept.standIn.requests.length, forgotten.standIn.requests.length]).toEqual([1, 2])
  })

  it('gives a model so much time, and no more', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      silent.closeAllConnections()
      silent.close()
    })
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`
    const { wounds, metrics } = await openAt(address, {}, { maxMilliseconds: 20 })
    await expect(wounds.assess({ images })).rejects.toMatchObject({ code: 'model_timeout' })
    expect(await metrics.exposition()).toContain('constat_wounds_total{kind="assessment",outcome="model_timeout"} 1')
  })

  it('asks the next model, says so in the log, and measures what each used', async () => {
    const refusal = 'Je suis désolé, je ne peux pas décrire cette photo.'
    const both = 'openai-compatible/first,openai-compatible/second'
    const { wounds, lines, metrics } = await open([refusal, observed], { VISION_PROVIDER: both, VISION_LOCAL: 'false' })
    const { audit } = await wounds.assess({ images })
    expect(audit).toMatchObject({ modele_demande: 'second', bascule_depuis: { modele: 'first' } })
    const names = { from: 'openai-compatible/first', to: 'openai-compatible/second' }
    expect(lines.filter(({ event }) => event === 'vision_fallback')).toMatchObject([
      { ...names, reason: 'model_refused' },
    ])
    expect(await metrics.exposition()).toContain(
      'constat_model_tokens_total{provider="openai-compatible",direction="input"} 200',
    )
  })

  it('tells of calls whose price is not known, where there is a budget', async () => {
    const { wounds, lines } = await open([observed], { VISION_MONTHLY_BUDGET: '5', VISION_LOCAL: 'false' })
    await wounds.assess({ images })
    expect(lines).toMatchObject([
      { event: 'vision_budget_alert', kind: 'unpriced_call', month: '2026-11', budget_usd: 5, unpriced_calls: 1 },
    ])
  })
})
