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

  it('changes the limits of a key, and nothing of it that was not touched', async () => {
    const { url, admin, store } = await serveConsole()
    const expiresAt = Date.parse('2027-01-31T10:00:00.000Z')
    const { stored } = await store.create(sampleKey({ name: 'Intranet', scopes: ['jobs'], expiresAt }), 0)
    const page = await openConsole(browser(), url, { key: admin, hash: '#/cles' })
    await page.getByRole('button', { name: 'Modifier Intranet' }).press('Enter')
    const row = page.getByRole('listitem').filter({ hasText: 'Intranet' })
    expect(await page.evaluate('document.activeElement.id')).toBe(`key-${stored.id}-name`)
    await row.getByLabel('Appels par jour').fill('')
    await row.getByLabel('Plaies').press('Space')
    await row.getByRole('button', { name: 'Enregistrer' }).press('Enter')
    await row.getByText('sans limite').waitFor()
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Modifier Intranet')
    expect(await store.get(stored.id)).toMatchObject({ dailyLimit: null, scopes: ['jobs', 'wounds'], expiresAt })
    await page.getByRole('button', { name: 'Modifier Intranet' }).press('Enter')
    await row.getByLabel('Nom').fill('')
    await row.getByRole('button', { name: 'Enregistrer' }).press('Enter')
    expect(await row.getByRole('alert').innerText()).toBe('Donnez un nom à la clé.')
    await row.getByRole('button', { name: 'Annuler' }).press('Enter')
    expect(await row.locator('.row-main').innerText()).toBe('Intranet')
  })

  it('tells whoever has no right to keys which one it takes', async () => {
    const { url, store } = await serveConsole()
    const { key } = await store.create(sampleKey({ scopes: ['jobs'] }), 0)
    const page = await openConsole(browser(), url, { key, hash: '#/cles' })
    await page.getByText(/portée « admin »/).waitFor()
    await page.getByText('Code missing_scope').waitFor()
  })
})
