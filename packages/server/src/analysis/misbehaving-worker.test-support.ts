// A worker for tests: the name of the first file says what goes wrong in the thread.
import { parentPort, workerData } from 'node:worker_threads'
import { AbortedError, DamagedPdfError, type AnalysisContext, type AnalysisRequest } from '@constat/core'
import type { HintLesson } from '../hints/hint-lesson.js'
import type { InvoiceRequest } from '../extraction/invoice-reading.js'
import type { TextRequest } from '../ocr/text-reading.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleReading } from '../testing/sample-reading.js'
import { answerOrders } from './answer-orders.js'

const small = Buffer.from('a report in the memory that small buffers share')

async function analyze({ files }: AnalysisRequest, { clock, signal, onProgress }: AnalysisContext) {
  const [file] = files
  switch (file?.name ?? '') {
    case 'wait':
      onProgress?.({ stage: 'reading' })
      await new Promise<void>((resolve) =>
        signal?.addEventListener('abort', () => {
          resolve()
        }),
      )
      throw new AbortedError()
    case 'hang':
      onProgress?.({ stage: 'reading' })
      for (let count = 0; count >= 0; count = (count + 1) % 1000);
      break
    case 'leave':
      process.exit(3)
      break
    case 'crash':
      setImmediate(() => {
        throw new RangeError('thrown where no one catches it')
      })
      await new Promise(() => undefined)
      break
    case 'refuse':
      throw new DamagedPdfError({ file: 2 })
    case 'broken':
      throw new TypeError('a bug')
  }
  const analysis = sampleAnalysis()
  const provenance = {
    ...analysis.provenance,
    sha256: String(file?.bytes.byteLength),
    analyzed_at: clock?.().toISOString() ?? '',
  }
  return { ...analysis, provenance, reports: { ...analysis.reports, anonymous: small } }
}

async function read({ files, engine }: TextRequest, signal: AbortSignal) {
  const pages = files.map(({ name, bytes }) => `${name}: ${bytes.byteLength} bytes by ${engine}`)
  if (files[0]?.name === 'wait') await analyze({ files }, { signal })
  return { pages, usage: { inputTokens: 0, outputTokens: 0 } }
}

async function learn({ files }: HintLesson, signal: AbortSignal) {
  await analyze({ files }, { signal })
  return { version: 1 as const, hints: [] }
}

async function extract({ files }: InvoiceRequest, signal: AbortSignal) {
  await analyze({ files }, { signal })
  return sampleReading()
}

if (workerData === 'does not start') process.exit(4)
if (parentPort !== null) answerOrders(parentPort, { analyze, read, learn, extract, close: () => Promise.resolve() })
