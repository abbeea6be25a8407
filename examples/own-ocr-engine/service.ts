// Stands in for the service of the house, so that the example runs as it is: Tesseract behind one address.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { chooseTesseract } from '@constat/core'
import sharp from 'sharp'

const tesseract = chooseTesseract()

async function read(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController()
  // Nobody waits for the answer any more: the reading ends.
  response.on('close', () => {
    left.abort()
  })
  const png = Buffer.concat(await request.toArray())
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  // Of one channel, which is the first of what is drawn for the screen.
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * info.channels] ?? 0)
  const languages = new URL(request.url ?? '/', 'http://service').searchParams.get('languages')?.split(' ') ?? []
  const { words } = await tesseract.recognize({ width, height, pixels }, { languages, signal: left.signal })
  const inPixels = words.map(({ text, confidence, box }) => ({
    text,
    confidence,
    left: box.x * width,
    top: box.y * height,
    width: box.width * width,
    height: box.height * height,
  }))
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ words: inPixels }))
}

const server = createServer((request, response) => {
  read(request, response).catch((error: unknown) => {
    response.statusCode = 500
    response.end(String(error))
  })
}).listen(Number(process.env['PORT'] ?? 9001), '127.0.0.1', () => {
  console.log(JSON.stringify(server.address()))
})
