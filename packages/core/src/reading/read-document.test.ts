import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { composePdf, setPageEntry, write } from './compose-pdf.test-support.js'
import type { Document, Page, Word } from './document.js'
import { readDocument } from './read-document.js'

const a4 = { width: 595.28, height: 841.89 }
const fontOfReports = fileURLToPath(new URL('../../assets/fonts/HankenGrotesk-Regular.ttf', import.meta.url))

async function read(bytes: Uint8Array): Promise<Document> {
  return readDocument({ name: 'facture.pdf', bytes })
}
async function readFirst(...drawing: Parameters<typeof composePdf>): Promise<Page> {
  const [page] = (await read(await composePdf(...drawing))).pages
  if (page === undefined) throw new Error('a document has at least one page')
  return page
}
const lines = (page: Page): string[] => page.lines.map((line) => line.text)
function find(page: Page, text: string): Word {
  const word = page.words.find((candidate) => candidate.text === text)
  if (word === undefined) throw new Error(`no word ${text} in ${page.words.map((each) => each.text).join(' ')}`)
  return word
}

describe('readDocument', () => {
  it('gives lines from top to bottom over the whole width, with their words and places', async () => {
    const page = await readFirst((pdf) => {
      write(pdf, '117,96 €', 480, 100)
      write(pdf, 'Net à payer', 50, 300)
      write(pdf, 'Total TTC de la facture', 50, 100)
    })
    expect(lines(page)).toEqual(['Total TTC de la facture 117,96 €', 'Net à payer'])
    expect(page).toMatchObject({ number: 1, origin: 'text-layer' })
    expect(page.widthPt).toBeCloseTo(a4.width, 1)
    expect(page.heightPt).toBeCloseTo(a4.height, 1)
    const { box, confidence } = find(page, '117,96')
    expect(confidence).toBe(1)
    expect(box.x * a4.width).toBeCloseTo(480, 1)
    expect(box.width * a4.width).toBeCloseTo(5 * 5.56 + 2.78, 1)
    expect(box.y * a4.height).toBeGreaterThan(98)
    expect((box.y + box.height) * a4.height).toBeLessThan(113)
    expect(page.words).toEqual(page.lines.flatMap((line) => line.words))
  })

  it('separates cells drawn without white space', async () => {
    const page = await readFirst((pdf) => {
      for (const [index, cell] of ['Base', '351', 'kWh', '13,43', '47,14'].entries())
        write(pdf, cell, 50 + 60 * index, 80)
    })
    expect(page.words.map((word) => word.text)).toEqual(['Base', '351', 'kWh', '13,43', '47,14'])
  })

  it('takes blanks of every width as spaces, keeps hyphens at the end of a line', async () => {
    const page = await readFirst((pdf) => {
      pdf.font(fontOfReports)
      write(pdf, '1\u00A0089,00\u202F€ éléments', 50, 80)
      write(pdf, 'Référence TRTA-', 50, 100)
      write(pdf, 'lundi', 50, 112)
    })
    expect(lines(page)).toEqual(['1 089,00 € éléments', 'Référence TRTA-', 'lundi'])
  })

  it('keeps words with ligatures whole', async () => {
    const page = await readFirst((pdf) => {
      write(pdf.font(fontOfReports), 'Différence de la part fixe des offres', 50, 80)
    })
    expect(lines(page)).toEqual(['Différence de la part fixe des offres'])
  })

  it('keeps text of the margin apart from upright lines', async () => {
    const page = await readFirst((pdf) => {
      write(pdf, 'Facture du mois', 50, 400)
      write(pdf.rotate(-90, { origin: [20, 500] }), 'Siège social', 20, 500)
      write(pdf.rotate(180, { origin: [20, 500] }), 'Capital', 20, 500)
    })
    const found = page.lines.map(({ text, quarterTurns }) => ({ text, quarterTurns }))
    expect(found).toEqual([
      { text: 'Facture du mois', quarterTurns: 0 },
      { text: 'Capital', quarterTurns: 1 },
      { text: 'Siège social', quarterTurns: 3 },
    ])
    const [siege, social] = [find(page, 'Siège').box, find(page, 'social').box]
    expect(siege.y).toBeGreaterThan(social.y)
    expect(siege.height).toBeGreaterThan(siege.width)
    expect(siege.x * a4.width).toBeGreaterThan(18)
  })

  it('leaves out marks across the page', async () => {
    const page = await readFirst((pdf) => {
      for (let line = 0; line < 20; line++) write(pdf, `Abonnement du mois numéro ${line}`, 50, 100 + 14 * line)
      write(pdf, 'COPIE', 40, 150, 120)
      write(pdf.rotate(50, { origin: [100, 100] }), 'DUPLICATA', 100, 100, 90)
    })
    expect(lines(page)).toHaveLength(20)
    expect(lines(page).join()).not.toMatch(/COPIE|DUPLICATA/)
  })

  it.each([
    [90, 'Total', { x: 1 - 112 / a4.height, y: 50 / a4.width }],
    [180, 'Total', { x: 1 - 50 / a4.width, y: 1 - 100 / a4.height }],
    [270, 'Total', { x: 100 / a4.height, y: 1 - 50 / a4.width }],
  ])('places words as a page turned by %i degrees shows them', async (degrees, text, corner) => {
    const page = await readFirst((pdf) => {
      write(pdf, text, 50, 100)
      setPageEntry(pdf, 'Rotate', degrees)
    })
    expect(page.widthPt > page.heightPt).toBe(degrees !== 180)
    expect(page.lines[0]?.quarterTurns).toBe(degrees / 90)
    const { box } = find(page, text)
    const nearest = { x: degrees === 180 ? box.x + box.width : box.x, y: degrees === 90 ? box.y : box.y + box.height }
    expect(nearest.x).toBeCloseTo(corner.x, 2)
    expect(nearest.y).toBeCloseTo(corner.y, 2)
  })

  it('measures from the visible part of a cropped page and leaves out the rest', async () => {
    const page = await readFirst((pdf) => {
      write(pdf, 'visible', 150, 300)
      write(pdf, 'caché', 20, 20)
      setPageEntry(pdf, 'CropBox', [100, 200, 500, 700])
    })
    expect(lines(page)).toEqual(['visible'])
    expect([page.widthPt, page.heightPt]).toEqual([400, 500])
    const { box } = find(page, 'visible')
    expect(box.x).toBeCloseTo(50 / 400, 3)
    expect(box.y).toBeCloseTo((300 - (a4.height - 700)) / 500, 2)
  })

  it('makes one document of several files, in their order, and reports each page', async () => {
    const first = await composePdf((pdf) => {
      write(pdf, 'un', 50, 50)
    })
    const second = await composePdf((pdf) => {
      write(pdf, 'deux', 50, 50)
      write(pdf.addPage(), 'trois', 50, 50)
    })
    const progress: (readonly [number, number])[] = []
    const files = [first, second].map((bytes, index) => ({ name: `page ${index}.pdf`, bytes }))
    const document = await readDocument(files, { onPage: (page, pages) => progress.push([page, pages]) })
    expect(document.pages.map((page) => [page.number, page.words[0]?.text])).toEqual([
      [1, 'un'],
      [2, 'deux'],
      [3, 'trois'],
    ])
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(document.sha256).not.toBe((await read(first)).sha256)
  })

  it('reads documents asked for at the same time', async () => {
    const bytes = await Promise.all(
      ['un', 'deux', 'trois'].map(async (text) =>
        composePdf((pdf) => {
          write(pdf, text, 50, 50)
        }),
      ),
    )
    const documents = await Promise.all(bytes.map(read))
    expect(documents.map((document) => document.pages[0]?.lines[0]?.text)).toEqual(['un', 'deux', 'trois'])
  })

  it('gives embedded files, and leaves out those that are too large', async () => {
    const xml = '<rsm:CrossIndustryInvoice/>'
    const bytes = await composePdf((pdf) => {
      write(pdf, 'Facture', 50, 50)
      pdf.file(Buffer.from(xml), { name: 'factur-x.xml' })
      pdf.file(Buffer.alloc(5000), { name: 'conditions générales.txt' })
    })
    const both = await read(bytes)
    expect(both.attachments.map(({ name }) => name).sort()).toEqual(['conditions générales.txt', 'factur-x.xml'])
    const [one] = both.attachments.filter(({ name }) => name === 'factur-x.xml')
    expect(Buffer.from(one?.bytes ?? []).toString()).toBe(xml)
    const limited = await readDocument({ name: 'a.pdf', bytes }, { limits: { maxAttachmentBytes: 1000 } })
    expect(limited.attachments.map(({ name }) => name)).toEqual(['factur-x.xml'])
    expect(limited.warnings.map(({ code }) => code)).toEqual(['attachment_skipped', 'e_invoice_unreadable'])
  })

  it('reads a PDF that is encrypted without a password to open it', async () => {
    const bytes = await composePdf(
      (pdf) => {
        write(pdf, 'Facture', 50, 50)
      },
      {
        ownerPassword: 'secret',
        pdfVersion: '1.7',
      },
    )
    expect((await read(bytes)).pages[0]?.lines[0]?.text).toBe('Facture')
  })

  it('warns of pages that are pictures, not of blank ones', async () => {
    const bytes = await composePdf((pdf) => {
      write(pdf, 'Facture du mois', 50, 50)
      pdf.addPage()
      pdf.addPage().rect(0, 0, 595, 842).fill('#ccc')
    })
    const { warnings, pages } = await read(bytes)
    expect(pages).toHaveLength(3)
    expect(warnings).toEqual([{ code: 'page_without_text', message: expect.stringContaining('page 3.') as string }])
  })

  it('warns of a text layer with wrong characters', async () => {
    const { warnings } = await read(
      await composePdf((pdf) => {
        write(pdf, 'Total HT 12,50 ¬ TTC 15,00 ¬', 50, 50)
      }),
    )
    expect(warnings).toMatchObject([{ code: 'garbled_text_layer' }])
  })

  it('reads the specimen bills without a warning', async () => {
    const specimens = new URL('../../specimens/dev/bills/', import.meta.url)
    const { pages, warnings } = await read(readFileSync(new URL('dev-L1-01.pdf', specimens)))
    expect(warnings).toEqual([])
    expect(pages).toHaveLength(2)
    expect(pages[0]?.lines.map((line) => line.text)).toContain('Total TTC de la facture 117,96 €')
    expect(pages[1]?.lines.map((line) => line.text)).toContain(
      "Accise sur l'électricité du 01/08/2025 au 13/08/2025 97 kWh 2,998 c€/kWh 2,91 € 20,00 %",
    )
    expect(pages[0]?.lines.filter((line) => line.quarterTurns === 3)).toHaveLength(1)
  })
})
