import { describe, expect, it } from 'vitest'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { openConsole } from './open-console.js'
import { serveConsole } from './serve-console.js'

describe.skipIf(lacksBrowser)('the languages of the console', () => {
  const browser = consoleBrowser()

  it('speaks English when asked to, and remembers it', async () => {
    const { url } = await serveConsole()
    const page = await openConsole(browser(), url)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Drop your bill' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.reload()
    await page.getByRole('button', { name: 'Analyse the bill' }).waitFor()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Déposez votre facture' }).waitFor()
  })
})
