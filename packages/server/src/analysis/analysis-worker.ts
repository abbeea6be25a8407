// The file that the analysis thread runs: its own entry of the build, found beside the file that starts it.
import { parentPort, workerData } from 'node:worker_threads'
import {
  analyzeEnergyInvoice,
  chooseTesseract,
  createTesseractCliEngine,
  createTesseractJsEngine,
  createVisionModel,
  createVisionOcrEngine,
  memoryAnswerStore,
  prepareReports,
  withCache,
  withFallback,
  withTimeout,
} from '@constat/core'
import { learnHints } from '../hints/learn-hints.js'
import { readInvoice } from '../extraction/read-invoice.js'
import { createSecondReader } from '../models/create-second-reader.js'
import { createOcrEngine } from '../ocr/create-ocr-engine.js'
import { readText } from '../ocr/read-text.js'
import type { AnalysisThreadSettings } from './analysis-messages.js'
import { answerOrders } from './answer-orders.js'
import { lowerPriorityOfThread } from './lower-priority.js'

if (parentPort === null) throw new Error('analysis-worker runs in a thread of the server only')
lowerPriorityOfThread()
const { reading, secondReader, reports } = workerData as AnalysisThreadSettings
const factories = { chooseTesseract, createTesseractCliEngine, createTesseractJsEngine, createVisionOcrEngine }
const engine = createOcrEngine(reading, factories)
const hasService = reading.vision !== null && reading.engine !== 'vision'
const service = hasService ? createOcrEngine({ ...reading, engine: 'vision' }, factories) : null
// A bill that is sent twice is read again, not paid for again.
const answers = memoryAnswerStore({ maxAnswers: 200 })
const second = createSecondReader(secondReader, {
  createVisionModel,
  withFallback,
  withTimeout,
  withAnswersKept: (model) => withCache(model, answers),
})
// The first bill does not wait for what all reports share.
void prepareReports()
answerOrders(parentPort, {
  analyze: (request, context) =>
    analyzeEnergyInvoice(request, { ...second, ...reports, ...context, ocr: context.ocr ?? engine }),
  read: (request, signal) => readText({ config: reading, settings: engine, vision: service }, request, signal),
  learn: (request, signal) => learnHints(reading, engine, request, signal),
  extract: (request, signal) => readInvoice(reading, engine, request, signal),
  close: async () => {
    await Promise.all([engine.close(), service?.close()])
  },
})
