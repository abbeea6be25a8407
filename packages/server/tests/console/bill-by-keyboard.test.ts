import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testKey } from '../../src/testing/serve-for-test.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { focusedText, openConsole } from './open-console.js'
import { serveConsole } from './serve-console.js'

const bill = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') }

interface Stop {
  readonly name: string
  /** From the top of the page, in CSS pixels. */
  readonly top: number
  readonly hasRing: boolean
  readonly isSeen: boolean
}

/** What has the focus now; an expression as a text, since the types of the browser are not those of Node. */
const stop = `(() => {
  const element = document.activeElement
  // A file input or a radio button may be drawn by what stands for it.
  const shown = element.matches('input') ? [element, ...element.labels, element.nextElementSibling, element.parentElement] : [element]
  const box = element.getBoundingClientRect()
  return {
    name: element.ariaLabel ?? (element.id || element.textContent.trim().slice(0, 40)),
    top: box.top + scrollY,
    hasRing: shown.some((part) => part && (getComputedStyle(part).outlineStyle !== 'none' || getComputedStyle(part).boxShadow !== 'none')),
    isSeen: box.bottom > 0 && box.top < innerHeight,
  }
})()`

async function walk(page: Page, last: string): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate<Stop>(stop)
    stops.push(reached)
    if (reached.name === last) return stops
  }
  throw new Error(`no way to ${last} with the Tab key: ${stops.map(({ name }) => name).join(', ')}`)
}

describe.skipIf(lacksBrowser)('a bill, with the keyboard alone', () => {
  const browser = consoleBrowser()

  it('leads from the top to the foot in the order of the page, and each stop is seen and ringed', async () => {
    const { url } = await serveConsole()
    const page = await openConsole(browser(), url, { width: 390 })
    await page.locator('#submit').waitFor()
    const form = await walk(page, 'Documentation de l’API')
    await page.setInputFiles('#file', bill)
    await page.locator('#key').focus()
    await page.keyboard.type(testKey)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await focusedText(page)).toMatch(/^112,40/)
    // The viewer of PDFs is the browser's, and takes the focus to itself when it is ready.
    await page.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())")
    await page.locator('#results-title').focus()
    const results = await walk(page, 'Documentation de l’API')
    expect(form.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['English', 'Tâches', 'file', 'type', 'key', 'submit']),
    )
    expect(results.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Détail et conseil', 'Télécharger : Rapport complet', 'Télécharger : JSON']),
    )
    for (const stops of [form, results]) {
      expect(stops.filter(({ hasRing, isSeen }) => !hasRing || !isSeen)).toEqual([])
      const tops = stops.slice(1).map(({ top }) => Math.round(top))
      expect(tops).toEqual([...tops].sort((a, b) => a - b))
    }
  })

  it.each([
    ['reduce', 0],
    ['no-preference', 1],
  ] as const)('turns nothing for whoever asks for less motion: %s', async (motion, turning) => {
    const { url } = await serveConsole({
      analyze: (_request, context) =>
        new Promise((_resolve, reject) => {
          context?.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'))
          })
        }),
    })
    const page = await openConsole(browser(), url, { key: testKey, motion })
    await page.setInputFiles('#file', bill)
    await page.getByRole('button', { name: 'Analyser la facture' }).press('Enter')
    await page.locator('#stage-reading[data-state=active]').waitFor()
    const endless =
      'document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime === Infinity).length'
    expect(await page.evaluate<number>(endless)).toBe(turning)
    await page.getByRole('button', { name: 'Annuler' }).press('Enter')
    await page.getByRole('button', { name: 'Analyser la facture' }).waitFor()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('file')
  })
})
