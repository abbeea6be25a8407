import { readFile } from 'node:fs/promises'
import { readDocument, type Box } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { startServer } from '../src/main.js'
import { temporaryFolder } from './run-constat.js'

const specimen = (path: string) => readFile(new URL(`../../core/specimens/${path}`, import.meta.url))

async function serve(settings: Record<string, string> = {}) {
  const own = { API_KEY: 'key1', LOG_LEVEL: 'silent', PORT: '0', DATA_FOLDER: await temporaryFolder() }
  const config = readConfig({ ...own, ...settings }, {})
  const dependencies = await createDependencies(config, { clock: () => new Date('2026-11-20T09:00:00Z') })
  onTestFinished(() => dependencies.close())
  const server = await startServer(config, dependencies)
  onTestFinished(() => server.close())
  const send = async (name: string, bytes: Uint8Array) => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(bytes)]), name)
    const response = await fetch(`${server.url}/extract`, { method: 'POST', body, headers: { 'X-API-Key': 'key1' } })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer }
  }
  return { send, url: server.url, dependencies }
}

interface Answer {
  success: boolean
  code?: string
  data: {
    fields: { label: string; value: string; bbox: Box | null; page: number | null }[]
    needs_review: boolean
    pages: number
  }
}

/** Whether the middle of a word lies in a box. */
function isWithin(word: Box, { x, y, width, height }: Box): boolean {
  const [middleX, middleY] = [word.x + word.width / 2, word.y + word.height / 2]
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height
}

describe('the extraction of a composed server', () => {
  it('reads an electronic invoice in its thread, and answers the second time from what is kept', async () => {
    const { send, url } = await serve()
    const bytes = await specimen('e-invoices/electricite-cii.xml')
    const { status, body } = await send('facture.xml', bytes)
    expect([status, body.success, body.data.pages]).toEqual([200, true, 0])
    const valueOf = (label: string) => body.data.fields.find((field) => field.label === label)?.value
    const xml = bytes.toString('utf8')
    expect(valueOf('date_facture')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(xml).toContain(`<ram:GrandTotalAmount>${valueOf('montant_ttc')}</ram:GrandTotalAmount>`)
    expect(body.data.fields.map(({ bbox }) => bbox)).toEqual(body.data.fields.map(() => null))
    const again = await send('la même.xml', bytes)
    expect([again.headers.get('x-cache'), again.body.data.fields]).toEqual(['hit', body.data.fields])
    const measures = await (await fetch(`${url}/metrics`, { headers: { 'X-API-Key': 'key1' } })).text()
    expect(measures).toContain('constat_extractions_total{outcome="success"} 1')
    for (const cache of ['miss', 'hit'])
      expect(measures).toContain(`constat_extractions_asked_total{cache="${cache}"} 1`)
  })

  it('reads a PDF from its pages, each value with its place', async () => {
    const { send } = await serve()
    const bytes = await specimen('demonstration/facture-demonstration.pdf')
    const { status, body } = await send('facture.pdf', bytes)
    expect([status, body.data.pages]).toEqual([200, 2])
    const [first] = (await readDocument({ name: 'facture.pdf', bytes: new Uint8Array(bytes) })).pages
    const printed = {
      numero_facture: 'LL-2026-0076150',
      nom_fournisseur: 'Lumière de Loire Énergie',
      montant_ttc: '313,78',
    }
    const read = { ...printed, montant_ttc: '313.78' }
    for (const label of ['numero_facture', 'nom_fournisseur', 'montant_ttc'] as const) {
      const field = body.data.fields.find((one) => one.label === label)
      expect([field?.value, field?.page]).toEqual([read[label], 1])
      const words = (first?.words ?? []).filter(({ box }) => field?.bbox != null && isWithin(box, field.bbox))
      expect(words.map(({ text }) => text).join(' ')).toContain(printed[label])
    }
  })

  it('refuses what is no invoice, and a file that is damaged', async () => {
    const { send } = await serve()
    const text = Buffer.from('%PDF-1.4\nnothing of a PDF')
    expect(await send('facture.pdf', text)).toMatchObject({
      status: 422,
      body: { code: 'damaged_pdf', success: false },
    })
  })

  it('lets so many calls of a key through in a minute, and keeps as the settings say', async () => {
    const { send, dependencies } = await serve({ EXTRACT_RATE_PER_MINUTE: '1', EXTRACTION_DAYS: '0' })
    const bytes = await specimen('e-invoices/gaz-ubl.xml')
    expect(await send('facture.xml', bytes)).toMatchObject({ status: 200, body: { data: { id: null } } })
    expect(await send('facture.xml', bytes)).toMatchObject({ status: 429, body: { code: 'rate_exceeded' } })
    const [key] = [...new Set((await dependencies.database.knex('route_calls')).map(({ key_id: id }) => String(id)))]
    expect(key).toMatch(/^setting-/)
  })
})
