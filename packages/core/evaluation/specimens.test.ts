import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRecord } from './invoice-tree.js'
import { readBack } from './library.js'
import { loadSpecimens } from './load-specimens.js'
import { printedForms } from './printed-forms.js'

/** Values that a bill says in words of its own: bands, codes, natures, yes and no. */
const saidOtherwise =
  /\.(band|code|old_nature|new_nature|unit|base_unit|rate_unit|kind|price_type|tariff_option|month|vat_rate)$|^(schema_version|energy_type|kind|mentions|offer\.regulated|invoice\.payment_method|supplier\.name)|\.energy$/

function leavesOf(node: unknown, path = ''): { path: string; value: string | number }[] {
  if (typeof node === 'number') return [{ path, value: node }]
  // The lines of an address stand below each other, beside other columns.
  if (typeof node === 'string') return node.split(', ').map((value) => ({ path, value }))
  if (Array.isArray(node)) return node.flatMap((item, index) => leavesOf(item, `${path}[${index}]`))
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`))
}

const folders = ['own', 'held-out', 'demonstration'].map((name) =>
  loadSpecimens(resolve(import.meta.dirname, '../specimens', name)),
)

describe.each(folders.flatMap(({ specimens }) => specimens))('specimen $id', ({ paths: [path = ''], truth }) => {
  it('prints every value of its truth', async () => {
    const document = await readBack(new Uint8Array(readFileSync(path)))
    const words = document.pages.flatMap((page) => page.words.map(({ text }) => text))
    const text = words.join('').replaceAll(/\s/gu, '').replaceAll('\u2212', '-')
    const folded = text
      .normalize('NFD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
    const absent = leavesOf(truth.invoice)
      .filter(({ path: leaf }) => !saidOtherwise.test(leaf))
      .filter(({ value }) => !printedForms(value).some((form) => text.includes(form) || folded.includes(form)))
    expect(absent).toEqual([])
  })

  it('is marked as a specimen on every page', async () => {
    const document = await readBack(new Uint8Array(readFileSync(path)))
    for (const page of document.pages) {
      const letters = page.words
        .map(({ text }) => text)
        .join('')
        .toUpperCase()
      expect(letters.includes('SPECIMEN') || letters.includes('NEMICEPS'), `page ${page.number}`).toBe(true)
    }
  })
})
