import { describe, expect, it } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../../src/analysis/analysis-parts.js'
import { sampleAnalysis } from '../../src/testing/sample-analysis.js'
import { testKey } from '../../src/testing/serve-for-test.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { openConsole } from './open-console.js'
import { refuseBill, serveConsole } from './serve-console.js'

/** A server on which a key had two bills read on one day, one refused on the next, and one in doubt on the third. */
async function serveUsage() {
  let now = '2026-11-18T09:00:00Z'
  let analyze: AnalyzeEnergyInvoice = () => Promise.resolve(sampleAnalysis())
  const server = await serveConsole({ clock: () => new Date(now), analyze: (...given) => analyze(...given) })
  await server.analyzeBill()
  await server.analyzeBill()
  now = '2026-11-19T09:00:00Z'
  analyze = refuseBill
  await server.analyzeBill()
  now = '2026-11-20T09:00:00Z'
  analyze = () => Promise.resolve({ ...sampleAnalysis(), needs_review: true, overall_confidence: 0.7 })
  await server.analyzeBill()
  return server
}

describe.skipIf(lacksBrowser)('the usage in the console', () => {
  const browser = consoleBrowser()

  it('tells calls, cost and how documents ended, in sums, charts and tables', async () => {
    const server = await serveUsage()
    const used = { calls: 0, pages: 0, inputTokens: 1200, outputTokens: 80 }
    const all = await fetch(`${server.url}/v1/usage?scope=all`, { headers: { 'X-API-Key': server.admin } })
    const { keys } = (await all.json()) as { keys: { key_id: string }[] }
    const id = keys[0]?.key_id ?? ''
    await server.usage.add(id, { ...used, day: '2026-11-18', costMicroUsd: 250_000, unpricedCalls: 0 })
    await server.usage.add(id, { ...used, day: '2026-11-20', costMicroUsd: 0, unpricedCalls: 1 })
    const page = await openConsole(browser(), server.url, { key: testKey, hash: '#/usage' })
    await page.getByText('Du 22/10/2026 au 20/11/2026, jours de Europe/Paris.').waitFor()
    const sums = await page.getByRole('region', { name: 'Sur la période' }).innerText()
    expect(sums.replaceAll(/[\s\u00a0\u202f]+/g, ' ')).toMatch(
      /Appels 3 .*au moins 0,25 \$US 1 appel de prix inconnu Documents 4 Échecs 1 25 % des documents À relire 1 25 %/,
    )
    const documents = page.getByRole('figure', { name: 'Documents par jour' })
    expect(await documents.innerText()).toContain('4 en tout, dont 1 à relire et 1 échoués.')
    expect(await documents.locator('rect.bar-part').count()).toBe(3)
    await documents.getByText('Chiffres, jour par jour').press('Enter')
    const rowOf = (day: string) => documents.getByRole('row', { name: day }).innerText()
    expect((await rowOf('18/11/2026')).split(/\s+/)).toEqual(['18/11/2026', '2', '0', '0'])
    expect((await rowOf('19/11/2026')).split(/\s+/)).toEqual(['19/11/2026', '0', '0', '1'])
    const cost = page.getByRole('figure', { name: 'Coût des modèles par jour, en dollars' })
    await cost.getByText('Chiffres, jour par jour').press('Enter')
    expect(await cost.getByRole('row', { name: '20/11/2026' }).innerText()).toMatch(/–\s+1 appel de prix inconnu/)
    expect(await cost.locator('text.remark').count()).toBe(1)
    const confidence = page.getByRole('figure', { name: 'Confiance moyenne par jour' })
    expect(await confidence.locator('circle').count()).toBe(2)
    expect(await confidence.locator('polyline').count()).toBe(2)
  })

  it('tells another period, and what the mouse points at', async () => {
    const server = await serveUsage()
    const page = await openConsole(browser(), server.url, { key: testKey, hash: '#/usage' })
    await page.getByLabel('7 jours').check({ force: true })
    await page.getByText('Du 14/11/2026 au 20/11/2026').waitFor()
    const calls = page.getByRole('figure', { name: 'Appels par jour' })
    await expect.poll(() => calls.locator('rect.pointer').count()).toBe(7)
    await calls.locator('rect.pointer').nth(4).hover()
    expect(await calls.locator('.note').innerText()).toBe('18/11/2026\u00a0: 2')
    await page.getByLabel('90 jours').check({ force: true })
    await page.getByText('Du 23/08/2026 au 20/11/2026').waitFor()
  })

  it('shows the whole server to administrators alone, key by key', async () => {
    const server = await serveUsage()
    const page = await openConsole(browser(), server.url, { key: testKey, hash: '#/usage' })
    await page.getByLabel('Tout le serveur').check({ force: true })
    await page.getByText('Code missing_scope').waitFor()
    const other = await openConsole(browser(), server.url, { key: server.admin, hash: '#/usage' })
    await other.getByText('Rien sur cette période.').waitFor()
    await other.getByLabel('Tout le serveur').check({ force: true })
    const table = other.getByRole('region', { name: 'Par clé' })
    await table.getByRole('row').nth(1).waitFor()
    expect(await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toContain('4')
  })
})
