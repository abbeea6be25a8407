import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { createTesseractJsEngine } from '../src/reading/tesseract-js/create-tesseract-js-engine.js'
const [png, y0, y1] = process.argv.slice(2)
const { data, info } = await sharp(png!).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
const ocr = createTesseractJsEngine()
const { words } = await ocr.recognize({ width: info.width, height: info.height, pixels: new Uint8Array(data) }, { languages: ['fra'] })
for (const w of words) { const y = w.box.y * info.height; if (y >= +y0! && y <= +y1!) console.log(w.text, w.confidence.toFixed(2), ...[w.box.x * info.width, y, w.box.width * info.width, w.box.height * info.height].map(Math.round)) }
await ocr.close()
