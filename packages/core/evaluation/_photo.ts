import { readFileSync, readdirSync, existsSync, writeFileSync, mkdirSync } from 'node:fs'
import { readDocument } from '../src/reading/read-document.js'
import { createTesseractJsEngine } from '../src/reading/tesseract-js/create-tesseract-js-engine.js'
import { extractEnergyInvoice } from '../src/invoice/extraction/extract-energy-invoice.js'
import { compareInvoice } from './compare-invoice.js'
import { parseTruth } from './truth.js'
const dir = process.env['DIR'] ?? '/work/shared/samples/dev'
const ocr = createTesseractJsEngine()
const kinds = (process.argv[2] ?? 'scans,photos').split(',')
const only = process.argv[3] ?? ''
const quiet = process.argv[4] === 'q'
const folders: Record<string, string> = { scans: 'scans', photos: 'photos', images: 'images' }
for (const kind of kinds) {
  const names = readdirSync(`${dir}/${folders[kind]}`).sort()
  const ids = [...new Set(names.map(n => n.replace(/(_p\d+)?\.\w+$/, '')))].filter(i => i.includes(only))
  let R = 0, M = 0, X = 0
  for (const id of ids) {
    const files = names.filter(n => n.startsWith(id)).map(n => ({ name: n, bytes: new Uint8Array(readFileSync(`${dir}/${folders[kind]}/${n}`)) }))
    const t = performance.now()
    const cache = `/tmp/proto/docs/${kind}-${id}.json`; mkdirSync('/tmp/proto/docs', { recursive: true })
    const doc = process.env['CACHED'] && existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) as Awaited<ReturnType<typeof readDocument>> : await readDocument(files, { ocr })
    writeFileSync(cache, JSON.stringify(doc))
    const ms = performance.now() - t
    if (process.env['TEXT']) for (const p of doc.pages) console.log(p.lines.map(l => (l.quarterTurns ? '↻ ' : '') + l.text).join('\n'), '\n-----', p.widthPt, p.heightPt, p.projection)
    const { invoice } = extractEnergyInvoice(doc)
    const truth = parseTruth(readFileSync(`${dir}/truth/${id}.json`, 'utf8'))
    const leaves = compareInvoice(truth.invoice, invoice, truth.evaluation.not_scored) as any[]
    const n = (o: string) => leaves.filter(l => l.outcome === o).length
    const right = n('right'), missing = n('missing'), wrong = n('wrong'), extra = n('extra')
    R += right; M += missing + wrong; X += wrong + extra
    console.log(`${kind} ${id}: ${ms | 0} ms, right ${right} missing ${missing} wrong ${wrong} extra ${extra} recall ${(right / (right + missing + wrong) * 100).toFixed(1)} warnings ${doc.warnings.map(w => w.code)}`)
    if (!quiet) for (const l of leaves) if (['missing', 'wrong', 'extra'].includes(l.outcome)) console.log('   ', l.outcome, l.path, JSON.stringify(l.expected), '->', JSON.stringify(l.got), l.confidence, (l.quote ?? '').slice(0, 90))
  }
  console.log(`== ${kind}: recall ${(R / (R + M) * 100).toFixed(2)} precision ${(R / (R + X) * 100).toFixed(2)}`)
}
await ocr.close()
