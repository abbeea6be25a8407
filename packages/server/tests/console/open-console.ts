import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface OpenConsole {
  readonly language?: 'fr' | 'en'
  readonly width?: number
  readonly key?: string
  readonly motion?: 'reduce' | 'no-preference'
  /** Of the address, e.g. `#/taches`. */
  readonly hash?: string
}

/**
 * The console of a server in a window of its own. The test fails when the page threw, when the browser refused
 * something (the security policy says so on the console) or when it asked another host for anything.
 */
export async function openConsole(browser: Browser, url: string, options: OpenConsole = {}): Promise<Page> {
  const { language = 'fr', width = 1280, key, hash = '', motion = 'reduce' } = options
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'fr-FR',
    reducedMotion: motion,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refused call is told there as well; what the page makes of it is for each test.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('request', (request) => {
    const asked = new URL(request.url())
    // The viewer of PDFs is an extension inside the browser.
    if (asked.protocol.startsWith('http') && asked.origin !== url) complaints.push(`asked ${asked.origin}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  // Not in frames: that of a report has no storage.
  await page.addInitScript(`
    if (self === top) {
      localStorage.setItem('constat.language', localStorage.getItem('constat.language') ?? '${language}')
      ${key === undefined ? '' : `sessionStorage.setItem('constat.api-key', '${key}')`}
    }`)
  await page.goto(`${url}/${hash}`)
  return page
}

/** What axe finds wrong for people who hear the page, see it badly or have no mouse, as short lines. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // By the protocol of the debugger: the security policy of the page is not loosened for it.
  await page.evaluate(axe)
  return page.evaluate<
    string[]
  >(`axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`)
}

export const overflowOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
export const focusedText = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()')
