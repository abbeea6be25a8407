import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledReferenceData } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.js'
import { sampleOffer } from '../testing/sample-offer.js'
import { ConfigError } from './config-error.js'
import { loadCompanions } from './load-companions.js'

const folder = mkdtempSync(join(tmpdir(), 'companions-'))
const fileOf = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const load = (texts: Record<string, string>) => loadCompanions(readConfig({}, texts).companionFiles)
const refusal = async (texts: Record<string, string>): Promise<ConfigError> => {
  const error = await load(texts).catch((failure: unknown) => failure)
  if (error instanceof ConfigError) return error
  throw new Error('the start was not stopped')
}

describe('files beside the bills', () => {
  it('are none by themselves', async () => {
    expect(await load({})).toEqual({})
  })

  it('are read and checked at the start', async () => {
    const companions = await load({
      OFFERS_FILE: fileOf('offers.json', JSON.stringify({ offers: [sampleOffer] })),
      LABEL_HINTS_FILE: fileOf('hints.json', JSON.stringify({ version: 1, hints: [] })),
      REFERENCE_FILE: fileOf('reference.json', JSON.stringify(bundledReferenceData)),
    })
    expect(companions).toMatchObject({
      offers: [{ name: sampleOffer.name, conditions: [] }],
      labelHints: { hints: [] },
    })
    expect(companions.reference).toEqual(bundledReferenceData)
  })

  it.each([
    ['OFFERS_FILE', 'd’offres'],
    ['LABEL_HINTS_FILE', 'de libellés'],
    ['REFERENCE_FILE', 'reference import'],
  ])('%s stops the start when its file is wrong', async (name, remedy) => {
    const missing = await refusal({ [name]: join(folder, 'none.json') })
    expect(missing.setting).toBe(name)
    expect(missing.message).toContain(`Réglage ${name} invalide`)
    expect(missing.message).toContain('introuvable')
    expect(missing.message).toContain(remedy)
    expect(missing.message).toContain('ou retirez ce réglage')
    expect((await refusal({ [name]: fileOf('text.json', 'offres') })).message).toContain('pas de JSON valide')
    expect((await refusal({ [name]: fileOf('other.json', '{"offers":[{"name":1}]}') })).message).toContain('Valeur')
  })

  it('names the place of a fault in an offer', async () => {
    const wrong = { ...sampleOffer, date: '2026-02-30' }
    expect((await refusal({ OFFERS_FILE: fileOf('wrong.json', JSON.stringify([wrong])) })).message).toContain(
      'offers.0.date',
    )
  })
})
