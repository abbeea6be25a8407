import { describe, expect, it } from 'vitest'
import { sampleKey } from '../../src/testing/sample-key.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { openConsole } from './open-console.js'
import { serveConsole } from './serve-console.js'

describe.skipIf(lacksBrowser)('the keys of the console', () => {
  const browser = consoleBrowser()

  it('makes a key, shows it once, and revokes it, with the keyboard alone', async () => {
    const { url, admin, store } = await serveConsole()
    const page = await openConsole(browser(), url, { key: admin, hash: '#/cles' })
    await page.getByLabel('Nom').focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toBe('Donnez un nom à la clé.')
    await page.keyboard.type('Tournée')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cabinet Élan')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'La clé « Tournée » est prête' }).waitFor()
    const made = (await page.locator('.secret').innerText()).trim()
    const info = await fetch(`${url}/api/key-info/`, { headers: { 'X-API-Key': made } })
    expect(await info.json()).toMatchObject({ name: 'Tournée', user: 'Cabinet Élan', daily_limit: 1000 })
    await page.getByRole('button', { name: 'C’est noté, la masquer' }).press('Enter')
    expect(await page.getByText(made).count()).toBe(0)

    await page.getByRole('button', { name: 'Révoquer Tournée' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Tournée' }).getByText('Révoquée').waitFor()
    expect((await store.list()).find(({ name }) => name === 'Tournée')?.isActive).toBe(false)
  })

  it('tells whoever has no right to keys which one it takes', async () => {
    const { url, store } = await serveConsole()
    const { key } = await store.create(sampleKey({ scopes: ['jobs'] }), 0)
    const page = await openConsole(browser(), url, { key, hash: '#/cles' })
    await page.getByText(/portée « admin »/).waitFor()
    await page.getByText('Code missing_scope').waitFor()
  })
})
