import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { checkFiles } from '../src/input/check-files.js'
import { defaultLimits } from '../src/input/limits.js'
import { preparePicture } from '../src/reading/pictures/prepare-picture.js'
import { createTesseractJsEngine } from '../src/reading/tesseract-js/create-tesseract-js-engine.js'
import { lookAgain } from '../src/reading/pictures/look-again.js'
import { pdfiumHost } from "../src/reading/pdfium/pdfium-host.js"
const [path, out, page] = process.argv.slice(2)
const { files: [file] } = checkFiles({ name: 'x', bytes: new Uint8Array(readFileSync(path!)) }, defaultLimits)
const ctx = { report() {}, transfer() {} } as never
const source = file!.mediaType === 'application/pdf' ? { kind: 'pdf-page' as const, file: file!, page: +(page ?? 0), widthPt: 595, heightPt: 842 } : { kind: 'image' as const, file: file!, frame: 0 }
const p = await preparePicture({ source, limits: defaultLimits, compiled: await pdfiumHost.compiled() }, ctx)
console.log(p.image.width, p.image.height, p.projection)
await sharp(p.image.pixels, { raw: { width: p.image.width, height: p.image.height, channels: 1 } }).png().toFile(`${out}.png`)
const ocr = createTesseractJsEngine()
const { words } = await ocr.recognize(p.image, { languages: ['fra'] })
const m = await lookAgain({ image: p.image, words }, ctx)
await sharp(m.image.pixels, { raw: { width: m.image.width, height: m.image.height, channels: 1 } }).png().toFile(`${out}-mosaic.png`)
await ocr.close()
