import { readFile } from 'node:fs/promises'
import { drawPages } from '@constat/core'
import { startModelStandIn } from '@constat/core/testing'
import OpenAI from 'openai'
import { describe, expect, it, onTestFinished } from 'vitest'
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
  return { client, messages: [{ role: 'user' as const, content }] }
}

describe('the chat that reads images', () => {
  it('gives the words of the image to the SDK of OpenAI, at once and in chunks', async () => {
    const { client, messages } = await prepare({ OCR_ENGINE: 'tesseract-js' })
    const { choices, model, usage } = await client.chat.completions.create({ model: 'gpt-4o', messages })
    const lines = (choices[0]?.message.content ?? '').split('\n')
    expect(lines[0]).toBe("Facture d'électricité n° 4012 8876 du 05/11/2025")
    expect(lines).toContain('Point de livraison (PDL) : 14512345678901')
    expect(lines.at(-1)).toBe('Total TTC 185,69 €')
    expect([model, usage]).toEqual(['tesseract-js', { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }])

    let streamed = ''
    for await (const { choices } of await client.chat.completions.create({ model: 'x', messages, stream: true }))
      streamed += choices[0]?.delta.content ?? ''
    expect(streamed).toBe(choices[0]?.message.content)
  })

  it('gives those that the service of MODEL_NAME reads, with the tokens that it counted', async () => {
    const line = (text: string, top: number) => `<|ref|>${text}<|/ref|><|det|>[[50, ${top}, 600, ${top + 20}]]<|/det|>`
    const grounded = `${line('Ordonnance', 50)}\n${line('Compresses stériles non tissées, 20 sachets', 90)}`
    const standIn = await startModelStandIn([grounded])
    onTestFinished(() => standIn.close())
    const name = 'deepseek-ai/DeepSeek-OCR'
    const { client, messages } = await prepare({ MODEL_NAME: name, OCR_BASE_URL: standIn.baseUrl })
    const { choices, model, usage } = await client.chat.completions.create({ model: name, messages })
    expect(choices[0]?.message.content).toBe('Ordonnance\nCompresses stériles non tissées, 20 sachets')
    expect([model, usage]).toEqual([name, { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 }])
    expect(standIn.requests).toMatchObject([{ model: name }])
    await expect(client.chat.completions.create({ model: name, messages })).rejects.toMatchObject({
      code: 'ocr_failed',
    })
  })
})
