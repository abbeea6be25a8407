import { describe, expect, it } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { bmp, heic, jpeg, png, postImages, tiff, webp, type SentFile } from '../testing/images.js'
import { blankPdf, sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest } from '../testing/serve-for-test.js'

const mustNotRun: AnalyzeEnergyInvoice = () => Promise.reject(new Error('must not run'))

/** A server that keeps what each analysis was asked. */
async function serverThatRemembers() {
  const asked: Parameters<AnalyzeEnergyInvoice>[0][] = []
  const { url } = await serveForTest({
    analyze: (request) => {
      asked.push(request)
      return Promise.resolve(sampleAnalysis())
    },
  })
  return { url, asked }
}

const namesIn = (asked: Parameters<AnalyzeEnergyInvoice>[0][]) =>
  asked.map(({ files }) => files.map(({ name }) => name))
const page = (name: string, bytes = jpeg()): SentFile => ({ name, bytes })

async function refusal(files: readonly SentFile[], path?: string) {
  const { url } = await serveForTest({ analyze: mustNotRun })
  const response = await postImages(url, files, path === undefined ? {} : { path })
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  return { status: response.status, code, detail }
}

describe('POST /v1/invoices/images', () => {
  it('answers the body of the route of PDF files, for the pages in the order of the form', async () => {
    const { url, asked } = await serverThatRemembers()
    const fields = { type: 'elec', strict: 'false', user_id: '7', invoice_id: '9', external_ref: 'ABC' }
    const response = await postImages(url, [page('b.jpg'), page('a.PNG', png()), page('c.jpeg')], { fields })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      highlights: sampleAnalysis().highlights,
      user_id: 7,
      invoice_id: 9,
      external_ref: 'ABC',
      non_anonymous_report_base64: expect.stringMatching(/^JVBERi/) as string,
    })
    expect(namesIn(asked)).toEqual([['b.jpg', 'a.PNG', 'c.jpeg']])
    expect(asked[0]).toMatchObject({ type: 'electricite', strict: false })
  })

  it.each([['files[]'], ['files[0]']])('takes the field name %s of PHP, and keeps the order', async (field) => {
    const { url, asked } = await serverThatRemembers()
    const files = [{ ...page('1.jpg'), field }, page('2.jpg'), { ...page('3.jpg'), field: 'files[2]' }]
    expect((await postImages(url, files)).status).toBe(200)
    expect(namesIn(asked)).toEqual([['1.jpg', '2.jpg', '3.jpg']])
  })

  it.each([
    ['a.jpg', jpeg()],
    ['a.jpeg', jpeg()],
    ['a.png', png()],
    ['a.bmp', bmp()],
    ['a.tif', tiff()],
    ['a.tiff', tiff()],
    ['a.webp', webp()],
    ['png-inside.JPG', png()],
  ])('takes %s', async (name, bytes) => {
    const { url } = await serverThatRemembers()
    expect((await postImages(url, [{ name, bytes }])).status).toBe(200)
  })

  it('takes 8 pages and refuses 9', async () => {
    const { url, asked } = await serverThatRemembers()
    const pages = Array.from({ length: 8 }, (_, index) => page(`${index}.jpg`))
    expect((await postImages(url, pages)).status).toBe(200)
    expect(asked[0]?.files).toHaveLength(8)
    expect(await refusal([...pages, page('8.jpg')])).toEqual({
      status: 400,
      code: 'too_many_files',
      detail: 'Au maximum 8 images sont autorisées par facture.',
    })
  })

  it('refuses a form without images', async () => {
    expect(await refusal([])).toEqual({ status: 400, code: 'no_file', detail: 'Au moins un fichier image est requis.' })
  })

  it.each([
    ['facture.pdf', '.pdf'],
    ['page.GIF', '.gif'],
    ['page.jpg.exe', '.exe'],
    ['page', '(aucune)'],
  ])('refuses the name %s', async (name, shown) => {
    expect(await refusal([page('1.jpg'), page(name)])).toEqual({
      status: 400,
      code: 'unsupported_file_type',
      detail: `Extension d'image non supportée : ${shown}`,
    })
  })

  it.each([
    ['IMG_0001.HEIC', heic()],
    ['renamed.jpg', heic()],
  ])('says what to do about the photograph of an iPhone: %s', async (name, bytes) => {
    const { status, code, detail } = await refusal([{ name, bytes }])
    expect([status, code]).toEqual([400, 'image_not_supported'])
    expect(detail).toMatch(/^Photo au format HEIC.*exportez-la en JPEG/)
  })

  it.each([
    ['a PDF', blankPdf()],
    ['a text', new TextEncoder().encode('bonjour')],
  ])('refuses %s that calls itself an image', async (_, bytes) => {
    expect(await refusal([page('1.jpg', bytes)])).toEqual({
      status: 400,
      code: 'unsupported_file_type',
      detail: 'Type de fichier invalide. Seules les images sont autorisées.',
    })
  })

  it('refuses images in another field', async () => {
    expect(await refusal([{ ...page('1.jpg'), field: 'file' }])).toMatchObject({ status: 400, code: 'unexpected_file' })
  })

  it('refuses a wrong key before anything else', async () => {
    const { url } = await serveForTest({ analyze: mustNotRun })
    const response = await postImages(url, [], { headers: { 'X-API-Key': 'wrong' } })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ detail: 'Non autorisé' })
  })

  it('answers 413 over MAX_CONTENT_LENGTH, for all images together', async () => {
    const comment = ' '.repeat(40 * 1024)
    const answer = await refusal([page('1.jpg', jpeg(comment)), page('2.jpg', jpeg(comment))])
    expect([answer.status, answer.code]).toEqual([413, 'file_too_large'])
  })
})

describe('POST /v1/invoices', () => {
  const xml = new TextEncoder().encode('<?xml version="1.0"?><a/>')

  it('takes whatever a person has, whatever its name, in either field', async () => {
    const { url, asked } = await serverThatRemembers()
    const files = [
      { ...page('scan', blankPdf()), field: 'file' },
      page('photo.dat'),
      { ...page('invoice.xml', xml), field: 'files[]' },
    ]
    expect((await postImages(url, files, { path: '/v1/invoices' })).status).toBe(200)
    expect(namesIn(asked)).toEqual([['scan', 'photo.dat', 'invoice.xml']])
  })

  it('refuses the rest with a sentence that says what is taken', async () => {
    const word = new TextEncoder().encode('PK\u0003\u0004')
    expect(await refusal([page('facture.docx', word)], '/v1/invoices')).toMatchObject({
      status: 400,
      code: 'unsupported_file_type',
      detail: expect.stringContaining('Envoyez la facture en PDF, en images') as string,
    })
  })
})
