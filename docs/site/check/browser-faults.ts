import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface View {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** Opens a page and says what is wrong with it: errors, requests to another host, what axe finds, sideways scrolling. */
export async function browserFaults(browser: Browser, site: string, path: string, view: View): Promise<string[]> {
  const { width, colorScheme } = view
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.origin !== new URL(site).origin) faults.push(`asked ${asked.origin}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !path.startsWith('404')) faults.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
  const scrolls = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  if (scrolls) faults.push('scrolls sideways')
  faults.push(...(await accessibilityFaults(page)))
  await context.close()
  return faults.map((fault) => `${path} at ${width}, ${colorScheme}: ${fault}`)
}

/** What axe finds wrong, as short lines; rules that are left out are named. */
export async function accessibilityFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe)
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const options = JSON.stringify({ resultTypes: ['violations'], rules })
  return page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')))`)
}

/** VitePress lists what was found as options that hold a link each, named after the path to the page. */
const ofTheSearchBox = ['nested-interactive', 'label-content-name-mismatch']

/** Whether the search of a page finds something for a word, and shows it well. */
export async function searchFaults(browser: Browser, site: string, path: string, word: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
  await page.keyboard.press('Control+k')
  await page.locator('#localsearch-input').fill(word)
  const found = await page
    .locator('.VPLocalSearchBox .result')
    .first()
    .waitFor({ timeout: 20_000 })
    .then(() => true)
    .catch(() => false)
  const faults = found ? await accessibilityFaults(page, ofTheSearchBox) : [`nothing is found for “${word}”`]
  await context.close()
  return faults.map((fault) => `search on ${path}: ${fault}`)
}
