import { readFile } from 'node:fs/promises'
import { drawPages } from '@constat/core'
import { startModelStandIn } from '@constat/core/testing'
import OpenAI from 'openai'
import { expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { startServer } from '../src/main.js'
import { billPdf } from './bill-pdf.js'
import { temporaryFolder } from './run-constat.js'

/** The SDK of OpenAI at a server with the engines of these settings, and a page of text as an image. */
async function prepare(settings: Record<string, string>) {
  const given = { API_KEY: 'key1', LOG_LEVEL: 'silent', DATA_FOLDER: await temporaryFolder(), PORT: '0', ...settings }
  const dependencies = await createDependencies(readConfig(given, {}))
  const server = await startServer({ host: '127.0.0.1', port: 0 }, dependencies)
  onTestFinished(async () => {
    await server.close()
    await dependencies.close()
  })
  const path = await billPdf({ point: '14512345678901', from: '01/09/2025', to: '31/10/2025', issued: '05/11/2025' })
  const [page] = await drawPages({ name: 'page.pdf', bytes: await readFile(path) })
  const url = `data:image/jpeg;base64,${Buffer.from(page?.jpeg ?? []).toString('base64')}`
  const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'key1', maxRetries: 0 })
  const text = { type: 'text' as const, text: '<image>\nFree OCR.' }
  const content = [text, { type: 'image_url' as const, image_url: { url } }]
  const ask = (model: string) => client.chat.completions.create({ model, messages: [{ role: 'user', content }] })
  const health = async () =>
    (await (await fetch(`${server.url}/health`, { headers: { 'X-API-Key': 'key1' } })).json()) as object
  return { ask, health }
}

it(
  'reads the words of an image for the SDK of OpenAI, by each engine of the settings',
  { timeout: 120_000 },
  async () => {
    const line = (text: string, top: number) => `<|ref|>${text}<|/ref|><|det|>[[50, ${top}, 600, ${top + 20}]]<|/det|>`
    const standIn = await startModelStandIn([
      `${line('Ordonnance', 50)}\n${line('Compresses stériles non tissées, 20 sachets', 90)}`,
    ])
    const service = 'deepseek-ai/DeepSeek-OCR'
    const { ask, health } = await prepare({
      OCR_ENGINE: 'tesseract-js',
      MODEL_NAME: service,
      OCR_BASE_URL: standIn.baseUrl,
    })
    const own = await ask('tesseract-js')
    const lines = (own.choices[0]?.message.content ?? '').split('\n')
    expect(lines[0]).toBe("Facture d'électricité n° 4012 8876 du 05/11/2025")
    expect(lines).toContain('Point de livraison (PDL) : 14512345678901')
    expect(lines.at(-1)).toBe('Total TTC 185,69 €')
    expect(own).toMatchObject({ model: 'tesseract-js', usage: { prompt_tokens: 0, total_tokens: 0 } })
    expect(standIn.requests).toEqual([])

    const asked = await ask('gpt-4o')
    expect(asked.choices[0]?.message.content).toBe('Ordonnance\nCompresses stériles non tissées, 20 sachets')
    expect(asked).toMatchObject({
      model: service,
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    })
    expect(standIn.requests).toMatchObject([{ model: service }])

    expect(await health()).toMatchObject({ ocr_ready: true, ocr_model: service })
    await standIn.close()
    await expect(ask(service)).rejects.toMatchObject({ status: 502, code: 'ocr_failed' })
    expect(await health()).toMatchObject({ parts: { ocr: 'down' }, ocr_ready: false })
  },
)
