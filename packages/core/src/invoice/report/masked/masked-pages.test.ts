import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../reading/read-document.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { ScriptedOcr, lineOfWords } from '../../../reading/scripted-ocr.test-support.js'
import { pdfStrings } from '../../../pdf/pdf-strings.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { identityOf } from '../identities/identity.js'
import { specimenTruth } from '../specimens.test-support.js'
import { blackOut } from './black-out.js'
import { decodeGrey } from './grey-picture.js'
import { identityWords } from './identity-words.js'
import { pictureBlocks } from './picture-blocks.js'
import { renderMaskedBill } from './render-masked-bill.js'
import { unreadInk } from './unread-ink.js'

const page = { width: 800, height: 800, pixels: new Uint8Array(640_000).fill(255) }
const dark = ({ pixels, width }: RasterImage, box: readonly [number, number, number, number]) =>
  pixels.filter((value, index) => {
    const [x, y] = [index % width, Math.floor(index / width)]
    return x >= box[0] && x < box[2] && y >= box[1] && y < box[3] && value < 128
  }).length

describe('what is hidden on a page', () => {
  it('is black in whole blocks', () => {
    const hidden = blackOut(page, [{ x: 0.13, y: 0.13, width: 0.009, height: 0.009 }])
    expect(dark(hidden, [104, 104, 112, 112])).toBe(64)
    expect(hidden.pixels.filter((value) => value < 128)).toHaveLength(64)
    expect(page.pixels.every((value) => value === 255)).toBe(true)
  })

  it('is a logo or a code, and no rule, no frame, no text that was read', () => {
    const drawn = { ...page, pixels: Uint8Array.from(page.pixels) }
    const fill = (left: number, top: number, right: number, bottom: number) => {
      for (let y = top; y < bottom; y++) drawn.pixels.fill(0, y * 800 + left, y * 800 + right)
    }
    fill(80, 80, 200, 160)
    fill(80, 300, 700, 303)
    fill(400, 500, 403, 700)
    fill(300, 400, 420, 440)
    const text = { x: 300 / 800, y: 400 / 800, width: 120 / 800, height: 40 / 800 }
    const boxes = pictureBlocks(drawn, [text])
    const hidden = blackOut(page, boxes)
    expect(dark(hidden, [80, 80, 200, 160])).toBe(120 * 80)
    expect(dark(hidden, [0, 250, 800, 800])).toBe(0)
  })

  it('is, on a photo, every mark that is in no word that was read', () => {
    const drawn = { ...page, pixels: Uint8Array.from(page.pixels, (_, index) => 200 + (index % 7)) }
    // Small grey print up the edge, and a word that was read.
    for (let y = 200; y < 600; y += 4) drawn.pixels.fill(140, y * 800 + 26, y * 800 + 30)
    for (let x = 300; x < 420; x += 4) drawn.pixels[410 * 800 + x] = 60
    const boxes = unreadInk(drawn, [{ x: 300 / 800, y: 404 / 800, width: 120 / 800, height: 12 / 800 }])
    const hidden = blackOut(page, boxes)
    expect(dark(hidden, [24, 200, 32, 600])).toBe(8 * 400)
    expect(hidden.pixels.filter((value) => value < 128)).toHaveLength(8 * 400)
  })

  it('is every word of an identity, over lines, and every writing that gives somebody away', () => {
    const lines = [
      'M. Rémi Miran-',
      'don 12 rue du Puits',
      'Tél. 01 99 00 12 34',
      'Total 12,00 €',
      'IBAN FR19 9999 9375',
      'Montant HT',
      '4996 4640 9944 145',
      'Réf. 0 058 778 928',
      'Siège social : 22-30, avenue de Wagram',
    ].map((text, index) => {
      const words = lineOfWords(text, 1, index / 10)
      return { text, words, box: { x: 0, y: index / 10, width: 1, height: 0.01 }, quarterTurns: 0 as const }
    })
    const hidden = identityWords({ lines }, [identityOf('customer', 'Rémi Mirandon')])
    expect(new Set([...hidden].map(({ text }) => text))).toEqual(
      new Set([
        'Rémi',
        'Miran-',
        'don',
        'rue',
        'du',
        'Puits',
        '01',
        '99',
        '00',
        '12',
        '34',
        'FR19',
        '9999',
        '9375',
        '4996',
        '4640',
        '9944',
        '145',
        '0',
        '058',
        '778',
        '928',
        '22-30,',
        'avenue',
        'de',
        'Wagram',
      ]),
    )
  })
})

describe('the masked copy of a bill', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../../../specimens/dev/bills/dev-L3-04.pdf', import.meta.url)))
  const files = [{ name: 'facture.pdf', bytes }]
  const invoice = fieldInvoice(specimenTruth('dev-L3-04').invoice)
  const clock = () => new Date('2026-11-21T09:00:00Z')
  const many = Array.from({ length: 60 }, () => lineOfWords('Total à payer euros kWh jours')).flat()

  it('is pictures only, the same for the same bill, with the surname black', { timeout: 60_000 }, async () => {
    const ocr = new ScriptedOcr(() => many)
    const copy = await renderMaskedBill({ files, invoice }, { ocr, clock })
    const { pages } = await readDocument(files)
    const { pictures, pageCount } = pdfStrings(copy)
    expect({ pictures: pictures.length, pageCount }).toEqual({ pictures: pages.length, pageCount: pages.length })
    expect(Buffer.from(copy).toString('latin1')).not.toMatch(/\/Type \/Font|Vauquelard|EmbeddedFile/)
    expect(Buffer.from(await renderMaskedBill({ files, invoice }, { ocr, clock })).equals(copy)).toBe(true)

    const start = Buffer.from(copy).indexOf(Buffer.from([0xff, 0xd8, 0xff]))
    const picture = await decodeGrey(copy.subarray(start))
    const word = pages[0]?.words.find(({ text }) => /vauquelard/i.test(text))
    if (!word) throw new Error('the specimen names its customer')
    const at = (relative: number, size: number) => Math.round(relative * size)
    const { x, y, width, height } = word.box
    const box = [
      at(x, picture.width),
      at(y, picture.height),
      at(x + width, picture.width),
      at(y + height, picture.height),
    ] as const
    expect(dark(picture, box)).toBe((box[2] - box[0]) * (box[3] - box[1]))
  })

  it('hides what only the second reading finds, and reads again', { timeout: 60_000 }, async () => {
    let looks = 0
    const ocr = new ScriptedOcr(() =>
      looks++ === 0 ? [...many, ...lineOfWords('Chez TotalEnergies', 0.9, 0.5)] : many,
    )
    await renderMaskedBill({ files, invoice }, { ocr, clock })
    expect(looks).toBe(pdfStrings(bytes).pageCount + 1)
  })

  it.each([
    [
      'a name stays readable',
      () => [...many, ...lineOfWords('Mme Vauquelard', 0.9, 0.5)],
      { text: expect.any(Number) as number },
    ],
    ['a page cannot be read again', () => [], { unsearchable: expect.any(Number) as number }],
  ])('is withheld when %s', { timeout: 60_000 }, async (_, answer, leaks) => {
    const withheld = renderMaskedBill({ files, invoice }, { ocr: new ScriptedOcr(answer), clock })
    await expect(withheld).rejects.toMatchObject({ code: 'masked_copy_leak', details: { leaks } })
  })
})
