import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseOffers } from '@constat/core'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../config.js'
import { sampleOffer } from '../testing/sample-offer.js'
import { openReader, readReaderFiles } from './open-reader.js'

const bill = fileURLToPath(new URL('../../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))
const offers = (...names: string[]) => ({
  offers: names.map((name) => ({ ...sampleOffer, name, source: 'Fiche tarifaire', date: '2026-07-01' })),
})

async function open(content: unknown = offers('Première')) {
  const folder = await mkdtemp(join(tmpdir(), 'constat-reader-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'offers.json')
  const write = (next: unknown) => writeFile(file, JSON.stringify(next))
  await write(content)
  const config = readConfig({ OFFERS_FILE: file, DATA_FOLDER: folder }, {})
  const reader = openReader(config, await readReaderFiles(config), { isLate: true })
  onTestFinished(() => reader.thread.close())
  return { reader, write }
}

const namesOf = ({ reader }: Awaited<ReturnType<typeof open>>) =>
  parseOffers(reader.context.offers).map(({ name }) => name)

describe('a reader', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await readFile(bill)
  })

  it('takes up what its files hold now, under another version, and says what it read with before', async () => {
    const opened = await open()
    const { reader, write } = opened
    const before = reader.version
    expect(before).toMatch(/^constat-\d+\.\d+\.\d+\+[0-9a-f]{8}$/)
    await write(offers('Première', 'Seconde'))
    const { after } = await reader.reload()
    expect([reader.version, after === before]).toEqual([after, false])
    expect(namesOf(opened)).toEqual(['Première', 'Seconde'])
    expect(await reader.reload()).toEqual({ before: after, after })
  })

  it('goes on as before when a file is not what it must be, and says which', async () => {
    const opened = await open()
    const { reader, write } = opened
    const { version } = reader
    await write('no offers')
    await expect(reader.reload()).rejects.toMatchObject({
      code: 'reload_failed',
      details: { setting: 'OFFERS_FILE' },
      userMessage: expect.stringContaining('OFFERS_FILE') as string,
    })
    expect([reader.version, namesOf(opened)]).toEqual([version, ['Première']])
  })

  it('reloads once for all who ask meanwhile', async () => {
    const { reader } = await open()
    const [one, other] = [reader.reload(), reader.reload()]
    expect(await one).toBe(await other)
  })

  it('lets the bill that it is reading end', async () => {
    const { reader, write } = await open()
    const reloads: Promise<unknown>[] = []
    const request = { files: [{ name: 'facture.pdf', bytes }] }
    const onProgress = () => {
      if (reloads.length === 0) reloads.push(write(offers('Autre')).then(() => reader.reload()))
    }
    const during = await reader.thread.analyze(request, { onProgress })
    expect(reloads).toHaveLength(1)
    await Promise.all(reloads)
    const after = await reader.thread.analyze(request)
    expect(after.invoice.totals).toEqual(during.invoice.totals)
  })
})
