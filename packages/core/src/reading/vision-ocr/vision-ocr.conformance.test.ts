import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, it } from 'vitest'
import type { Word } from '../document.js'
import { describeOcrEngine } from '../ocr-engine.conformance.js'
import { composeSamplePage } from '../ocr-sample-page.conformance.js'
import { createVisionOcrEngine } from './create-vision-ocr-engine.js'

/** Gaps wider than this part of the page separate what the model reads as lines of their own. */
const columnGap = 0.02
const noiseHeight = 2800

/** An endpoint on this machine that answers as DeepSeek-OCR does: the sample page, nothing on others, or never. */
const server = createServer((request, response) => void answer(request, response))
const port = new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    resolve((server.address() as AddressInfo).port)
  })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const [, base64 = ''] = /base64,([^"]+)"/.exec(Buffer.concat(chunks).toString()) ?? []
  const png = Buffer.from(base64, 'base64')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (height === noiseHeight) return
  const sample = await composeSamplePage()
  const isSample = width === sample.image.width && height === sample.image.height
  const content = isSample ? sample.lines.flatMap(({ words }) => splitAtGaps(words).map(toGrounded)).join('\n') : ''
  const message = { role: 'assistant', content }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }] }))
}

function splitAtGaps(words: readonly Word[]): Word[][] {
  const groups: Word[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && word.box.x - before.box.x - before.box.width < columnGap) last.push(word)
    else groups.push([word])
  }
  return groups
}

function toGrounded(words: readonly Word[]): string {
  const boxes = words.map(({ box }) => box)
  const place = [
    Math.min(...boxes.map(({ x }) => x)),
    Math.min(...boxes.map(({ y }) => y)),
    Math.max(...boxes.map(({ x, width }) => x + width)),
    Math.max(...boxes.map(({ y, height }) => y + height)),
  ].map((edge) => Math.round(edge * 999))
  return `<|ref|>${words.map(({ text }) => text).join(' ')}<|/ref|><|det|>[[${place.join(', ')}]]<|/det|>`
}

describeOcrEngine(
  { describe, it },
  {
    name: 'vision-ocr',
    placeTolerance: 0.03,
    createEngine: async (options) =>
      createVisionOcrEngine({
        ...options,
        baseUrl: `http://127.0.0.1:${await port}/v1`,
        model: 'deepseek-ai/DeepSeek-OCR',
      }),
  },
)
