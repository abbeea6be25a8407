import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { observed, useVendors, whole } from './use-vendors.test-support.js'
import type { VendorAct } from './vendor-server.test-support.js'
import { key, vendors } from './vendors.test-support.js'

const talks = useVendors()
const patient = 'Mme DUPONT, née en 1948'
const private_ = new RegExp(`${key}|DUPONT|1948|/9j/|data:image`)
const written: string[] = []

beforeEach(() => {
  written.length = 0
  const keep = (text: string | Uint8Array) => written.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void written.push(words.join(' ')))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(vendors)('case 28, nothing private is written: $name', (vendor) => {
  it('nothing at all by a success, and in its audit neither key, picture nor words', async () => {
    const said = observed({ 'image.texte_dans_image': patient, description: `Plaie de ${patient}.`, phase: patient })
    const { audit, scene } = await talks.assess(vendor, [vendor.says(said)])
    expect(scene.requests[0]?.text).toContain('/9j/')
    expect(JSON.stringify(audit)).not.toMatch(private_)
    expect(written).toEqual([])
  })

  const failures: readonly (readonly [string, readonly VendorAct[]])[] = [
    ['a refused key', [vendor.fails(401, `${key} is wrong`)]],
    ['a refused request', [vendor.fails(400, `${key} sent data:image/jpeg;base64,/9j/4AAQ of ${patient}`)]],
    ['a refusal', [vendor.says(`Je suis désolé, je ne peux pas décrire ${patient}`)]],
    ['a filter', [vendor.fails(400, `content_filter: ${patient} ${key}`)]],
    ['an answer of another shape', [vendor.says(`{"${patient}": 1}`), vendor.says(`[${JSON.stringify(patient)}]`)]],
    ['an answer that is cut off', Array<VendorAct>(2).fill(vendor.saysUntilCut(`{"description": "${patient}`))],
    ['half a JSON', [{ status: 200, body: `{"text": "${patient} ${key}` }]],
    ['a cut connection', ['cut']],
  ]
  it.each(failures)('nothing by %s, nor anything private in the error, however it is printed', async (_what, acts) => {
    const { error } = await talks.failing(vendor, acts)
    const printed = [error.message, error.userMessage, String(error.stack), JSON.stringify(error), inspect(error)]
    expect(printed.join('\n')).not.toMatch(private_)
    expect(written).toEqual([])
  })

  it('and what is asked again does not repeat what was answered', async () => {
    const { scene } = await talks.assess(vendor, [vendor.says(`{"${patient}": 1}`), vendor.says(whole)])
    expect(scene.requests[1]?.text).not.toContain('DUPONT')
  })
})
