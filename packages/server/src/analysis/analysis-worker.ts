// The file that the analysis thread runs: its own entry of the build, found beside the file that starts it.
import { parentPort, workerData } from 'node:worker_threads'
import {
  analyzeEnergyInvoice,
  chooseTesseract,
  createTesseractCliEngine,
  createTesseractJsEngine,
  createVisionOcrEngine,
} from '@constat/core'
import type { ReadingConfig } from '../config/reading-config.js'
import { createOcrEngine } from '../ocr/create-ocr-engine.js'
import { answerOrders } from './answer-orders.js'
import { lowerPriorityOfThread } from './lower-priority.js'

if (parentPort === null) throw new Error('analysis-worker runs in a thread of the server only')
lowerPriorityOfThread()
const engine = createOcrEngine(workerData as ReadingConfig, {
  chooseTesseract,
  createTesseractCliEngine,
  createTesseractJsEngine,
  createVisionOcrEngine,
})
answerOrders(parentPort, {
  analyze: (request, context) => analyzeEnergyInvoice(request, { ...context, ocr: context.ocr ?? engine }),
  close: () => engine.close(),
})
